//! What proxies in front do with what goes through them, for looking at it from outside (`portico doctor`).

use std::{convert::Infallible, time::Duration};

use axum::{
    body::Body,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use edge::forwarded::addresses;
use futures_util::{StreamExt as _, stream};
use tokio::time::sleep;

/// Longer than a proxy takes for passing on what it doesn't hold back.
const PAUSE: Duration = Duration::from_secs(1);

/// `GET /healthz/forwarded`: how many addresses proxies in front have written, for comparing with
/// `PORTICO_PROXIES` from outside.
pub(super) async fn count(headers: HeaderMap) -> String {
    format!("{}\n", addresses(&headers).len())
}

/// `GET /healthz/stream`: two halves with a pause between, as the events of a screen have. Who gets both at once is
/// behind something that holds them back.
pub(super) async fn halves() -> Response {
    let halves = stream::iter([false, true]).then(|is_second| async move {
        if is_second {
            sleep(PAUSE).await;
        }
        Ok::<_, Infallible>(": half\n\n")
    });
    let told = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (told, Body::from_stream(halves)).into_response()
}
