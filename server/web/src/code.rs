//! `GET /c/{code}`: what a scanned code leads to. The amount page, the unfinished payment, the wallet
//! that is needed, or why the code can't be used.

use std::sync::Arc;

use app::pages::{
    amount::{AmountPage, amount_page},
    problem::Problem,
};
use axum::{
    body::Bytes,
    extract::{Path, Request, State},
    response::Response,
};
use domain::{EntryCode, EntryCodeError};

use super::{
    Shared, board,
    cookies::{LANGUAGE_COOKIE, LANGUAGE_S},
    earlier::last_payment,
    frame::{ShopView, frame, marked},
    kept::Made,
    language, respond,
    scene::Scene,
    shop_of_code::closed,
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
    let mut response = match state.shop_shown(&code).await {
        Err(error) => return respond::our_fault(state, visit, &error),
        Ok(None) => return board::or_unknown(state, visit, &code).await,
        Ok(Some(shop)) => match closed(&shop, state.clock.now()) {
            Some(problem @ Problem::ShopClosed { .. }) => {
                while_closed(state, visit, &shop, problem).await
            }
            Some(Problem::CodeReplaced) => {
                return board::or_replaced(state, visit, &shop).await;
            }
            Some(problem) => {
                return respond::problem_at(state, visit, &Scene::at(&shop), problem);
            }
            None => for_shop(state, visit, &shop).await,
        },
    };
    if visit.typed_at(&code).is_some() {
        respond::set_cookie(response.headers_mut(), &state.forget_typed());
    }
    // No cookies for clients that can't pay: most of them are machines that follow links.
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

/// A shop that takes no payments at this time: what was begun before goes on, and what was paid before is
/// not hidden.
async fn while_closed(state: &Shared, visit: &Visit, shop: &Shop, problem: Problem) -> Response {
    let scene = Scene::at(shop);
    let last = match last_payment(state, visit, shop).await {
        Ok(last) => last,
        Err(error) => return respond::fault_at(state, visit, &scene, &error),
    };
    let earlier = match &last {
        Some(payment) if !payment.state.is_final() => {
            return unfinished_response(state, visit, shop, payment);
        }
        Some(payment) => {
            let language = state.texts(visit, Some(&shop.store.language));
            let view = ShopView {
                state,
                visit,
                shop,
                language: language.tag(),
            };
            view.said_of(payment).await
        }
        None => Ok(None),
    };
    match earlier {
        Ok(earlier) => {
            let scene = Scene { earlier, ..scene };
            respond::problem_at(state, visit, &scene, problem)
        }
        Err(error) => respond::fault_at(state, visit, &scene, &error),
    }
}

async fn for_shop(state: &Shared, visit: &Visit, shop: &Shop) -> Response {
    if let Some(page) = wallet::no_wallet(state, visit, shop) {
        return page;
    }
    let page = match last_payment(state, visit, shop).await {
        Ok(Some(payment)) if !payment.state.is_final() => {
            return unfinished_response(state, visit, shop, &payment);
        }
        Ok(last) => form_page(state, visit, shop, last.as_ref()).await,
        Err(error) => Err(error),
    };
    page.unwrap_or_else(|error| {
        let scene = Scene::at(shop);
        respond::fault_at(state, visit, &scene, &error)
    })
}

/// The form, with what this browser's last payment leaves to be said.
async fn form_page(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
    last: Option<&Payment>,
) -> Result<Response, StoreError> {
    let frame = marked(state, frame(state, visit, shop), shop.account());
    let view = ShopView {
        state,
        visit,
        shop,
        language: frame.texts.tag(),
    };
    let typed = visit.typed_at(&shop.code.code);
    let page = match &typed {
        Some(form) => language::carried(view.fresh_form(), form),
        None => AmountPage {
            refused: view.once_more().await?,
            ..view.fresh_form()
        },
    };
    let page = AmountPage {
        earlier: match last {
            Some(payment) => view.said_of(payment).await?,
            None => None,
        },
        ..page
    };
    // A form that only changes its language is no further visit.
    if !visit.ahead && typed.is_none() {
        state.count(shop, Step::Opened);
    }
    let html = Bytes::from(amount_page(&frame, &page));
    let mut response = respond::shop_page(200, &frame, html.clone());
    if page.earlier.is_none() && page.refused.is_none() {
        response.extensions_mut().insert(Made {
            class: state.class(visit, &frame.texts),
            shop: Arc::new(shop.clone()),
            html,
            attempt: page.attempt.into(),
        });
    }
    Ok(response)
}
