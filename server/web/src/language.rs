//! `POST /c/{code}?lang=`: the form in another language, with what was typed so far. Starts
//! nothing and stores nothing.
//!
//! What was typed travels in a cookie for a moment: so the page that comes next can be asked for by
//! its address, and going back never offers to send a form of payment once more.

use app::{
    api::{Answer, PayForm},
    pages::{
        amount::{AmountPage, NOTE_LEN_MAX, Refused},
        problem::Problem,
    },
};
use axum::{
    Form,
    extract::{FromRequest as _, Path, Request, State},
    response::Response,
};
use domain::{AttemptKey, EntryCode};
use texts::AmountStyle;

use super::{AppState, Shared, code::parse_code, respond, visit::Visit};
/// No key and no tag is longer.
const ATTEMPT_LEN_MAX: usize = 64;
const TAG_LEN_MAX: usize = 35;
/// Longest amount taken along; the field holds no more.
const AMOUNT_LEN_MAX: usize = 40;

/// What was typed into a form that is shown in another language next.
const TYPED_COOKIE: &str = "portico-typed";
/// How long it may take to get there.
const TYPED_S: u32 = 60;

/// Leads to the form in the other language.
pub(super) async fn change(
    State(state): State<Shared>,
    Path(raw): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return respond::problem(&state, &visit, Problem::Foreign);
    }
    let form = match Form::<PayForm>::from_request(request, &()).await {
        Ok(Form(form)) => form,
        // Too large without saying so beforehand is told as such, too.
        Err(rejection) => return respond::unread(&state, &visit, rejection.status()),
    };
    let code = match parse_code(&raw) {
        Ok(code) => code,
        Err(problem) => return respond::problem(&state, &visit, problem),
    };
    let texts = visit.lang.as_deref();
    let texts = texts.and_then(|lang| state.languages.exactly(lang));
    let to = match &texts {
        Some(texts) => format!("/c/{code}?lang={}", texts.tag()),
        None => format!("/c/{code}"),
    };
    let mut response = if visit.wants_page {
        respond::see_other(&to)
    } else {
        let go = Some(to);
        respond::answer(
            200,
            &Answer {
                go,
                ..Answer::default()
            },
        )
    };
    if state.may_pay(&visit) {
        let cookie = state.cookie(TYPED_COOKIE, &written(&code, &form), TYPED_S);
        respond::set_cookie(response.headers_mut(), &cookie);
    }
    response
}

/// What was typed, as a cookie's value.
fn written(code: &EntryCode, form: &PayForm) -> String {
    let note = form.note.as_deref().unwrap_or_default();
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("code", &code.to_string())
        .append_pair("attempt", &cut(&form.attempt, ATTEMPT_LEN_MAX))
        .append_pair(
            "lang",
            &cut(form.lang.as_deref().unwrap_or_default(), TAG_LEN_MAX),
        )
        .append_pair("amount", &cut(&form.amount, AMOUNT_LEN_MAX))
        .append_pair("note", &cut(note, NOTE_LEN_MAX))
        .finish()
}

fn cut(text: &str, len: usize) -> String {
    text.chars().take(len).collect()
}

impl Visit {
    /// What was typed a moment ago into this code's form, in another language. Whatever else the
    /// cookie is, it is a stranger's text like any form.
    pub(super) fn typed_at(&self, code: &EntryCode) -> Option<PayForm> {
        let kept = self.cookie(TYPED_COOKIE).filter(|_| !self.ahead)?;
        let form = typed(kept.as_bytes());
        (form.code == code.to_string()).then_some(form)
    }
}

/// A form's fields out of a cookie or an address, as far as they are there.
pub(super) fn typed(text: &[u8]) -> PayForm {
    let mut form = PayForm::default();
    for (name, value) in url::form_urlencoded::parse(text) {
        let value = value.into_owned();
        match name.as_ref() {
            "code" => form.code = value,
            "attempt" => form.attempt = value,
            "lang" => form.lang = Some(value),
            "amount" => form.amount = value,
            "preset" => form.preset = Some(value),
            "note" => form.note = Some(value),
            "again" => form.again = Some(value),
            _ => {}
        }
    }
    form
}

impl AppState {
    /// Leads to a form with what was typed in it, for a moment.
    pub(super) fn to_form(&self, visit: &Visit, code: &EntryCode, form: &PayForm) -> Response {
        let mut response = respond::see_other(&format!("/c/{code}"));
        if self.may_pay(visit) {
            let cookie = self.cookie(TYPED_COOKIE, &written(code, form), TYPED_S);
            respond::set_cookie(response.headers_mut(), &cookie);
        }
        response
    }
}

impl AppState {
    /// What was typed is shown once.
    pub(super) fn forget_typed(&self) -> String {
        self.cookie(TYPED_COOKIE, "", 0)
    }
}

/// A fresh form in another language, with the key, the amount and the note of `form`.
pub(super) fn carried(fresh: AmountPage, form: &PayForm) -> AmountPage {
    let page = match AttemptKey::parse(&form.attempt) {
        Ok(attempt) => AmountPage {
            attempt: attempt.as_str().to_owned(),
            ..fresh
        },
        Err(_) => fresh,
    };
    let refused = Refused {
        amount: cut(&rewritten(&page, form), AMOUNT_LEN_MAX),
        note: cut(form.note.as_deref().unwrap_or_default(), NOTE_LEN_MAX),
        problem: String::new(),
        is_of_note: false,
    };
    AmountPage {
        refused: Some(refused),
        ..page
    }
}

/// The amount as the new language writes it; as it was typed where it can't be read.
fn rewritten(page: &AmountPage, form: &PayForm) -> String {
    let before = AmountStyle::of(form.lang.as_deref().unwrap_or_default());
    match before.read(&form.amount, page.limits.currency()) {
        Ok(money) => page.style.number(money),
        Err(_) => form.amount.clone(),
    }
}
