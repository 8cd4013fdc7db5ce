//! Whether a store takes payments now: in words, as a form, and what such a form asks for.

use foundation::clock::Timestamp;
use office_pages::{
    code::WHY,
    limits::Field,
    opening::{AT, FOR, HOURS, NEXT, NowForm, TIME, Ways},
};
use shops::{
    hours::{Hours, Opened, Opening, Pause, minutes, next_time},
    shop::Store,
};
use texts::Texts;

use super::said;
use crate::{frame::wall_time, shop_of_code::opens};

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
fn clock(store: &Store, at: Timestamp, now: Timestamp, texts: &Texts) -> String {
    let wall = |at| wall_time(at, &store.time_zone);
    if wall(at).is_same_day(wall(now)) {
        wall(at).time(texts.tag())
    } else {
        wall(at).day_and_time(texts.tag())
    }
}

/// The form as things are.
pub(super) fn form(store: &Store, now: Timestamp, texts: &Texts) -> NowForm {
    let hours = store.opening.as_ref();
    let by_hours = hours.map_or(Opening::Open, |hours| hours.at(now, &store.time_zone));
    let overruled = store.by_hand.open_until(now);
    let is_paused = store.by_hand.pause_at(now).is_some();
    let ways = match (is_paused, by_hours) {
        (true, Opening::Open) => Ways::Paused,
        (true, Opening::Closed { .. }) => Ways::PausedAndShut(texts.get("office-open-shut")),
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
    NowForm {
        is_open: told.is_none(),
        words,
        why: why.unwrap_or_default(),
        ways,
        closes: closes.map(|at| clock(store, at, now, texts)),
        why_field: Field::default(),
    }
}

/// The form with what was typed as a reason.
pub(super) fn again(form: NowForm, fields: &[(String, String)], is_wrong: bool) -> NowForm {
    let text = said(fields, WHY).chars().take(200).collect();
    NowForm {
        why_field: Field { text, is_wrong },
        ..form
    }
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
        AT => next_time(minutes(said(fields, TIME))?, now, &store.time_zone),
        _ => None,
    }
}
