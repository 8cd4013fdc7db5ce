//! Two people at once: what each of them sets over what they saw undoes nothing of the other's.

use consent::limit::Setting;
use foundation::{clock::Timestamp, store::StoreError};
use people::role::Role;
use risk::rule::{Change, Kind, Rule};
use shops::{
    hours::{Hours, Opened, Pause, Turn},
    own::Changed,
    receipts::{ReceiptWords, Rewording},
    shop::{Code, Store},
};

use super::{
    consent::{kwd, works_here},
    risk::counter::{by, change},
    samples::{START, shops},
};
use crate::Storage;

pub(super) async fn what_two_set_at_once_is_undone_by_neither(store: &dyn Storage) {
    let code = shops(store).await;
    let seen = store.shop(&code).await.unwrap().unwrap();
    let before = seen.store.clone();
    let hours = Store {
        opening: Hours::parse("mon-fri 09:00-17:00").ok(),
        ..before.clone()
    };
    let bounds = |max| Store {
        max_minor: Some(max),
        ..before.clone()
    };
    let set = |after| {
        let before = before.clone();
        async move { store.change_store(&before, &after).await.unwrap() }
    };
    // At the same moment, over the same store.
    let both = futures_util::join!(set(hours.clone()), set(bounds(50_000)));
    assert_eq!(both, (Changed::Done, Changed::Done));
    let now = store.shop(&code).await.unwrap().unwrap().store;
    assert_eq!(
        (&now.opening, now.max_minor),
        (&hours.opening, Some(50_000))
    );
    assert_eq!(set(bounds(60_000)).await, Changed::Meanwhile);
    assert_eq!(set(bounds(50_000)).await, Changed::Done, "it is so");
    let now = store.shop(&code).await.unwrap().unwrap().store;
    assert_eq!(
        (&now.opening, now.max_minor),
        (&hours.opening, Some(50_000))
    );

    let to = |max| Code {
        max_minor: Some(max),
        ..seen.code.clone()
    };
    let one = store.change_code(&seen, &to(9_000)).await.unwrap();
    let other = store.change_code(&seen, &to(8_000)).await.unwrap();
    assert_eq!((one, other), (Changed::Done, Changed::Meanwhile));
    let now = store.shop(&code).await.unwrap().unwrap().code;
    assert_eq!(now.max_minor, Some(9_000));
}

pub(super) async fn what_is_done_by_hand_is_undone_by_nobody_who_didnt_see_it(store: &dyn Storage) {
    let code = shops(store).await;
    let seen = store.shop(&code).await.unwrap().unwrap().store;
    let pause = |until: Option<i64>, why: Option<&str>| Turn::Pause {
        pause: Pause {
            until: until.map(|minutes| START.plus_ms(minutes * 60_000)),
        },
        why: why.map(str::to_owned),
    };
    let turn = |turn: Turn| {
        let seen = &seen;
        async move { store.turn(seen, &turn).await.unwrap() }
    };
    // At the same moment, over the same store: one of them counts.
    let two = [pause(None, None), pause(Some(30), None)].map(turn);
    let mut both = futures_util::future::join_all(two).await;
    both.sort_by_key(|changed| *changed == Changed::Meanwhile);
    assert_eq!(both, [Changed::Done, Changed::Meanwhile]);
    let now = store.shop(&code).await.unwrap().unwrap().store;
    let open = Turn::Open(Opened {
        at: START,
        until: None,
    });
    assert_eq!(turn(open.clone()).await, Changed::Meanwhile);
    assert_eq!(store.turn(&now, &open).await.unwrap(), Changed::Done);
    assert_eq!(turn(open).await, Changed::Done, "it is so");
    assert_eq!(turn(pause(None, None)).await, Changed::Meanwhile);
    let now = store.shop(&code).await.unwrap().unwrap().store;
    let until = pause(Some(30), Some("Back soon"));
    assert_eq!(store.turn(&now, &until).await.unwrap(), Changed::Done);
    // Pressed twice, a moment later; and for another reason.
    let Turn::Pause { pause: first, .. } = &until else {
        return;
    };
    let later = first.until.map(|until| until.plus_ms(900));
    let again = |why: &str| Turn::Pause {
        pause: Pause { until: later },
        why: Some(why.to_owned()),
    };
    assert_eq!(turn(again("Back soon")).await, Changed::Done);
    assert_eq!(turn(again("Lunch")).await, Changed::Meanwhile);
    let now = store.shop(&code).await.unwrap().unwrap().store;
    assert_eq!(now.by_hand.pause, Some(*first));
    assert_eq!(now.why_paused.as_deref(), Some("Back soon"));
    let nobodys = Store {
        id: "nobody's".to_owned(),
        ..seen.clone()
    };
    let gone = store.turn(&nobodys, &until).await.unwrap();
    assert_eq!(gone, Changed::Gone);
}

fn over(rule: Rule, before: risk::rule::Rules) -> Change {
    Change {
        before: Some(before),
        ..change(rule)
    }
}

pub(super) async fn limits_rules_and_words_are_set_over_what_was_seen(store: &dyn Storage) {
    shops(store).await;
    works_here(store, "owen", Role::Owner).await;
    let seen = store.risk_rules("M").await.unwrap();
    let crowd = |minutes| Rule {
        minutes,
        ..Kind::Crowd.usual()
    };
    let silence = Rule {
        is_on: !Kind::Silent.usual().is_on,
        ..Kind::Silent.usual()
    };
    let set = |rule| {
        let change = over(rule, seen.clone());
        async move { store.set_risk_rules(&change).await }
    };
    assert!(set(crowd(9)).await.unwrap());
    assert!(set(silence).await.unwrap(), "another rule");
    assert!(set(crowd(9)).await.unwrap(), "it is so");
    let late = set(crowd(8)).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    let now = store.risk_rules("M").await.unwrap();
    assert_eq!(
        (now.of(Kind::Crowd), now.of(Kind::Silent)),
        (crowd(9), silence)
    );
    limits_of_refunds(store).await;
    words_of_receipts(store).await;
}

async fn limits_of_refunds(store: &dyn Storage) {
    let seen = store.rules("M").await.unwrap();
    let limits = |each| consent::store::Change {
        merchant: "M".to_owned(),
        currency: kwd(),
        settings: vec![Setting {
            role: Role::Manager,
            currency: kwd(),
            each_minor: Some(each),
            day_minor: None,
            age_days: None,
        }],
        four_eyes: None,
        before: Some(seen.clone()),
        by: by(Role::Owner),
    };
    assert!(store.set_rules(&limits(5)).await.unwrap());
    let late = store.set_rules(&limits(6)).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    assert!(store.set_rules(&limits(5)).await.unwrap(), "it is so");
    assert_eq!(store.rules("M").await.unwrap().settings, limits(5).settings);
}

async fn words_of_receipts(store: &dyn Storage) {
    let before = ReceiptWords::default();
    let words = |name: &str| ReceiptWords {
        name: name.to_owned(),
        ..before.clone()
    };
    let said = |after| {
        let before = &before;
        async move {
            let rewording = Rewording {
                before: Some(before),
                after: &after,
            };
            store.set_receipt_words("M", rewording, Timestamp(5)).await
        }
    };
    assert!(said(words("Aiko")).await.unwrap());
    let late = said(words("Bob")).await;
    assert!(matches!(late, Err(StoreError::Conflict)), "{late:?}");
    let now = store.receipt_words("M", Timestamp(i64::MAX)).await.unwrap();
    assert_eq!(now, words("Aiko"));
}
