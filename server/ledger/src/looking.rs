//! How a page is found. What somebody may see comes apart into lists that an index has in order: one of
//! a merchant, a store or a till, of one amount or one note. They are read side by side, a stretch at a time. What no
//! index knows is looked for in what was read, and after enough of that the page is given as it is,
//! with how far back it reaches. So it costs the same however much there is.

use domain::Day;
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::{
    payment::Payment,
    search::{PaymentSearch, Wanted},
};

use crate::{
    minute::Minute,
    search::Search,
    sight::{Sight, View},
    store::Looked,
};

/// Payments that are read at once where they have to be looked at one by one.
const STRETCH: u32 = 500;
/// Stretches after which a page is given as it is.
const STRETCHES_MAX: u32 = 8;
/// A payment that was paid at some minute was begun at most this long before.
const BEGUN_BEFORE_MS: i64 = 30 * 60_000;
const MINUTE_MS: i64 = 60_000;

/// What is looked for, and the lists in which it is.
#[derive(Debug)]
pub(crate) struct Look<'a> {
    sight: &'a Sight,
    search: &'a Search,
    lists: Vec<Wanted>,
    spans: Vec<Span>,
}

/// From a moment to just before another, at a store.
#[derive(Clone, Debug)]
struct Span {
    store: String,
    from: Timestamp,
    until: Timestamp,
}

impl<'a> Look<'a> {
    pub(crate) fn of(sight: &'a Sight, search: &'a Search) -> Self {
        let mut look = Self {
            sight,
            search,
            lists: Vec::new(),
            spans: Vec::new(),
        };
        let is_any = search.amounts.is_empty() && search.notes.is_empty();
        let is_plain = search.store.is_none() && is_any;
        if sight.is_whole() && is_plain && search.minutes.is_empty() {
            let merchant = Some(sight.merchant().to_owned());
            let all = Wanted {
                merchant,
                ..look.wanted(None)
            };
            look.push(&all);
            return look;
        }
        for view in sight.views() {
            if look.is_asked_for(view) {
                look.add(view);
            }
        }
        look
    }

    fn is_asked_for(&self, view: &View) -> bool {
        let is_store = |store: &String| *store == view.store;
        let search = self.search;
        let is_till = search.till.is_none() || view.till.is_none() || search.till == view.till;
        search.store.as_ref().is_none_or(is_store) && is_till
    }

    /// What is asked of every list.
    fn wanted(&self, since: Option<Timestamp>) -> Wanted {
        Wanted {
            day: self.search.day,
            back: self.search.back,
            since: since.max(self.search.since),
            until: self.search.until,
            ..Wanted::default()
        }
    }

    fn add(&mut self, view: &View) {
        let till = view.till.or(self.search.till);
        let mut wanted = vec![Wanted {
            // A till is one store's; the list of the till has nothing else.
            store: till.is_none().then(|| view.store.clone()),
            till,
            ..self.wanted(view.since)
        }];
        if !self.search.minutes.is_empty() {
            let minutes = self.search.minutes.iter();
            let spans: Vec<Span> = minutes
                .flat_map(|minute| spans(view, *minute, self.search.day, self.sight.now()))
                .collect();
            wanted = spans
                .iter()
                .flat_map(|span| {
                    let early = span.from.plus_ms(-BEGUN_BEFORE_MS);
                    let since = view.since.map_or(early, |since| since.max(early));
                    let until = Some(span.until);
                    wanted.iter().map(move |wanted| Wanted {
                        since: Some(since),
                        until,
                        // The span says it better: who pays past midnight has begun the day before.
                        day: None,
                        ..wanted.clone()
                    })
                })
                .collect();
            self.spans.extend(spans);
        }
        for one in wanted {
            let amounts = self.search.amounts.iter();
            // The indexes of amounts and notes are a store's.
            let store = Some(view.store.clone());
            let amounts = amounts.map(|amount| Wanted {
                store: store.clone(),
                amounts: Some(vec![*amount]),
                ..one.clone()
            });
            let notes = self.search.notes.iter().map(|note| Wanted {
                store: store.clone(),
                note: Some(note.clone()),
                ..one.clone()
            });
            let each: Vec<Wanted> = amounts.chain(notes).collect();
            let each = if each.is_empty() { vec![one] } else { each };
            for one in &each {
                self.push(one);
            }
        }
    }

    /// A list of each state.
    fn push(&mut self, wanted: &Wanted) {
        if self.search.states.is_empty() {
            self.lists.push(wanted.clone());
        }
        for state in &self.search.states {
            self.lists.push(Wanted {
                state: Some(*state),
                ..wanted.clone()
            });
        }
    }

    fn looks_closer(&self) -> bool {
        self.search.looks_closer() || !self.search.minutes.is_empty()
    }

    /// Whether a payment that was read is meant.
    fn likes(&self, payment: &Payment) -> bool {
        let within = |at: Timestamp| {
            let mut spans = self.spans.iter();
            let own = |span: &&Span| span.store == payment.place.store;
            spans.any(|span| own(&span) && at >= span.from && at < span.until)
        };
        let is_then = self.search.minutes.is_empty()
            || within(payment.created)
            || payment.paid.is_some_and(within);
        // Every list is within sight by itself; nothing is shown because a list was wrong.
        self.sight.covers(payment) && is_then && self.search.likes(payment)
    }
}

/// When the clock on the store's wall showed this, on that day; else today and yesterday.
fn spans(view: &View, minute: Minute, day: Option<Day>, now: Timestamp) -> Vec<Span> {
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

/// Where a payment stands in the order of the lists.
fn stands(payment: &Payment) -> (i64, &str) {
    (payment.created.0, payment.request_id.as_str())
}

/// One page.
pub(crate) async fn look(
    store: &impl PaymentSearch,
    look: &Look<'_>,
    page: &Page,
) -> Result<Looked, StoreError> {
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let at_once = if look.looks_closer() {
        STRETCH.max(page.limit)
    } else {
        page.limit
    };
    let mut stretch = Page {
        after: page.after.clone(),
        limit: at_once,
    };
    let mut items = Vec::new();
    for _ in 0..STRETCHES_MAX {
        let Listed { items: read, next } = side_by_side(store, &look.lists, &stretch).await?;
        items.extend(read.into_iter().filter(|payment| look.likes(payment)));
        if items.len() > limit || (items.len() == limit && next.is_some()) {
            items.truncate(limit);
            let last = items.last();
            let last = last.map(|last| Cursor::behind(last.created.0, &last.request_id));
            return Ok(Looked {
                items,
                next: last,
                back_to: None,
            });
        }
        stretch.after = next;
        if stretch.after.is_none() {
            break;
        }
    }
    let next = stretch.after;
    Ok(Looked {
        back_to: next.as_ref().map(|next| Timestamp(next.at())),
        items,
        next,
    })
}

/// A stretch of all lists as if they were one. It ends where the first of them was not read further.
async fn side_by_side(
    store: &impl PaymentSearch,
    lists: &[Wanted],
    stretch: &Page,
) -> Result<Listed<Payment>, StoreError> {
    let mut items = Vec::new();
    let mut ends: Vec<Cursor> = Vec::new();
    for list in lists {
        let listed = store.search(list, stretch).await?;
        items.extend(listed.items);
        ends.extend(listed.next);
    }
    let place = |end: &Cursor| (end.at(), end.id().to_owned());
    let next = ends.into_iter().max_by_key(place);
    if let Some(end) = &next {
        items.retain(|payment| stands(payment) >= (end.at(), end.id()));
    }
    items.sort_by(|one, other| stands(other).cmp(&stands(one)));
    // One of the amount that was typed may have it as its note, too.
    items.dedup_by(|one, other| one.request_id == other.request_id);
    Ok(Listed { items, next })
}
