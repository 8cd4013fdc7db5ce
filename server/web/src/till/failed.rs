//! Pages of a screen where the server can't do something just now, because its disk is full or its database is away:
//! in words for staff, where everybody else's page speaks to a customer.

use axum::{
    http::{HeaderValue, Uri, header},
    response::Response,
};
use till_pages::{TillFrame, failed_page};

use super::pages;
use crate::{
    Shared,
    respond::{self, Fault},
    visit::Visit,
};

/// Not now.
const STATUS: u16 = 503;

/// What can be looked at once more: of a form only the screen itself, since what it carries may be somebody's PIN.
pub(super) fn again(visit: &Visit, at: &Uri) -> Option<String> {
    let address = at.path_and_query().map(ToString::to_string);
    address.filter(|_| visit.is_get())
}

/// The answer, or the page in its place if it only says that something failed here.
pub(super) fn instead(
    response: Response,
    frame: impl FnOnce() -> TillFrame,
    again: Option<&str>,
) -> Response {
    if response.extensions().get::<Fault>().is_none() {
        return response;
    }
    let frame = frame();
    let mut response = pages::answer(STATUS, &frame, failed_page(&frame, again));
    let soon = HeaderValue::from(respond::SOON_S);
    response.headers_mut().insert(header::RETRY_AFTER, soon);
    response
}

/// The same before it is known which screen asks.
pub(super) fn to_a_device(
    state: &Shared,
    visit: &Visit,
    error: &dyn std::error::Error,
) -> Response {
    let fault = respond::our_fault(state, visit, error);
    instead(fault, || state.till_frame_for(visit), None)
}
