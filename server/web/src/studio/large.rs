//! Forms with files that are larger than they may be: said with the limit, in the reader's words. What is still on its
//! way is read and let go of meanwhile, piece by piece and up to a bound: a browser that is cut off while it sends
//! never shows an answer.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, BodyDataStream},
    extract::{Request, State},
    http::{StatusCode, header::CONTENT_TYPE},
    middleware::Next,
    response::Response,
};
use futures_util::{StreamExt as _, stream};
use studio_pages::refused::{Refusal, Room};

use super::page;
use crate::Shared;

/// As much is read of what nobody wants; whoever sends more is cut off.
const LET_GO_MAX: usize = 256 * 1024 * 1024;
/// And for so long.
const LET_GO_S: u64 = 120;

/// A form's body, of which the handler reads what it wants.
type Rest = Arc<Mutex<BodyDataStream>>;

/// Around routes that take files: with what a form may have.
pub(super) async fn said(
    State((state, room)): State<(Shared, Room)>,
    request: Request,
    next: Next,
) -> Response {
    let visit = state.visit(&request);
    let (parts, body) = request.into_parts();
    let rest: Rest = Arc::new(Mutex::new(body.into_data_stream()));
    let wanted = Body::from_stream(pieces(Arc::clone(&rest)));
    let response = next.run(Request::from_parts(parts, wanted)).await;
    tokio::spawn(let_go(rest));
    // A script is told by the status, and whoever has a page for it says more.
    let kind = response.headers().get(CONTENT_TYPE);
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if response.status() == StatusCode::PAYLOAD_TOO_LARGE && visit.wants_page && !is_page {
        return page::refused(&state, &visit, None, Refusal::Large(room));
    }
    response
}

fn pieces(
    rest: Rest,
) -> impl futures_util::Stream<Item = Result<axum::body::Bytes, axum::Error>> + Send {
    stream::poll_fn(move |context| {
        let mut rest = rest.lock().unwrap_or_else(PoisonError::into_inner);
        rest.poll_next_unpin(context)
    })
}

/// Reads what the handler left.
async fn let_go(rest: Rest) {
    let mut pieces = pieces(rest);
    let mut left = LET_GO_MAX;
    let all = async {
        while let Some(Ok(piece)) = pieces.next().await {
            match left.checked_sub(piece.len()) {
                Some(less) => left = less,
                None => break,
            }
        }
    };
    // Whoever is slower than that has waited long enough for an answer.
    let _ = tokio::time::timeout(Duration::from_secs(LET_GO_S), all).await;
}
