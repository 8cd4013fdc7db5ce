//! How every store must find payments.

use domain::State;

use super::samples::{START, inserted};
use crate::Everything;
use foundation::page::Page;
use payments::search::Wanted;
use shops::shop::TillId;

pub(super) async fn payments_are_found_by_what_is_known_of_them(store: &dyn Everything) {
    let mut put = Vec::new();
    for number in 1..=3 {
        put.push(inserted(store, number).await);
    }
    let found = async |wanted: Wanted, limit| {
        let found = store
            .search(&wanted, &Page::first(limit))
            .await
            .unwrap()
            .items;
        let ids = found.into_iter().map(|payment| payment.request_id);
        ids.collect::<Vec<_>>()
    };
    let mut newest: Vec<_> = put.iter().collect();
    newest.sort_by_key(|payment| std::cmp::Reverse(payment.created));
    let all: Vec<_> = newest
        .iter()
        .map(|payment| payment.request_id.clone())
        .collect();
    assert_eq!(found(Wanted::default(), 9).await, all);
    assert_eq!(found(Wanted::default(), 2).await, all[..2]);
    for payment in &put {
        let one = Wanted {
            merchant: Some(payment.place.merchant.clone()),
            store: Some(payment.place.store.clone()),
            day: payment.day,
            till: Some(payment.place.till),
            amounts: Some(vec![payment.amount]),
            note: payment.note_key(),
            state: Some(payment.state),
            back: None,
            since: Some(payment.created),
            until: Some(payment.created.plus_ms(1)),
        };
        let found = found(one, 9).await;
        assert!(found.contains(&payment.request_id));
        let like = put.iter().filter(|other| other.created == payment.created);
        assert_eq!(found.len(), like.count());
    }
    let missing = domain::RequestId::made_at(1, [9; 10]);
    let ids: Vec<_> = all.iter().take(2).cloned().chain([missing]).collect();
    let mut named: Vec<_> = store.named(&ids).await.unwrap();
    named.sort_by_key(|payment| std::cmp::Reverse(payment.created));
    let named = named.into_iter().map(|payment| payment.request_id);
    assert_eq!(named.collect::<Vec<_>>(), all[..2]);
    assert!(store.named(&[]).await.unwrap().is_empty());
    for wanted in nothing() {
        assert_eq!(found(wanted.clone(), 9).await, [], "{wanted:?}");
    }
}

/// What nobody has.
fn nothing() -> [Wanted; 5] {
    [
        Wanted {
            till: Some(TillId(9)),
            ..Wanted::default()
        },
        Wanted {
            amounts: Some(Vec::new()),
            ..Wanted::default()
        },
        Wanted {
            state: Some(State::Paid),
            ..Wanted::default()
        },
        Wanted {
            until: Some(START.plus_ms(-1_000_000)),
            ..Wanted::default()
        },
        Wanted {
            since: Some(START.plus_ms(1_000_000_000)),
            ..Wanted::default()
        },
    ]
}
