//! Signing in and out. Opening the page uses nothing up, so that mail programs may look at links;
//! pressing the button does.

use axum::{
    Form,
    extract::{FromRequest as _, Request, State},
    http::{HeaderValue, header},
    response::Response,
};
use serde::Deserialize;
use studio_pages::{
    Section,
    refused::Refusal,
    sign_in::{SignInProblem, sign_in_page},
};

use super::{
    editor::Editor,
    failed,
    page::{self, SIGN_IN},
    way_on,
};
use crate::{Shared, respond, visit::Visit};
use edge::Busy;
use trail::author::{Via, Who, acting};

/// The posted form.
#[derive(Deserialize)]
struct SignIn {
    code: String,
}

/// `GET /sign-in`.
pub(super) async fn show(State(state): State<Shared>, request: Request) -> Response {
    let visit = state.visit(&request);
    let mut response = shown(&state, &visit, 200, None);
    way_on::by_link(
        &state,
        request.uri().query().unwrap_or_default(),
        &mut response,
    );
    response
}

fn shown(state: &Shared, visit: &Visit, status: u16, problem: Option<SignInProblem>) -> Response {
    let frame = page::frame(state, visit, SIGN_IN, None);
    let html = sign_in_page(&frame, problem);
    page::answer(
        state,
        visit,
        page::Finished {
            status,
            frame: &frame,
            html,
        },
    )
}

/// `POST /sign-in`.
pub(super) async fn enter(State(state): State<Shared>, request: Request) -> Response {
    let visit = state.visit(&request);
    if visit.foreign {
        return page::refused(&state, &visit, None, Refusal::Form);
    }
    if let Err(Busy { retry_s }) = state.throttle.take_sign_in(visit.client) {
        let busy = Some(SignInProblem::Busy { retry_s });
        let mut response = shown(&state, &visit, 429, busy);
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from(retry_s));
        return response;
    }
    let form = Form::<SignIn>::from_request(request, &()).await;
    let code = form.map_or(String::new(), |Form(form)| form.code);
    let author = state.author(Who::Stranger, Via::Office, &visit);
    let access = state.access();
    let signed_in = access.sign_in(&code, &visit.user_agent);
    match acting(author, signed_in).await {
        Ok(Some(cookie)) => {
            let wanted = way_on::wanted(&visit);
            let to = wanted.unwrap_or_else(|| Section::Home.path());
            let mut response = respond::see_other(to);
            let cookie = state.studio_cookie(Some(&cookie));
            respond::set_cookie(response.headers_mut(), &cookie);
            if wanted.is_some() {
                way_on::forget(&state, &mut response);
            }
            response
        }
        Ok(None) => shown(&state, &visit, 403, Some(SignInProblem::Refused)),
        Err(error) => failed::to_somebody(&state, &visit, &error),
    }
}

/// `POST /studio/sign-out`.
pub(super) async fn leave(State(state): State<Shared>, editor: Editor) -> Response {
    match state.store.end_session(&editor.session.id).await {
        Ok(_) => signed_out(&state),
        Err(error) => respond::our_fault(&state, &editor.visit, &error),
    }
}

/// To the page for signing in, without a cookie.
pub(super) fn signed_out(state: &Shared) -> Response {
    let mut response = respond::see_other(SIGN_IN);
    respond::set_cookie(response.headers_mut(), &state.studio_cookie(None));
    response
}
