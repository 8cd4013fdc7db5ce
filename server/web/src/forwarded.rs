//! What proxies in front do with what goes through them, for looking at it from outside (`portico doctor`).

use std::{convert::Infallible, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderName, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::EntryCode;
use edge::forwarded::addresses;
use futures_util::{StreamExt as _, stream};
use tokio::time::sleep;

use crate::Shared;

/// Longer than a proxy takes for passing on what it doesn't hold back.
const PAUSE: Duration = Duration::from_secs(2);

/// All of it.
pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/healthz/forwarded", get(count))
        .route("/healthz/stream", get(halves))
        .route("/healthz/code/{code}", get(code))
}

/// `GET /healthz/forwarded`: how many addresses proxies in front have written, for comparing with
/// `PORTICO_PROXIES` from outside.
async fn count(headers: HeaderMap) -> String {
    format!("{}\n", addresses(&headers).len())
}

/// `GET /healthz/code/{code}`: whether this installation has such a code, so that nobody takes another one for it. A code's own
/// page says the same to anybody, and counts a visit.
async fn code(State(state): State<Shared>, Path(code): Path<String>) -> &'static str {
    let Ok(code) = EntryCode::parse(&code) else {
        return "strange\n";
    };
    match state.store.shop(&code).await {
        Ok(Some(_)) => "ours\n",
        Ok(None) => "strange\n",
        Err(_) => "unknown\n",
    }
}

/// `GET /healthz/stream`: two halves with a pause between, as the events of a screen have. Who gets both at once is
/// behind something that holds them back.
async fn halves() -> Response {
    let halves = stream::iter([false, true]).then(|is_second| async move {
        if is_second {
            sleep(PAUSE).await;
        }
        Ok::<_, Infallible>(": half\n\n")
    });
    let told = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store, no-transform"),
        // As a screen's stream says it to nginx: else this would be held back where that isn't.
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (told, Body::from_stream(halves)).into_response()
}
