//! Which days a report is of: a period by name, or from one day to another.

use domain::{Day, plain_digits};
use ledger::report::Span;

/// The periods there are: what stands for each in an address, and its text.
pub(super) const PERIODS: [(&str, &str); 6] = [
    ("today", "office-period-today"),
    ("yesterday", "office-period-yesterday"),
    ("week", "office-period-week"),
    ("month", "office-period-month"),
    ("last-month", "office-period-last-month"),
    (CHOSEN, "office-period-chosen"),
];

/// From one day to another, as the fields beside it say.
const CHOSEN: &str = "chosen";

/// A period, which days it is, and which it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) word: &'static str,
    pub(super) span: Span,
    pub(super) before: Span,
}

impl Period {
    /// What somebody asks for on that day; `None` if that is no period.
    pub(super) fn read(word: &str, from: &str, to: &str, today: Day) -> Option<Self> {
        let mut known = PERIODS.iter().map(|(word, _)| *word);
        let chosen = !from.is_empty() && !to.is_empty();
        let word = match word {
            "" if chosen => CHOSEN,
            "" => "week",
            word => known.find(|known| *known == word)?,
        };
        let first = |day: Day| day.plus(1 - i32::try_from(day.civil().2).unwrap_or(1));
        let this = first(today);
        let last = first(this.plus(-1));
        let day = |typed: &str| Day::parse(&plain_digits(typed)).ok();
        let (span, before) = match word {
            "today" => (Span::new(today, today)?, None),
            "yesterday" => (Span::new(today.plus(-1), today.plus(-1))?, None),
            "week" => (Span::new(today.plus(-6), today)?, None),
            // As far as this month has come, and as many days before it.
            "month" => (Span::new(this, today)?, None),
            "last-month" => {
                let before = first(last.plus(-1));
                let before = Span::new(before, last.plus(-1))?;
                (Span::new(last, this.plus(-1))?, Some(before))
            }
            _ => (Span::new(day(from)?, day(to)?)?, None),
        };
        Some(Self {
            word,
            span,
            before: before.unwrap_or_else(|| span.before()),
        })
    }

    /// What is shown where nothing was asked for, or nothing that there is.
    pub(super) fn usual(today: Day) -> Option<Self> {
        Self::read("", "", "", today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(word: &str, from: &str, to: &str) -> Option<[String; 4]> {
        let today = Day::parse("2026-03-31").unwrap();
        let period = Period::read(word, from, to, today)?;
        let (span, before) = (period.span, period.before);
        let days = [span.from(), span.to(), before.from(), before.to()];
        Some(days.map(|day| day.to_string()))
    }

    #[test]
    fn a_period_is_its_days_and_those_it_is_compared_with() {
        let said = |days: [&str; 4]| Some(days.map(str::to_owned));
        let day = ["2026-03-31", "2026-03-31", "2026-03-30", "2026-03-30"];
        assert_eq!(days("today", "", ""), said(day));
        let week = ["2026-03-25", "2026-03-31", "2026-03-18", "2026-03-24"];
        assert_eq!(days("week", "", ""), said(week));
        assert_eq!(days("", "", ""), said(week));
        let month = ["2026-03-01", "2026-03-31", "2026-01-29", "2026-02-28"];
        assert_eq!(days("month", "", ""), said(month));
        let last = ["2026-02-01", "2026-02-28", "2026-01-01", "2026-01-31"];
        assert_eq!(days("last-month", "x", "y"), said(last));
        let chosen = ["2026-01-01", "2026-01-02", "2025-12-30", "2025-12-31"];
        assert_eq!(days("", "2026-01-01", "2026-01-02"), said(chosen));
        for (word, from, to) in [
            ("x", "", ""),
            ("chosen", "", ""),
            ("chosen", "2026-01-02", "2026-01-01"),
            ("chosen", "2024-01-01", "2026-01-01"),
            ("", "2026-02-30", "2026-03-01"),
        ] {
            assert_eq!(days(word, from, to), None, "{word} {from} {to}");
        }
    }
}
