//! Who lets whom in, what they may do, and how that ends.

#![cfg(test)]

mod house;
mod keys;
mod rights;

use people::{
    access::AccessError,
    permission::{Permission, right},
    person::studio_of,
    role::Role,
    scope::Reach,
    store::{Gift, PeopleStore as _, Whose},
};

use house::{House, invited};

#[tokio::test]
async fn whose_role_ends_may_nothing_from_then_on_and_is_signed_out() {
    let house = House::new().await;
    let access = house.access();
    let (_, owner) = house.owner("M").await;
    let (elsewhere, stranger) = house.owner("N").await;
    let made = access
        .invite(&owner, &invited(Role::Cashier, Reach::Everywhere))
        .await;
    let made = made.unwrap();
    let session = house.enter(&made).await;
    let by_stranger = access.end(&stranger, &made.person, Role::Cashier).await;
    let never = access.end(&stranger, "nobody", Role::Cashier).await;
    for unknown in [by_stranger, never] {
        assert!(matches!(unknown, Err(AccessError::NoPerson(_))));
    }
    access
        .end(&owner, &made.person, Role::Cashier)
        .await
        .unwrap();
    assert!(house.rights(&session).await.is_none(), "a second later");
    let left = access.sessions(Whose::Person(&made.person)).await.unwrap();
    assert!(left.is_empty());
    let again = access.link_again(&made.person).await;
    assert!(matches!(again, Err(AccessError::NoPerson(_))));
    assert!(house.rights(&elsewhere).await.is_some());
    let last = access.end(&owner, owner.person(), Role::Owner).await;
    assert!(matches!(last, Err(AccessError::LastOwner)));
    let (_, second) = house.owner("M").await;
    access
        .end(&second, owner.person(), Role::Owner)
        .await
        .unwrap();
    let late = access
        .invite(&owner, &invited(Role::Cashier, Reach::Everywhere))
        .await;
    assert!(
        matches!(late, Err(AccessError::NotAllowed)),
        "the role ended a second ago"
    );
}

#[tokio::test]
async fn a_colleague_gets_another_link_from_whoever_may_give_all_they_are() {
    let house = House::new().await;
    let access = house.access();
    let (_, owner) = house.owner("M").await;
    let (_, stranger) = house.owner("N").await;
    let made = access
        .invite(&owner, &invited(Role::Manager, Reach::Everywhere))
        .await;
    let manager = made.unwrap();
    let session = house.enter(&manager).await;
    let rights = house.rights(&session).await.unwrap();
    for (by, person) in [
        (&rights, owner.person()),
        (&rights, manager.person.as_str()),
        (&stranger, &manager.person),
        (&owner, "nobody"),
    ] {
        let made = access.link_by(by, person).await;
        assert!(matches!(made, Err(AccessError::NoPerson(_))), "{person}");
    }
    access.link_by(&owner, &manager.person).await.unwrap();
    let open = access
        .sessions(Whose::Person(&manager.person))
        .await
        .unwrap();
    assert!(open.is_empty(), "what they had open ends");
    // One's own, for another device, ends nothing.
    access.link_by(&owner, owner.person()).await.unwrap();
    let open = access
        .sessions(Whose::Person(owner.person()))
        .await
        .unwrap();
    assert_eq!(open.len(), 1);
    // Whoever works for two can't be had by one of them.
    let mut elsewhere = house
        .store
        .memberships(Whose::Person(&manager.person))
        .await
        .unwrap();
    elsewhere[0].merchant = "N".to_owned();
    let gift = Gift {
        person: house.store.person(&manager.person).await.unwrap().unwrap(),
        membership: elsewhere.pop(),
        by: None,
    };
    house.store.give(&gift).await.unwrap();
    let made = access.link_by(&owner, &manager.person).await;
    assert!(matches!(made, Err(AccessError::Shared)));
}

#[tokio::test]
async fn a_session_goes_on_where_its_person_is_something_and_nowhere_else() {
    let house = House::new().await;
    let access = house.access();
    let (session, owner) = house.owner("M").await;
    assert!(!access.work_at(&session, "N").await.unwrap());
    let mut own = house
        .store
        .memberships(Whose::Person(owner.person()))
        .await
        .unwrap();
    (own[0].merchant, own[0].role) = ("N".to_owned(), Role::Accountant);
    let gift = Gift {
        person: house.store.person(owner.person()).await.unwrap().unwrap(),
        membership: own.pop(),
        by: None,
    };
    house.store.give(&gift).await.unwrap();
    assert!(access.work_at(&session, "N").await.unwrap());
    let moved = access
        .sessions(Whose::Person(owner.person()))
        .await
        .unwrap();
    let there = house.rights(&moved[0]).await.unwrap();
    assert_eq!(there.merchant(), "N");
    assert!(there.allowed::<right::PaymentsRead>().is_some());
    assert!(
        there.allowed::<right::StaffWrite>().is_none(),
        "no owner there"
    );
    assert!(!access.work_at(&moved[0], "X").await.unwrap());
}

#[tokio::test]
async fn the_command_line_lets_in_lists_and_ends() {
    let house = House::new().await;
    let access = house.access();
    let nobody = access.owner_link("X", "A").await;
    assert!(matches!(nobody, Err(AccessError::NoMerchant(_))));
    let (session, owner) = house.owner("M").await;
    let studio = access.studio_link("M").await.unwrap();
    assert_eq!(studio.person, studio_of("M"));
    let again = access.studio_link("M").await.unwrap();
    assert_eq!(again.person, studio.person, "one for all without a name");
    let designer = house.rights(&house.enter(&studio).await).await.unwrap();
    assert!(designer.allowed::<right::BrandWrite>().is_some());
    assert!(designer.allowed::<right::PaymentsRecent>().is_none());
    assert!(designer.allowed::<right::StaffWrite>().is_none());

    let listed = access.staff(Some("M")).await.unwrap();
    let listed: Vec<_> = listed.iter().map(|one| one.person.name.as_str()).collect();
    assert_eq!(listed.len(), 2);
    assert!(listed.contains(&"Aiko"));
    assert!(access.staff(Some("N")).await.unwrap().is_empty());

    let link = access.link_again(owner.person()).await.unwrap();
    let lost = access
        .sessions(Whose::Person(owner.person()))
        .await
        .unwrap();
    assert!(lost.is_empty(), "what was lost ends: {}", session.id);
    house.enter(&link).await;
    let only = access.end_all(owner.person(), None).await;
    assert!(matches!(only, Err(AccessError::LastOwner)));
    let unnamed = access.owner_link("M", "").await;
    assert!(matches!(unnamed, Err(AccessError::Name)));
    let elsewhere = access.end_all(&studio.person, Some("N")).await;
    assert!(matches!(elsewhere, Err(AccessError::NotThere { .. })));
    for nowhere in [
        access.end_all(&studio.person, Some("X")).await.err(),
        access.staff(Some("X")).await.err(),
    ] {
        assert!(matches!(nowhere, Some(AccessError::NoMerchant(_))));
    }
    let ended = access.end_all(&studio.person, Some("M")).await.unwrap();
    assert_eq!(ended.roles, 1);
    let gone = access.end_all(&studio.person, None).await;
    assert!(matches!(gone, Err(AccessError::NoPerson(_))));
    let used = access.sign_in(again.secret.expose(), "").await.unwrap();
    assert!(used.is_none(), "a link that was on its way is useless");
}

#[tokio::test]
async fn an_operator_looks_everywhere_and_changes_nothing() {
    let house = House::new().await;
    let access = house.access();
    let made = access.operator_link("Olga").await.unwrap();
    let session = house.enter(&made).await;
    assert_eq!(session.merchant, None);
    let rights = house.rights(&session).await.unwrap();
    let may: Vec<_> = Permission::ALL
        .iter()
        .filter(|permission| rights.reach(**permission).is_some())
        .map(|permission| permission.as_str())
        .collect();
    let looks = [
        "payments.recent",
        "payments.read",
        "closings.own",
        "closings.read",
        "money.read",
        "exports.make",
        "audit.own",
        "audit.read",
        "installation.look",
    ];
    assert_eq!(may, looks);
    assert_eq!(access.staff(None).await.unwrap().len(), 1);
    access.link_again(&made.person).await.unwrap();
    let ended = access.end_all(&made.person, None).await.unwrap();
    assert_eq!((ended.roles, &*ended.name), (1, "Olga"));
    assert!(house.rights(&session).await.is_none());
}
