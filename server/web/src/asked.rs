//! `GET /c/{code}/asked`: where a posted form comes to before anything is paid: a question, or the form with what is
//! wrong. It has an address, so that going back to it or loading it again sends nothing. Starts nothing and
//! stores nothing, and asks anew whether there is still something to ask.
//!
//! The amount is in that address. The page load's key leads to a payment, and a note is a customer's own: both
//! travel in a cookie instead. A browser that keeps none has a new key, as on any new page; one that
//! may keep none and has written a note is asked in the answer to its form.

use app::{
    api::PayForm,
    pages::{amount::NOTE_LEN_MAX, problem::Problem},
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::{AttemptKey, EntryCode};

use super::{
    AppState, Shared, cashier::Cashier, code::parse_code, language::typed, respond, visit::Visit,
};

/// The key and the note of a form that was posted.
const ASKED_COOKIE: &str = "portico-asked";
/// How long somebody may think about it.
const ASKED_S: u32 = 600;
/// Longest address that is read behind its question mark.
const QUERY_LEN_MAX: usize = 1_000;
/// No key and no tag is longer.
const WORD_LEN_MAX: usize = 64;
/// Longest amount taken along; the field holds no more.
const AMOUNT_LEN_MAX: usize = 40;

fn cut(text: &str, len: usize) -> String {
    text.chars().take(len).collect()
}

/// Whether nothing is lost on the way there: a browser that has shown us no cookie yet may keep none, and what a
/// customer wrote would be gone without a word.
pub(super) fn can_lead(visit: &Visit, form: &PayForm) -> bool {
    let has_note = form
        .note
        .as_deref()
        .is_some_and(|note| !note.trim().is_empty());
    !has_note || visit.cookie_names().next().is_some()
}

/// Leads a browser without scripts there.
pub(super) fn lead(state: &AppState, visit: &Visit, form: &PayForm) -> Response {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let typed = match &form.preset {
        Some(preset) => ("preset", preset.as_str()),
        None => ("amount", form.amount.as_str()),
    };
    let word = |text: &Option<String>| cut(text.as_deref().unwrap_or_default(), WORD_LEN_MAX);
    query.append_pair(typed.0, &cut(typed.1, AMOUNT_LEN_MAX));
    query.append_pair("lang", &word(&form.lang));
    if form.again.is_some() {
        query.append_pair("again", &word(&form.again));
    }
    // As it is printed, however it was typed: it was read before anything was asked.
    let code = EntryCode::parse(&form.code).map_or_else(|_| String::new(), |code| code.to_string());
    let to = format!("/c/{code}/asked?{}", query.finish());
    let mut response = respond::see_other(&to);
    if state.may_pay(visit) {
        let note = form.note.as_deref().unwrap_or_default();
        let kept = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &code)
            .append_pair(typed.0, &cut(typed.1, AMOUNT_LEN_MAX))
            .append_pair("attempt", &cut(&form.attempt, WORD_LEN_MAX))
            // One letter more than may be: what was too long is so still.
            .append_pair("note", &cut(note, NOTE_LEN_MAX.saturating_add(1)))
            .finish();
        let cookie = state.cookie(ASKED_COOKIE, &kept, ASKED_S);
        respond::set_cookie(response.headers_mut(), &cookie);
    }
    response
}

/// See the module.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(raw): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let code = match parse_code(&raw) {
        Ok(code) => code,
        Err(problem) => return respond::problem(&state, &visit, problem),
    };
    let query = request.uri().query().unwrap_or_default();
    if query.len() > QUERY_LEN_MAX {
        return respond::problem(&state, &visit, Problem::BadRequest);
    }
    let form = form_of(&state, &visit, &code, query);
    Cashier { state, visit }.ask(&form).await
}

/// The form as it was posted, as far as it can be known.
fn form_of(state: &AppState, visit: &Visit, code: &EntryCode, query: &str) -> PayForm {
    let kept = visit.cookie(ASKED_COOKIE).unwrap_or_default();
    let kept = typed(kept.as_bytes());
    let asked = typed(query.as_bytes());
    // Another tab may have asked about another amount since: its key and its note are not this one's.
    let is_of_this = |kept: &PayForm| {
        kept.code == code.to_string() && kept.amount == asked.amount && kept.preset == asked.preset
    };
    let kept = Some(kept).filter(is_of_this);
    let kept = kept.unwrap_or_else(|| PayForm {
        attempt: fresh_key(state),
        ..PayForm::default()
    });
    PayForm {
        code: code.to_string(),
        attempt: kept.attempt,
        note: kept.note,
        ..asked
    }
}

/// The key of a new page.
fn fresh_key(state: &AppState) -> String {
    AttemptKey::from_random(state.randomness.bytes())
        .as_str()
        .to_owned()
}
