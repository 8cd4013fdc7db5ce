//! What is due: taken by one, left alone for as long as it may take, and forgotten once nothing is
//! left to ask.

use std::collections::HashSet;

use domain::{EventKind, State};

use super::samples::{START, after, again, inserted};
use crate::Storage;
use payments::{
    payment::{News, Source},
    store::After,
};

pub(super) async fn what_is_claimed_is_nobody_elses_until_the_lease_ends(store: &dyn Storage) {
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

pub(super) async fn a_time_to_ask_loses_against_news(store: &dyn Storage) {
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
        (None, 1),
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
