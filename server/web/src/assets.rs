//! The built static files: precompressed, named by their content, kept for ever by browsers.

use axum::{
    Router,
    http::{HeaderValue, header},
    response::Response,
};
use tower::ServiceBuilder;
use tower_http::services::ServeDir;

use super::{Shared, Site};

/// A year: the name changes when the content does.
const FOREVER: &str = "public, max-age=31536000, immutable";

pub(super) fn routes(site: &Site) -> Router<Shared> {
    let files = ServeDir::new(site.files())
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let files = ServiceBuilder::new()
        .map_response(keep_found)
        .service(files);
    Router::new().nest_service("/assets", files)
}

/// A missing file may be there after the next release; only found ones are kept.
fn keep_found<B>(mut response: Response<B>) -> Response<B> {
    if response.status().is_success() {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static(FOREVER));
    }
    response
}
