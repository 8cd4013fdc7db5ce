//! Opening hours of a store: read from their form, and shown in it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use office_pages::{
    hours::{DATE, HoursForm, MODE, SPANS_MAX, Times, WEEK, names},
    limits::Field,
};
use shops::{
    hours::{Hours, Span, Wish, minutes, time},
    shop::Store,
};

use super::said;

/// Empty lines for further days.
const MORE_DATES: usize = 2;
/// Lines for times that every weekday has.
const LINES_MIN: usize = 2;

fn field(text: String) -> Field {
    Field {
        text,
        is_wrong: false,
    }
}

fn times(span: Option<&Span>) -> Times {
    let shown = |end: fn(Span) -> u16| {
        // A clock's field knows no 24:00; the midnight is the next day's.
        field(span.map_or_else(String::new, |span| time(end(*span) % (24 * 60))))
    };
    [shown(Span::from), shown(Span::until)]
}

/// The times of a day, with an empty one where there is room.
fn of_day(spans: &[Span]) -> Vec<Times> {
    let lines = spans.len().saturating_add(1).clamp(LINES_MIN, SPANS_MAX);
    (0..lines).map(|at| times(spans.get(at))).collect()
}

/// The forms as things are.
pub(super) fn form(store: &Store) -> HoursForm {
    let hours = store.opening.as_ref();
    // Single days alone: what is open all week needs no times.
    let has_hours = hours.is_some_and(|hours| !is_all_week(hours));
    let week = (0..WEEK.len()).map(|day| {
        let spans = hours.filter(|_| has_hours);
        of_day(spans.map_or(&[][..], |hours| hours.weekday(day)))
    });
    let dates = hours.into_iter().flat_map(Hours::dates);
    let dates = dates.flat_map(|(date, spans)| {
        let lines = spans.len().max(1);
        let line = |at| (date.to_string(), times(spans.get(at)));
        (0..lines).map(line).collect::<Vec<_>>()
    });
    let empty = std::iter::repeat_with(|| (String::new(), times(None)));
    HoursForm {
        zone: store.time_zone.clone(),
        has_hours,
        week: week.collect(),
        dates: dates.chain(empty.take(MORE_DATES)).collect(),
    }
}

/// Every weekday from midnight to midnight.
fn all_week() -> [Vec<Span>; 7] {
    std::array::from_fn(|_| Span::new(0, 0).into_iter().collect())
}

fn is_all_week(hours: &Hours) -> bool {
    let week = all_week();
    let mut days = week.iter().enumerate();
    days.all(|(day, spans)| hours.weekday(day) == spans)
}

/// Why hours weren't kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// They can't be read.
    Unread,
    /// Times were typed, and it is to be open always.
    Always,
    /// There are none: nobody could ever pay.
    Never,
}

impl Wrong {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Unread => "office-hours-wrong",
            Self::Always => "office-hours-always-typed",
            Self::Never => "office-hours-never",
        }
    }
}

/// What stands in the fields for times of weekdays.
fn typed(week: &[Vec<Times>]) -> impl Iterator<Item = &Field> {
    let fields = week.iter().flatten().flatten();
    fields.filter(|field| !field.text.is_empty())
}

/// A form's hours, as they came and as they can be read.
pub(super) fn read(
    fields: &[(String, String)],
    before: HoursForm,
) -> (HoursForm, Result<Wish, Wrong>) {
    let mut week: [Vec<Span>; 7] = Default::default();
    let mut shown_week = Vec::new();
    let mut is_right = true;
    for ((day, _), own) in WEEK.into_iter().zip(&mut week) {
        let times = names(day).map(|[from, until]| span(said(fields, &from), said(fields, &until)));
        is_right &= times.iter().all(|(read, _)| read.is_ok());
        own.extend(times.iter().filter_map(|(read, _)| read.ok().flatten()));
        own.sort_unstable();
        let shown = times.into_iter().map(|(_, times)| times);
        let shown: Vec<Times> = shown.collect();
        let last = shown.iter().rposition(|times| !is_empty(times));
        let lines = last.map_or(0, |last| last.saturating_add(1)).max(LINES_MIN);
        shown_week.push(shown.into_iter().take(lines).collect());
    }
    let single = Single::read(fields);
    let has_hours = said(fields, MODE) == "hours";
    let stood: Vec<String> = typed(&before.week)
        .map(|field| field.text.clone())
        .collect();
    // What stood there goes with the hours; what was typed now is not thrown away without a word.
    let is_typed = typed(&shown_week).any(|field| !stood.contains(&field.text));
    let form = HoursForm {
        has_hours,
        week: shown_week,
        dates: single.shown,
        ..before
    };
    let Some(dates) = single.dates else {
        return (form, Err(Wrong::Unread));
    };
    let read = match has_hours {
        false if is_typed => Err(Wrong::Always),
        false if dates.is_empty() => Ok(Wish::Always),
        false => {
            Hours::new(all_week(), dates).map_or(Err(Wrong::Unread), |hours| Ok(Wish::At(hours)))
        }
        true => {
            let is_never = week.iter().chain(dates.values()).all(Vec::is_empty);
            match Hours::new(week, dates).filter(|_| is_right) {
                None => Err(Wrong::Unread),
                Some(_) if is_never => Err(Wrong::Never),
                Some(hours) => Ok(Wish::At(hours)),
            }
        }
    };
    (form, read)
}

/// Single days with times of their own.
struct Single {
    /// As they came.
    shown: Vec<(String, Times)>,
    /// As they can be read, if they can; a day may be there several times.
    dates: Option<BTreeMap<Date, Vec<Span>>>,
}

impl Single {
    fn read(fields: &[(String, String)]) -> Self {
        let all = |name: String| {
            let own = fields.iter().filter(move |(own, _)| *own == name);
            own.map(|(_, value)| value.trim())
        };
        let lines = all(DATE.to_owned()).zip(all(format!("{DATE}-from")));
        let lines = lines.zip(all(format!("{DATE}-until")));
        let mut dates: BTreeMap<Date, Vec<Span>> = BTreeMap::new();
        let mut shown = Vec::new();
        let mut is_right = true;
        for ((day, from), until) in lines {
            let (read, times) = span(from, until);
            is_right &= read.is_ok();
            shown.push((day.chars().take(10).collect(), times));
            match day.parse::<Date>() {
                Ok(date) => dates.entry(date).or_default().extend(read.ok().flatten()),
                // A time without a day is not thrown away without a word.
                Err(_) => is_right &= day.is_empty() && read == Ok(None),
            }
        }
        for spans in dates.values_mut() {
            spans.sort_unstable();
        }
        Self {
            shown,
            dates: is_right.then_some(dates),
        }
    }
}

fn is_empty(times: &Times) -> bool {
    times.iter().all(|field| field.text.is_empty())
}

/// One time of a day: none, or both of its ends.
fn span(from: &str, until: &str) -> (Result<Option<Span>, ()>, Times) {
    let read = match (from, until) {
        ("", "") => Ok(None),
        (from, until) => {
            let span = minutes(from).zip(minutes(until));
            let span = span.and_then(|(from, until)| Span::new(from, until));
            span.map(Some).ok_or(())
        }
    };
    let shown = |text: &str| Field {
        text: text.chars().take(5).collect(),
        is_wrong: read.is_err(),
    };
    (read, [shown(from), shown(until)])
}
