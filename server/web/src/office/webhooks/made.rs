//! A secret that was just made, shown once. Whatever made it leads to the page that shows it, so that reloading makes no
//! second one. The secret itself stays here, sealed, until then: the browser carries only what proves for a minute that it was
//! made there, and of which nobody can tell the secret.

use axum::{
    extract::{Path, State},
    response::Response,
};
use events::endpoint::{Endpoint, EndpointId, Scheme};
use foundation::clock::Timestamp;
use office_pages::webhooks::{MadeSecret, made_secret_page};

use sha2::{Digest as _, Sha256};

use super::{MayHooks, broken, found, path, shown::Here};
use crate::{Shared, respond, studio::page};

const COOKIE: &str = "portico-webhook";
/// As long as a browser may take to follow.
const COOKIE_S: u32 = 60;

/// To the page that shows it.
pub(super) fn lead_on(state: &Shared, id: &EndpointId, told: &str) -> Response {
    let mut response = respond::see_other(&format!("{}/secret", path(id)));
    let until = state.clock.now().plus_ms(i64::from(COOKIE_S) * 1_000);
    let cookie = state.cookie(COOKIE, &proof(told, until), COOKIE_S);
    respond::set_cookie(response.headers_mut(), &cookie);
    response
}

/// `GET /office/webhooks/{endpoint}/secret`: once; from then on the browser has it no more.
pub(in super::super) async fn show_made(
    State(state): State<Shared>,
    Path(id): Path<String>,
    may: MayHooks,
) -> Response {
    let endpoint = match found(&state, &may, &id).await {
        Ok(endpoint) => endpoint,
        Err(answer) => return answer,
    };
    let directory = match state.store.directory_of(&endpoint.merchant).await {
        Ok(directory) => directory,
        Err(error) => return broken(&state, &may, &error),
    };
    let mut response = match own(&state, &may, &endpoint) {
        Some(told) => {
            let frame = page::frame(&state, &may.editor.visit, "", Some(&may.editor));
            let old = endpoint.signing(state.clock.now());
            let here = Here::of(&directory, &frame);
            let made = MadeSecret {
                name: endpoint.plan.name.clone(),
                told,
                is_public: endpoint.scheme == Scheme::Public,
                old_until: old.map(|old| here.time(old.until)),
                to: path(&endpoint.id),
            };
            let finished = page::Finished {
                status: 200,
                frame: &frame,
                html: made_secret_page(&frame, &made),
            };
            page::answer(&state, &may.editor.visit, finished)
        }
        None => respond::see_other(&path(&endpoint.id)),
    };
    let gone = state.cookie(COOKIE, "", 0);
    respond::set_cookie(response.headers_mut(), &gone);
    response
}

/// The secret, if the browser was led here by what made this very one: nobody is shown one that another made there.
fn own(state: &Shared, may: &MayHooks, endpoint: &Endpoint) -> Option<String> {
    let brought = may.editor.visit.cookie(COOKIE)?;
    let until = Timestamp(brought.split_once('.')?.0.parse().ok()?);
    let told = state.desk.told(endpoint)?;
    let is_own = brought == proof(&told, until) && state.clock.now() < until;
    is_own.then_some(told)
}

/// What only who has the secret can say, until then.
fn proof(told: &str, until: Timestamp) -> String {
    let digest = Sha256::digest(format!("shown once until {} {told}", until.0));
    format!("{}.{digest:x}", until.0)
}
