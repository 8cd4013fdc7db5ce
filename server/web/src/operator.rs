//! Whoever looks after this installation, over HTTP: a view over all shops, and into one of them. They change nothing
//! here: what they change they change by the command line. A browser's first look into a shop on a day, and each search,
//! leave an entry in its trail.

mod found;
mod guard;
mod listed;
mod looked;

use std::sync::Arc;

use axum::{
    Form, Router,
    extract::{
        Query, State,
        rejection::{FormRejection, QueryRejection},
    },
    middleware,
    response::Response,
    routing::{any, get},
};
use foundation::store::StoreError;
use office_pages::operator::{OPERATOR, operator_page};
use serde::Deserialize;
use studio_pages::{Section, refused::Refusal};

use crate::{Shared, respond, studio::page};
use guard::Onlooker;
pub(crate) use looked::told;

/// The routes.
pub(super) fn routes(state: &Shared) -> Router<Shared> {
    Router::new()
        .route(OPERATOR, get(show))
        // Whoever loads it again comes back to where its button stands.
        .route(
            "/operator/look",
            get(async || respond::see_other(OPERATOR)).post(look),
        )
        .route("/operator/{*rest}", any(missing))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            guard::guard,
        ))
        .layer(middleware::from_fn_with_state(
            Arc::clone(state),
            respond::in_words,
        ))
}

/// What is looked for among the shops.
#[derive(Default, Deserialize)]
struct Wanted {
    /// None where nothing was, which isn't the same as nothing that was typed.
    q: Option<String>,
}

/// What isn't there, said to whoever may know what is.
async fn missing(State(state): State<Shared>, onlooker: Onlooker) -> Response {
    onlooker.refused(&state, Refusal::Missing)
}

/// `GET /operator`.
async fn show(
    State(state): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
    onlooker: Onlooker,
) -> Response {
    let Query(wanted) = wanted.unwrap_or_default();
    let query = wanted.q.as_deref().map(str::trim);
    match shown(&state, &onlooker, query).await {
        Ok(response) => response,
        Err(error) => respond::our_fault(&state, &onlooker.visit, &error),
    }
}

async fn shown(
    state: &Shared,
    onlooker: &Onlooker,
    query: Option<&str>,
) -> Result<Response, StoreError> {
    let frame = onlooker.frame(state, OPERATOR);
    let found = match query {
        Some(query) => found::by_print(state, onlooker, query).await?,
        None => None,
    };
    let asked = listed::Asked { query, found };
    let content = listed::page(state, &onlooker.leave, &frame.texts, asked).await?;
    let finished = page::Finished {
        status: 200,
        frame: &frame,
        html: operator_page(&frame, &content),
    };
    Ok(page::answer(state, &onlooker.visit, finished))
}

/// Which shop.
#[derive(Deserialize)]
struct Into {
    merchant: String,
}

/// `POST /operator/look`: goes on at a shop, whose payments, closings and trail can be seen from then on.
async fn look(
    State(state): State<Shared>,
    onlooker: Onlooker,
    form: Result<Form<Into>, FormRejection>,
) -> Response {
    let Ok(Form(into)) = form else {
        return onlooker.refused(&state, Refusal::Form);
    };
    let session = &onlooker.session;
    let done = async {
        let known = state.store.merchant(&into.merchant).await?;
        let Some(merchant) = known else {
            return Ok::<_, StoreError>(false);
        };
        // Whoever works there, too, goes on to work. Of all others their look is told, by what they look at.
        if state.access().work_at(session, &merchant.id).await? {
            return Ok(true);
        }
        state.store.look_at(&session.id, &merchant.id).await
    };
    match done.await {
        Ok(true) => respond::see_other(Section::Payments.path()),
        Ok(false) => onlooker.refused(&state, Refusal::Missing),
        Err(error) => respond::our_fault(&state, &onlooker.visit, &error),
    }
}
