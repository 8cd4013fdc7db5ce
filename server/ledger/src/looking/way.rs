//! What one reading of a search means: the lists in which it is, and which of their payments are meant.

use domain::Day;
use foundation::clock::Timestamp;
use payments::{
    payment::Payment,
    search::{Charge, Wanted},
};

use crate::{minute::Minute, reading::Reading, sight::View};

/// A payment that was paid at some minute was begun at most this long before.
const BEGUN_BEFORE_MS: i64 = 30 * 60_000;
const MINUTE_MS: i64 = 60_000;

/// What one reading of it means.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) reading: Reading,
    pub(super) lists: Vec<Wanted>,
    pub(super) spans: Vec<Span>,
}

/// From a moment to just before another, at a store.
#[derive(Clone, Debug)]
pub(super) struct Span {
    store: String,
    from: Timestamp,
    until: Timestamp,
}

impl Way {
    pub(super) fn likes(&self, payment: &Payment) -> bool {
        let within = |at: Timestamp| {
            let mut spans = self.spans.iter();
            let own = |span: &&Span| span.store == payment.place.store;
            spans.any(|span| own(&span) && at >= span.from && at < span.until)
        };
        let is_then = self.reading.minutes.is_empty()
            || within(payment.created)
            || payment.paid.is_some_and(within);
        is_then && self.reading.likes(payment)
    }
}

pub(super) fn each_once<'a>(ways: impl Iterator<Item = &'a Way>) -> Vec<&'a Wanted> {
    let mut lists: Vec<&Wanted> = Vec::new();
    for list in ways.flat_map(|way| &way.lists) {
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    lists
}

/// The same of what may have been begun or paid then.
pub(super) fn within(span: &Span, view: &View, wanted: &Wanted) -> Wanted {
    let early = span.from.plus_ms(-BEGUN_BEFORE_MS);
    Wanted {
        since: Some(view.since.map_or(early, |since| since.max(early))),
        until: Some(span.until),
        // The span says it better: who pays past midnight has begun the day before.
        day: None,
        ..wanted.clone()
    }
}

/// The same of each note, or else each amount, each charge or each till, of which indexes are a store's. Whoever names a note and
/// an amount means few payments of one note; which of them have the amount is seen then.
pub(super) fn keyed(reading: &Reading, wanted: &Wanted, store: &str) -> Vec<Wanted> {
    let store = Some(store.to_owned());
    if !reading.notes.is_empty() {
        let notes = reading.notes.iter().map(|note| Wanted {
            store: store.clone(),
            note: Some(note.clone()),
            ..wanted.clone()
        });
        return notes.collect();
    }
    if reading.amounts.is_empty() && !reading.charged.is_empty() {
        let charges = Charge::each(&reading.charged).into_iter();
        let charges = charges.map(|charge| Wanted {
            store: store.clone(),
            charged: Some(charge),
            ..wanted.clone()
        });
        return charges.collect();
    }
    if reading.amounts.is_empty() && !reading.tills.is_empty() {
        return at_tills(reading, wanted, store.as_deref());
    }
    if reading.amounts.is_empty() {
        return vec![wanted.clone()];
    }
    let amounts = reading.amounts.iter().map(|amount| Wanted {
        store: store.clone(),
        amounts: Some(vec![*amount]),
        ..wanted.clone()
    });
    amounts.collect()
}

/// The same of each till of this store that is named, if not another one is asked for.
fn at_tills(reading: &Reading, wanted: &Wanted, store: Option<&str>) -> Vec<Wanted> {
    let own = reading.tills.iter();
    let own = own.filter(|at| Some(at.store.as_str()) == store);
    let own = own.filter(|at| wanted.till.is_none_or(|till| till == at.till));
    let lists = own.map(|at| Wanted {
        // A till is one store's; the list of the till has nothing else.
        store: None,
        till: Some(at.till),
        ..wanted.clone()
    });
    lists.collect()
}

/// When the clock on the store's wall showed this, on that day; else today and yesterday.
pub(super) fn spans(view: &View, minute: Minute, day: Option<Day>, now: Timestamp) -> Vec<Span> {
    let today = view.days.day(now);
    let days = day.map_or_else(|| vec![today, today.plus(-1)], |day| vec![day]);
    let from = |day: Day| view.days.when(day, minute.hour(), minute.minute());
    let span = |from: Timestamp| Span {
        store: view.store.clone(),
        from,
        until: from.plus_ms(MINUTE_MS),
    };
    days.into_iter().filter_map(from).map(span).collect()
}
