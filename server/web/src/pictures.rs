//! Shops' pictures. Their names come from their content, so a browser may keep them for ever, and so may this server's
//! memory: those that are looked at are read from the database once, and again when something of shops has changed, since a
//! mark that is ended takes its file with it.

use std::fmt;

use axum::{
    body::{Body, Bytes},
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use brand::PictureName;
use quick_cache::{Weighter, sync::Cache};

use super::{
    Shared,
    headers::OwnPolicy,
    kept::Stamp,
    respond,
    unchanged::{FOREVER, is_known, tag},
};

/// An SVG is a document: opened by itself it may do nothing and fetch nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// What all pictures in memory may take together.
const LEN_MAX: u64 = 32 * 1_024 * 1_024;
/// About how many that is.
const PICTURES: usize = 1_024;

/// The pictures that were looked at lately.
pub struct Pictures(Cache<String, Kept, Weigh>);

/// A picture, and when it was there.
#[derive(Clone, Debug)]
struct Kept {
    bytes: Bytes,
    stamp: Stamp,
}

#[derive(Clone, Debug)]
struct Weigh;

impl Weighter<String, Kept> for Weigh {
    fn weight(&self, name: &String, kept: &Kept) -> u64 {
        u64::try_from(name.len().saturating_add(kept.bytes.len())).unwrap_or(u64::MAX)
    }
}

impl Default for Pictures {
    fn default() -> Self {
        Self(Cache::with_weighter(PICTURES, LEN_MAX, Weigh))
    }
}

impl fmt::Debug for Pictures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.len();
        out.debug_struct("Pictures").field("count", &count).finish()
    }
}

/// `GET /pictures/{name}`.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let Ok(name) = PictureName::parse(&name) else {
        return respond::not_found(State(state), request).await;
    };
    let stamp = state.kept.stamp(&state).await;
    let kept = state.pictures.0.get(name.as_str());
    if let Some(kept) = kept.filter(|kept| Some(kept.stamp) == stamp) {
        return answer(&name, kept.bytes, &request);
    }
    match state.brands.picture(&name).await {
        Ok(Some(picture)) => {
            let bytes = Bytes::from(picture.bytes);
            if let Some(stamp) = stamp {
                let bytes = bytes.clone();
                state
                    .pictures
                    .0
                    .insert(name.as_str().to_owned(), Kept { bytes, stamp });
            }
            answer(&name, bytes, &request)
        }
        Ok(None) => respond::not_found(State(state), request).await,
        Err(error) => respond::our_fault(&state, &state.visit(&request), &error),
    }
}

fn answer(name: &PictureName, bytes: Bytes, request: &Request) -> Response {
    let kind = match name.as_str().rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("jpg") => "image/jpeg",
        _ => "image/png",
    };
    let tag = tag(name.as_str());
    let known = tag
        .as_ref()
        .is_some_and(|tag| is_known(request.headers(), tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Response::new(Body::from(bytes))
    };
    let headers = response.headers_mut();
    if !known {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    if let Some(tag) = tag {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FOREVER));
    response.extensions_mut().insert(OwnPolicy {
        policy: POLICY.to_owned(),
        framed: false,
    });
    response
}
