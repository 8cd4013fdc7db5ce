//! What proxies in front write, for comparing it from outside.

use axum::http::HeaderMap;
use edge::forwarded::addresses;

/// `GET /healthz/forwarded`: how many addresses proxies in front have written, for comparing with
/// `PORTICO_PROXIES` from outside.
pub(super) async fn count(headers: HeaderMap) -> String {
    format!("{}\n", addresses(&headers).len())
}
