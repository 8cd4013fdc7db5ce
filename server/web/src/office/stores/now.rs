//! Whether a store takes payments now: in words, as a form, and what such a form asks for.

use foundation::clock::Timestamp;
use office_pages::{
    code::WHY,
    limits::Field,
    opening::{AT, FOR, HOURS, NEXT, NowForm, SURE, Sure, TIME, Ways},
    seen::SEEN,
};
use shops::{
    hours::{Hours, Opened, Opening, Pause, Turn, next_time},
    own::turn_over,
    shop::Store,
};
use texts::Texts;

use super::{said, times::clock as typed_clock};
use crate::{frame::wall_time, office::seen, shop_of_code::opens};

/// That no payments are taken at the store now, and until when.
pub(in crate::office) fn closed(store: &Store, now: Timestamp, texts: &Texts) -> Option<String> {
    let Opening::Closed { until } = store.opening_at(now) else {
        return None;
    };
    Some(match until {
        Some(until) => {
            let keys = [
                "office-hours-closed-until",
                "office-hours-closed-tomorrow",
                "office-hours-closed-today",
            ];
            opens(store, until, now).words(texts, keys)
        }
        None if store.by_hand.pause_at(now).is_some() => texts.get("office-hours-closed"),
        // Its hours know no day on which it opens.
        None => texts.get("office-hours-closed-ever"),
    })
}

/// A time of a store, with its day where that isn't today.
pub(super) fn clock(store: &Store, at: Timestamp, now: Timestamp, texts: &Texts) -> String {
    let wall = |at| wall_time(at, &store.time_zone);
    if wall(at).is_same_day(wall(now)) {
        wall(at).time(texts.tag())
    } else {
        wall(at).day_and_time(texts.tag())
    }
}

/// Of what was done by hand. That a pause ended by itself is nobody's doing.
fn mark(store: &Store) -> String {
    seen::mark(&(store.by_hand, store.why_paused.as_ref()))
}

/// Whether somebody else has done something by hand since a form was opened, and not the same.
pub(super) fn is_late(fields: &[(String, String)], store: &Store, turn: &Turn) -> bool {
    let marked = said(fields, SEEN);
    let is_old = !marked.is_empty() && marked != mark(store);
    is_old && turn_over(store, store, turn) != Some(true)
}

/// How far off it may close next where that is offered for an opening by hand.
const SOON_MS: i64 = 24 * 3_600_000;

/// The form as things are.
pub(super) fn form(store: &Store, now: Timestamp, texts: &Texts) -> NowForm {
    let hours = store.opening.as_ref();
    let by_hours = hours.map_or(Opening::Open, |hours| hours.at(now, &store.time_zone));
    let overruled = store.by_hand.open_until(now);
    let is_paused = store.by_hand.pause_at(now).is_some();
    let ways = match (is_paused, by_hours) {
        (true, Opening::Open) => Ways::Paused,
        (true, Opening::Closed { .. }) => Ways::PausedAndShut(stays_shut(store, now, texts)),
        (false, _) if overruled.is_some() => Ways::Overruled,
        (false, Opening::Open) => Ways::Pause,
        (false, Opening::Closed { .. }) => Ways::Shut,
    };
    let told = closed(store, now, texts);
    let words = match (&told, overruled) {
        (Some(closed), _) => closed.clone(),
        (None, Some(until)) => {
            let time = clock(store, until, now, texts);
            texts.with("office-hours-open-until", &[("time", &time)])
        }
        (None, None) => texts.get("office-hours-open"),
    };
    let why = store.why_paused.clone().filter(|_| is_paused);
    let closes = hours.and_then(|hours| hours.closes(now, &store.time_zone));
    // Where it opens in days, nobody who opens it now means all the nights until it closes after that.
    let closes = closes.filter(|at| *at <= now.plus_ms(SOON_MS));
    NowForm {
        is_open: told.is_none(),
        words,
        why: why.unwrap_or_default(),
        ways,
        seen: mark(store),
        closes: closes.map(|at| clock(store, at, now, texts)),
        why_field: Field::default(),
        times: Default::default(),
        sure: None,
    }
}

/// That it stays closed when a pause ends, where its hours say so of that very moment.
fn stays_shut(store: &Store, now: Timestamp, texts: &Texts) -> Option<String> {
    let ends = store.by_hand.pause_at(now)?.until.unwrap_or(now);
    let hours = store.opening.as_ref()?;
    match hours.at(ends, &store.time_zone) {
        Opening::Open => None,
        Opening::Closed { .. } => Some(texts.get("office-open-shut")),
    }
}

/// What can't be, of what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Odd {
    /// Nothing.
    None,
    /// Until when.
    Time,
    /// Why.
    Why,
}

fn taken(fields: &[(String, String)], name: &str, is_wrong: bool) -> Field {
    Field {
        text: said(fields, name).chars().take(200).collect(),
        is_wrong,
    }
}

/// The form with what was typed for a pause.
pub(super) fn pause_again(form: NowForm, fields: &[(String, String)], odd: Odd) -> NowForm {
    let time = taken(fields, TIME, odd == Odd::Time);
    NowForm {
        why_field: taken(fields, WHY, odd == Odd::Why),
        times: [time, Field::default()],
        ..form
    }
}

/// The form with what was typed for an opening.
pub(super) fn open_again(form: NowForm, fields: &[(String, String)], odd: Odd) -> NowForm {
    let time = taken(fields, TIME, odd == Odd::Time);
    NowForm {
        times: [Field::default(), time],
        ..form
    }
}

/// How far off a time may be that isn't on the same day, and is what somebody meant: a night.
const MEANT_MS: i64 = 6 * 3_600_000;

/// Until when it was asked for, where that may not be what was meant and nobody has said yet that it is: a time that
/// has passed today is tomorrow's, and where it opens in days, it closes in days.
pub(super) fn unsure(
    fields: &[(String, String)],
    store: &Store,
    [now, until]: [Timestamp; 2],
) -> bool {
    let wall = |at| wall_time(at, &store.time_zone);
    let is_asked = matches!(said(fields, FOR), AT | NEXT);
    let is_near = wall(now).is_same_day(wall(until)) || until <= now.plus_ms(MEANT_MS);
    is_asked && !is_near && said(fields, SURE) != until.0.to_string()
}

/// The form with the question: for a deed, the keys of the question and of its button.
pub(super) fn asking(form: NowForm, question: Question<'_>) -> NowForm {
    let Question {
        deed,
        fields,
        texts,
        until: (until, time),
    } = question;
    let [words, button] = match deed {
        "open" => ["office-open-sure", "office-open-sure-button"],
        _ => ["office-pause-sure", "office-pause-sure-button"],
    }
    .map(|key| texts.with(key, &[("time", &time)]));
    let kept = [FOR, TIME, WHY].map(|name| [name.to_owned(), taken(fields, name, false).text]);
    let sure = [SURE.to_owned(), until.0.to_string()];
    NowForm {
        sure: Some(Sure {
            words,
            button,
            deed,
            fields: kept.into_iter().chain([sure]).collect(),
        }),
        ..form
    }
}

/// What is asked once more.
pub(super) struct Question<'a> {
    /// `pause` or `open`.
    pub(super) deed: &'static str,
    /// What was sent.
    pub(super) fields: &'a [(String, String)],
    /// The page's.
    pub(super) texts: &'a Texts,
    /// Until when, and the same in words.
    pub(super) until: (Timestamp, String),
}

/// A pause as it is asked for; `None` if it is none.
pub(super) fn pause(fields: &[(String, String)], store: &Store, now: Timestamp) -> Option<Pause> {
    let until = match said(fields, FOR) {
        "today" => {
            let days = &store.days;
            days.begins(days.day(now).plus(1))
        }
        "open" => return Some(Pause { until: None }),
        other => until(other, fields, store, now)?,
    };
    Some(Pause { until: Some(until) })
}

/// An opening as it is asked for; `None` if it is none.
pub(super) fn opened(fields: &[(String, String)], store: &Store, now: Timestamp) -> Option<Opened> {
    let until = match said(fields, FOR) {
        "" | HOURS => None,
        NEXT => Some(closes(store.opening.as_ref(), store, now)?),
        other => Some(until(other, fields, store, now)?),
    };
    Some(Opened { at: now, until })
}

fn closes(hours: Option<&Hours>, store: &Store, now: Timestamp) -> Option<Timestamp> {
    hours?.closes(now, &store.time_zone)
}

/// For so many minutes, or until a time.
fn until(
    word: &str,
    fields: &[(String, String)],
    store: &Store,
    now: Timestamp,
) -> Option<Timestamp> {
    match word {
        "30" => Some(now.plus_ms(30 * 60_000)),
        "60" => Some(now.plus_ms(60 * 60_000)),
        AT => next_time(typed_clock(said(fields, TIME))?, now, &store.time_zone),
        _ => None,
    }
}
