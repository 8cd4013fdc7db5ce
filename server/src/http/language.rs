//! `POST /c/{code}?lang=`: the form in another language, with what was typed so far. Starts
//! nothing and stores nothing.

use app::{
    api::PayForm,
    i18n::AmountStyle,
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
use domain::AttemptKey;

use super::{
    Shared, code,
    fresh::{form_again, fresh_form},
    outcome, respond,
    visit::Visit,
};
use crate::shop::Shop;

/// Longest amount taken along; the field holds no more.
const AMOUNT_LEN_MAX: usize = 40;

/// Shows the form anew.
pub(super) async fn change(
    State(state): State<Shared>,
    Path(raw): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return respond::problem(&state, &visit, Problem::Foreign);
    }
    match Form::<PayForm>::from_request(request, &()).await {
        Ok(Form(form)) => code::at_code(&state, &raw, (&visit, Some(&form))).await,
        // Too large without saying so beforehand is told as such, too.
        Err(rejection) => outcome::unread(&state, &visit, rejection.status()),
    }
}

/// The form in the language `language`, with the key, the amount and the note of `form`.
pub(super) fn carried(
    state: &Shared,
    language: &str,
    shop: &Shop,
    (visit, form): (&Visit, &PayForm),
) -> AmountPage {
    let page = match AttemptKey::parse(&form.attempt) {
        Ok(attempt) => form_again(state, language, shop, (visit, &attempt)),
        Err(_) => fresh_form(state, language, shop, visit),
    };
    let cut = |text: &str, len| text.chars().take(len).collect::<String>();
    let refused = Refused {
        amount: cut(&rewritten(&page, form), AMOUNT_LEN_MAX),
        note: cut(form.note.as_deref().unwrap_or_default(), NOTE_LEN_MAX),
        problem: String::new(),
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
