//! Many at once, again and again: whoever loses hears so, and nothing is half done.

use std::collections::HashSet;

use domain::{EntryCode, EventKind, RefundEvent, RefundId, RefundState, State};
use futures_util::future::join_all;

use super::{
    refunds::{self, refund},
    samples::{START, after, again, inserted, shops},
    studio::{digest, link},
};
use crate::Storage;
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    payment::{News, Payment, Source},
    refund::{Refund, RefundNews},
    store::Reserved,
};
use shops::shop::Replaced;

/// How many try at once, and how often.
const AT_ONCE: u8 = 12;
const ROUNDS: i64 = 10;
/// The same for the last cent, where it is about money.
const REFUNDS_AT_ONCE: u128 = 16;
const REFUND_ROUNDS: u128 = 200;

pub(super) async fn histories_stay_whole_whoever_writes(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    for round in 1..=ROUNDS {
        let seen = again(store, &payment).await;
        let writing = (0..AT_ONCE).map(|writer| {
            let seen = seen.clone();
            async move {
                let news = News::plain(EventKind::Submitted, Source::Pay);
                let news = news.with_detail(writer.to_string());
                store.append(&seen, &news, after(State::Submitted)).await
            }
        });
        let done = join_all(writing).await;
        let won = done.iter().filter(|done| done.is_ok()).count();
        let lost = done
            .iter()
            .filter(|done| matches!(done, Err(StoreError::Conflict)));
        assert_eq!((won, lost.count()), (1, usize::from(AT_ONCE) - 1));
        let events = store.events(&payment.request_id).await.unwrap();
        let numbers: Vec<i64> = events.iter().map(|event| event.seq).collect();
        assert_eq!(numbers, (1..=round).collect::<Vec<_>>());
        assert_eq!(again(store, &payment).await.version, round);
    }
}

pub(super) async fn nobody_claims_what_another_claimed(store: &dyn Storage) {
    let mut all = HashSet::new();
    for number in 1..=40 {
        all.insert(inserted(store, number).await.request_id);
    }
    let due = START.plus_ms(1_000);
    let claiming = (0..AT_ONCE).map(|_| store.claim_due(due, 60_000, 5));
    let claimed: Vec<_> = join_all(claiming)
        .await
        .into_iter()
        .flat_map(Result::unwrap)
        .collect();
    assert_eq!(claimed.len(), 40, "all of them");
    assert_eq!(claimed.into_iter().collect::<HashSet<_>>(), all, "once");
}

pub(super) async fn the_last_cent_is_refunded_once(store: &dyn Storage) {
    for round in 0..4 {
        // 12.500 was paid: five times 2.500 and not once more.
        let payment = inserted(store, round + 1).await;
        let asking = (0..AT_ONCE).map(|number| {
            let refund = refund(&payment, round * AT_ONCE + number, 2_500);
            async move { store.reserve(&refund).await.unwrap() }
        });
        let done = join_all(asking).await;
        let kept = done.iter().filter(|done| **done == Reserved::Kept).count();
        assert_eq!(kept, 5);
        let refunds = store.refunds_of(&payment.request_id).await.unwrap();
        assert_eq!(refunds.len(), 5);
    }
}

/// Asks for a fifth of the payment. The refund, if it was kept.
async fn fifth(store: &dyn Storage, payment: &Payment, number: u128) -> Option<Refund> {
    let refund = Refund {
        id: RefundId::made_at(START.0, (number.to_be_bytes()[6..]).try_into().unwrap()),
        ..refund(payment, 0, 2_500)
    };
    let kept = store.reserve(&refund).await.unwrap() == Reserved::Kept;
    kept.then_some(refund)
}

async fn refuse(store: &dyn Storage, refund: &Refund) {
    let news = RefundNews::plain(RefundEvent::ConfirmedRefused, Source::Refund);
    let refused = refunds::after(RefundState::Refused);
    store.append(refund, &news, refused).await.unwrap();
}

pub(super) async fn what_is_refused_while_others_ask_is_given_back_once(store: &dyn Storage) {
    let payment = inserted(store, 1).await;
    let mut held: Vec<Refund> = Vec::new();
    for round in 0..REFUND_ROUNDS {
        let mut numbers = (round * 100)..;
        let asking = numbers.by_ref().take(REFUNDS_AT_ONCE.try_into().unwrap());
        let asking: Vec<u128> = asking.collect();
        let asking = asking.iter().map(|number| fifth(store, &payment, *number));
        let refusing = held.iter().map(|refund| refuse(store, refund));
        let (kept, _) = tokio::join!(join_all(asking), join_all(refusing));
        let mut kept: Vec<Refund> = kept.into_iter().flatten().collect();
        assert!(kept.len() <= 5, "round {round}: {}", kept.len());
        // Whatever came first: what was refused is free by now, once, and what was kept is not.
        while let Some(refund) = fifth(store, &payment, numbers.next().unwrap()).await {
            kept.push(refund);
        }
        assert_eq!(kept.len(), 5, "round {round}");
        held = kept;
    }
    join_all(held.iter().map(|refund| refuse(store, refund))).await;
    let all = refund(&payment, 0xff, 12_500);
    assert_eq!(store.reserve(&all).await.unwrap(), Reserved::Kept);
}

pub(super) async fn a_code_is_replaced_once_whoever_tries(store: &dyn Storage) {
    let mut current = shops(store).await;
    for round in 0..2 {
        let trying = (0..AT_ONCE).map(|number| {
            let old = current.clone();
            let new = EntryCode::from_random([(number + round * AT_ONCE) % 32; 9]);
            async move {
                let replaced = Replaced {
                    at: Timestamp(10),
                    until: Timestamp(20),
                };
                let done = store.replace(&old, &new, replaced).await;
                done.is_ok().then_some(new)
            }
        });
        let won: Vec<EntryCode> = join_all(trying).await.into_iter().flatten().collect();
        assert_eq!(won.len(), 1);
        assert_eq!(store.shops().await.unwrap()[0].code.code, won[0]);
        current = won[0].clone();
    }
}

pub(super) async fn a_link_lets_one_in_whoever_tries(store: &dyn Storage) {
    shops(store).await;
    for number in 1..=3 {
        store.keep_link(&link(number)).await.unwrap();
        let shown = digest(number);
        let trying = (0..AT_ONCE).map(|_| store.use_link(&shown, START));
        let tried = join_all(trying).await;
        let won = tried.into_iter().filter_map(Result::unwrap).count();
        assert_eq!(won, 1);
    }
}
