//! The test's own door: look into the books, move the clock, choose what goes wrong.
//!
//! JSON only. It is as open as the sandbox itself, which listens on loopback alone.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router, http::StatusCode};
use serde::Deserialize;
use serde_json::json;

use crate::books::Name;
use crate::clock::iso;
use crate::notice;
use crate::payment::view::PaymentView;
use crate::sandbox::Sandbox;
use crate::scenario::Script;

/// In the place of an id: whichever payment comes next.
const NEXT: &str = "next";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    advance_s: u32,
}

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/_sbx/payments", get(payments))
        .route("/_sbx/payments/{request_id}", get(payment))
        .route("/_sbx/ledger", get(ledger))
        .route("/_sbx/clock", post(clock))
        .route("/_sbx/reports", post(reports))
        .route("/_sbx/notify/{request_id}", post(notify))
        .route("/_sbx/scenario/{request_id}", post(scenario))
        .route("/healthz", get(|| async { "ok" }))
}

async fn payments(State(sandbox): State<Arc<Sandbox>>) -> Response {
    let now = sandbox.clock.now();
    Json(sandbox.books().views(now)).into_response()
}

async fn payment(State(sandbox): State<Arc<Sandbox>>, Path(request_id): Path<String>) -> Response {
    let now = sandbox.clock.now();
    let view = sandbox
        .books()
        .find(&Name::Request(request_id), now)
        .map(|known| PaymentView::of(known));
    view.map_or_else(no_such_payment, |view| Json(view).into_response())
}

async fn ledger(State(sandbox): State<Arc<Sandbox>>) -> Response {
    let now = sandbox.clock.now();
    Json(sandbox.books().moves(now)).into_response()
}

async fn clock(State(sandbox): State<Arc<Sandbox>>, Json(by): Json<Advance>) -> Response {
    sandbox.clock.advance(by.advance_s);
    Json(json!({ "now": iso(sandbox.clock.now()) })).into_response()
}

async fn reports(State(sandbox): State<Arc<Sandbox>>) -> Response {
    match crate::reports::write_as_set(&sandbox) {
        Ok(files) => Json(json!({ "files": files })).into_response(),
        Err(error) => {
            let problem = json!({ "error": error.to_string() });
            (StatusCode::INTERNAL_SERVER_ERROR, Json(problem)).into_response()
        }
    }
}

async fn notify(State(sandbox): State<Arc<Sandbox>>, Path(request_id): Path<String>) -> Response {
    if notice::resend(&sandbox, &request_id).await {
        payment(State(sandbox), Path(request_id)).await
    } else {
        no_such_payment()
    }
}

async fn scenario(
    State(sandbox): State<Arc<Sandbox>>,
    Path(request_id): Path<String>,
    Json(script): Json<Script>,
) -> Response {
    let now = sandbox.clock.now();
    let kept = match request_id.as_str() {
        NEXT => sandbox.books().script_next(script),
        id => sandbox.books().script(id, script, now),
    };
    if kept {
        Json(script).into_response()
    } else {
        let problem = json!({ "error": "too many scripts wait for payments that never came" });
        (StatusCode::TOO_MANY_REQUESTS, Json(problem)).into_response()
    }
}

fn no_such_payment() -> Response {
    let problem = json!({ "error": "no such payment, or nothing to tell of it yet" });
    (StatusCode::NOT_FOUND, Json(problem)).into_response()
}
