//! `POST /notify/payment`: the gateway's notifications. The signature is checked over the raw
//! bytes before anything is read out of them.

use std::net::IpAddr;

use axum::{
    body::Bytes,
    extract::{FromRequest as _, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use gateway::{Notice, NoticeError, Received, VerifiedNotice, acknowledgement, refusal};
use sha2::{Digest, Sha256};

use super::{Shared, payers};
use payments::{PaymentsError, Raw, Taken};
use shops::accounts::Accounts;

/// The headers that a notification is signed by, or signed with: none of them may be lost on its way.
pub const SIGNED_BY: [&str; 3] = ["client-id", "request-time", "signature"];
/// How the answer to an empty one begins, with the names of those that came behind it.
pub const CAME: &str = "came:";

/// Takes one notification.
pub(super) async fn payment(State(state): State<Shared>, request: Request) -> Response {
    let client = state.visit(&request).client_ip;
    if state.strangers.is_tiresome(client, state.clock.now()) {
        state.strangers.refused(client, state.clock.now());
        return answer(StatusCode::TOO_MANY_REQUESTS, refusal());
    }
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let body = match Bytes::from_request(request, &()).await {
        Ok(body) => body,
        Err(rejection) => return rejection.into_response(),
    };
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let path = uri
        .path_and_query()
        .map_or(uri.path(), |path| path.as_str());
    let received = Received {
        path,
        client_id: text("client-id"),
        time: text("request-time"),
        signature: text("signature"),
        body: &body,
    };
    let digest = STANDARD.encode(Sha256::digest(&body));
    let shown = String::from_utf8_lossy(&body);
    let raw = Raw {
        digest: &digest,
        body: &shown,
        client_id: received.client_id.unwrap_or_default(),
    };
    let taken = match open(&state.accounts.all(), received) {
        Ok(notice) => {
            let (id, payer) = (notice.request_id.clone(), notice.payer.clone());
            let taken = state.payments.take_notice(notice, raw).await;
            if let (Ok(Taken::Known), Some(payer)) = (&taken, payer) {
                payers::heard(&state, id, payer);
            }
            taken
        }
        // Genuinely signed, so somebody has to look at it.
        Err(NoticeError::Malformed) => state.payments.keep_stray(raw, "can't be read").await,
        // Nobody notifies of nothing: that is how `portico doctor` finds out what of a request gets here.
        Err(_) if body.is_empty() => {
            return (StatusCode::UNAUTHORIZED, came(&headers)).into_response();
        }
        Err(error) => return refuse(&state, client, error),
    };
    match taken {
        Ok(Taken::Known) => answer(StatusCode::OK, acknowledgement()),
        Ok(Taken::Stray) => answer(StatusCode::OK, refusal()),
        Err(error) => unable(&error),
    }
}

/// Which of the headers came, and nothing of what is in them.
fn came(headers: &HeaderMap) -> String {
    let came = SIGNED_BY.iter().filter(|name| headers.contains_key(**name));
    let came: Vec<&str> = came.copied().collect();
    format!("{CAME} {}\n", came.join(" "))
}

/// Verifies with the keys of the account that has the client id the notice names.
fn open(accounts: &Accounts, received: Received<'_>) -> Result<Notice, NoticeError> {
    let client_id = received.client_id.ok_or(NoticeError::Headers)?;
    let account = accounts.of_client(client_id);
    VerifiedNotice::open(received, account.ok_or(NoticeError::WrongClient)?)
}

/// An unsigned or wrongly signed one leaves nothing behind but a count, in memory.
fn refuse(state: &Shared, client: Option<IpAddr>, error: NoticeError) -> Response {
    if let Some(count) = state.strangers.refused(client, state.clock.now()) {
        tracing::warn!(%error, count, "notification refused");
    }
    answer(StatusCode::UNAUTHORIZED, refusal())
}

/// Not stored, so not acknowledged: the gateway sends it again (docs/protocol.md §6.3).
fn unable(error: &PaymentsError) -> Response {
    tracing::error!(%error, "a notification could not be stored");
    answer(StatusCode::SERVICE_UNAVAILABLE, refusal())
}

fn answer(status: StatusCode, json: &'static str) -> Response {
    (
        status,
        [(header::CONTENT_TYPE, "application/json; charset=UTF-8")],
        json,
    )
        .into_response()
}
