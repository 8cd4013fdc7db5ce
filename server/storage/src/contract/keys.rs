//! How every store must keep keys of programs, and what they let go back.

use domain::{Currency, RefundId};
use futures_util::future::join_all;
use payments::{
    mandate::Mandate,
    once::{Claim, Claimed, RUNNING_MS, Running},
    store::Reserved,
};
use people::{
    key::{EACH_MAX, Key, KeyLimit, KeySecret},
    permission::Permission,
    role::Role,
    scope::{Reach, Spot},
    store::{KeyEnding, Taking},
};
use trail::store::{Sight, Wanted};

use super::{
    consent::{by, word},
    refunds::refund,
    samples::{START, inserted, member, shops},
};
use crate::Storage;
use foundation::{page::Page, store::StoreError};

pub(super) fn key(number: u8, made_by: &str) -> Key {
    let kwd = Currency::parse("KWD").unwrap();
    Key {
        id: format!("key.{number}"),
        digest: KeySecret::from_random([number; 20]).digest(),
        merchant: Some("M".to_owned()),
        name: format!("erp-sync {number} 愛"),
        permissions: [Permission::PaymentsRead, Permission::RefundsMake].into(),
        reach: Reach::Spots(
            [Spot {
                store: "S".to_owned(),
                till: None,
            }]
            .into(),
        ),
        limits: vec![KeyLimit {
            currency: kwd,
            each_minor: Some(500),
            day_minor: None,
        }],
        others_open: false,
        made_by: made_by.to_owned(),
        made: START.plus_ms(i64::from(number)),
        until: Some(START.plus_ms(1_000_000)),
        seen: None,
        ended: None,
    }
}

/// What the trail says of the first two, and that it says no secret.
async fn said(store: &dyn Storage, one: &Key) {
    let wanted = Wanted::all(Sight::All);
    let entries = store
        .trail("M", &wanted, &Page::first(3))
        .await
        .unwrap()
        .items;
    let told: Vec<_> = entries
        .iter()
        .map(|one| (one.action.as_str(), one.object.as_str()))
        .collect();
    let made = [
        ("key.ended", "key.1"),
        ("key.made", "key.2"),
        ("key.made", "key.1"),
    ];
    assert_eq!(told, made);
    assert!(!format!("{entries:?}").contains(one.digest.as_str()));
}

pub(super) async fn a_key_is_found_by_its_secret_until_it_is_ended(store: &dyn Storage) {
    shops(store).await;
    let (one, other) = (key(1, ""), key(2, "ada"));
    let of_none = Key {
        merchant: None,
        reach: Reach::Everywhere,
        limits: Vec::new(),
        others_open: true,
        until: None,
        ..key(3, "")
    };
    for key in [&one, &other, &of_none] {
        assert!(store.keep_key(key).await.unwrap());
        assert_eq!(store.key_by(&key.digest).await.unwrap().as_ref(), Some(key));
    }
    let again = store
        .keep_key(&Key {
            id: "key.9".to_owned(),
            ..one.clone()
        })
        .await;
    assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
    let ids = async |merchant| {
        let keys = store.keys(merchant).await.unwrap();
        keys.into_iter().map(|key| key.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(Some("M")).await, ["key.2", "key.1"]);
    assert_eq!(ids(None).await, ["key.3"]);
    let unknown = KeySecret::from_random([9; 20]).digest();
    assert_eq!(store.key_by(&unknown).await.unwrap(), None);
    for ms in [60_000, 10] {
        store.touch_key("key.1", START.plus_ms(ms)).await.unwrap();
    }
    let seen = store.key_by(&one.digest).await.unwrap().unwrap().seen;
    assert_eq!(seen, Some(START.plus_ms(60_000)), "never earlier again");
    let ending = KeyEnding {
        id: "key.1".to_owned(),
        at: START.plus_ms(70_000),
    };
    assert!(!store.end_key(None, &ending).await.unwrap(), "it is M's");
    assert!(store.end_key(Some("M"), &ending).await.unwrap());
    assert!(!store.end_key(Some("M"), &ending).await.unwrap());
    let ended = store.key_by(&one.digest).await.unwrap().unwrap().ended;
    assert_eq!(ended, Some(START.plus_ms(70_000)));
    said(store, &one).await;
}

/// Of those that work there are only so many; what has ended takes no room.
pub(super) async fn a_merchant_has_so_many_keys_and_no_more(store: &dyn Storage) {
    shops(store).await;
    let works = |number| Key {
        limits: Vec::new(),
        others_open: true,
        until: None,
        ..key(number, "")
    };
    for number in 1..=u8::try_from(EACH_MAX).unwrap() {
        assert!(store.keep_key(&works(number)).await.unwrap());
    }
    let more = works(200);
    assert!(!store.keep_key(&more).await.unwrap());
    assert_eq!(store.key_by(&more.digest).await.unwrap(), None);
    let ending = KeyEnding {
        id: "key.1".to_owned(),
        at: START,
    };
    assert!(store.end_key(Some("M"), &ending).await.unwrap());
    assert!(store.keep_key(&more).await.unwrap());
    assert!(!store.keep_key(&works(201)).await.unwrap());
}

/// One is made and ended, for the trail.
pub(super) async fn one_comes_and_goes(store: &dyn Storage) {
    assert!(store.keep_key(&key(7, "")).await.unwrap());
    let ending = KeyEnding {
        id: "key.7".to_owned(),
        at: START,
    };
    assert!(store.end_key(Some("M"), &ending).await.unwrap());
    assert!(!store.end_key(Some("M"), &ending).await.unwrap());
}

pub(super) async fn a_key_gives_back_while_it_works_and_its_maker_may(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let mia = member("mia", Role::Manager, Reach::Everywhere);
    store.give(&mia).await.unwrap();
    for key in [key(1, "mia"), key(2, "mia")] {
        assert!(store.keep_key(&key).await.unwrap());
    }
    let gives = async |number, key: &str, most| {
        let mandate = Mandate {
            by_key: true,
            ..word(key, most)
        };
        let refund = by(key, refund(&payment, number, 1_000));
        store.reserve_by(&refund, Some(&mandate)).await.unwrap()
    };
    assert_eq!(gives(1, "key.1", 2_000).await, Reserved::Kept);
    assert_eq!(gives(2, "key.1", 1_500).await, Reserved::OverDay);
    assert_eq!(
        gives(3, "key.2", 1_500).await,
        Reserved::Kept,
        "each for itself"
    );
    assert_eq!(gives(4, "key.9", 9_000).await, Reserved::NotAllowed);
    let ending = KeyEnding {
        id: "key.2".to_owned(),
        at: START,
    };
    assert!(store.end_key(Some("M"), &ending).await.unwrap());
    assert_eq!(gives(5, "key.2", 9_000).await, Reserved::NotAllowed);
    let taking = Taking {
        person: "mia".to_owned(),
        merchant: "M".to_owned(),
        role: Role::Manager,
        by: None,
    };
    store.take(&taking).await.unwrap();
    assert_eq!(gives(6, "key.1", 9_000).await, Reserved::NotAllowed);
}

pub(super) async fn a_wish_of_a_programs_is_one_refund(store: &dyn Storage) {
    let ids = [1, 2].map(|number| RefundId::made_at(0, [number; 10]));
    let claimed = async |refund: usize, owner: &str, fingerprint: &str, ms: i64| {
        let claim = Claim {
            owner,
            key: "9b1c",
            fingerprint,
            refund: &ids[refund],
            at: START.plus_ms(ms),
        };
        store.claim_wish(&claim).await.unwrap()
    };
    assert_eq!(claimed(0, "key.1", "a", 0).await, Claimed::New);
    let running = |ms: i64| {
        Claimed::Running(Running {
            refund: ids[0].clone(),
            until: START.plus_ms(ms + RUNNING_MS),
        })
    };
    assert_eq!(claimed(1, "key.1", "a", 1).await, running(0));
    assert_eq!(claimed(1, "key.1", "b", 1).await, Claimed::Other);
    assert_eq!(claimed(1, "key.2", "b", 1).await, Claimed::New, "another's");
    store.release_wish("key.1", "9b1c").await.unwrap();
    let known = Claimed::Known(ids[0].clone());
    assert_eq!(claimed(1, "key.1", "a", 2).await, known);
    assert_eq!(claimed(1, "key.1", "a", 3).await, running(2));
    // Whoever had it is gone.
    assert_eq!(claimed(1, "key.1", "a", 2 + RUNNING_MS).await, known);
    // Of many at once one is told that it is new.
    let name = "key.many";
    let all = join_all((0..20).map(|_| claimed(0, name, "a", 0))).await;
    let new = all.iter().filter(|one| **one == Claimed::New).count();
    let runs = all.iter().filter(|one| **one == running(0)).count();
    assert_eq!((new, runs), (1, 19));
}
