//! How every store must forget requests: those of payments that ended, whatever their ids tell.

use domain::{EventKind, RequestId, State};

use super::{
    super::samples::{BODY, START, after, insert, inserted, payment},
    DAY_MS, end, ended, step,
};
use crate::Storage;
use foundation::{
    clock::Timestamp,
    keeping::{Kind, Step},
};
use payments::{
    payment::{News, Payment, Source},
    store::After,
};

/// Goes through all requests in steps of two; how many went, or would.
async fn requests(
    store: &dyn Storage,
    before: Timestamp,
    really: bool,
) -> (u64, Option<Timestamp>) {
    let (mut rows, mut oldest, mut from) = (0, None, None::<String>);
    loop {
        let step = Step {
            from: from.as_deref(),
            ..step(Kind::Requests, before)
        };
        let stepped = if really {
            store.forget(step).await.unwrap()
        } else {
            store.forgettable(step).await.unwrap()
        };
        rows += stepped.rows;
        oldest = [oldest, stepped.oldest].into_iter().flatten().min();
        from = stepped.next;
        if from.is_none() {
            return (rows, oldest);
        }
    }
}

pub(in crate::contract) async fn requests_go_whatever_their_ids_tell_and_only_of_payments_that_ended(
    store: &dyn Storage,
) {
    let due = Some(START.plus_ms(99 * DAY_MS));
    let mut goes = vec![
        ended(store, 1, end(State::Paid, 1)).await,
        ended(store, 2, end(State::NotSent, 1)).await,
    ];
    let stays = [
        inserted(store, 3).await,
        ended(store, 4, end(State::Paid, 5)).await,
        ended(store, 5, end(State::Paid, 1).asked(due)).await,
        ended(store, 6, end(State::NeedsOperator, 1)).await,
        ended(store, 7, end(State::Unknown, 1).asked(due)).await,
    ];
    // Ids of an older form, and of a clock that was ahead: below, among and above those of these days.
    let before = START.plus_ms(3 * DAY_MS);
    let ids = [
        RequestId::parse("0LD").unwrap(),
        RequestId::parse("ZZZ").unwrap(),
        RequestId::made_at(before.0 - 1, [0; 10]),
    ];
    for (id, number) in ids.into_iter().zip(11..) {
        let other = Payment {
            request_id: id,
            ..payment(store, number).await
        };
        insert(store, &other).await.unwrap();
        let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
        let then = After {
            check: None,
            ..after(State::Paid)
        };
        store.append(&other, &news, then).await.unwrap();
        goes.push(other);
    }
    assert_eq!(requests(store, START, true).await, (0, None));
    let oldest = Some(START.plus_ms(1));
    assert_eq!(requests(store, before, false).await, (5, oldest));
    assert_eq!(requests(store, before, true).await.0, 5);
    for gone in &goes {
        assert_eq!(store.body(&gone.request_id).await.unwrap(), None);
        let events = store.events(&gone.request_id).await.unwrap();
        assert_eq!(events.len(), 1, "the history stays");
    }
    for kept in &stays {
        let body = store.body(&kept.request_id).await.unwrap();
        assert_eq!(body.as_deref(), Some(BODY));
    }
    assert_eq!(requests(store, before, true).await.0, 0);
}
