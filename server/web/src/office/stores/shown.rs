//! What a store says of itself, to be read: its hours line by line, and what counts for its codes.

use domain::Day;
use office_pages::hours::WEEK;
use shops::{
    hours::{Hours, Span, time},
    shop::Store,
};
use texts::{AmountStyle, Texts};

use super::hours::is_all_week;
use crate::{
    frame::day_in_words,
    office::codes::{Amounts, of_store},
};

/// Days with their times; nothing if it is always open.
pub(super) fn hours(texts: &Texts, store: &Store) -> Vec<[String; 2]> {
    let Some(hours) = &store.opening else {
        return Vec::new();
    };
    let mut lines = if is_all_week(hours) {
        vec![[
            texts.get("office-hours-shown-else"),
            texts.get("office-hours-shown-always"),
        ]]
    } else {
        week(texts, hours)
    };
    let dates = hours.dates().map(|(date, spans)| {
        let day = Day::parse(&date.to_string());
        let day = day.map_or_else(|_| date.to_string(), |day| day_in_words(day, texts.tag()));
        [day, times(texts, spans)]
    });
    lines.extend(dates);
    lines
}

/// Days after each other with the same times are one line.
fn week(texts: &Texts, hours: &Hours) -> Vec<[String; 2]> {
    let mut lines: Vec<(usize, usize)> = Vec::new();
    for day in 0..WEEK.len() {
        match lines.last_mut() {
            Some((first, last)) if hours.weekday(*first) == hours.weekday(day) => *last = day,
            Some(_) | None => lines.push((day, day)),
        }
    }
    let name = |day: usize| {
        WEEK.get(day)
            .map_or_else(String::new, |(_, key)| texts.get(key))
    };
    let line = |(first, last): (usize, usize)| {
        let days = if first == last {
            name(first)
        } else {
            format!("{} – {}", name(first), name(last))
        };
        [days, times(texts, hours.weekday(first))]
    };
    lines.into_iter().map(line).collect()
}

fn times(texts: &Texts, spans: &[Span]) -> String {
    if spans.is_empty() {
        return texts.get("office-hours-shown-closed");
    }
    let written = |span: &Span| format!("{}–{}", time(span.from()), time(span.until()));
    let all: Vec<String> = spans.iter().map(written).collect();
    all.join(", ")
}

/// What counts for its codes.
pub(super) fn rules(texts: &Texts, store: &Store) -> Vec<String> {
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: store.currency,
    };
    let said = of_store(texts, money, store);
    let bounds = money.bounds(texts, [store.min_minor, store.max_minor]);
    let amounts = texts.with("office-store-amounts", &[("amounts", &said.amounts)]);
    let note = texts.with("office-store-note", &[("note", &said.note)]);
    [Some(amounts), bounds, Some(note)]
        .into_iter()
        .flatten()
        .collect()
}
