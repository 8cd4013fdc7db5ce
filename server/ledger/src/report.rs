//! What was moved over some days, added up by day, till, wallet or hour. Sums are by currency and never
//! across. Whose they are is decided here, before anything is added up.

use std::collections::BTreeMap;

use domain::{Currency, Day};
use foundation::{clock::Timestamp, store::StoreError};
use people::{permission::right, rights::Allowed, scope::Scope};
use shops::shop::{Store, TillId};

use crate::sight::seen_at;

/// Days that are added up at once: a leap year.
pub const DAYS_MAX: i32 = 366;
/// The shortest time by which any zone's clocks differ.
pub const QUARTER_MS: i64 = 15 * 60_000;

/// Some days, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    from: Day,
    to: Day,
}

impl Span {
    /// From a day to another, a year at most; `None` if that is none.
    pub fn new(from: Day, to: Day) -> Option<Self> {
        let is_some = from <= to && to < from.plus(DAYS_MAX);
        is_some.then_some(Self { from, to })
    }

    /// The first of them.
    pub const fn from(self) -> Day {
        self.from
    }

    /// The last of them.
    pub const fn to(self) -> Day {
        self.to
    }

    /// How many they are.
    pub fn length(self) -> i32 {
        let mut days = 1..=DAYS_MAX;
        let after = |days: &i32| self.from.plus(*days) > self.to;
        days.find(after).unwrap_or(DAYS_MAX)
    }

    /// As many days, just before.
    #[must_use]
    pub fn before(self) -> Self {
        Self {
            from: self.from.plus(-self.length()),
            to: self.from.plus(-1),
        }
    }
}

/// What sums are made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Everything together.
    Nothing,
    /// Business days.
    Day,
    /// Tills.
    Till,
    /// Wallets.
    Wallet,
    /// A quarter of an hour, of which hours of any zone are made.
    Quarter,
}

/// What one sum is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Everything.
    Everything,
    /// That day.
    Day(Day),
    /// That till.
    Till(TillId),
    /// That wallet, by its id; one nobody knows, if not said.
    Wallet(Option<String>),
    /// From that moment on.
    Quarter(Timestamp),
}

/// What came and what went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many payments were paid.
    pub paid: i64,
    /// What they come to, in minor units.
    pub paid_minor: i64,
    /// How often money went back: refunds, and payments that were taken back.
    pub back: i64,
    /// What that comes to, below nought.
    pub back_minor: i64,
}

impl Sum {
    /// All together.
    pub const fn net_minor(self) -> i64 {
        self.paid_minor.saturating_add(self.back_minor)
    }

    /// What one payment came to on average, rounded to the minor unit; nothing if there was none.
    pub fn average_minor(self) -> Option<i64> {
        let half = self.paid.checked_div(2)?;
        self.paid_minor.saturating_add(half).checked_div(self.paid)
    }

    /// With another.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            paid: self.paid.saturating_add(other.paid),
            paid_minor: self.paid_minor.saturating_add(other.paid_minor),
            back: self.back.saturating_add(other.back),
            back_minor: self.back_minor.saturating_add(other.back_minor),
        }
    }
}

/// A sum, what it is of and in which currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Of what.
    pub key: Key,
    /// In which currency.
    pub currency: Currency,
    /// The sum.
    pub sum: Sum,
}

/// One list of movements that an index has: a store's, or one till's of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The store's id.
    pub store: String,
    /// One of its tills; all, if not said.
    pub till: Option<TillId>,
}

/// Of which stores and tills somebody may see sums. Only leave for it makes one.
#[derive(Clone, Debug)]
pub struct Insight {
    parts: Vec<Part>,
}

impl Insight {
    /// Out of leave to see reports, of one of the merchant's stores or of all.
    pub fn of(allowed: &Allowed<right::ReportsRead>, stores: &[Store], only: Option<&str>) -> Self {
        Self::within(allowed.scope(), stores, only)
    }

    /// Out of leave to take data out.
    pub fn exporting(allowed: &Allowed<right::ExportsMake>, stores: &[Store]) -> Self {
        Self::within(allowed.scope(), stores, None)
    }

    fn within(scope: &Scope, stores: &[Store], only: Option<&str>) -> Self {
        let own = stores.iter().filter(|store| {
            store.merchant_id == scope.merchant && only.is_none_or(|only| store.id == only)
        });
        let parts = own.flat_map(|store| {
            let views = seen_at(&scope.reach, store, None).into_iter();
            views.map(|view| Part {
                store: view.store,
                till: view.till,
            })
        });
        Self {
            parts: parts.collect(),
        }
    }

    /// The lists that are added up.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Whether there is anything of a store among them.
    pub fn has(&self, store: &str) -> bool {
        self.parts.iter().any(|part| part.store == store)
    }
}

/// The sums of all parts, put together.
pub(crate) fn together(all: impl IntoIterator<Item = Tally>) -> Vec<Tally> {
    let mut sums: BTreeMap<(&'static str, Key), (Currency, Sum)> = BTreeMap::new();
    for tally in all {
        let key = (tally.currency.code(), tally.key);
        let entry = sums.entry(key).or_insert((tally.currency, Sum::default()));
        entry.1 = entry.1.and(tally.sum);
    }
    let tally = |((_, key), (currency, sum))| Tally { key, currency, sum };
    sums.into_iter().map(tally).collect()
}

/// Where movements are added up: the port of the adapter.
#[async_trait::async_trait]
pub trait Sums: Send + Sync {
    /// What was moved at one part on some days.
    async fn sums(&self, part: &Part, by: By, span: Span) -> Result<Vec<Tally>, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_span_is_a_year_at_most_and_has_as_many_days_before_it() {
        let span = |from, to| Span::new(day(from), day(to));
        let march = span("2026-03-01", "2026-03-31").unwrap();
        assert_eq!(march.length(), 31);
        let before = march.before();
        assert_eq!(
            (before.from(), before.to()),
            (day("2026-01-29"), day("2026-02-28"))
        );
        assert_eq!(span("2026-03-01", "2026-03-01").unwrap().length(), 1);
        assert_eq!(span("2024-01-01", "2024-12-31").unwrap().length(), 366);
        assert!(span("2024-01-01", "2025-01-01").is_none());
        assert!(span("2026-03-02", "2026-03-01").is_none());
    }

    #[test]
    fn an_average_is_rounded_to_the_minor_unit() {
        let of = |paid, paid_minor| {
            Sum {
                paid,
                paid_minor,
                ..Sum::default()
            }
            .average_minor()
        };
        assert_eq!(of(0, 0), None);
        assert_eq!(
            (of(3, 100), of(3, 101), of(2, 5)),
            (Some(33), Some(34), Some(3))
        );
    }
}
