//! A report in the words of a language.

use std::collections::BTreeMap;

use domain::{Currency, Day, Money};
use jiff::tz::TimeZone;
use ledger::report::{By, Insight, Key, Sum, Tally};
use office_pages::{
    chart::Bar,
    report::{Compared, ReportLine, ReportPage, ReportPart},
};
use texts::{AmountStyle, Spoken, Texts};

use super::{KINDS, Kind, Period, Wanted, period::PERIODS};
use crate::{
    Shared,
    frame::{MINUS, day_in_words},
    office::{Map, closings::encoded},
};

/// What is shown, and in which language.
pub(super) struct Showing<'a> {
    pub(super) state: &'a Shared,
    pub(super) map: &'a Map,
    pub(super) texts: &'a Texts,
    pub(super) kind: Kind,
    pub(super) period: Period,
    pub(super) wanted: &'a Wanted,
}

/// How a line stands in the table, and what it is called.
type Place = (String, String);

impl Showing<'_> {
    /// The page, without what only the handler knows.
    pub(super) fn page(&self, lines: &[Tally], all: &[Tally], before: &[Tally]) -> ReportPage {
        let sum_of = |tallies: &[Tally], currency: Currency| {
            let own = tallies.iter().filter(|tally| tally.currency == currency);
            own.fold(Sum::default(), |sum, tally| sum.and(tally.sum))
        };
        let part = |tally: &Tally| {
            let currency = tally.currency;
            let average = tally.sum.average_minor();
            ReportPart {
                currency: currency.code().to_owned(),
                all: self.line(String::new(), tally.sum, currency),
                average: average.map(|minor| self.amount(minor, currency)),
                compared: compared(tally.sum, sum_of(before, currency)),
                lines: self.lines(lines, currency),
            }
        };
        let (span, earlier) = (self.period.span, self.period.before);
        let kinds = KINDS.iter();
        let periods = PERIODS.iter();
        ReportPage {
            at: self.path(),
            kinds: kinds
                .map(|kind| {
                    (
                        self.to(kind.word, self.wanted.store.as_deref()),
                        kind.name,
                        kind.word == self.kind.word,
                    )
                })
                .collect(),
            stores: Vec::new(),
            periods: periods
                .map(|(word, key)| (*word, *key, *word == self.period.word))
                .collect(),
            from: span.from().to_string(),
            to: span.to().to_string(),
            span: [span.from(), span.to()].map(|day| self.day(day)),
            before: [earlier.from(), earlier.to()].map(|day| self.day(day)),
            column: self.kind.column,
            parts: all.iter().map(part).collect(),
            exports: None,
            refused: false,
        }
    }

    /// The stores there are, with all of them first.
    pub(super) fn stores(&self, whole: &Insight) -> Vec<(String, Option<Spoken>, bool)> {
        let chosen = self.wanted.store.as_deref();
        let stores = self.map.directory.stores.iter();
        let own = stores.filter(|store| whole.has(&store.id));
        let each = own.map(|store| {
            let name = Spoken::of(&store.name, self.texts.tag(), &store.language);
            let to = self.to(self.kind.word, Some(&store.id));
            (to, Some(name), chosen == Some(&*store.id))
        });
        let each: Vec<_> = each.collect();
        if each.len() < 2 {
            return Vec::new();
        }
        let all = (self.to(self.kind.word, None), None, chosen.is_none());
        [all].into_iter().chain(each).collect()
    }

    /// Where the same days are taken out as files.
    pub(super) fn exports(&self) -> String {
        let span = self.period.span;
        format!("/office/exports?from={}&to={}", span.from(), span.to())
    }

    const fn path(&self) -> &'static str {
        match self.kind.by {
            By::Nothing | By::Day => "/office/reports/daily",
            By::Till => "/office/reports/tills",
            By::Wallet => "/office/reports/wallets",
            By::Quarter => "/office/reports/hours",
        }
    }

    /// The same days in another report, or of another store.
    fn to(&self, kind: &str, store: Option<&str>) -> String {
        let period = self.period;
        let (from, to) = (period.span.from(), period.span.to());
        let store = store.map(|store| format!("&store={}", encoded(store)));
        let store = store.unwrap_or_default();
        format!(
            "/office/reports/{kind}?period={}&from={from}&to={to}{store}",
            period.word
        )
    }

    fn lines(&self, lines: &[Tally], currency: Currency) -> Vec<ReportLine> {
        let mut sums: BTreeMap<Place, Sum> = BTreeMap::new();
        for tally in lines.iter().filter(|tally| tally.currency == currency) {
            let sum = sums.entry(self.place(&tally.key)).or_default();
            *sum = sum.and(tally.sum);
        }
        // A day or an hour without anything is seen, and is no gap in the chart.
        if !sums.is_empty() {
            for place in self.empty() {
                sums.entry(place).or_default();
            }
        }
        let lines = sums.into_iter();
        lines
            .map(|((_, name), sum)| self.line(name, sum, currency))
            .collect()
    }

    /// A day as the page's language writes it.
    fn day(&self, day: Day) -> String {
        day_in_words(day, self.texts.tag())
    }

    fn empty(&self) -> Vec<Place> {
        let span = self.period.span;
        match self.kind.by {
            By::Nothing | By::Till | By::Wallet => Vec::new(),
            By::Day => {
                let days = (0..span.length()).map(|more| span.from().plus(more));
                days.map(|day| self.place(&Key::Day(day))).collect()
            }
            By::Quarter => (0..24).map(hour).collect(),
        }
    }

    fn place(&self, key: &Key) -> Place {
        match key {
            Key::Everything => Place::default(),
            Key::Day(day) => (day.to_string(), self.day(*day)),
            Key::Till(id) => {
                let mut tills = self.map.tills.iter();
                let Some(shop) = tills.find(|shop| shop.till == *id) else {
                    return (id.0.to_string(), id.0.to_string());
                };
                let label = &shop.code.label;
                let store = Spoken::of(&shop.store.name, self.texts.tag(), &shop.store.language);
                let many = self.map.directory.stores.len() > 1;
                let name = if many {
                    format!("{} · {label}", store.text)
                } else {
                    label.clone()
                };
                (format!("{} {label} {}", shop.store.id, id.0), name)
            }
            Key::Wallet(None) => {
                let name = self.texts.get("office-closing-wallet-unknown");
                ("\u{10ffff}".to_owned(), name)
            }
            Key::Wallet(Some(id)) => (id.clone(), self.state.brand(id, self.texts.tag())),
            Key::Quarter(at) => {
                let zone = self.zone();
                hour(at.instant().to_zoned(zone).hour())
            }
        }
    }

    /// The clock by which hours are meant: the chosen store's, or the first one's.
    fn zone(&self) -> TimeZone {
        let chosen = self.wanted.store.as_deref();
        let mut stores = self.map.directory.stores.iter();
        let store = stores.find(|store| chosen.is_none_or(|chosen| store.id == chosen));
        let name = store.map_or("UTC", |store| &store.time_zone);
        TimeZone::get(name).unwrap_or(TimeZone::UTC)
    }

    fn line(&self, name: String, sum: Sum, currency: Currency) -> ReportLine {
        ReportLine {
            name,
            count: sum.paid.to_string(),
            paid: self.amount(sum.paid_minor, currency),
            back: self.amount(sum.back_minor, currency),
            net: self.amount(sum.net_minor(), currency),
            bar: Bar {
                came: sum.paid_minor.max(0),
                went: sum.back_minor.saturating_neg().max(0),
            },
        }
    }

    fn amount(&self, minor: i64, currency: Currency) -> String {
        let style = AmountStyle::of(self.texts.tag());
        match Money::from_minor(minor.unsigned_abs(), currency) {
            Ok(money) if minor < 0 => format!("{MINUS}{}", style.amount(money)),
            Ok(money) => style.amount(money),
            Err(_) => format!("{currency} {minor}"),
        }
    }
}

fn hour(hour: i8) -> Place {
    let name = format!("{hour:02}:00");
    (name.clone(), name)
}

/// In whole hundredths of what was before.
fn compared(now: Sum, before: Sum) -> Compared {
    let (now, before) = (now.net_minor(), before.net_minor());
    if before <= 0 {
        return Compared::Nothing;
    }
    let more = i128::from(now) - i128::from(before);
    // To the nearest: half a hundredth counts as one.
    let half = i128::from(before) / 2 * more.signum();
    let share = (more * 100 + half) / i128::from(before);
    match i64::try_from(share).unwrap_or(i64::MAX) {
        0 => Compared::Same,
        share if share > 0 => Compared::More(share),
        share => Compared::Less(share.saturating_neg()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_compared_in_rounded_hundredths() {
        let of = |paid_minor| Sum {
            paid_minor,
            ..Sum::default()
        };
        let said = |now, before| compared(of(now), of(before));
        assert_eq!(said(5, 0), Compared::Nothing);
        assert_eq!(said(1_000, 1_000), Compared::Same);
        assert_eq!(said(1_125, 1_000), Compared::More(13));
        assert_eq!(said(0, 1_000), Compared::Less(100));
        assert_eq!(said(-500, 1_000), Compared::Less(150));
    }
}
