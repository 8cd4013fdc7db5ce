//! The live till over HTTP. A screen is set up with a link, and hears what is paid at its store from
//! then on; it opens nothing but these addresses, and what is signed in elsewhere opens none of them.
//!
//! - `enrol`: becoming a screen, and no longer being one; `guard`: which screen asks
//! - `failed`: what stands there where the server can't do something now
//! - `told`: what lines of the feed are to a screen, in its language
//! - `events`, `streaming`, `event`: the stream; `shared`: what all streams of a store hold; `since`: the same for whoever can't have a stream
//! - `speech`: a voice for screens that have none
//! - `pages`: the page, in which a script listens, and words for it
//! - `refund`: giving money back, by somebody's PIN
//! - `marks`: handed over, seen, and how loud it is

mod enrol;
mod event;
mod events;
mod failed;
mod guard;
mod marks;
mod noted;
mod pages;
mod refund;
mod shared;
mod since;
mod speech;
mod streaming;
mod summed;
mod told;

pub use shared::SharedStores;
pub use speech::Speech;

use std::sync::Arc;

use axum::{
    Router, middleware,
    routing::{get, post},
};
use tower_http::limit::RequestBodyLimitLayer;

use super::{AppState, FORM_LEN_MAX, Shared, in_words, respond};
use ::till::screens::Screens;

/// The streams, each of which holds for days what its answer is wrapped in.
pub(super) fn streams(state: &Shared) -> Router<Shared> {
    let streams = Router::new()
        .route("/till/events", get(events::stream))
        .method_not_allowed_fallback(respond::wrong_method)
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            guard::guard,
        ));
    in_words(streams, state)
}

/// The till's other routes.
pub(super) fn routes(state: &Shared) -> Router<Shared> {
    let inside = Router::new()
        .route("/till", get(pages::page))
        .route("/till/words", get(pages::words))
        .route("/till/since/{seq}", get(since::since))
        .route("/till/state", get(since::state))
        .route("/till/handed", post(marks::handed))
        .route("/till/seen", post(marks::seen))
        .route("/till/refund", get(refund::show).post(refund::refund))
        .route("/till/settings", post(marks::settings))
        .route("/till/speech", post(speech::speech))
        .route("/till/leave", post(enrol::leave))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            guard::guard,
        ));
    let outside = Router::new()
        .route("/till/enrol", get(enrol::show).post(enrol::enter))
        .route(till_pages::MANIFEST, get(pages::manifest));
    inside
        .merge(outside)
        .layer(RequestBodyLimitLayer::new(FORM_LEN_MAX))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            respond::in_words,
        ))
}

impl AppState {
    /// The use cases of screens.
    pub(crate) fn screens(&self) -> Screens<'_> {
        Screens {
            store: &*self.store,
            clock: &*self.clock,
            randomness: &*self.randomness,
        }
    }
}
