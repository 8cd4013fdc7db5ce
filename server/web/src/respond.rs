//! Answers: pages, redirects, and every problem in words. The one place that turns a problem into
//! a status.

use std::{any::Any, sync::Arc};

use app::{
    api::Answer,
    pages::{
        Frame,
        problem::{Problem, problem_page},
    },
};
use axum::{
    Json,
    body::Bytes,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use serde::Serialize;

use super::{Shared, headers::LookStyle, scene::Scene, visit::Visit, way_back};
use alarms::{Alarm, Kind};

/// When to try again after a failure of ours: a database that is gone is mostly back within seconds.
pub(super) const SOON_S: u32 = 5;

/// Marks an answer that already speaks to a person.
#[derive(Clone, Copy)]
struct InWords;

/// Marks a page that only says that something failed here; the studio has another.
#[derive(Clone, Copy)]
pub(super) struct Fault;

/// A finished page.
pub(super) fn page(status: u16, language: &str, html: impl Into<Bytes>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, axum::response::Html(html.into())).into_response();
    if let Ok(language) = HeaderValue::from_str(language) {
        response
            .headers_mut()
            .insert(header::CONTENT_LANGUAGE, language);
    }
    // What is shown follows the wallet, its language and the customer's choice.
    response.headers_mut().insert(
        header::VARY,
        HeaderValue::from_static("user-agent, accept-language, cookie, accept-encoding"),
    );
    response.extensions_mut().insert(InWords);
    response
}

/// A finished page of a shop, in its look.
pub(super) fn shop_page(status: u16, frame: &Frame, html: impl Into<Bytes>) -> Response {
    let mut response = page(status, frame.texts.tag(), html);
    if let Some(style) = LookStyle::of(&frame.look.style) {
        response.extensions_mut().insert(style);
    }
    response
}

/// On to another address, by GET.
pub(super) fn see_other(to: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    response.extensions_mut().insert(InWords);
    response
}

/// The answer to a script.
pub(super) fn answer(status: u16, answer: &impl Serialize) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(answer)).into_response();
    response.extensions_mut().insert(InWords);
    response
}

/// A problem, as a page or for a script, whichever was asked for.
pub(super) fn problem(state: &Shared, visit: &Visit, problem: Problem) -> Response {
    problem_at(state, visit, &Scene::default(), problem)
}

/// The same where it is known at which shop, or with which form, it arose.
pub(super) fn problem_at(
    state: &Shared,
    visit: &Visit,
    scene: &Scene,
    problem: Problem,
) -> Response {
    let mut response = if visit.wants_page {
        let frame = scene.frame(state, visit);
        let said = scene.page(visit, frame.texts.tag(), problem);
        shop_page(problem.status(), &frame, problem_page(&frame, &said))
    } else {
        let texts = scene.texts(state, visit);
        let explained = problem.explanation(&texts);
        // Until when it is closed stands in the title.
        let said = if matches!(problem, Problem::ShopClosed { .. }) {
            format!("{} · {explained}", problem.title(&texts))
        } else {
            explained
        };
        answer(
            problem.status(),
            &Answer {
                problem: Some(said),
                ..Answer::default()
            },
        )
    };
    let is_fault = problem == Problem::OurFault;
    if is_fault && visit.wants_page {
        response.extensions_mut().insert(Fault);
    }
    let soon = is_fault.then_some(SOON_S);
    if let Some(retry_s) = problem.retry_s().or(soon) {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(retry_s));
    }
    response
}

/// A form that could not be read: it is too large, or broken.
pub(super) fn unread(state: &Shared, visit: &Visit, status: StatusCode) -> Response {
    let problem_of_form = match status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::BadRequest,
    };
    problem(state, visit, problem_of_form)
}

/// A failure of ours: logged with its cause, told without it.
pub(super) fn our_fault(state: &Shared, visit: &Visit, error: &dyn std::error::Error) -> Response {
    fault_at(state, visit, &Scene::default(), error)
}

/// The same where it is known at which shop it arose.
pub(super) fn fault_at(
    state: &Shared,
    visit: &Visit,
    scene: &Scene,
    error: &dyn std::error::Error,
) -> Response {
    tracing::error!(%error, "a request failed");
    problem_at(state, visit, scene, Problem::OurFault)
}

/// Gives words to refusals that the layers below made without any.
pub(super) async fn in_words(
    State(state): State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let visit = state.visit(&request);
    let response = next.run(request).await;
    let spoken = response.extensions().get::<InWords>().is_some();
    let status = response.status();
    if spoken || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let what = match status {
        StatusCode::NOT_FOUND => Problem::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Problem::Method,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        status if status.is_client_error() => Problem::BadRequest,
        _ => Problem::OurFault,
    };
    problem(&state, &visit, what)
}

/// Any other address.
pub(super) async fn not_found(State(state): State<Shared>, request: Request) -> Response {
    problem(&state, &state.visit(&request), Problem::NotFound)
}

/// A known address, asked in a way it doesn't know. Whoever looks at where a form of the shop's own pages
/// goes is led to its page.
pub(super) async fn wrong_method(State(state): State<Shared>, request: Request) -> Response {
    let page = way_back::of_address(request.uri()).filter(|_| request.method() == Method::GET);
    if let Some(page) = page {
        return see_other(&page);
    }
    problem(&state, &state.visit(&request), Problem::Method)
}

/// A defect of ours must not take the server down, nor tell its insides.
pub(super) fn on_panic(
    state: &Shared,
) -> impl FnMut(Box<dyn Any + Send>) -> Response + Clone + Send + Sync + use<> {
    let alarms = Arc::clone(state.payments.alarms());
    move |_| {
        alarms.raise(Alarm::new(Kind::HandlerPanicked, ""));
        (StatusCode::INTERNAL_SERVER_ERROR, "500\n").into_response()
    }
}

/// Adds a cookie. `value` is ours; nothing a stranger wrote gets here.
pub(super) fn set_cookie(headers: &mut HeaderMap, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}
