//! Why somebody gives back, between a form whose PIN was wrong and the page that asks for it again. What people write
//! stands in no address; it is in a cookie of a few minutes, for that refund alone.

use axum::response::Response;

use super::{Counter, Filled};
use crate::{AppState, respond, visit::Visit};

/// The refund's id and the reason.
const COOKIE: &str = "portico-till-why";
/// How long somebody may look for the right PIN.
const KEPT_S: u32 = 600;

impl Counter<'_> {
    /// Makes the browser keep it.
    pub(super) fn keeping(&self, filled: &Filled, mut response: Response) -> Response {
        let kept = url::form_urlencoded::Serializer::new(String::new())
            .append_pair(&filled.id, &filled.reason)
            .finish();
        let cookie = self.state.cookie(COOKIE, &kept, KEPT_S);
        respond::set_cookie(response.headers_mut(), &cookie);
        response
    }
}

/// What was written for this refund.
pub(super) fn reason(visit: &Visit, refund: &str) -> Option<String> {
    let kept = visit.cookie(COOKIE)?;
    let mut kept = url::form_urlencoded::parse(kept.as_bytes());
    let (_, reason) = kept.find(|(id, _)| id == refund)?;
    Some(reason.into_owned())
}

/// Makes a browser that keeps one forget it.
pub(super) fn forgetting(state: &AppState, visit: &Visit, mut response: Response) -> Response {
    if visit.cookie(COOKIE).is_some() {
        respond::set_cookie(response.headers_mut(), &state.cookie(COOKIE, "", 0));
    }
    response
}
