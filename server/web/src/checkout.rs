//! Starting a payment, and asking how it stands, over HTTP: the server functions that a form and our
//! scripts call alike, and how requests get to them.

use app::{api::PayForm, pages::problem::Problem};
use axum::{
    body::{Body, Bytes},
    extract::{FromRequest as _, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use leptos::{
    prelude::{ServerFnError, provide_context, server, use_context},
    server_fn::{self, error::SERVER_FN_ERROR_HEADER},
};

use super::{
    Shared,
    cashier::Cashier,
    reply::{PageOrJson, Reply},
    respond,
};

/// Starts a payment.
#[server(
    prefix = "/api",
    endpoint = "start_payment",
    input = server_fn::codec::PostUrl,
    output = PageOrJson
)]
async fn start_payment(#[server(flatten)] form: PayForm) -> Result<Reply, ServerFnError> {
    Ok(Reply(cashier()?.start(form).await))
}

/// What became of a payment; asked by the result page until it is final.
#[server(
    prefix = "/api",
    endpoint = "payment_status",
    input = server_fn::codec::GetUrl,
    output = PageOrJson
)]
async fn payment_status(token: String) -> Result<Reply, ServerFnError> {
    Ok(Reply(cashier()?.status(&token).await))
}

/// The cashier of the request at hand.
fn cashier() -> Result<Cashier, ServerFnError> {
    use_context().ok_or_else(|| ServerFnError::new("no cashier"))
}

/// `POST /api/start_payment`.
pub(super) async fn start(State(state): State<Shared>, request: Request) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return respond::problem(&state, &visit, Problem::Foreign);
    }
    // Read here, and not by the machinery: it can't tell a form that is too large from a broken one
    // when that shows only while it is read.
    let (head, body) = request.into_parts();
    match Bytes::from_request(Request::new(body), &()).await {
        Ok(form) => {
            let request = Request::from_parts(head, Body::from(form));
            call(Cashier { state, visit }, request).await
        }
        Err(rejection) => respond::unread(&state, &visit, rejection.status()),
    }
}

/// `GET /api/payment_status`.
pub(super) async fn status(State(state): State<Shared>, request: Request) -> Response {
    let mut visit = state.visit(&request);
    // Only scripts ask, whatever they accept.
    visit.wants_page = false;
    call(Cashier { state, visit }, request).await
}

/// Has the function at this address called with this cashier.
async fn call(cashier: Cashier, mut request: Request) -> Response {
    // The cashier knows whether a page is wanted. Whoever tells the machinery is redirected to
    // wherever the `Referer` says.
    let json = HeaderValue::from_static("application/json");
    request.headers_mut().insert(header::ACCEPT, json);
    let context = {
        let cashier = cashier.clone();
        move || provide_context(cashier.clone())
    };
    let response = leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response();
    let is_unread = response.headers().contains_key(SERVER_FN_ERROR_HEADER);
    if is_unread {
        return respond::unread(&cashier.state, &cashier.visit, StatusCode::BAD_REQUEST);
    }
    response
}
