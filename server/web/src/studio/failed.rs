//! Forms and pages of the studio and the office where the server can't do something just now: answered in their own
//! words, and with all that was filled in, so that nobody has to type it again. The one place for all of them; only
//! the editor does more, whose form comes back as it was.

use axum::{
    body::Bytes,
    extract::Request,
    http::{HeaderValue, Method, header},
    response::Response,
};
use studio_pages::{
    StudioFrame,
    failed::{Again, STATUS, failed_page},
    frame::FORM_FIELD,
};

use super::page::{self, Finished, SIGN_IN};
use crate::{
    Shared,
    respond::{self, Fault},
    visit::Visit,
};

/// A form's text, as it came.
#[derive(Clone, Debug)]
pub(super) struct Typed(pub(super) Bytes);

/// What a form says that nobody else may read: it is asked for again.
const SECRET: &str = "pin";

/// What a request asks for, kept until it is answered.
pub(crate) struct Asked {
    is_get: bool,
    address: String,
    typed: Option<Typed>,
}

impl Asked {
    /// Of a request that is about to be answered.
    pub(crate) fn of(request: &Request) -> Self {
        let address = request.uri().path_and_query();
        Self {
            is_get: *request.method() == Method::GET,
            address: address.map_or_else(String::new, ToString::to_string),
            typed: request.extensions().get::<Typed>().cloned(),
        }
    }

    /// What its reader can try once more.
    fn again(self) -> Again {
        let page = |address: &str| {
            let page = address.parse().ok();
            let page = page.and_then(|address| crate::way_back::of_address(&address));
            Again::Page(page.unwrap_or_else(|| SIGN_IN.to_owned()))
        };
        if self.is_get {
            return Again::Page(self.address);
        }
        let Some(Typed(typed)) = self.typed else {
            return page(&self.address);
        };
        let fields = url::form_urlencoded::parse(&typed).into_owned();
        let fields: Vec<_> = fields.filter(|(name, _)| name != FORM_FIELD).collect();
        if fields.iter().any(|(name, _)| name.starts_with(SECRET)) {
            return page(&self.address);
        }
        Again::Form {
            to: self.address,
            fields,
        }
    }
}

/// Whether an answer only says that something failed here.
pub(crate) fn is_fault(response: &Response) -> bool {
    response.extensions().get::<Fault>().is_some()
}

/// The page that says it in its reader's own frame.
pub(crate) fn told(state: &Shared, visit: &Visit, frame: &StudioFrame, asked: Asked) -> Response {
    let finished = Finished {
        status: STATUS,
        frame,
        html: failed_page(frame, &asked.again()),
    };
    let mut response = page::answer(state, visit, finished);
    let soon = HeaderValue::from(respond::SOON_S);
    response.headers_mut().insert(header::RETRY_AFTER, soon);
    response
}

/// The same before it is known who asks.
pub(crate) fn to_somebody(
    state: &Shared,
    visit: &Visit,
    error: &dyn std::error::Error,
) -> Response {
    tracing::error!(%error, "a request failed");
    let asked = Asked {
        is_get: visit.is_get(),
        address: visit.path.clone(),
        typed: None,
    };
    told(state, visit, &page::frame(state, visit, "", None), asked)
}
