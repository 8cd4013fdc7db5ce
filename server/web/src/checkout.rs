//! Starting a payment over HTTP: the server functions of `app`, with the server behind them.
//!
//! A script gets the function's JSON; a plain form gets a redirect or a page made from the same
//! outcome.

use std::sync::Arc;

use app::{api::Cashier, pages::problem::Problem};
use axum::{
    body::{Body, Bytes},
    extract::{FromRequest as _, Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;

use super::{
    Shared,
    cashier::Counter,
    outcome::{self, Outcome},
    respond,
    scene::Scene,
};

/// `POST /api/start_payment`.
pub(super) async fn start(State(state): State<Shared>, request: Request) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return respond::problem(&state, &visit, Problem::Foreign);
    }
    // Read here, and not by the machinery: it can't tell a form that is too large from a broken one
    // when that shows only while it is read.
    let (head, body) = request.into_parts();
    let request = match Bytes::from_request(Request::new(body), &()).await {
        Ok(form) => Request::from_parts(head, Body::from(form)),
        Err(rejection) => return outcome::unread(&state, &visit, rejection.status()),
    };
    let counter = Counter::new(state, visit);
    let response = call(&counter, request).await;
    match counter.take() {
        Some(outcome) => {
            let is_problem = matches!(outcome, Outcome::Problem(_));
            let scene = if is_problem {
                counter.scene().await
            } else {
                Scene::default()
            };
            outcome.into_response(&counter.state, (&counter.visit, &scene))
        }
        None => outcome::unread(&counter.state, &counter.visit, response.status()),
    }
}

/// `GET /api/payment_status`.
pub(super) async fn status(State(state): State<Shared>, mut request: Request) -> Response {
    // Whoever asks for a page would be redirected to wherever the `Referer` says.
    let json = HeaderValue::from_static("application/json");
    request.headers_mut().insert(header::ACCEPT, json);
    let visit = state.visit(&request);
    let counter = Counter::new(state, visit);
    let response = call(&counter, request).await;
    match counter.take() {
        Some(outcome) => outcome.into_response(&counter.state, (&counter.visit, &Scene::default())),
        None if response.status().is_success() => respond::spoken(response),
        None => outcome::unread(&counter.state, &counter.visit, response.status()),
    }
}

async fn call(counter: &Arc<Counter>, request: Request) -> Response {
    let counter = Arc::clone(counter);
    let cashier: Arc<dyn Cashier> = counter;
    let context = move || provide_context(Arc::clone(&cashier));
    leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response()
}
