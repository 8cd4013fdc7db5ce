//! Opening hours and pauses of a store: read from their forms, and shown in them.

use std::collections::BTreeMap;

use foundation::clock::Timestamp;
use jiff::civil::Date;
use office_pages::{
    hours::{AT, DATE, FOR, HoursForm, MODE, SPANS, TIME, Times, WEEK, names},
    limits::Field,
};
use shops::{
    hours::{Hours, Opening, Pause, Span, Wish, minutes, next_time, time},
    shop::Store,
};

use super::said;
use crate::frame::wall_time;

/// Empty lines for further days.
const MORE_DATES: usize = 2;

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

/// The forms as things are.
pub(super) fn form(store: &Store, now: Timestamp, language: &str) -> HoursForm {
    let hours = store.opening.as_ref();
    let week = (0..WEEK.len()).map(|day| {
        let spans = hours.map_or(&[][..], |hours| hours.weekday(day));
        std::array::from_fn(|at| times(spans.get(at)))
    });
    let dates = hours.into_iter().flat_map(Hours::dates);
    let dates = dates.map(|(date, spans)| (date.to_string(), times(spans.first())));
    let empty = std::iter::repeat_with(|| (String::new(), times(None)));
    let opening = store.opening_at(now);
    let until = match opening {
        Opening::Open => None,
        Opening::Closed { until } => until,
    };
    let wall = |at| wall_time(at, &store.time_zone);
    let until = until.map(wall).map(|at| {
        if at.is_same_day(wall(now)) {
            at.time(language)
        } else {
            at.day_and_time(language)
        }
    });
    HoursForm {
        is_open: opening == Opening::Open,
        until,
        is_paused: store.pause.is_some_and(|pause| !pause.is_over(now)),
        zone: store.time_zone.clone(),
        has_hours: hours.is_some(),
        week: week.collect(),
        dates: dates.chain(empty.take(MORE_DATES)).collect(),
    }
}

/// A pause as it is asked for; `None` if it is none.
pub(super) fn pause(fields: &[(String, String)], store: &Store, now: Timestamp) -> Option<Pause> {
    let until = match said(fields, FOR) {
        "30" => now.plus_ms(30 * 60_000),
        "60" => now.plus_ms(60 * 60_000),
        "today" => {
            let days = &store.days;
            days.begins(days.day(now).plus(1))
        }
        AT => next_time(minutes(said(fields, TIME))?, now, &store.time_zone)?,
        "open" => return Some(Pause { until: None }),
        _ => return None,
    };
    Some(Pause { until: Some(until) })
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

/// What stands in the fields for times.
fn typed(form: &HoursForm) -> Vec<String> {
    let week = form.week.iter().flatten().flatten();
    let dates = form.dates.iter();
    let days = dates.clone().map(|(day, _)| day.clone());
    let times = dates.flat_map(|(_, times)| times);
    let texts = week.chain(times).map(|field| field.text.clone());
    texts.chain(days).filter(|text| !text.is_empty()).collect()
}

/// A form's hours, as they came and as they can be read.
pub(super) fn read(
    fields: &[(String, String)],
    before: HoursForm,
) -> (HoursForm, Result<Wish, Wrong>) {
    let stood = typed(&before);
    let mut is_right = true;
    let mut span = |from: &str, until: &str| {
        let (read, times) = span(from, until);
        is_right &= read.is_ok();
        (read.ok().flatten(), times)
    };
    let mut week: [Vec<Span>; 7] = Default::default();
    let mut shown = Vec::new();
    for ((day, _), own) in WEEK.into_iter().zip(&mut week) {
        let spans = names(day).map(|[from, until]| span(said(fields, &from), said(fields, &until)));
        own.extend(spans.iter().filter_map(|(span, _)| *span));
        let times: [Times; SPANS] = spans.map(|(_, times)| times);
        shown.push(times);
    }
    let all = |name: String| {
        let own = fields.iter().filter(move |(own, _)| *own == name);
        own.map(|(_, value)| value.trim())
    };
    let lines = all(DATE.to_owned()).zip(all(format!("{DATE}-from")));
    let lines = lines.zip(all(format!("{DATE}-until")));
    let mut dates: BTreeMap<Date, Vec<Span>> = BTreeMap::new();
    let mut shown_dates = Vec::new();
    for ((day, from), until) in lines {
        let (read, times) = span(from, until);
        shown_dates.push((day.chars().take(10).collect(), times));
        if !day.is_empty() {
            match day.parse::<Date>() {
                Ok(date) => dates.entry(date).or_default().extend(read),
                Err(_) => return (before, Err(Wrong::Unread)),
            }
        }
    }
    let has_hours = said(fields, MODE) == "hours";
    let form = HoursForm {
        has_hours,
        week: shown,
        dates: shown_dates,
        ..before
    };
    if !has_hours {
        // What stood there goes with the hours; what was typed now is not thrown away without a word.
        let is_typed = typed(&form).iter().any(|text| !stood.contains(text));
        let read = if is_typed {
            Err(Wrong::Always)
        } else {
            Ok(Wish::Always)
        };
        return (form, read);
    }
    let is_never = week.iter().chain(dates.values()).all(Vec::is_empty);
    let hours = Hours::new(week, dates).filter(|_| is_right);
    let read = match hours {
        None => Err(Wrong::Unread),
        Some(_) if is_never => Err(Wrong::Never),
        Some(hours) => Ok(Wish::At(hours)),
    };
    (form, read)
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
