//! How a page is found. What somebody may see comes apart into lists that an index has in order: one of
//! a merchant, a store or a till, of one amount or one note. They are read side by side, a stretch at a time. What no
//! index knows is looked for in what was read, and after enough of that the page is given as it is,
//! with how far back it reaches. So it costs the same however much there is. What was typed may be read in several ways:
//! where an index has exactly what one of them means, the first page shows it however old it is.

mod way;

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
    reading::Reading,
    search::Search,
    sight::{Sight, View},
    store::Looked,
};
use way::{Span, Way, each_once, keyed, spans, within};

/// Payments that are read at once where they have to be looked at one by one.
const STRETCH: u32 = 500;
/// Stretches after which a page is given as it is.
const STRETCHES_MAX: u32 = 8;
/// What is looked for, and the lists in which it is.
#[derive(Debug)]
pub(crate) struct Look<'a> {
    sight: &'a Sight,
    search: &'a Search,
    ways: Vec<Way>,
}

impl<'a> Look<'a> {
    pub(crate) fn of(sight: &'a Sight, search: &'a Search) -> Self {
        let mut readings = search.readings.clone();
        if readings.is_empty() {
            readings.push(Reading::default());
        }
        let mut look = Self {
            sight,
            search,
            ways: Vec::new(),
        };
        for reading in readings {
            let way = look.way(reading);
            look.ways.push(way);
        }
        look
    }

    fn way(&self, reading: Reading) -> Way {
        let mut way = Way {
            reading,
            lists: Vec::new(),
            spans: Vec::new(),
        };
        let is_plain = self.search.store.is_none() && !way.reading.is_keyed();
        if self.sight.is_whole() && is_plain && way.reading.minutes.is_empty() {
            let merchant = Some(self.sight.merchant().to_owned());
            let all = Wanted {
                merchant,
                ..self.wanted(None)
            };
            way.lists = self.of_states(&all);
            return way;
        }
        for view in self.sight.views() {
            if self.is_asked_for(view) {
                self.add(&mut way, view);
            }
        }
        way
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

    fn add(&self, way: &mut Way, view: &View) {
        let till = view.till.or(self.search.till);
        let mut wanted = vec![Wanted {
            // A till is one store's; the list of the till has nothing else.
            store: till.is_none().then(|| view.store.clone()),
            till,
            ..self.wanted(view.since)
        }];
        if !way.reading.minutes.is_empty() {
            let minutes = way.reading.minutes.iter();
            let spans: Vec<Span> = minutes
                .flat_map(|minute| spans(view, *minute, self.search.day, self.sight.now()))
                .collect();
            wanted = spans
                .iter()
                .flat_map(|span| wanted.iter().map(|wanted| within(span, view, wanted)))
                .collect();
            way.spans.extend(spans);
        }
        for one in wanted {
            for one in keyed(&way.reading, &one, &view.store) {
                way.lists.extend(self.of_states(&one));
            }
        }
    }

    /// A list of each state.
    fn of_states(&self, wanted: &Wanted) -> Vec<Wanted> {
        if self.search.states.is_empty() {
            return vec![wanted.clone()];
        }
        let states = self.search.states.iter();
        let lists = states.map(|state| Wanted {
            state: Some(*state),
            ..wanted.clone()
        });
        lists.collect()
    }

    fn looks_closer(&self) -> bool {
        self.search.looks_closer() || !self.ways.iter().all(|way| way.reading.is_indexed())
    }

    /// Whether a payment that was read is meant.
    fn likes(&self, payment: &Payment) -> bool {
        // Every list is within sight by itself; nothing is shown because a list was wrong.
        self.sight.covers(payment)
            && self.search.likes(payment)
            && self.ways.iter().any(|way| way.likes(payment))
    }

    /// All lists, each once.
    fn lists(&self) -> Vec<&Wanted> {
        each_once(self.ways.iter())
    }

    /// Those in which there is nothing but what is meant.
    fn exact(&self) -> Vec<&Wanted> {
        if self.search.looks_closer() {
            return Vec::new();
        }
        each_once(self.ways.iter().filter(|way| way.reading.is_indexed()))
    }
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
    let mut lists = look.lists();
    let mut items = Vec::new();
    for _ in 0..STRETCHES_MAX {
        let Listed { items: read, next } = side_by_side(store, &mut lists, &stretch).await?;
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
    if let (None, Some(end)) = (&page.after, &next) {
        let rest = Page {
            after: Some(end.clone()),
            limit: page.limit,
        };
        let older = side_by_side(store, &mut look.exact(), &rest).await?.items;
        let older = older.into_iter().filter(|payment| look.likes(payment));
        items.extend(older.take(limit.saturating_sub(items.len())));
    }
    Ok(Looked {
        back_to: next.as_ref().map(|next| Timestamp(next.at())),
        items,
        next,
    })
}

/// A stretch of all lists as if they were one. It ends where the first of them was not read further. Lists of which
/// nothing is behind it are taken away: most notes that a text may be nobody ever wrote.
async fn side_by_side(
    store: &impl PaymentSearch,
    lists: &mut Vec<&Wanted>,
    stretch: &Page,
) -> Result<Listed<Payment>, StoreError> {
    let mut items = Vec::new();
    let mut read = Vec::new();
    for list in lists.iter() {
        read.push(store.search(list, stretch).await?);
    }
    let place = |end: &Cursor| (end.at(), end.id().to_owned());
    let ends = read.iter().filter_map(|listed| listed.next.clone());
    let next = ends.max_by_key(place);
    let is_before = |payment: &Payment| {
        let mut end = next.iter();
        end.all(|end| stands(payment) >= (end.at(), end.id()))
    };
    let mut goes_on = read
        .iter()
        .map(|listed| listed.next.is_some() || !listed.items.iter().all(is_before));
    lists.retain(|_| goes_on.next().unwrap_or(true));
    for listed in read {
        items.extend(listed.items.into_iter().filter(is_before));
    }
    items.sort_by(|one, other| stands(other).cmp(&stands(one)));
    // One of the amount that was typed may have it as its note, too.
    items.dedup_by(|one, other| one.request_id == other.request_id);
    Ok(Listed { items, next })
}
