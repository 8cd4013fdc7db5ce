//! One request, counted when it is answered, or when whoever asked is gone. What is counted is the kind of
//! its address, never the address.

use std::sync::Arc;

use axum::{http::Method, response::Response};
use foundation::clock::{Clock, Moment};
use tally::{Tally, requests::Route};
use tracing::{Span, field::Empty};

use crate::Shared;

/// See the module.
pub(crate) struct Counted {
    tally: Arc<Tally>,
    clock: Arc<dyn Clock>,
    route: Route,
    begun: Moment,
    is_answered: bool,
}

impl Counted {
    /// It is there.
    pub(crate) fn begun(state: &Shared, path: &str) -> Self {
        Self {
            tally: Arc::clone(state.payments.tally()),
            clock: Arc::clone(&state.clock),
            route: Route::of(path),
            begun: state.clock.moment(),
            is_answered: false,
        }
    }

    /// For whoever follows requests through their parts: its kind and never its address, which may be a secret.
    pub(crate) fn span(&self, method: &Method) -> Span {
        tracing::trace_span!(
            "request",
            http.request.method = method.as_str(),
            http.route = self.route.as_str(),
            http.response.status_code = Empty,
        )
    }

    /// It is answered; a long answer may only begin now.
    pub(crate) fn answered(mut self, response: Response) -> Response {
        self.is_answered = true;
        let took_ms = self.clock.moment().since_ms(self.begun);
        let status = response.status().as_u16();
        Span::current().record("http.response.status_code", status);
        self.tally.requests.answered(self.route, status, took_ms);
        response
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        if !self.is_answered {
            self.tally.requests.left(self.route);
        }
    }
}
