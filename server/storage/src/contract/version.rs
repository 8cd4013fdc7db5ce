//! That whoever keeps what customers see of shops hears of each change, and of nothing else.

use brand::Brand;
use domain::{CutOff, Day, EntryCode, EventKind, State};
use payments::{
    funnel::Counts,
    payment::{Facts, News, Source},
    store::Reserved,
};
use people::{role::Role, scope::Reach};
use shops::{
    brands::{Back, By, Draft, Wearer},
    day::DayRule,
    hours::{Opened, Pause, Turn},
    shop::{Code, Directory, Replaced, Store},
};

use super::{
    access::session,
    deeds::at_the_counter,
    marks,
    refunds::refund,
    samples::{START, after, again, insert, member, payment, shops, turned},
    servers::server,
};
use crate::Storage;

/// The number, and how often this process changed shops.
async fn heard(store: &dyn Storage) -> (i64, u64) {
    (store.version().await.unwrap(), store.changes())
}

/// Does something, after which both have to be other ones.
async fn raises(store: &dyn Storage, what: &str, change: impl Future<Output = ()>) {
    let before = heard(store).await;
    change.await;
    let after = heard(store).await;
    assert!(after.0 > before.0, "{what} raises the number");
    assert!(after.1 > before.1, "{what} is this process's change");
}

/// Does something that customers see nothing of.
async fn leaves(store: &dyn Storage, what: &str, change: impl Future<Output = ()>) {
    let before = heard(store).await;
    change.await;
    assert_eq!(heard(store).await, before, "{what} raises nothing");
}

async fn codes(store: &dyn Storage, code: &EntryCode) {
    raises(store, "switching a code off", async {
        store.set_enabled(code, false, None).await.unwrap();
    })
    .await;
    let next = EntryCode::from_random([7; 9]);
    raises(store, "another code", async {
        let replaced = Replaced {
            at: START,
            until: START.plus_ms(9),
        };
        store.replace(code, &next, replaced).await.unwrap();
    })
    .await;
    raises(store, "an earlier end", async {
        store.end(code, START.plus_ms(5)).await.unwrap();
    })
    .await;
    let directory = store.directory_of("M").await.unwrap();
    let made = Code {
        code: EntryCode::from_random([60; 9]),
        label: "Bar".to_owned(),
        ..directory.codes[0].clone()
    };
    raises(store, "a new code", async {
        assert!(
            store
                .make_codes(std::slice::from_ref(&made))
                .await
                .unwrap()
                .is_empty()
        );
    })
    .await;
    let shop = store.shop(&made.code).await.unwrap().unwrap();
    raises(store, "a code's rules", async {
        let noted = Code {
            note: !made.note,
            note_of_store: false,
            ..made.clone()
        };
        store.change_code(&shop, &noted).await.unwrap();
    })
    .await;
    raises(store, "a board", super::boards::one_comes_and_goes(store)).await;
}

async fn stores(store: &dyn Storage) {
    let directory = store.directory_of("M").await.unwrap();
    let before = directory.stores[0].clone();
    let wide = Store {
        max_minor: Some(1_000_000),
        ..before.clone()
    };
    raises(store, "a store's limits", async {
        store.change_store(&before, &wide).await.unwrap();
    })
    .await;
    raises(store, "a pause", async {
        let pause = Turn::Pause {
            pause: Pause { until: Some(START) },
            why: None,
        };
        turned(store, &wide.id, &pause).await;
    })
    .await;
    raises(store, "opening", async {
        let opened = Turn::Open(Opened {
            at: START,
            until: None,
        });
        turned(store, &wide.id, &opened).await;
    })
    .await;
    raises(store, "a day", async {
        let rule = DayRule {
            from: Day::parse("2199-01-15").unwrap(),
            cut_off: CutOff::MIDNIGHT,
            zone: "Asia/Tokyo".to_owned(),
        };
        store.count_days(&before.id, &rule).await.unwrap();
    })
    .await;
    raises(store, "a file", async {
        let again = Directory {
            merchants: directory.merchants,
            ..Directory::default()
        };
        store.put(&again).await.unwrap();
    })
    .await;
}

async fn looks(store: &dyn Storage) {
    let draft = Draft {
        brand: Brand::default(),
        author: "ada".to_owned(),
        at: START,
    };
    let shop = Wearer::shop("M");
    leaves(store, "a draft", async {
        store.save_draft(shop, &draft, None).await.unwrap();
    })
    .await;
    let mut number = 0;
    raises(store, "a look", async {
        number = store.publish(shop, &draft, None).await.unwrap();
    })
    .await;
    raises(store, "an earlier look", async {
        let by = By {
            author: "ada",
            at: START,
        };
        let back = Back {
            number,
            by,
            seen: None,
        };
        assert!(store.return_to(shop, back).await.unwrap().is_some());
    })
    .await;
    raises(store, "a mark", marks::one_comes_and_goes(store)).await;
}

async fn nothing_of_shops(store: &dyn Storage, code: &EntryCode) {
    let new = payment(store, 7).await;
    leaves(store, "a payment", async {
        insert(store, &new).await.unwrap();
    })
    .await;
    leaves(store, "what becomes of it", async {
        let paid = News {
            facts: Facts {
                paid: Some(START),
                ..Facts::default()
            },
            ..News::plain(EventKind::ConfirmedPaid, Source::Notice)
        };
        let made = again(store, &new).await;
        store
            .append(&made, &paid, after(State::Paid))
            .await
            .unwrap();
        let refund = refund(&again(store, &new).await, 1, 1_000);
        assert_eq!(store.reserve(&refund).await.unwrap(), Reserved::Kept);
    })
    .await;
    leaves(store, "a count", async {
        let day = (code.clone(), "2026-01-15".to_owned());
        store.add_counts(&[(day, Counts::default())]).await.unwrap();
    })
    .await;
    leaves(store, "a browser", async {
        store.keep_session(&session(104)).await.unwrap();
        assert!(store.end_session("session-104").await.unwrap());
    })
    .await;
    leaves(store, "a screen", at_the_counter(store)).await;
    leaves(store, "a heartbeat", async {
        store.beat(&server("one", 0, 1)).await.unwrap();
    })
    .await;
}

pub(super) async fn each_change_of_shops_is_heard_and_nothing_else(store: &dyn Storage) {
    let code = shops(store).await;
    store
        .give(&member("bob", Role::Cashier, Reach::Everywhere))
        .await
        .unwrap();
    let beside = store.beside(1);
    codes(store, &code).await;
    stores(store).await;
    looks(store).await;
    assert_eq!(beside.changes(), store.changes(), "one process is one");
    beside.close().await;
}

pub(super) async fn what_payments_do_raises_no_version(store: &dyn Storage) {
    let code = shops(store).await;
    let bob = member("bob", Role::Cashier, Reach::Everywhere);
    store.give(&bob).await.unwrap();
    nothing_of_shops(store, &code).await;
}
