//! How every store must say what others are to be told.

use std::collections::HashMap;

use domain::{EventKind, RefundEvent, RefundState, State};
use futures_util::future::join_all;

use super::{
    refunds::{self, refund},
    samples::{START, after, again, inserted},
};
use crate::Storage;
use foundation::store::StoreError;
use payments::{
    outbox::Outgoing,
    payment::{News, Payment, Source},
    refund::RefundNews,
};

async fn happened(store: &dyn Storage, payment: &Payment, kind: EventKind) {
    let now = again(store, payment).await;
    let news = News::plain(kind, Source::Pay);
    store.append(&now, &news, after(State::Paid)).await.unwrap();
}

/// Everything, two rows at a time.
async fn told(store: &dyn Storage, mut after: i64) -> Vec<Outgoing> {
    let mut all = Vec::new();
    loop {
        let rows = store.outgoing(after, 2).await.unwrap();
        let Some(last) = rows.last() else { return all };
        assert!(rows.iter().all(|row| row.number > after));
        after = last.number;
        all.extend(rows);
    }
}

fn facts(rows: &[Outgoing]) -> Vec<(&str, &str, i64, &str)> {
    rows.iter()
        .map(|row| (&*row.subject, &*row.id, row.seq, &*row.kind))
        .collect()
}

pub(super) async fn what_others_are_told_misses_nothing_and_comes_in_order(store: &dyn Storage) {
    assert!(told(store, 0).await.is_empty());
    let (one, two) = (inserted(store, 1).await, inserted(store, 2).await);
    happened(store, &one, EventKind::Submitted).await;
    happened(store, &two, EventKind::Submitted).await;
    happened(store, &one, EventKind::ConfirmedPaid).await;
    let (a, b) = (one.request_id.as_str(), two.request_id.as_str());
    let first = told(store, 0).await;
    let expected = [
        ("payment", a, 1, "submitted"),
        ("payment", b, 1, "submitted"),
        ("payment", a, 2, "confirmed_paid"),
    ];
    assert_eq!(facts(&first), expected);
    assert!(
        first
            .iter()
            .all(|row| (&*row.merchant, &*row.store, row.at) == ("M", "S", START))
    );
    // News that lost are told to nobody.
    let lost = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let lost = store.append(&one, &lost, after(State::Paid)).await;
    assert!(matches!(lost, Err(StoreError::Conflict)));
    let refund = refund(&one, 1, 1_000);
    store.reserve(&refund).await.unwrap();
    let news = RefundNews::plain(RefundEvent::ConfirmedRefunded, Source::Refund);
    let done = refunds::after(RefundState::Refunded);
    store.append(&refund, &news, done).await.unwrap();
    let more = told(store, first[2].number).await;
    let id = refund.id.as_str();
    assert_eq!(facts(&more), [("refund", id, 1, "confirmed_refunded")]);
    assert_eq!((&*more[0].merchant, &*more[0].store), ("M", "S"));
    assert_eq!(told(store, 0).await, [first, more].concat());
}

pub(super) async fn what_others_were_told_is_forgotten_and_its_numbers_are_not_given_again(
    store: &dyn Storage,
) {
    let payment = inserted(store, 1).await;
    happened(store, &payment, EventKind::Submitted).await;
    let last = told(store, 0).await.remove(0).number;
    let forget = async |ms| store.forget_outgoing(START.plus_ms(ms)).await.unwrap();
    assert_eq!(forget(0).await, 0, "not yet");
    assert_eq!(forget(1).await, 1);
    assert!(told(store, 0).await.is_empty());
    happened(store, &payment, EventKind::ConfirmedPaid).await;
    let more = told(store, last).await;
    assert_eq!(more.len(), 1, "behind what was read before");
}

/// Payments that are written to at once.
const AT_ONCE: u8 = 8;
/// Events of each.
const EVENTS: usize = 12;

pub(super) async fn many_readers_and_writers_lose_no_row(store: &dyn Storage) {
    let mut payments = Vec::new();
    for number in 1..=AT_ONCE {
        payments.push(inserted(store, number).await);
    }
    let all = EVENTS * usize::from(AT_ONCE);
    let writing = join_all(payments.iter().map(async |payment| {
        for _ in 0..EVENTS {
            happened(store, payment, EventKind::NoAnswer).await;
        }
    }));
    let reading = join_all((0..3).map(async |_| {
        let (mut read, mut after) = (Vec::new(), 0);
        while read.len() < all {
            for row in store.outgoing(after, 5).await.unwrap() {
                after = row.number;
                read.push((row.id, row.seq));
            }
        }
        read
    }));
    let (_, readers) = tokio::join!(writing, reading);
    for read in readers {
        assert_eq!(read.len(), all);
        let mut last = HashMap::<String, i64>::new();
        for (id, seq) in read {
            let before = last.insert(id, seq).unwrap_or_default();
            assert_eq!(seq, before + 1, "in the order of its history, none twice");
        }
    }
}
