//! Opening hours of a store: read from their form, and shown in it. What is wrong is said where it stands.

use std::collections::BTreeMap;

use domain::plain_digits;
use foundation::clock::Timestamp;
use jiff::civil::Date;
use office_pages::{
    hours::{DATE, DateLine, DayLines, HoursForm, MODE, SPANS_MAX, Times, WEEK, names},
    limits::Field,
    seen::Beside,
};
use shops::{
    hours::{Hours, Span, time},
    shop::Store,
};

use super::{nights, said, times::span};

/// Empty lines for further days.
const MORE_DATES: usize = 2;
/// Lines for times that every weekday has.
const LINES_MIN: usize = 2;

const OVERLAP: &str = "office-hours-overlap";
const TOO_MANY: &str = "office-hours-too-many";

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
pub(super) fn form(store: &Store) -> HoursForm {
    let hours = store.opening.as_ref();
    // Single days alone: what is open all week needs no times.
    let in_force = hours.filter(|hours| !is_all_week(hours));
    let of_week = in_force.or(store.hours_aside.as_ref());
    let week = (0..WEEK.len()).map(|day| {
        let spans = of_week.map_or(&[][..], |hours| hours.weekday(day));
        let lines = spans.len().clamp(LINES_MIN, SPANS_MAX);
        DayLines {
            times: (0..lines).map(|at| times(spans.get(at))).collect(),
            problem: None,
        }
    });
    let dates = hours.into_iter().flat_map(Hours::dates);
    let dates = dates.flat_map(|(date, spans)| {
        let line = |at| DateLine {
            day: field(date.to_string()),
            times: times(spans.get(at)),
            problem: None,
        };
        (0..spans.len().max(1)).map(line).collect::<Vec<_>>()
    });
    let empty = std::iter::repeat_with(DateLine::default);
    HoursForm {
        zone: store.time_zone.clone(),
        has_hours: in_force.is_some(),
        week: week.collect(),
        dates: dates.chain(empty.take(MORE_DATES)).collect(),
        added: None,
        beside: Beside::default(),
    }
}

/// A form as it was typed, with one more line for a day of the week or a single day.
pub(super) fn with_one_more(mut form: HoursForm, day: &str) -> HoursForm {
    let at = WEEK.iter().position(|(own, _)| *own == day);
    match at.and_then(|at| form.week.get_mut(at)) {
        Some(lines) if lines.times.len() < SPANS_MAX => lines.times.push(Times::default()),
        Some(_) => {}
        None => form.dates.push(DateLine::default()),
    }
    HoursForm {
        added: Some(day.to_owned()),
        ..form
    }
}

/// Every weekday from midnight to midnight.
fn all_week() -> [Vec<Span>; 7] {
    std::array::from_fn(|_| Span::new(0, 0).into_iter().collect())
}

pub(super) fn is_all_week(hours: &Hours) -> bool {
    let week = all_week();
    let mut days = week.iter().enumerate();
    days.all(|(day, spans)| hours.weekday(day) == spans)
}

/// Hours as they are to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// When payments are taken; none: always.
    pub(super) opening: Option<Hours>,
    /// The hours of the week that rest meanwhile.
    pub(super) aside: Option<Hours>,
}

impl Wish {
    /// Whether they are so already.
    pub(super) fn is_as(&self, store: &Store) -> bool {
        (&self.opening, &self.aside) == (&store.opening, &store.hours_aside)
    }
}

/// Why hours weren't kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// What is marked can't be.
    Marked,
    /// There are too many single days.
    TooMany,
    /// There are none: nobody could ever pay.
    Never,
}

impl Wrong {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Marked => "office-hours-wrong",
            Self::TooMany => TOO_MANY,
            Self::Never => "office-hours-never",
        }
    }
}

/// A form's hours, as they came and as they can be read.
pub(super) fn read(
    fields: &[(String, String)],
    store: &Store,
    now: Timestamp,
) -> (HoursForm, Result<Wish, Wrong>) {
    let mut week: [Vec<Span>; 7] = Default::default();
    let mut lines = Vec::new();
    for ((day, _), own) in WEEK.into_iter().zip(&mut week) {
        let (shown, spans) = of_day(fields, day);
        lines.push(shown);
        *own = spans;
    }
    let (mut dates, single) = of_dates(fields);
    let has_hours = said(fields, MODE) == "hours";
    nights::mark_week(&mut lines, &week);
    nights::mark_past(&mut dates, store, now);
    if has_hours {
        nights::mark_days(&mut dates, &nights::met(&week, &single));
    }
    let is_wrong = lines.iter().any(|day| day.problem.is_some())
        || dates.iter().any(|line| line.problem.is_some());
    let form = HoursForm {
        zone: store.time_zone.clone(),
        has_hours,
        week: lines,
        dates,
        added: None,
        beside: Beside::default(),
    };
    if is_wrong {
        return (form, Err(Wrong::Marked));
    }
    let is_empty = |days: &[Vec<Span>; 7]| days.iter().all(Vec::is_empty);
    let some = |week, dates| Hours::new(week, dates).ok_or(Wrong::TooMany);
    let read = if has_hours {
        let is_never = is_empty(&week) && single.values().all(Vec::is_empty);
        let hours = some(week, single).map(|hours| Wish {
            opening: Some(hours),
            aside: None,
        });
        if is_never { Err(Wrong::Never) } else { hours }
    } else {
        // The week's times rest: they are there again once it isn't always open.
        let aside = Some(week).filter(|week| !is_empty(week));
        let aside = aside.and_then(|week| Hours::new(week, BTreeMap::new()));
        let opening = Some(single).filter(|single| !single.is_empty());
        let opening = opening.map(|single| some(all_week(), single)).transpose();
        opening.map(|opening| Wish { opening, aside })
    };
    (form, read)
}

/// A weekday's times, as they came and as they can be read.
fn of_day(fields: &[(String, String)], day: &str) -> (DayLines, Vec<Span>) {
    let read = names(day).map(|[from, until]| span(said(fields, &from), said(fields, &until)));
    let mut problem = read.iter().find_map(|(read, _)| read.err());
    let spans = read.iter().filter_map(|(read, _)| read.ok().flatten());
    let mut spans: Vec<Span> = spans.collect();
    spans.sort_unstable();
    let shown = read.into_iter().map(|(_, times)| times);
    let mut shown: Vec<Times> = shown.collect();
    let last = shown.iter().rposition(|times| !is_empty(times));
    let lines = last.map_or(0, |last| last.saturating_add(1)).max(LINES_MIN);
    shown.truncate(lines);
    if problem.is_none() && !Span::are_apart(&spans) {
        problem = Some(OVERLAP);
        shown.iter_mut().for_each(mark);
    }
    let lines = DayLines {
        times: shown,
        problem,
    };
    (lines, spans)
}

fn mark(times: &mut Times) {
    for field in times {
        field.is_wrong = !field.text.is_empty();
    }
}

/// Single days with times of their own, as they came and as they can be read; a day may be there several times.
fn of_dates(fields: &[(String, String)]) -> (Vec<DateLine>, BTreeMap<Date, Vec<Span>>) {
    let all = |name: String| {
        let own = fields.iter().filter(move |(own, _)| *own == name);
        own.map(|(_, value)| value.trim())
    };
    let typed = all(DATE.to_owned()).zip(all(format!("{DATE}-from")));
    let typed = typed.zip(all(format!("{DATE}-until")));
    let mut days: BTreeMap<Date, Vec<Span>> = BTreeMap::new();
    let mut lines: Vec<(Option<Date>, DateLine)> = Vec::new();
    for ((day, from), until) in typed {
        let (read, times) = span(from, until);
        let date = plain_digits(day).replace('/', "-").parse::<Date>().ok();
        if let Some(date) = date {
            days.entry(date).or_default().extend(read.ok().flatten());
        }
        let is_wrong = date.is_none() && !(day.is_empty() && read == Ok(None));
        let problem = match read {
            Err(key) => Some(key),
            Ok(_) if is_wrong => Some("office-hours-no-date"),
            Ok(_) => None,
        };
        let text = date.map_or_else(|| day.chars().take(12).collect(), |date| date.to_string());
        let line = DateLine {
            day: Field { text, is_wrong },
            times,
            problem,
        };
        lines.push((date, line));
    }
    for (date, spans) in &mut days {
        spans.sort_unstable();
        let problem = match spans.len() {
            0..=SPANS_MAX if Span::are_apart(spans) => continue,
            0..=SPANS_MAX => OVERLAP,
            _ => TOO_MANY,
        };
        let own = lines.iter_mut().filter(|(own, _)| *own == Some(*date));
        for (_, line) in own {
            mark(&mut line.times);
            line.problem = Some(problem);
        }
    }
    (lines.into_iter().map(|(_, line)| line).collect(), days)
}

fn is_empty(times: &Times) -> bool {
    times.iter().all(|field| field.text.is_empty())
}
