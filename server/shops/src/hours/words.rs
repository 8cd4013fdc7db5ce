//! Opening hours in words, and read again.

use std::{collections::BTreeMap, fmt, str::FromStr};

use jiff::civil::Date;

use super::{Hours, Span};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const CLOSED: &str = "closed";
/// Between the lines, where all stand in one.
const PARTED: &str = "; ";

/// What is no opening hours, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NoHours(String);

fn wrong<T>(line: &str, why: &str) -> Result<T, NoHours> {
    Err(NoHours(format!("\"{line}\" {why}")))
}

/// A time such as `09:30`, in minutes after midnight; `24:00` is the day's end.
pub fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let all = hour.checked_mul(60)?.checked_add(minute)?;
    (minute < 60 && all <= super::DAY).then_some(all)
}

/// The other way.
pub fn time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

impl FromStr for Span {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (from, until) = text.split_once('-').ok_or(())?;
        let (from, until) = (minutes(from).ok_or(())?, minutes(until).ok_or(())?);
        Self::new(from, until).ok_or(())
    }
}

impl fmt::Display for Span {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}", time(self.from()), time(self.until()))
    }
}

/// The days that a word names: `mon`, `mon-fri`.
fn days(word: &str) -> Option<std::ops::RangeInclusive<usize>> {
    let day = |word: &str| DAYS.iter().position(|day| *day == word);
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (first, last) = (day(first)?, day(last)?);
    (first <= last).then_some(first..=last)
}

fn spans(line: &str, words: &[&str]) -> Result<Vec<Span>, NoHours> {
    if words == [CLOSED] {
        return Ok(Vec::new());
    }
    if words.is_empty() {
        return wrong(
            line,
            "says no time; write closed, or times such as 11:00-15:00",
        );
    }
    let read = words.iter().map(|word| word.parse::<Span>());
    match read.collect() {
        Ok(spans) => Ok(spans),
        Err(()) => wrong(line, "has to have times such as 11:00-15:00 17:00-02:00"),
    }
}

impl Hours {
    /// Out of lines, each a day or some, and their times. A weekday that none names is closed.
    pub fn read<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Self, NoHours> {
        let mut week: [Option<Vec<Span>>; 7] = Default::default();
        let mut dates = BTreeMap::new();
        for line in lines {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [day, times @ ..] = words.as_slice() else {
                return wrong(line, "says nothing");
            };
            let times = spans(line, times)?;
            if let Ok(date) = day.parse::<Date>() {
                if dates.insert(date, times).is_some() {
                    return wrong(line, "is a day that is there twice");
                }
                continue;
            }
            let Some(days) = days(day) else {
                return wrong(line, "has to begin with a day: mon, mon-fri, 2026-12-25");
            };
            for slot in week.get_mut(days).unwrap_or_default() {
                if slot.replace(times.clone()).is_some() {
                    return wrong(line, "has a day that is there twice");
                }
            }
        }
        let week = week.map(Option::unwrap_or_default);
        match Self::new(week, dates) {
            Some(hours) => Ok(hours),
            None => Err(NoHours(
                "a day has up to four times, one after the other, and up to 60 days can have their own"
                    .to_owned(),
            )),
        }
    }

    /// The lines, as few as there can be.
    pub fn lines(&self) -> Vec<String> {
        let told = |spans: &[Span]| {
            let words: Vec<String> = spans.iter().map(Span::to_string).collect();
            if words.is_empty() {
                CLOSED.to_owned()
            } else {
                words.join(" ")
            }
        };
        let mut lines = Vec::new();
        let mut at = 0;
        for run in self.week.chunk_by(|one, next| one == next) {
            let last = at + run.len().saturating_sub(1);
            let name = |day: usize| DAYS.get(day).copied().unwrap_or_default();
            let days = if last == at {
                name(at).to_owned()
            } else {
                format!("{}-{}", name(at), name(last))
            };
            let times = run.first().map_or(CLOSED.to_owned(), |spans| told(spans));
            lines.push(format!("{days} {times}"));
            at = last + 1;
        }
        let dates = self.dates.iter();
        lines.extend(dates.map(|(date, spans)| format!("{date} {}", told(spans))));
        lines
    }

    /// As it is kept.
    pub fn parse(text: &str) -> Result<Self, NoHours> {
        Self::read(text.split(PARTED))
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.lines().join(PARTED))
    }
}
