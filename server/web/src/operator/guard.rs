//! Lets only those through who look after the installation, and only their own forms. Anybody else learns no more
//! than of what isn't there.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::Response,
};
use office_pages::operator::OPERATOR;
use people::{permission::right, rights::Allowed, secret::Secret, session::Session};
use studio_pages::{
    Editing, StudioFrame,
    refused::{Refusal, refused_page},
};
use texts::Spoken;
use trail::author::{Via, Who, acting};

use crate::{
    Shared, respond,
    studio::{
        failed::{self, Asked},
        own_form::own_form,
        page::{self, SIGN_IN},
    },
    visit::Visit,
};

/// A signed-in browser of somebody who looks after the installation.
#[derive(Clone, Debug)]
pub(crate) struct Onlooker {
    /// The browser's session.
    pub(super) session: Session,
    /// The token of its forms.
    form: Secret,
    /// What else the request says.
    pub(super) visit: Visit,
    /// Leave to see what is of all shops.
    pub(super) leave: Allowed<right::InstallationLook>,
}

impl FromRequestParts<Shared> for Onlooker {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Response> {
        let onlooker = parts.extensions.get::<Self>().cloned();
        // Only where a route was put in front of the guard.
        onlooker.ok_or_else(|| respond::see_other(SIGN_IN))
    }
}

impl Onlooker {
    /// What stands around their pages: no shop's name, and no row of pages.
    pub(super) fn frame(&self, state: &Shared, at: &str) -> StudioFrame {
        let frame = page::frame(state, &self.visit, at, None);
        let editing = Editing {
            merchant: Spoken::from(frame.texts.get("office-operator-title").as_str()),
            form: self.form.expose().to_owned(),
            alarms: 0,
            waiting: 0,
            places: Vec::new(),
            begins: Some(OPERATOR),
            looks_in: false,
            choice: String::new(),
            looks: Vec::new(),
        };
        StudioFrame {
            editing: Some(editing),
            ..frame
        }
    }

    /// Says what can't be done.
    pub(super) fn refused(&self, state: &Shared, refusal: Refusal) -> Response {
        let frame = self.frame(state, "");
        let finished = page::Finished {
            status: refusal.status(),
            html: refused_page(&frame, refusal),
            frame: &frame,
        };
        page::answer(state, &self.visit, finished)
    }
}

/// See the module.
pub(super) async fn guard(State(state): State<Shared>, request: Request, next: Next) -> Response {
    let visit = state.visit(&request);
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let known = match state.known(&visit, request.method()).await {
        Ok(Some(known)) => known,
        Ok(None) if changes => return page::refused(&state, &visit, None, Refusal::SignedOut),
        Ok(None) => return respond::see_other(SIGN_IN),
        Err(error) => return failed::to_somebody(&state, &visit, &error),
    };
    // Wherever they work now: this is of all shops.
    let session = Session {
        merchant: None,
        ..known.session.clone()
    };
    let leave: Option<Allowed<right::InstallationLook>> =
        match state.access().rights(&session).await {
            Ok(rights) => rights.and_then(|rights| rights.allowed()),
            Err(error) => return failed::to_somebody(&state, &visit, &error),
        };
    let Some(leave) = leave else {
        return page::refused(&state, &visit, None, Refusal::Missing);
    };
    let own = if changes {
        own_form(&known.session, &visit, request).await
    } else {
        Some(request)
    };
    let Some(mut request) = own else {
        return page::refused(&state, &visit, None, Refusal::Form);
    };
    let who = Who::Person(known.session.person.clone());
    let author = state.author(who, Via::Office, &visit);
    let onlooker = Onlooker {
        session: known.session,
        form: known.form,
        visit,
        leave,
    };
    let (asked, whose) = (Asked::of(&request), onlooker.clone());
    request.extensions_mut().insert(onlooker);
    let mut response = acting(author, next.run(request)).await;
    if failed::is_fault(&response) {
        let frame = whose.frame(&state, "");
        response = failed::told(&state, &whose.visit, &frame, asked);
    }
    if let Some(cookie) = known.cookie {
        let cookie = state.studio_cookie(Some(&cookie));
        respond::set_cookie(response.headers_mut(), &cookie);
    }
    response
}
