//! The pretend gateway: verifies the merchant's signature, acts, signs its answer.
//!
//! HTTP on one side, the payments on the other. Each API has a file of its own; what may go
//! wrong with an answer after the action was done is applied here, for all of them alike.

mod agent;
mod cancel;
mod check;
mod code;
mod fields;
mod inquiry;
mod pay;
mod refund;
mod reply;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;
use http::StatusCode;

use crate::books::Name;
use crate::sandbox::Sandbox;
use crate::scenario::{Api, Script};
use check::{Call, check};
pub(crate) use code::{Code, Refusal};
pub(crate) use pay::{Ordered, remembered};
pub(crate) use reply::{NeverSent, json};
use reply::{Reply, Seal};
pub(crate) use wire::{PaymentWire, RefundWire, ResultWire};

/// A pay request with a hundred goods is far smaller.
const BODY_LEN_MAX: usize = 256 * 1024;

/// How long a lost answer keeps its caller waiting: longer than any SDK waits
/// (docs/protocol.md §5.2).
const LOST_ANSWER: Duration = Duration::from_secs(30);

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new().route("/ams/{*path}", any(answer))
}

async fn answer(State(sandbox): State<Arc<Sandbox>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = read(body).await;
    let uri = parts
        .uri
        .path_and_query()
        .map_or("/", http::uri::PathAndQuery::as_str);
    let to = (uri, check::text(&parts.headers, "client-id"));
    let call = match check(&sandbox.keys, &parts, &body) {
        Ok(call) => call,
        Err(refusal) => {
            tracing::info!(
                uri,
                code = refusal.code.word(),
                message = refusal.message,
                "refused"
            );
            let trust = if refusal.code.is_of_a_stranger() {
                Seal::None
            } else {
                Seal::Right
            };
            return reply::seal(&sandbox, to, Reply::refused(refusal).body, trust);
        }
    };
    let api = call.api;
    let reply = act(&sandbox, call).await.unwrap_or_else(|refusal| {
        tracing::info!(
            uri,
            code = refusal.code.word(),
            message = refusal.message,
            "refused"
        );
        Reply::refused(refusal)
    });
    match reply
        .request_id
        .as_deref()
        .and_then(|id| spoilt_by(&sandbox, id, api))
    {
        Some(script) => spoil(&sandbox, to, reply, script).await,
        None => reply::seal(&sandbox, to, reply.body, Seal::Right),
    }
}

/// A body too large to be a request reads as empty, and is refused for that.
async fn read(body: Body) -> Vec<u8> {
    to_bytes(body, BODY_LEN_MAX)
        .await
        .map(Vec::from)
        .unwrap_or_default()
}

async fn act(sandbox: &Arc<Sandbox>, call: Call) -> Result<Reply, Refusal> {
    agent::check(sandbox, &call)?;
    match call.api {
        Api::Pay => pay::pay(sandbox, &call.fields).await,
        Api::InquiryPayment => inquiry::inquire(sandbox, &call.fields),
        Api::Cancel => cancel::cancel(sandbox, &call.fields),
        Api::Refund => refund::refund(sandbox, &call.fields),
        Api::InquiryRefund => refund::inquire(sandbox, &call.fields),
    }
}

/// The script, if it has something in store for this answer. Counts it as spoilt.
fn spoilt_by(sandbox: &Sandbox, request_id: &str, api: Api) -> Option<Script> {
    let now = sandbox.clock.now();
    let mut books = sandbox.books();
    let payment = books.find(&Name::Request(request_id.to_owned()), now)?;
    if payment.script.api != api || payment.spoilt >= payment.script.times {
        return None;
    }
    payment.spoilt += 1;
    Some(payment.script)
}

async fn spoil(sandbox: &Sandbox, to: (&str, &str), reply: Reply, script: Script) -> Response {
    sandbox
        .pause(Duration::from_millis(script.delay_ms.into()))
        .await;
    if script.drop_answer {
        sandbox
            .pause(LOST_ANSWER / sandbox.config.time_factor.max(1))
            .await;
        return reply::dropped();
    }
    if script.http_500 {
        return (StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error").into_response();
    }
    let body = if script.unknown {
        Reply::refused(Code::UnknownException.into()).body
    } else {
        reply.body
    };
    let trust = match (script.unsigned, script.wrong_signature) {
        (true, _) => Seal::None,
        (false, true) => Seal::WrongKey,
        (false, false) => Seal::Right,
    };
    reply::seal(sandbox, to, body, trust)
}
