//! What staff do on a screen: they hand over, they have seen that money was taken back, and they make
//! it louder.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    response::Response,
};
use serde::Deserialize;

use super::guard::{Here, refused};
use crate::{Shared, respond};
use ::till::{
    feed::Kind,
    screen::Settings,
    screens::ScreenError,
    store::{Mark, Marked},
};

/// Where a form leads back to.
const TILL: &str = "/till";

/// Which line is meant.
#[derive(Deserialize)]
pub(super) struct Of {
    seq: i64,
}

/// How loud it is to be.
#[derive(Deserialize)]
pub(super) struct Loud {
    /// There if it is to speak.
    speaks: Option<String>,
    volume: u8,
    #[serde(default)]
    silent_from: String,
    #[serde(default)]
    silent_to: String,
}

/// `POST /till/handed`.
pub(super) async fn handed(
    State(state): State<Shared>,
    here: Here,
    form: Result<Form<Of>, FormRejection>,
) -> Response {
    mark(&state, &here, form, Kind::Handed).await
}

/// `POST /till/seen`.
pub(super) async fn seen(
    State(state): State<Shared>,
    here: Here,
    form: Result<Form<Of>, FormRejection>,
) -> Response {
    mark(&state, &here, form, Kind::Seen).await
}

async fn mark(
    state: &Shared,
    here: &Here,
    form: Result<Form<Of>, FormRejection>,
    kind: Kind,
) -> Response {
    let Ok(Form(Of { seq })) = form else {
        return refused(422, "form");
    };
    let mark = Mark {
        store: here.store.id.clone(),
        tills: here.known.screen.tills.clone(),
        of: seq,
        kind,
        at: state.clock.now(),
    };
    match state.store.mark(&mark).await {
        Ok(Marked::Done) => {
            state.hub.poke();
            done(here)
        }
        // Somebody else was first: it is as it was wanted.
        Ok(Marked::Already) => done(here),
        Ok(Marked::Unknown) => refused(404, "unknown"),
        Err(error) => respond::our_fault(state, &here.visit, &error),
    }
}

/// For a form the page again, for a script nothing more.
fn done(here: &Here) -> Response {
    if here.visit.wants_page {
        return respond::see_other(TILL);
    }
    respond::answer(200, &serde_json::json!({ "done": true }))
}

/// `POST /till/settings`.
pub(super) async fn settings(
    State(state): State<Shared>,
    here: Here,
    form: Result<Form<Loud>, FormRejection>,
) -> Response {
    let wanted = form.ok().and_then(|Form(loud)| loud.read());
    let Some(wanted) = wanted else {
        return refused(422, "form");
    };
    match state.screens().set(&here.known.screen.id, wanted).await {
        Ok(()) => {
            state.hub.poke();
            done(&here)
        }
        Err(ScreenError::Store(error)) => respond::our_fault(&state, &here.visit, &error),
        Err(_) => refused(404, "unknown"),
    }
}

impl Loud {
    fn read(&self) -> Option<Settings> {
        let silent = match (self.silent_from.as_str(), self.silent_to.as_str()) {
            ("", "") => None,
            (from, to) => Some((minute(from)?, minute(to)?)),
        };
        let settings = Settings {
            speaks: self.speaks.is_some(),
            volume: self.volume,
            // From a time to the same time is never.
            silent: silent.filter(|(from, to)| from != to),
        };
        settings.checked()
    }
}

/// A time of the day as a browser's field writes it: `22:00`, some with seconds.
fn minute(text: &str) -> Option<u16> {
    let mut parts = text.split(':');
    let (hour, minute) = (part(parts.next()?)?, part(parts.next()?)?);
    (hour < 24 && minute < 60).then(|| hour.saturating_mul(60).saturating_add(minute))
}

fn part(text: &str) -> Option<u16> {
    let is_plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::minute;

    #[test]
    fn a_time_of_the_day_is_read_as_browsers_write_it() {
        for (text, expected) in [
            ("00:00", Some(0)),
            ("22:30", Some(1_350)),
            ("07:05:00", Some(425)),
            ("24:00", None),
            ("7:05", None),
            ("+7:05", None),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(minute(text), expected, "{text}");
        }
    }
}
