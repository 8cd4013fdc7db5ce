//! How every store must keep people and what they are.

use std::collections::BTreeSet;

use super::{
    access::{digest, link, session},
    samples::{START, member, shops},
};
use crate::Storage;
use foundation::store::StoreError;
use people::{
    person::Membership,
    role::Role,
    scope::{Reach, Spot},
    session::{Link, Session},
    store::{Changed, Giver, Taking, Whose},
};
use shops::shop::TillId;

fn at(spots: &[(&str, Option<i64>)]) -> Reach {
    let spots = spots.iter().map(|(store, till)| Spot {
        store: (*store).to_owned(),
        till: till.map(TillId),
    });
    Reach::Spots(spots.collect())
}

async fn roles(store: &dyn Storage, whose: Whose<'_>) -> Vec<Membership> {
    store.memberships(whose).await.unwrap()
}

fn taking(person: &str, role: Role) -> Taking {
    Taking {
        person: person.to_owned(),
        merchant: "M".to_owned(),
        role,
        by: None,
    }
}

/// Somebody who is in, an invitation nobody used, a cashier at one till, an operator.
pub(crate) async fn people_of_all_sorts(store: &dyn Storage) {
    inside(store, "ada", Some("M"), 1).await;
    let cashier = member("bob", Role::Cashier, at(&[("S", Some(1))]));
    store.give(&cashier).await.unwrap();
    let mut operator = member("olga", Role::Cashier, Reach::Everywhere);
    operator.person.is_operator = true;
    operator.membership = None;
    store.give(&operator).await.unwrap();
    inside(store, "olga", None, 2).await;
}

pub(super) async fn people_are_what_they_were_made_until_it_is_taken(store: &dyn Storage) {
    shops(store).await;
    let cashier = member("bob", Role::Cashier, at(&[("S", Some(1)), ("S", Some(2))]));
    let manager = member("bob", Role::Manager, at(&[("S", None)]));
    let nowhere = member("cleo", Role::Cashier, Reach::Spots(BTreeSet::new()));
    for gift in [&cashier, &manager, &nowhere] {
        assert_eq!(store.give(gift).await.unwrap(), Changed::Done);
    }
    let bob = store.person("bob").await.unwrap();
    assert_eq!(bob, Some(cashier.person.clone()));
    let ids = async |whose| -> Vec<String> {
        let people = store.people(whose).await.unwrap();
        people.into_iter().map(|person| person.id).collect()
    };
    assert_eq!(ids(Whose::Everybody).await, ["ada", "bob", "cleo"]);
    assert_eq!(ids(Whose::Merchant("M")).await, ["ada", "bob", "cleo"]);
    assert_eq!(ids(Whose::Person("bob")).await, ["bob"]);
    assert!(ids(Whose::Merchant("OTHER")).await.is_empty());
    let own = [cashier.membership.clone(), manager.membership.clone()];
    let own: Vec<Membership> = own.into_iter().flatten().collect();
    assert_eq!(roles(store, Whose::Person("bob")).await, own);
    assert_eq!(roles(store, Whose::Merchant("M")).await.len(), 4);
    assert_eq!(roles(store, Whose::Everybody).await.len(), 4);
    assert!(roles(store, Whose::Merchant("OTHER")).await.is_empty());

    let elsewhere = member("bob", Role::Cashier, at(&[("S", None)]));
    store.give(&elsewhere).await.unwrap();
    let moved = roles(store, Whose::Person("bob")).await;
    assert_eq!(
        Some(&moved[0]),
        elsewhere.membership.as_ref(),
        "another reach"
    );
    assert_eq!(moved.len(), 2);

    assert_eq!(
        store.take(&taking("bob", Role::Cashier)).await.unwrap(),
        Changed::Done
    );
    let again = store.take(&taking("bob", Role::Cashier)).await.unwrap();
    assert_eq!(again, Changed::Unknown);
    let mut nobodys = taking("bob", Role::Manager);
    nobodys.merchant = "OTHER".to_owned();
    assert_eq!(store.take(&nobodys).await.unwrap(), Changed::Unknown);
    assert_eq!(roles(store, Whose::Person("bob")).await, own[1..]);
}

pub(super) async fn what_refers_to_nothing_is_not_kept(store: &dyn Storage) {
    shops(store).await;
    let mut elsewhere = member("bob", Role::Cashier, Reach::Everywhere);
    elsewhere.membership.as_mut().unwrap().merchant = "OTHER".to_owned();
    let nowhere = member("bob", Role::Cashier, at(&[("NOWHERE", None)]));
    for gift in [elsewhere, nowhere] {
        let given = store.give(&gift).await;
        assert!(matches!(given, Err(StoreError::Database(_))), "{given:?}");
        assert_eq!(store.person("bob").await.unwrap(), None, "both or neither");
    }
    let mut by_nobody = member("bob", Role::Cashier, Reach::Everywhere);
    by_nobody.by = Some(Giver {
        person: "ada".to_owned(),
        role: Role::Owner,
    });
    assert_eq!(store.give(&by_nobody).await.unwrap(), Changed::NotAllowed);
    assert_eq!(store.person("bob").await.unwrap(), None);
    let taking = Taking {
        by: by_nobody.by,
        ..taking("ada", Role::Designer)
    };
    assert_eq!(store.take(&taking).await.unwrap(), Changed::NotAllowed);
    assert_eq!(roles(store, Whose::Person("ada")).await.len(), 1);
}

/// A session of somebody's, and a link they have not used.
async fn inside(store: &dyn Storage, person: &str, merchant: Option<&str>, number: u8) {
    let merchant = merchant.map(str::to_owned);
    let session = Session {
        person: person.to_owned(),
        merchant: merchant.clone(),
        ..session(number)
    };
    store.keep_session(&session).await.unwrap();
    let link = Link {
        person: person.to_owned(),
        merchant,
        ..link(number)
    };
    store.keep_link(&link).await.unwrap();
}

async fn is_inside(store: &dyn Storage, number: u8) -> bool {
    let own = store.session_by(&digest(number)).await.unwrap();
    let another = Session {
        made: START,
        ..session(number + 100)
    };
    let opened = store.sign_in(&digest(number), &another).await.unwrap();
    assert_eq!(own.is_some(), opened.is_some());
    own.is_some()
}

pub(super) async fn whose_last_role_is_taken_is_signed_out_there_and_nowhere_else(
    store: &dyn Storage,
) {
    shops(store).await;
    let cashier = member("bob", Role::Cashier, Reach::Everywhere);
    let mut manager = member("bob", Role::Manager, Reach::Everywhere);
    manager.person.is_operator = true;
    store.give(&cashier).await.unwrap();
    store.give(&manager).await.unwrap();
    inside(store, "bob", Some("M"), 1).await;
    inside(store, "bob", None, 2).await;
    inside(store, "ada", Some("M"), 3).await;
    store.take(&taking("bob", Role::Cashier)).await.unwrap();
    let there = store.session_by(&digest(1)).await.unwrap();
    assert!(there.is_some(), "bob still manages");
    store.take(&taking("bob", Role::Manager)).await.unwrap();
    assert!(!is_inside(store, 1).await);
    assert!(is_inside(store, 2).await && is_inside(store, 3).await);
}

pub(super) async fn an_operator_is_one_until_it_is_ended(store: &dyn Storage) {
    shops(store).await;
    let mut olga = member("olga", Role::Cashier, Reach::Everywhere);
    olga.person.is_operator = true;
    olga.membership = None;
    store.give(&olga).await.unwrap();
    inside(store, "olga", None, 1).await;
    inside(store, "ada", Some("M"), 2).await;
    assert!(!store.end_operator("ada").await.unwrap());
    assert!(!store.end_operator("nobody").await.unwrap());
    assert!(store.end_operator("olga").await.unwrap());
    assert!(!store.end_operator("olga").await.unwrap());
    let olga = store.person("olga").await.unwrap().unwrap();
    assert!(!olga.is_operator);
    assert!(!is_inside(store, 1).await && is_inside(store, 2).await);
}

pub(super) async fn an_owner_who_came_stays_until_another_has_come(store: &dyn Storage) {
    shops(store).await;
    let owner = |id: &str| member(id, Role::Owner, Reach::Everywhere);
    store.give(&owner("first")).await.unwrap();
    let never = store.take(&taking("first", Role::Owner)).await.unwrap();
    assert_eq!(never, Changed::Done, "who never came owns nothing yet");
    for (id, number) in [("first", 1), ("second", 2)] {
        store.give(&owner(id)).await.unwrap();
        let link = Link {
            person: id.to_owned(),
            ..link(number)
        };
        store.keep_link(&link).await.unwrap();
    }
    let enter = async |number| {
        let session = Session {
            made: START,
            ..session(number)
        };
        let kept = store.sign_in(&digest(number), &session).await.unwrap();
        assert!(kept.is_some());
    };
    enter(1).await;
    let going = taking("first", Role::Owner);
    assert_eq!(store.take(&going).await.unwrap(), Changed::LastOwner);
    assert!(store.session_by(&digest(1)).await.unwrap().is_some());
    enter(2).await;
    assert_eq!(store.take(&going).await.unwrap(), Changed::Done);
}
