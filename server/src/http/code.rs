//! `GET /c/{code}`: what a scanned code leads to. The amount page, the unfinished payment, the wallet
//! that is needed, or why the code can't be used.

use app::{
    api::PayForm,
    pages::{amount::amount_page, problem::Problem},
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use domain::{EntryCode, EntryCodeError};

use super::{
    Shared,
    cookies::{LANGUAGE_COOKIE, LANGUAGE_S},
    counter::closed,
    frame::frame,
    fresh::fresh_form,
    language, respond,
    unfinished::unfinished_response,
    visit::Visit,
    wallet,
};
use crate::{funnel::Step, payment::Payment, shop::Shop, storage::StoreError};

/// The code of an address, or what is wrong with it.
pub(super) fn parse_code(raw: &str) -> Result<EntryCode, Problem> {
    EntryCode::parse(raw).map_err(|error| match error {
        EntryCodeError::Empty
        | EntryCodeError::TooLong
        | EntryCodeError::WrongLength
        | EntryCodeError::Illegal { .. }
        | EntryCodeError::CheckFailed => Problem::CodeMalformed,
    })
}

/// `GET /c/{code}`: creates nothing, whoever asks.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(raw): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    at_code(&state, &raw, (&visit, None)).await
}

/// What a code leads to, with a form that is to be shown in another language.
pub(super) async fn at_code(
    state: &Shared,
    raw: &str,
    (visit, form): (&Visit, Option<&PayForm>),
) -> Response {
    let code = match parse_code(raw) {
        Ok(code) => code,
        Err(problem) => return respond::problem(state, visit, problem),
    };
    let mut response = match state.shop(&code).await {
        Err(error) => return respond::our_fault(state, visit, &error),
        Ok(None) => return respond::problem(state, visit, Problem::CodeUnknown),
        Ok(Some(shop)) => match closed(&shop, state.clock.now()) {
            Some(problem) => return respond::problem(state, visit, problem),
            None => for_shop(state, (visit, form), &shop).await,
        },
    };
    // Who can't pay here has nothing to remember: most of them are machines that follow links.
    if let Some(texts) = visit
        .lang
        .as_deref()
        .filter(|_| !visit.ahead && state.may_pay(visit))
        .and_then(|lang| state.languages.exactly(lang))
    {
        let cookie = state.cookie(LANGUAGE_COOKIE, texts.tag(), LANGUAGE_S);
        respond::set_cookie(response.headers_mut(), &cookie);
    }
    response
}

async fn for_shop(
    state: &Shared,
    (visit, form): (&Visit, Option<&PayForm>),
    shop: &Shop,
) -> Response {
    if let Some(page) = wallet::no_wallet(state, visit, shop) {
        return page;
    }
    match unfinished(state, visit, shop).await {
        Ok(Some(payment)) => unfinished_response(state, visit, (shop, &payment)),
        Ok(None) => {
            let frame = frame(state, visit, shop);
            let language = frame.texts.tag().to_owned();
            let page = match form {
                Some(form) => language::carried(state, &language, shop, (visit, form)),
                None => fresh_form(state, &language, shop, visit),
            };
            if !visit.ahead && form.is_none() {
                state.count(shop, Step::Opened);
            }
            respond::shop_page(200, &frame, amount_page(&frame, &page))
        }
        Err(error) => respond::our_fault(state, visit, &error),
    }
}

/// This browser's payment at this code, if it isn't decided yet.
async fn unfinished(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
) -> Result<Option<Payment>, StoreError> {
    let code = &shop.code.code;
    let Some(token) = visit.payment_at(code) else {
        return Ok(None);
    };
    let found = state.store.by_token(&token).await?;
    let Some(payment) = found.filter(|payment| payment.code == *code) else {
        return Ok(None);
    };
    let payment = state.seen(visit, payment).await;
    Ok((!payment.state.is_final()).then_some(payment))
}
