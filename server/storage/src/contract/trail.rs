//! How every store must keep the trail: an entry for every deed, once, in a chain that holds.

use foundation::{
    clock::Timestamp,
    page::{self, Page},
};
use futures_util::future::join_all;
use people::{role::Role, scope::Reach};
use trail::{
    action::Action,
    author::{Author, Via, Who, acting},
    deed::{Deed, INSTALLATION},
    entry::Entry,
    store::{Sight, Wanted},
    verify::verify,
};

use super::samples::{START, member, shops};
use crate::Storage;

pub(crate) fn ada() -> Author {
    Author {
        who: Who::Person("ada".to_owned()),
        via: Via::Office,
        from: "203.0.113.0/24".to_owned(),
        at: Some(START),
    }
}

pub(crate) async fn entries(store: &dyn Storage, chain: &str) -> Vec<Entry> {
    let all = Wanted::all(Sight::All);
    let read = async |page: Page| store.trail(chain, &all, &Page { limit: 3, ..page }).await;
    page::all(read).await.unwrap()
}

pub(super) async fn sound(store: &dyn Storage) {
    for head in store.trail_heads().await.unwrap() {
        let count = verify(store, &head).await.unwrap();
        assert_eq!(i64::try_from(count), Ok(head.number), "{}", head.chain);
    }
}

pub(super) async fn an_entry_says_who_did_what_and_only_that(store: &dyn Storage) {
    shops(store).await;
    let bob = member("bob", Role::Cashier, Reach::Everywhere);
    acting(ada(), store.give(&bob)).await.unwrap();
    let all = entries(store, "M").await;
    let first = all.last().unwrap();
    assert_eq!(
        (first.number, first.action.as_str(), first.who.as_str()),
        (1, "trail.begun", "system")
    );
    let last = all.first().unwrap();
    let told = [
        &last.who,
        &last.who_id,
        &last.name,
        &last.via,
        &last.network,
        &last.action,
        &last.object,
        &last.refused,
        &last.detail,
    ];
    assert_eq!(
        told,
        [
            "person",
            "ada",
            "ada 愛",
            "office",
            "203.0.113.0/24",
            "role.given",
            "bob",
            "",
            r#"{"name":{"after":"bob 愛"},"reach":{"after":"everywhere"},"role":{"after":"cashier"}}"#,
        ]
    );
    assert_eq!(last.at(), START);

    let mut by_nobody = member("cleo", Role::Cashier, Reach::Everywhere);
    by_nobody.by = Some(people::store::Giver {
        person: "ada".to_owned(),
        role: Role::Owner,
    });
    acting(ada(), store.give(&by_nobody)).await.unwrap();
    let all = entries(store, "M").await;
    assert_eq!(
        (all[0].object.as_str(), all[0].refused.as_str()),
        ("cleo", "not-allowed")
    );
    sound(store).await;
}

pub(super) async fn everybody_sees_of_the_trail_what_they_may(store: &dyn Storage) {
    shops(store).await;
    let deed = |number: u8, place: &str| {
        Deed::of("M", Action::CodeOn, number.to_string())
            .at_store(place)
            .at(START.plus_ms(i64::from(number)))
    };
    store.tell(&deed(1, "S")).await.unwrap();
    store.tell(&deed(2, "")).await.unwrap();
    store.tell(&deed(3, "other")).await.unwrap();
    acting(ada(), store.tell(&deed(4, "other"))).await.unwrap();
    let seen = async |wanted: Wanted| -> Vec<String> {
        let wanted = Wanted {
            actions: vec![Action::CodeOn],
            ..wanted
        };
        let listed = store.trail("M", &wanted, &Page::first(9)).await.unwrap();
        listed.items.into_iter().map(|entry| entry.object).collect()
    };
    let own = Sight::Own("ada".to_owned());
    let at_s = Sight::Stores {
        stores: vec!["S".to_owned()],
        person: "ada".to_owned(),
    };
    assert_eq!(seen(Wanted::all(Sight::All)).await, ["4", "3", "2", "1"]);
    assert_eq!(seen(Wanted::all(own)).await, ["4"]);
    assert_eq!(seen(Wanted::all(at_s)).await, ["4", "1"]);
    let by_ada = Wanted {
        who: Some("ada".to_owned()),
        ..Wanted::all(Sight::All)
    };
    assert_eq!(seen(by_ada).await, ["4"]);
    let between = Wanted {
        since: Some(START.plus_ms(2)),
        until: Some(START.plus_ms(4)),
        ..Wanted::all(Sight::All)
    };
    assert_eq!(seen(between).await, ["3", "2"]);
    let elsewhere = store
        .trail("N", &Wanted::all(Sight::All), &Page::first(9))
        .await;
    assert!(elsewhere.unwrap().items.is_empty());
}

pub(super) async fn many_who_write_at_once_leave_one_chain(store: &dyn Storage) {
    shops(store).await;
    let before = entries(store, "M").await.len();
    let deeds: Vec<Deed> = (0..40_u32)
        .map(|number| {
            let chain = if number % 4 == 0 { INSTALLATION } else { "M" };
            Deed::of(chain, Action::CodeOn, number.to_string()).at(Timestamp(number.into()))
        })
        .collect();
    for done in join_all(deeds.iter().map(|deed| store.tell(deed))).await {
        done.unwrap();
    }
    assert_eq!(entries(store, "M").await.len(), before + 30);
    assert_eq!(entries(store, INSTALLATION).await.len(), 1 + 10);
    sound(store).await;
}
