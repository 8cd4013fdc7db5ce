//! What is due: taken by one, left alone for as long as it may take, and forgotten once nothing is
//! left to ask.

use std::collections::HashSet;

use domain::{EventKind, State};

use super::{
    refunds::refund,
    samples::{START, after, again, inserted, newest, open_refunds},
};
use crate::Everything;
use foundation::store::Overdue;
use payments::{
    payment::{News, Source},
    store::{After, LONG_SLEEP_MS_MAX, SLEEP_MS_MAX},
};

pub(super) async fn what_is_claimed_is_nobody_elses_until_the_lease_ends(store: &dyn Everything) {
    for number in 1..=3 {
        inserted(store, number).await;
    }
    assert!(
        store.claim_due(START, 60_000, 9).await.unwrap().is_empty(),
        "not due yet"
    );
    let due = START.plus_ms(1_000);
    let claiming = || store.claim_due(due, 60_000, 2);
    let (one, two) = tokio::join!(claiming(), claiming());
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one.len() + two.len(), 3);
    let ids: HashSet<_> = one.iter().chain(&two).collect();
    assert_eq!(ids.len(), 3, "nobody got another's");
    assert!(
        store
            .claim_due(due.plus_ms(59_999), 60_000, 9)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        store
            .claim_due(due.plus_ms(60_000), 60_000, 9)
            .await
            .unwrap()
            .len(),
        3
    );
}

pub(super) async fn what_is_due_is_counted_until_somebody_takes_it(store: &dyn Everything) {
    for number in 1..=3 {
        inserted(store, number).await;
    }
    let due = START.plus_ms(1_000);
    let nothing = store.overdue(START).await.unwrap();
    assert_eq!(nothing, Overdue::default());
    let all = store.overdue(due).await.unwrap();
    assert_eq!((all.payments, all.refunds), (3, 0));
    let first = all.first_payment.unwrap();
    assert!(first > START && first <= due, "{first:?}");
    store.claim_due(due, 60_000, 9).await.unwrap();
    let taken = store.overdue(due).await.unwrap();
    assert_eq!(taken, Overdue::default(), "that is on its way");
    let payment = again(store, &newest(store, 1).await[0]).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    store
        .append(&payment, &news, after(State::Paid))
        .await
        .unwrap();
    let given_back = refund(&payment, 1, 100);
    store.reserve(&given_back).await.unwrap();
    let later = due.plus_ms(LONG_SLEEP_MS_MAX);
    let refunds = store.overdue(later).await.unwrap();
    assert_eq!(
        (refunds.refunds, refunds.first_refund),
        (1, given_back.check)
    );
}

pub(super) async fn a_time_to_ask_loses_against_news(store: &dyn Everything) {
    let payment = inserted(store, 1).await;
    store
        .schedule(&payment, Some(START.plus_ms(77)))
        .await
        .unwrap();
    let now = again(store, &payment).await;
    assert_eq!((now.check, now.checks), (Some(START.plus_ms(77)), 1));
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let done = After {
        check: None,
        ..after(State::Paid)
    };
    store.append(&now, &news, done).await.unwrap();
    store.schedule(&payment, Some(START)).await.unwrap();
    let now = again(store, &payment).await;
    assert_eq!(
        (now.check, now.checks),
        (None, 0),
        "paid payments are not asked about"
    );
    assert!(
        store
            .claim_due(START.plus_ms(i64::MAX), 1, 9)
            .await
            .unwrap()
            .is_empty()
    );
}

/// Who is taken at the start, of those that sleep for so long.
async fn taken(store: &dyn Everything, sleeping_ms: i64) -> usize {
    let payment = newest(store, 9).await;
    let refunds = open_refunds(store).await;
    let until = Some(START.plus_ms(sleeping_ms));
    for payment in &payment {
        store.schedule(payment, until).await.unwrap();
    }
    for refund in &refunds {
        store.schedule(refund, until).await.unwrap();
    }
    let payments = store.claim_due(START, 60_000, 9).await.unwrap();
    let refunds = store.claim_due_refunds(START, 60_000, 9).await.unwrap();
    payments.len() + refunds.len()
}

pub(super) async fn what_would_sleep_longer_than_anything_may_is_due(store: &dyn Everything) {
    let paid = inserted(store, 1).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let done = store.append(&paid, &news, after(State::Paid)).await;
    done.unwrap();
    inserted(store, 2).await;
    store.reserve(&refund(&paid, 1, 1_000)).await.unwrap();
    assert_eq!(taken(store, 1).await, 0);
    assert_eq!(taken(store, SLEEP_MS_MAX).await, 0);
    let payment_in_work = taken(store, SLEEP_MS_MAX + 1).await;
    assert_eq!(payment_in_work, 1, "the others may sleep longer");
    assert_eq!(taken(store, LONG_SLEEP_MS_MAX).await, 1);
    assert_eq!(taken(store, LONG_SLEEP_MS_MAX + 1).await, 3);
    assert_eq!(taken(store, 0).await, 3);
}

pub(super) async fn the_longest_overdue_are_taken_first(store: &dyn Everything) {
    let mut ids = Vec::new();
    for (number, due) in [(1, 30), (2, 10), (3, SLEEP_MS_MAX * 9), (4, 20)] {
        let payment = inserted(store, number).await;
        let due = Some(START.plus_ms(due));
        store.schedule(&payment, due).await.unwrap();
        ids.push(payment.request_id);
    }
    let mut taken = Vec::new();
    for _ in 0..4 {
        let now = START.plus_ms(30);
        taken.extend(store.claim_due(now, 60_000, 1).await.unwrap());
    }
    let order = [1, 3, 0, 2].map(|place: usize| ids[place].clone());
    assert_eq!(taken, order, "then what would sleep too long");
}
