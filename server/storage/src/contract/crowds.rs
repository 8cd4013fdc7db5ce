//! Many people who give back at once, at one payment and each within a day's limit.

use std::collections::BTreeMap;

use domain::{AttemptKey, RefundId, RequestId, ResultToken};
use foundation::clock::Timestamp;
use futures_util::future::join_all;
use payments::{
    mandate::{DayLimit, Mandate},
    payment::Payment,
    refund::Refund,
};
use people::role::Role;

use super::{
    consent::{by, word, works_here},
    refunds::refund,
    samples::{START, insert, inserted},
};
use crate::Storage;

/// So many people, each so often at once, at one payment; and how often all that.
struct Crowd {
    people: u8,
    each: u8,
    rounds: u32,
}

/// What each gives back at once, and may on a day; what was paid is 12.500.
const EACH_MINOR: u64 = 300;
const DAY_MINOR: u64 = 1_000;

pub(super) async fn no_race_beats_a_limit(store: &dyn Storage) {
    let crowd = Crowd {
        people: 8,
        each: 6,
        rounds: 2,
    };
    many_give_back_at_once(store, &crowd).await;
}

/// See the name above. Every round has a payment and a day of its own.
async fn many_give_back_at_once(store: &dyn Storage, crowd: &Crowd) {
    let first = inserted(store, 1).await;
    let names: Vec<String> = (0..crowd.people)
        .map(|number| format!("p{number}"))
        .collect();
    for name in &names {
        works_here(store, name, Role::Manager).await;
    }
    for round in 0..crowd.rounds {
        let payment = another(store, &first, round).await;
        let since = START.plus_ms(i64::from(round + 1) * 1_000_000);
        let giving = names.iter().enumerate().flat_map(|(place, name)| {
            let payment = &payment;
            (0..crowd.each).map(move |time| {
                let mut dice = [0; 10];
                dice[..4].copy_from_slice(&round.to_be_bytes());
                dice[8..].copy_from_slice(&[u8::try_from(place).unwrap(), time]);
                let refund = Refund {
                    id: RefundId::made_at(since.0, dice),
                    created: since,
                    ..by(name, refund(payment, 0, EACH_MINOR))
                };
                let mut mandate = word(name, DAY_MINOR);
                mandate.day = mandate.day.map(|day| DayLimit { since, ..day });
                async move { reserve(store, &refund, &mandate).await }
            })
        });
        join_all(giving).await;
        none_is_beyond(store, &payment, since).await;
    }
}

/// How often somebody presses again where the database had no time for them: on one file, a thousand
/// writers at once are more than its locks are fair to.
const PATIENCE: u32 = 50;

/// Gives back, or is told that it is beyond a limit.
async fn reserve(store: &dyn Storage, refund: &Refund, mandate: &Mandate) {
    for _ in 0..PATIENCE {
        if store.reserve_by(refund, Some(mandate)).await.is_ok() {
            return;
        }
    }
    panic!("the database had no time");
}

async fn another(store: &dyn Storage, first: &Payment, round: u32) -> Payment {
    let mut dice = [0; 16];
    dice[..4].copy_from_slice(&round.to_be_bytes());
    dice[15] = 7;
    let payment = Payment {
        request_id: RequestId::made_at(i64::from(round), dice[..10].try_into().unwrap()),
        token: ResultToken::from_random(dice),
        attempt: AttemptKey::from_random(dice),
        ..first.clone()
    };
    insert(store, &payment).await.unwrap();
    payment
}

/// Σ is no more than was paid, and nobody's more than their day; and as much as fits was given back.
async fn none_is_beyond(store: &dyn Storage, payment: &Payment, since: Timestamp) {
    let refunds = store.refunds_of(&payment.request_id).await.unwrap();
    let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
    for refund in &refunds {
        *sums.entry(refund.asked_by.as_deref().unwrap()).or_default() += refund.amount.minor();
    }
    assert!(sums.values().all(|sum| *sum <= DAY_MINOR), "{sums:?}");
    let all: u64 = sums.values().sum();
    assert!(all <= payment.amount.minor(), "{all} at {since:?}");
    let people = u64::try_from(sums.len()).unwrap();
    let fits = (people * (DAY_MINOR - DAY_MINOR % EACH_MINOR))
        .min(payment.amount.minor() - payment.amount.minor() % EACH_MINOR);
    assert!(all + EACH_MINOR > fits, "{all} of {fits}");
}

/// How often [`a_thousand_crowds_beat_no_limit_in_a_file`] tries, if not as often as its name says.
const CROWDS: u32 = 1_000;

const LARGE: Crowd = Crowd {
    people: 50,
    each: 20,
    rounds: CROWDS,
};

#[tokio::test]
#[ignore = "a measure: minutes, not seconds"]
async fn a_thousand_crowds_beat_no_limit_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = crate::sqlite::Sqlite::open(&folder.path().join("db")).await;
    many_give_back_at_once(&store.unwrap(), &LARGE).await;
}

#[tokio::test]
#[ignore = "a measure: minutes, not seconds"]
async fn a_thousand_crowds_beat_no_limit_on_a_server() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let store = super::samples::postgres(&database).await;
    many_give_back_at_once(&store, &LARGE).await;
}
