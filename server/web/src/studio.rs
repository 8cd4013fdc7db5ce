//! The studio and the office over HTTP. Whatever stands behind [`guard`] is seen by signed-in browsers only, and
//! changed only by forms that such a browser was given.
//!
//! A handler there takes leave for what it does (`editor::May`), and shows or changes nothing but what
//! that reaches.

mod dresser;
pub(crate) mod editor;
pub(crate) mod failed;
mod filled;
mod form;
mod grounds;
mod large;
mod logo;
mod look;
pub(crate) mod own_form;
mod own_look;
pub(crate) mod page;
mod portable;
pub(crate) mod posters;
mod preview;
mod real;
mod remarks;
mod sessions;
mod sign_in;
mod versions;
mod way_on;
mod work;

use std::sync::Arc;

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    middleware,
    response::Response,
    routing::{any, get, post},
};
use tower_http::limit::RequestBodyLimitLayer;

use super::{Shared, office, respond};
pub(crate) use dresser::FIELD as LOOK;
use editor::{Editor, guard};
use office_pages::money::FILES;
use shops::brands;
use studio_pages::{
    Section,
    refused::{Refusal, Room},
};

/// Largest form of the studio: two lines in sixty languages each, as forms write them.
const FORM_LEN_MAX: usize = 256 * 1_024;
/// Largest form with a picture: what a file may have, and what stands around it.
const UPLOAD_LEN_MAX: usize = ::pictures::BYTES_MAX + 64 * 1_024;
/// Largest form with a look in it: a sign of the file may become three of the form.
const LOOK_LEN_MAX: usize = 3 * brands::portable::LEN_MAX + 1_024;

/// Whatever else begins like a page of ours.
fn elsewhere() -> Router<Shared> {
    Router::new()
        .route("/studio/{*rest}", any(missing))
        .route("/office/{*rest}", any(missing))
}

/// What isn't there, said to whoever is signed in with the way back to what is.
async fn missing(State(state): State<Shared>, editor: Editor) -> Response {
    page::refused(&state, &editor.visit, Some(&editor), Refusal::Missing)
}

/// What a form with files may have.
const fn room(bytes: usize, page: &'static str) -> Room {
    Room { bytes, page }
}

/// Forms with files in them.
fn uploads(state: &Shared) -> Router<Shared> {
    let pictures = Router::new()
        .route("/studio/pictures", post(logo::upload))
        .layer(middleware::from_fn_with_state(Arc::clone(state), guard))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(UPLOAD_LEN_MAX))
        .layer(middleware::from_fn_with_state(
            (
                Arc::clone(state),
                room(::pictures::BYTES_MAX, Section::Editor.path()),
            ),
            large::said,
        ));
    let files = Router::new()
        .route("/office/money/files", post(office::bring_files))
        .layer(middleware::from_fn_with_state(Arc::clone(state), guard))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(office::FILES_LEN_MAX))
        .layer(middleware::from_fn_with_state(
            (Arc::clone(state), room(office::FILES_LEN_MAX, FILES)),
            large::said,
        ));
    pictures.merge(files)
}

/// The studio's routes.
pub(super) fn routes(state: &Shared) -> Router<Shared> {
    let inside = Router::new()
        .route("/studio", get(look::show))
        .route("/studio/draft", post(look::save))
        .route("/studio/publish", post(look::publish))
        .route("/studio/discard", post(look::discard))
        .route("/studio/own", post(own_look::begin))
        .route("/studio/follow", post(own_look::end))
        .route("/studio/check", post(look::check))
        .route(
            "/studio/preview",
            get(preview::saved).post(preview::unsaved),
        )
        .route(
            "/studio/codes",
            // An editor that was opened before an update asks here whether it is signed in.
            get(async || respond::see_other(Section::Codes.path()))
                .head(async || StatusCode::NO_CONTENT),
        )
        .route("/studio/codes/{code}", get(real::show))
        .route("/studio/posters", get(posters::show))
        .route("/studio/posters/{code}", get(posters::show_code))
        .route("/studio/posters/{code}/{format}", get(posters::file))
        .route("/studio/sign-out", post(sign_in::leave))
        .route("/studio/sessions", get(sessions::show))
        .route("/studio/sessions/end-all", post(sessions::end_all))
        .route("/studio/sessions/{id}/end", post(sessions::end))
        .merge(elsewhere())
        .layer(middleware::from_fn_with_state(Arc::clone(state), guard));
    let versions = Router::new()
        .route("/studio/versions", get(versions::show))
        .route("/studio/versions/{number}/return", post(versions::back))
        .route("/studio/versions/{number}/edit", post(versions::edit))
        .route("/studio/export", get(portable::export))
        .layer(middleware::from_fn_with_state(Arc::clone(state), guard));
    let large = Router::new()
        .route("/studio/import", post(portable::import))
        .layer(middleware::from_fn_with_state(Arc::clone(state), guard))
        .layer(RequestBodyLimitLayer::new(LOOK_LEN_MAX))
        .layer(middleware::from_fn_with_state(
            (
                Arc::clone(state),
                room(brands::portable::LEN_MAX, Section::Versions.path()),
            ),
            large::said,
        ));
    let sign_in = get(sign_in::show).post(sign_in::enter);
    let outside = Router::new()
        .route(page::SIGN_IN, sign_in.clone())
        // Where links of the version before lead.
        .route("/studio/sign-in", sign_in);
    let office = office::routes().layer(middleware::from_fn_with_state(Arc::clone(state), guard));
    inside
        .merge(versions)
        .merge(office)
        .merge(outside)
        .layer(RequestBodyLimitLayer::new(FORM_LEN_MAX))
        .merge(large)
        .merge(uploads(state))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            respond::in_words,
        ))
}
