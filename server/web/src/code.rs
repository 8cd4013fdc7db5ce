//! `GET /c/{code}`: what a scanned code leads to. The amount page, the unfinished payment, the wallet
//! that is needed, or why the code can't be used.

use app::{
    api::PayForm,
    pages::{
        amount::{AmountPage, amount_page},
        problem::Problem,
    },
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
    earlier::{last_payment, once_more, said},
    frame::frame,
    fresh::fresh_form,
    language, respond,
    scene::Scene,
    unfinished::unfinished_response,
    visit::Visit,
    wallet,
};
use foundation::store::StoreError;
use payments::{funnel::Step, payment::Payment};
use shops::shop::Shop;

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
    at_code(&state, &raw, &visit).await
}

async fn at_code(state: &Shared, raw: &str, visit: &Visit) -> Response {
    let code = match parse_code(raw) {
        Ok(code) => code,
        Err(problem) => return respond::problem(state, visit, problem),
    };
    let mut response = match state.shop(&code).await {
        Err(error) => return respond::our_fault(state, visit, &error),
        Ok(None) => return respond::problem(state, visit, Problem::CodeUnknown),
        Ok(Some(shop)) => match closed(&shop, state.clock.now()) {
            Some(problem) => {
                return respond::problem_at(state, visit, (&Scene::at(&shop), problem));
            }
            None => for_shop(state, visit, &shop).await,
        },
    };
    if visit.typed_at(&code).is_some() {
        respond::set_cookie(response.headers_mut(), &state.forget_typed());
    }
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

async fn for_shop(state: &Shared, visit: &Visit, shop: &Shop) -> Response {
    // A form that only changes its language is no further visit.
    let form = visit.typed_at(&shop.code.code);
    if let Some(page) = wallet::no_wallet(state, visit, shop) {
        return page;
    }
    let page = match last_payment(state, visit, shop).await {
        Ok(Some(payment)) if !payment.state.is_final() => {
            return unfinished_response(state, visit, (shop, &payment));
        }
        Ok(last) => form_page(state, (visit, form.as_ref()), (shop, last.as_ref())).await,
        Err(error) => Err(error),
    };
    page.unwrap_or_else(|error| {
        let scene = Scene::at(shop);
        respond::fault_at(state, visit, (&scene, &error))
    })
}

/// The form, with what this browser's last payment leaves to be said.
async fn form_page(
    state: &Shared,
    (visit, form): (&Visit, Option<&PayForm>),
    (shop, last): (&Shop, Option<&Payment>),
) -> Result<Response, StoreError> {
    let frame = frame(state, visit, shop);
    let language = frame.texts.tag().to_owned();
    let page = match form {
        Some(form) => language::carried(state, &language, shop, (visit, form)),
        None => AmountPage {
            refused: once_more(state, (visit, &language), shop).await?,
            ..fresh_form(state, &language, shop, visit)
        },
    };
    let page = AmountPage {
        earlier: match last {
            Some(payment) => said(state, (shop, &language), visit, payment).await?,
            None => None,
        },
        ..page
    };
    if !visit.ahead && form.is_none() {
        state.count(shop, Step::Opened);
    }
    Ok(respond::shop_page(200, &frame, amount_page(&frame, &page)))
}
