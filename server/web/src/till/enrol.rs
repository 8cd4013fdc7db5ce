//! Becoming a screen, and no longer being one. Opening the page uses nothing up, so that programs may
//! look at links; pressing the button does.

use axum::{
    Form,
    extract::{FromRequest as _, Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;

use till_pages::{EnrolProblem, enrol_page, refused_page};

use super::{failed, guard::Here, pages};
use crate::{Shared, respond, visit::Visit};
use edge::Busy;
use trail::author::{Via, Who, acting};

/// Where a device becomes a screen.
pub(super) const ENROL: &str = "/till/enrol";

/// The posted form.
#[derive(Deserialize)]
struct Coming {
    code: String,
}

/// `GET /till/enrol`.
pub(super) async fn show(State(state): State<Shared>, request: Request) -> Response {
    shown(&state, &state.visit(&request), None)
}

fn shown(state: &Shared, visit: &Visit, problem: Option<EnrolProblem>) -> Response {
    let status = match problem {
        None => 200,
        Some(EnrolProblem::Refused) => 403,
        Some(EnrolProblem::Busy { .. }) => 429,
    };
    let frame = state.till_frame_for(visit);
    pages::answer(status, &frame, enrol_page(&frame, problem))
}

/// `POST /till/enrol`.
pub(super) async fn enter(State(state): State<Shared>, request: Request) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        let frame = state.till_frame_for(&visit);
        return pages::answer(403, &frame, refused_page(&frame));
    }
    if let Err(Busy { retry_s }) = state.throttle.take_sign_in(visit.client) {
        let busy = EnrolProblem::Busy { retry_s };
        let mut response = shown(&state, &visit, Some(busy));
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from(retry_s));
        return response;
    }
    let form = Form::<Coming>::from_request(request, &()).await;
    let code = form.map_or(String::new(), |Form(form)| form.code);
    let author = state.author(Who::Stranger, Via::Till, &visit);
    let screens = state.screens();
    let enrolled = screens.enrol(&code, &visit.user_agent);
    match acting(author, enrolled).await {
        Ok(Some(cookie)) => {
            state.hub.poke();
            let mut response = respond::see_other("/till");
            let cookie = state.till_cookie(Some(&cookie));
            respond::set_cookie(response.headers_mut(), &cookie);
            response
        }
        Ok(None) => shown(&state, &visit, Some(EnrolProblem::Refused)),
        Err(error) => failed::to_a_device(&state, &visit, &error),
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
