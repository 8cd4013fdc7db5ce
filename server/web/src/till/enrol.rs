//! Becoming a screen, and no longer being one. Opening the page uses nothing up, so that programs may
//! look at links; pressing the button does.

use axum::{
    Form,
    extract::{FromRequest as _, Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;

use super::guard::{Here, refused};
use crate::{Shared, respond, throttle::Busy};

/// Where a device becomes a screen.
pub(super) const ENROL: &str = "/till/enrol";

/// The posted form.
#[derive(Deserialize)]
struct Coming {
    code: String,
}

/// `GET /till/enrol`.
pub(super) async fn show(State(_state): State<Shared>, _request: Request) -> Response {
    refused(200, "enrol")
}

/// `POST /till/enrol`.
pub(super) async fn enter(State(state): State<Shared>, request: Request) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return refused(403, "form");
    }
    if let Err(Busy { retry_s }) = state.throttle.take_sign_in(visit.client) {
        let mut response = refused(429, "busy");
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from(retry_s));
        return response;
    }
    let form = Form::<Coming>::from_request(request, &()).await;
    let code = form.map_or(String::new(), |Form(form)| form.code);
    match state.screens().enrol(&code, &visit.user_agent).await {
        Ok(Some(cookie)) => {
            state.hub.poke();
            let mut response = respond::see_other("/till");
            let cookie = state.till_cookie(Some(&cookie));
            respond::set_cookie(response.headers_mut(), &cookie);
            response
        }
        Ok(None) => refused(403, "link"),
        Err(error) => respond::our_fault(&state, &visit, &error),
    }
}

/// `POST /till/leave`.
pub(super) async fn leave(State(state): State<Shared>, here: Here) -> Response {
    match state.store.end_screen(&here.known.screen.id).await {
        Ok(_) => {
            state.hub.poke();
            let mut response = respond::see_other(ENROL);
            respond::set_cookie(response.headers_mut(), &state.till_cookie(None));
            response
        }
        Err(error) => respond::our_fault(&state, &here.visit, &error),
    }
}
