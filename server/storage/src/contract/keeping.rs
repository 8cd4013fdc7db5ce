//! How every store must forget: what has ended, in steps, and nothing that somebody still needs.

mod entries;
mod requests;

use domain::{EntryCode, EventKind, RefundId, State};
use futures_util::future::join_all;

use super::{
    access::{link, session},
    refunds::refund,
    samples::{START, after, again, inserted, shops},
};
use crate::{Everything, Storage};
use alarms::{Alarm, Change, Kept, Kind as AlarmKind, Wanted};
use foundation::{
    clock::Timestamp,
    keeping::{Kind, Step, Stepped},
    page::Page,
};
use payments::{
    funnel::Counts,
    once::Claim,
    payment::{News, Payment, Source},
    search,
    store::{After, Stray},
};

pub(super) use entries::the_trail_loses_its_beginning_and_can_still_be_verified;
pub(super) use requests::requests_go_whatever_their_ids_tell_and_only_of_payments_that_ended;

const DAY_MS: i64 = 24 * 3_600_000;

async fn listed(store: &dyn Storage, wanted: Wanted) -> Vec<Kept> {
    store.alarms(wanted, &Page::first(9)).await.unwrap().items
}

fn step(kind: Kind, before: Timestamp) -> Step<'static> {
    Step {
        kind,
        before,
        from: None,
        rows: 2,
    }
}

async fn would_go(store: &dyn Storage, kind: Kind, before: Timestamp) -> Stepped {
    let looked = store.forgettable(step(kind, before)).await.unwrap();
    assert_eq!(looked.next, None);
    looked
}

/// Forgets in steps of two until nothing is left to forget; how many rows each took.
async fn forgotten(store: &dyn Storage, kind: Kind, before: Timestamp) -> Vec<u64> {
    let (mut rows, mut from) = (Vec::new(), None);
    loop {
        let step = Step {
            from: from.as_deref(),
            ..step(kind, before)
        };
        let stepped = store.forget(step).await.unwrap();
        rows.push(stepped.rows);
        from = stepped.next;
        if from.is_none() {
            return rows;
        }
    }
}

/// Three of each that ended one day after the other, the first at `START`.
async fn three_of_each(store: &dyn Storage) {
    shops(store).await;
    let counts = Counts {
        opened: 1,
        ..Counts::default()
    };
    for number in 0..3 {
        let at = START.plus_ms(i64::from(number) * DAY_MS);
        let mut link = link(number);
        link.until = at;
        store.keep_link(&link).await.unwrap();
        let mut session = session(number);
        session.until = at;
        store.keep_session(&session).await.unwrap();
        let claim = Claim {
            owner: "key.1",
            key: &number.to_string(),
            fingerprint: "",
            refund: &RefundId::made_at(0, [number; 10]),
            at,
        };
        store.claim_wish(&claim).await.unwrap();
        let about = number.to_string();
        let alarm = Change::Raised(Alarm::new(AlarmKind::GatewayDown, &about));
        store.write_alarms(&[(START, alarm)]).await.unwrap();
        let open = listed(store, Wanted::Open).await;
        let raised = open.iter().find(|held| held.about == about).unwrap();
        assert!(store.acknowledge(raised.id, at, "Ada").await.unwrap());
        store.count("refused", at, 1).await.unwrap();
        let day = at.instant().strftime("%Y-%m-%d").to_string();
        let day = (EntryCode::from_random([number; 9]), day);
        store.add_counts(&[(day, counts)]).await.unwrap();
    }
    let open = Change::Raised(Alarm::new(AlarmKind::DiskLow, ""));
    store.write_alarms(&[(START, open)]).await.unwrap();
}

pub(super) async fn what_ended_before_a_day_goes_in_steps_and_nothing_else(store: &dyn Storage) {
    three_of_each(store).await;
    let day = Timestamp(START.0 - START.0.rem_euclid(DAY_MS));
    for kind in [
        Kind::Links,
        Kind::Sessions,
        Kind::Wishes,
        Kind::Alarms,
        Kind::Counters,
        Kind::Funnel,
    ] {
        let by_day = matches!(kind, Kind::Counters | Kind::Funnel);
        let first = if by_day { day } else { START };
        let none = would_go(store, kind, first).await;
        assert_eq!((none.rows, none.oldest), (0, None), "{kind:?}");
        let all = would_go(store, kind, START.plus_ms(9 * DAY_MS)).await;
        assert_eq!((all.rows, all.oldest), (3, Some(first)), "{kind:?}");
        assert_eq!(forgotten(store, kind, first).await, [0], "{kind:?}");
        // The second ends just then, or on that day: it stays.
        let before = START.plus_ms(DAY_MS);
        assert_eq!(forgotten(store, kind, before).await, [1], "{kind:?}");
        let rest = forgotten(store, kind, START.plus_ms(9 * DAY_MS)).await;
        assert_eq!(rest, [2, 0], "{kind:?}");
    }
    let alarms = listed(store, Wanted::All).await;
    assert_eq!(alarms.len(), 1, "nobody has looked at this one");
    let next = Change::Raised(Alarm::new(AlarmKind::GatewayDown, "again"));
    store.write_alarms(&[(START, next)]).await.unwrap();
    let numbers = listed(store, Wanted::All).await;
    assert_ne!(numbers[0].id, numbers[1].id);
}

/// What a payment came to, so many days after `START`.
#[derive(Clone, Copy)]
pub(super) struct End {
    state: State,
    days: i64,
    check: Option<Timestamp>,
}

impl End {
    /// Somebody still has to ask then.
    pub(super) fn asked(self, check: Option<Timestamp>) -> Self {
        Self { check, ..self }
    }
}

/// That, with nothing left to ask.
pub(super) const fn end(state: State, days: i64) -> End {
    let check = None;
    End { state, days, check }
}

/// Made at `START`, and that some days later.
pub(super) async fn ended(store: &dyn Storage, number: u8, end: End) -> Payment {
    let End { state, days, check } = end;
    let payment = inserted(store, number).await;
    let news = News::plain(EventKind::ConfirmedPaid, Source::Notice);
    let then = After {
        check,
        at: START.plus_ms(days * DAY_MS),
        ..after(state)
    };
    store.append(&payment, &news, then).await.unwrap();
    again(store, &payment).await
}

pub(super) async fn notes_go_with_payments_that_ended_and_are_not_asked_about(
    store: &dyn Everything,
) {
    let due = Some(START.plus_ms(99 * DAY_MS));
    let paid = ended(store, 1, end(State::Paid, 1)).await;
    let dead = ended(store, 2, end(State::PresumedDead, 1)).await;
    let stays = [
        inserted(store, 3).await,
        ended(store, 4, end(State::Paid, 5)).await,
        ended(store, 5, end(State::Paid, 1).asked(due)).await,
        ended(store, 6, end(State::NeedsOperator, 1)).await,
        ended(store, 7, end(State::Unknown, 1).asked(due)).await,
        ended(store, 8, end(State::Paid, 1)).await,
    ];
    store.reserve(&refund(&stays[5], 1, 100)).await.unwrap();
    let before = START.plus_ms(3 * DAY_MS);
    let looked = would_go(store, Kind::Notes, before).await;
    assert_eq!((looked.rows, looked.oldest), (2, Some(paid.created)));
    let gone: u64 = forgotten(store, Kind::Notes, before).await.iter().sum();
    assert_eq!(gone, 2);
    for seen in [&paid, &dead] {
        let now = again(store, seen).await;
        assert_eq!(now.note, None);
        let rest = Payment {
            note: seen.note.clone(),
            ..now
        };
        assert_eq!(format!("{rest:?}"), format!("{seen:?}"));
        let events = store.events(&seen.request_id).await.unwrap();
        assert_eq!(events.len(), 1);
    }
    let wanted = search::Wanted {
        store: Some("S".to_owned()),
        note: paid.note_key(),
        ..search::Wanted::default()
    };
    let found = store.search(&wanted, &Page::first(20)).await.unwrap();
    assert_eq!(found.items.len(), stays.len(), "nor what it was found by");
    for seen in &stays {
        let now = again(store, seen).await;
        assert_eq!(now.note, seen.note, "{seen:?}");
        assert!(now.note.is_some());
    }
    assert_eq!(would_go(store, Kind::Notes, before).await.rows, 0);
}

pub(super) async fn a_stray_body_goes_after_a_person_has_looked_and_its_reason_stays(
    store: &dyn Storage,
) {
    for (digest, ms) in [("a", 0), ("b", 1)] {
        let alarm = Change::Raised(Alarm::new(AlarmKind::StrayNotice, digest));
        let stray = Stray {
            digest: digest.to_owned(),
            reason: "unknown".to_owned(),
            body: "{}".to_owned(),
            first: START.plus_ms(ms),
            times: 1,
        };
        store.keep_stray(&stray, &alarm).await.unwrap();
    }
    let late = START.plus_ms(9 * DAY_MS);
    assert_eq!(forgotten(store, Kind::Strays, late).await, [0]);
    let open = listed(store, Wanted::Open).await;
    let seen = open.iter().find(|held| held.about == "a").unwrap();
    let at = START.plus_ms(DAY_MS);
    assert!(store.acknowledge(seen.id, at, "Ada").await.unwrap());
    assert_eq!(forgotten(store, Kind::Strays, at).await, [0], "just now");
    let looked = would_go(store, Kind::Strays, late).await;
    assert_eq!((looked.rows, looked.oldest), (1, Some(START)));
    assert_eq!(forgotten(store, Kind::Strays, late).await, [1]);
    let strays = store.strays(&Page::first(9)).await.unwrap().items;
    let told: Vec<_> = strays
        .iter()
        .map(|held| (held.reason.as_str(), held.body.as_str()))
        .collect();
    assert_eq!(told, [("unknown", ""), ("unknown", "{}")]);
    assert_eq!(would_go(store, Kind::Strays, late).await.rows, 0);
}

pub(super) async fn of_many_that_forget_at_once_each_takes_others(store: &dyn Storage) {
    shops(store).await;
    for number in 0..64 {
        store.keep_link(&link(number)).await.unwrap();
    }
    let late = START.plus_ms(9 * DAY_MS);
    let all = (0..16).map(|_| forgotten(store, Kind::Links, late));
    let taken: u64 = join_all(all).await.into_iter().flatten().sum();
    assert_eq!(taken, 64, "each once");
    assert_eq!(would_go(store, Kind::Links, late).await.rows, 0);
}
