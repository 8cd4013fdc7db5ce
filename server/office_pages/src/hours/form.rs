//! The form of a store's hours: what stands in it, and what its inputs are called.

use super::{DATE, MODE, SPANS_MAX, WEEK};
use crate::{
    limits::Field,
    seen::{Beside, Fields},
};

/// When payments are taken, as a form.
#[derive(Clone, Debug, Default)]
pub struct HoursForm {
    /// The zone whose clocks these are.
    pub zone: String,
    /// Whether there are hours at all. Without, the week's times rest.
    pub has_hours: bool,
    /// By weekday, from Monday on.
    pub week: Vec<DayLines>,
    /// Single days, with some that are empty; one with several times is there as often.
    pub dates: Vec<DateLine>,
    /// For which day a line was just added.
    pub added: Option<String>,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
}

/// From and until.
pub type Times = [Field; 2];

/// The times of a weekday.
#[derive(Clone, Debug, Default)]
pub struct DayLines {
    /// Those there are, and some that are empty where there is room.
    pub times: Vec<Times>,
    /// What is wrong with them: the key of the text.
    pub problem: Option<&'static str>,
}

/// A time of a single day.
#[derive(Clone, Debug, Default)]
pub struct DateLine {
    /// The day.
    pub day: Field,
    /// The time; both empty: closed.
    pub times: Times,
    /// What is wrong with it: the key of the text.
    pub problem: Option<&'static str>,
}

impl HoursForm {
    /// What is in it, as a browser sends it.
    pub fn inputs(&self) -> Fields {
        let mode = if self.has_hours { "hours" } else { "always" };
        let days = WEEK.into_iter().zip(&self.week);
        let week = days.flat_map(|((day, _), lines)| {
            let named = names(day).into_iter().zip(&lines.times);
            named.flat_map(|([from, until], [begins, ends])| {
                [(from, begins.text.clone()), (until, ends.text.clone())]
            })
        });
        let dates = self.dates.iter().flat_map(|line| {
            let [begins, ends] = &line.times;
            [
                (DATE.to_owned(), line.day.text.clone()),
                (format!("{DATE}-from"), begins.text.clone()),
                (format!("{DATE}-until"), ends.text.clone()),
            ]
        });
        let mode = (MODE.to_owned(), mode.to_owned());
        std::iter::once(mode).chain(week).chain(dates).collect()
    }

    /// What is in it, for a look at what is other: a day's times as one.
    pub fn fields(&self) -> Fields {
        let mode = if self.has_hours { "hours" } else { "always" };
        let written = |[from, until]: &Times| match (from.text.as_str(), until.text.as_str()) {
            ("", "") => String::new(),
            (from, until) => format!("{from}–{until}"),
        };
        let days = WEEK
            .into_iter()
            .zip(&self.week)
            .flat_map(|((day, _), lines)| {
                let times = lines.times.iter().map(written);
                times.map(move |time| (day.to_owned(), time))
            });
        let dates = self.dates.iter().map(|line| {
            let words = format!("{} {}", line.day.text, written(&line.times));
            (DATE.to_owned(), words.trim().to_owned())
        });
        let mode = (MODE.to_owned(), mode.to_owned());
        std::iter::once(mode).chain(days).chain(dates).collect()
    }
}

/// Which field an input is part of: a weekday with its times, or all the single days.
pub fn part(name: &str) -> &str {
    name.split_once('-').map_or(name, |(day, _)| day)
}

/// The names of a day's fields, as many as there may be.
pub fn names(day: &str) -> [[String; 2]; SPANS_MAX] {
    std::array::from_fn(|at| {
        let number = at.saturating_add(1);
        ["from", "until"].map(|end| format!("{day}-{end}-{number}"))
    })
}
