//! The address at which screens listen: `streaming` is what they are told there.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use futures_util::stream;

use super::{
    guard::{Here, refused},
    streaming::{Beginning, Streaming},
};
use crate::{Shared, respond};
use ::till::hub::Listener;

/// Longest wait for the first look at the store.
const FIRST_LOOK: Duration = Duration::from_secs(5);
/// When to try again where there is no room for a stream.
const LATER_S: u32 = 10;

/// `GET /till/events`.
pub(super) async fn stream(State(state): State<Shared>, here: Here, request: Request) -> Response {
    let after = after(&request);
    let hub = &state.hub;
    let Some(seat) = hub.seat(Listener::Screen, &here.known.screen.id) else {
        return full();
    };
    let mut listening = hub.listen(&here.store.id);
    let first = tokio::time::timeout(FIRST_LOOK, listening.wait_for(Option::is_some)).await;
    let first = first.ok().and_then(Result::ok);
    let Some(pulse) = first.and_then(|pulse| pulse.clone()) else {
        return full();
    };
    let visit = here.visit.clone();
    let beginning = Beginning {
        here,
        seat,
        listening,
        after,
    };
    let mut streaming = Box::new(Streaming::new(Arc::clone(&state), beginning, &pulse));
    if let Err(error) = streaming.begin(&pulse).await {
        return respond::our_fault(&state, &visit, &error);
    }
    let events = stream::unfold(streaming, async |mut streaming| {
        let event = streaming.next().await?;
        // All screens that are alike send the same bytes.
        Some((Ok::<_, Infallible>(Bytes::from_owner(event)), streaming))
    });
    let mut response = Response::new(Body::from_stream(events));
    let headers = response.headers_mut();
    for (name, value) in [
        ("content-type", "text/event-stream"),
        ("cache-control", "no-store, no-transform"),
        // Otherwise some proxies keep what is small until there is more of it.
        ("x-accel-buffering", "no"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The last number the screen had: by the browser, or by its address.
fn after(request: &Request) -> Option<i64> {
    let header = request.headers().get("last-event-id");
    let header = header.and_then(|value| value.to_str().ok());
    let query = request.uri().query().unwrap_or_default();
    let mut fields = url::form_urlencoded::parse(query.as_bytes());
    let asked = fields.find(|(name, _)| name == "after");
    let asked = asked.map(|(_, value)| value.into_owned());
    // What the browser says is later than what its page said when it began.
    let number = |text: &str| text.trim().parse().ok().filter(|seq: &i64| *seq >= 0);
    header
        .and_then(number)
        .or_else(|| asked.as_deref().and_then(number))
}

fn full() -> Response {
    let mut response = refused(503, "full");
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(LATER_S));
    response
}
