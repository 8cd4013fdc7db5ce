//! Shops' pictures. Their names come from their content, so a browser may keep them for ever.

use axum::{
    extract::{Path, Request, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use brand::PictureName;

use super::{Shared, headers::OwnPolicy, respond};

/// An SVG is a document: opened by itself it may do nothing and fetch nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /pictures/{name}`.
pub(super) async fn show(
    State(state): State<Shared>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let visit = state.visit(&request);
    let Ok(name) = PictureName::parse(&name) else {
        return respond::not_found(State(state), request).await;
    };
    let picture = match state.brands.picture(&name).await {
        Ok(Some(picture)) => picture,
        Ok(None) => return respond::not_found(State(state), request).await,
        Err(error) => return respond::our_fault(&state, &visit, &error),
    };
    let kind = match name.as_str().rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("jpg") => "image/jpeg",
        _ => "image/png",
    };
    let headers: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER)),
    ];
    let mut response = (headers, picture.bytes).into_response();
    response.extensions_mut().insert(OwnPolicy {
        policy: POLICY.to_owned(),
        framed: false,
    });
    response
}
