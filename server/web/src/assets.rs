//! The built static files: in memory, precompressed, named by their content, kept for ever by browsers. Those of
//! another build, whose page somebody still has open or was just given by another server, come out of
//! the store.

use axum::{
    Router,
    extract::{Request, State},
    handler::Handler as _,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower::ServiceBuilder;
use tower_http::services::ServeDir;

use super::{Shared, shelf, site_files::SiteFiles, unchanged::FOREVER};

/// Digits of the digest in a name.
const DIGEST_LEN: usize = 12;
/// No file of ours has a longer name.
const NAME_LEN_MAX: usize = 100;

pub(super) fn routes(state: &Shared) -> Router<Shared> {
    let from_memory = middleware::from_fn_with_state(Shared::clone(state), from_memory);
    let around = ServiceBuilder::new().layer(from_memory);
    let router = Router::new();
    match state.site.files() {
        SiteFiles::Folder(folder) => {
            let elsewhere = of_another_build.with_state(Shared::clone(state));
            let files = ServeDir::new(folder.join("assets"))
                .append_index_html_on_directories(false)
                .precompressed_br()
                .precompressed_gzip()
                .fallback(elsewhere);
            router.nest_service("/assets", around.map_response(keep_found).service(files))
        }
        SiteFiles::Inside(_) => {
            let files = from_inside.with_state(Shared::clone(state));
            router.nest_service("/assets", around.map_response(keep_found).service(files))
        }
    }
}

/// What the program carries and is wanted otherwise than browsers want it (a part, or by weights) comes whole and
/// unpacked, which anybody has to take.
async fn from_inside(state: State<Shared>, request: Request) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    let is_read = [Method::GET, Method::HEAD].contains(request.method());
    match kind(name).zip(state.site.read(name).ok()) {
        Some((kind, bytes)) if is_read => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Some(_) => StatusCode::METHOD_NOT_ALLOWED.into_response(),
        None => of_another_build(state, request).await,
    }
}

/// Those of this build are in memory; where they come from is looked into for whatever is wanted otherwise.
async fn from_memory(State(state): State<Shared>, request: Request, next: Next) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    let held = (request.method() == Method::GET)
        .then(|| state.site.shelf().answer(name, request.headers()))
        .flatten();
    match held {
        Some(response) => response,
        None => next.run(request).await,
    }
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

async fn of_another_build(State(state): State<Shared>, request: Request) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    let Some(kind) = kind(name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match state.store.site_file(name).await {
        Ok(Some(file)) => ([(header::CONTENT_TYPE, kind)], file.bytes).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a file of another build could not be looked for");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// What a name says that its file is, if it is a name that a build gives: anything else isn't even
/// looked for.
fn kind(name: &str) -> Option<&'static str> {
    let (rest, _) = name.rsplit_once('.')?;
    let (_, digest) = rest.rsplit_once('.')?;
    let is_digest =
        digest.len() == DIGEST_LEN && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_digest || name.len() > NAME_LEN_MAX {
        return None;
    }
    shelf::kind(name)
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn only_names_that_a_build_gives_are_looked_for() {
        assert_eq!(kind("start.0123456789ab.js"), Some("text/javascript"));
        assert_eq!(kind("a/b.0123456789ab.svg"), Some("image/svg+xml"));
        for name in ["", "start.js", "start.0123.js", "x.0123456789ab.exe"] {
            assert_eq!(kind(name), None, "{name}");
        }
        let long = format!("{}.0123456789ab.js", "a".repeat(NAME));
        assert_eq!(kind(&long), None);
    }

    const NAME: usize = super::NAME_LEN_MAX;
}
