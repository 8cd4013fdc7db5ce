//! How every store must keep what is on its way: to nobody twice at once, to everybody in the end.

use std::collections::BTreeSet;

use events::{
    delivery::{Attempt, By, Due, Outcome, Progress, Trouble},
    endpoint::{FAILS_MAX, IN_FLIGHT_MAX, State as Doing, Tried, WhyOff, Wish},
    event::EventId,
    schedule::{LEASE_MS, PACE_MS},
    store::{Backlog, Change, Moved, Seen, To},
};
use foundation::{clock::Timestamp, page::Page};
use futures_util::future::join_all;

use super::{
    super::samples::{START, insert, inserted, payment_at, shops},
    endpoint, id, kinds_for, paid, told,
};
use crate::Storage;

/// An endpoint that wants everything, and so many payments that were paid a second apart.
pub(super) async fn busy(store: &dyn Storage, payments: u8) {
    let code = shops(store).await;
    store
        .add_endpoint(&endpoint(1, Wish::default()))
        .await
        .unwrap();
    for number in 1..=payments {
        let payment = payment_at(code.clone(), number);
        insert(store, &payment).await.unwrap();
        paid(store, &payment, START.plus_ms(i64::from(number) * 1_000)).await;
    }
}

pub(super) async fn claim(store: &dyn Storage, now: Timestamp) -> Vec<Due> {
    store.claim_deliveries(&id(1), now).await.unwrap()
}

fn outcome(due: &Due, at: Timestamp, tried: Tried) -> Outcome {
    let (progress, next) = match tried {
        Tried::Took => (Progress::Delivered, None),
        Tried::Failed => (Progress::Waiting, Some(at.plus_ms(5_000))),
        Tried::Gone => (Progress::Failed, None),
    };
    Outcome {
        event: due.event.clone(),
        endpoint: due.endpoint.clone(),
        attempt: Attempt {
            number: due.attempts + 1,
            at,
            by: due.by,
            status: (tried != Tried::Failed).then_some(200),
            took_ms: 7,
            trouble: (tried == Tried::Failed).then_some(Trouble::Timeout),
            answer: "hm\0".to_owned(),
        },
        progress,
        next,
        tried,
        probe: at.plus_ms(30_000),
    }
}

pub(super) async fn came_to(
    store: &dyn Storage,
    due: &Due,
    at: Timestamp,
    tried: Tried,
) -> Option<Moved> {
    store.tried(&outcome(due, at, tried)).await.unwrap()
}

fn names(due: &[Due]) -> BTreeSet<EventId> {
    due.iter().map(|one| one.event.clone()).collect()
}

pub(in super::super) async fn a_delivery_is_one_senders_until_its_lease_ends(store: &dyn Storage) {
    busy(store, 6).await;
    let now = START.plus_ms(60_000);
    assert!(store.endpoints_due(START).await.unwrap().is_empty());
    assert_eq!(store.endpoints_due(now).await.unwrap(), [id(1)]);
    let first = claim(store, now).await;
    let four = usize::try_from(IN_FLIGHT_MAX).unwrap();
    assert_eq!(first.len(), four);
    let oldest: BTreeSet<EventId> = {
        let all = told(store, "M").await.into_iter();
        all.take(four).map(|event| event.id).collect()
    };
    assert_eq!(names(&first), oldest, "the longest due");
    let stored = store.event("M", &first[0].event).await.unwrap().unwrap();
    assert_eq!(first[0].body, stored.body);
    assert_eq!(first[0].secrets.len(), 1);
    assert!(
        claim(store, now.plus_ms(1)).await.is_empty(),
        "four are on their way"
    );
    let moved = came_to(store, &first[0], now, Tried::Took).await.unwrap();
    assert_eq!((moved.before, moved.merchant.as_str()), (moved.after, "M"));
    let next = claim(store, now.plus_ms(2)).await;
    assert_eq!(next.len(), 1);
    assert!(names(&first).is_disjoint(&names(&next)));
    // Who had the others is gone: somebody else gets them.
    let late = now.plus_ms(LEASE_MS + 5);
    let others = claim(store, late).await;
    assert_eq!(others.len(), four);
    let taken_over = others
        .iter()
        .find(|due| due.event == first[1].event)
        .unwrap();
    assert!(
        came_to(store, taken_over, late, Tried::Took)
            .await
            .is_some()
    );
    assert_eq!(
        came_to(store, &first[1], late, Tried::Failed).await,
        None,
        "too late"
    );
}

pub(in super::super) async fn every_try_is_written_down_and_moves_its_delivery(
    store: &dyn Storage,
) {
    busy(store, 1).await;
    let now = START.plus_ms(60_000);
    let due = claim(store, now).await.remove(0);
    came_to(store, &due, now, Tried::Failed).await.unwrap();
    assert!(claim(store, now.plus_ms(4_999)).await.is_empty());
    let due = claim(store, now.plus_ms(5_000)).await.remove(0);
    assert_eq!((due.tries, due.attempts, due.by), (1, 1, By::Schedule));
    came_to(store, &due, now.plus_ms(5_000), Tried::Took)
        .await
        .unwrap();
    let id = id(1);
    let to = To {
        merchant: "M",
        endpoint: &id,
    };
    let followed = store.delivery(to, &due.event).await.unwrap().unwrap();
    assert_eq!(followed.delivery.progress, Progress::Delivered);
    assert_eq!(
        (followed.delivery.attempts, followed.delivery.next),
        (2, None)
    );
    let [first, second] = followed.attempts.as_slice() else {
        panic!("{followed:?}");
    };
    assert_eq!(
        (first.number, first.status, first.trouble),
        (1, None, Some(Trouble::Timeout))
    );
    assert_eq!(
        (second.number, second.status, second.trouble),
        (2, Some(200), None)
    );
    assert!(!second.answer.contains('\0'));
    let foreign = To {
        merchant: "N",
        endpoint: &id,
    };
    assert_eq!(store.delivery(foreign, &due.event).await.unwrap(), None);
    let none = store.deliveries(foreign, &Page::first(9)).await.unwrap();
    assert!(none.items.is_empty());
}

pub(in super::super) async fn one_that_is_failing_is_asked_by_one_at_a_time(store: &dyn Storage) {
    busy(store, 20).await;
    let mut now = START.plus_ms(60_000);
    let mut fails = 0;
    while fails < FAILS_MAX {
        for due in claim(store, now).await {
            fails += 1;
            came_to(store, &due, now, Tried::Failed).await.unwrap();
        }
        now = now.plus_ms(10);
    }
    assert!(
        claim(store, now).await.is_empty(),
        "it is left alone for a while"
    );
    assert!(store.endpoints_due(now).await.unwrap().is_empty());
    now = now.plus_ms(30_000);
    let probe = claim(store, now).await;
    assert_eq!(probe.len(), 1);
    let moved = came_to(store, &probe[0], now, Tried::Took).await.unwrap();
    assert_eq!(
        (moved.before.state, moved.after.state),
        (Doing::Failing, Doing::On)
    );
    // It is back, and isn't overrun.
    let after = claim(store, now).await;
    assert_eq!(after.len(), 4);
    came_to(store, &after[0], now, Tried::Took).await.unwrap();
    assert!(claim(store, now.plus_ms(4 * PACE_MS - 1)).await.is_empty());
    assert_eq!(claim(store, now.plus_ms(4 * PACE_MS)).await.len(), 1);
}

pub(in super::super) async fn what_waits_for_endpoints_is_counted(store: &dyn Storage) {
    assert_eq!(store.backlog().await.unwrap(), Backlog::default());
    busy(store, 3).await;
    let first = told(store, "M").await.remove(0);
    let all = Backlog {
        waiting: 3,
        oldest: Some(first.at),
        on: 1,
        failing: 0,
        off: 0,
    };
    assert_eq!(store.backlog().await.unwrap(), all);
    let now = START.plus_ms(60_000);
    let due = claim(store, now).await;
    assert_eq!(store.backlog().await.unwrap(), all, "they are under way");
    came_to(store, &due[0], now, Tried::Took).await.unwrap();
    let rest = store.backlog().await.unwrap();
    assert_eq!(rest.waiting, 2);
    assert!(rest.oldest > all.oldest, "{rest:?}");
    came_to(store, &due[1], now, Tried::Gone).await.unwrap();
    let off = Backlog {
        off: 1,
        ..Backlog::default()
    };
    assert_eq!(store.backlog().await.unwrap(), off, "nobody sends to it");
}

pub(in super::super) async fn one_that_is_gone_is_off_until_somebody_switches_it_on(
    store: &dyn Storage,
) {
    busy(store, 3).await;
    let now = START.plus_ms(60_000);
    let due = claim(store, now).await;
    let moved = came_to(store, &due[0], now, Tried::Gone).await.unwrap();
    assert_eq!(moved.after.why_off, Some(WhyOff::Gone));
    came_to(store, &due[1], now, Tried::Failed).await.unwrap();
    let later = now.plus_ms(LEASE_MS + 10_000);
    assert!(claim(store, later).await.is_empty());
    let more = inserted(store, 9).await;
    paid(store, &more, later).await;
    assert_eq!(
        kinds_for(store, 1).await.len(),
        3,
        "nothing new is kept for it"
    );
    let seen = Seen {
        merchant: "M",
        id: &id(1),
        version: 1,
    };
    store.change_endpoint(seen, &Change::On).await.unwrap();
    assert_eq!(claim(store, later).await.len(), 2, "what waited goes on");
}

pub(in super::super) async fn what_was_told_long_ago_is_forgotten_with_its_tries(
    store: &dyn Storage,
) {
    busy(store, 3).await;
    let now = START.plus_ms(60_000);
    for due in claim(store, now).await {
        came_to(store, &due, now, Tried::Failed).await.unwrap();
    }
    assert_eq!(store.forget_events(START.plus_ms(1_000)).await.unwrap(), 0);
    assert_eq!(store.forget_events(START.plus_ms(2_001)).await.unwrap(), 2);
    assert_eq!(told(store, "M").await.len(), 1);
    assert_eq!(kinds_for(store, 1).await.len(), 1);
    assert_eq!(claim(store, now.plus_ms(9_000)).await.len(), 1);
}

pub(in super::super) async fn of_many_senders_each_has_others(store: &dyn Storage) {
    busy(store, 12).await;
    let now = START.plus_ms(60_000);
    let mut seen = BTreeSet::new();
    while seen.len() < 12 {
        let all = join_all((0..6).map(async |_| store.claim_deliveries(&id(1), now).await)).await;
        let taken: Vec<Due> = all.into_iter().flat_map(Result::unwrap).collect();
        assert!(taken.len() <= 4, "{}", taken.len());
        let count = seen.len();
        seen.extend(names(&taken));
        assert_eq!(seen.len(), count + taken.len(), "none twice");
        let done = taken
            .iter()
            .map(|due| came_to(store, due, now, Tried::Took));
        assert!(join_all(done).await.iter().all(Option::is_some));
    }
}
