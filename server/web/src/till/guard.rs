//! Which screen asks: before every address of the till but the one where it becomes a screen.
//!
//! It lets nobody in without a screen's cookie, and takes no form that another site sent or that
//! doesn't carry the token its own page was given.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{Method, header, request::Parts},
    middleware::Next,
    response::Response,
};
use serde::Serialize;

use super::{enrol::ENROL, failed, pages, told::Ear};
use crate::{AppState, FORM_LEN_MAX, Shared, cookies, respond, visit::Visit};
use ::till::{screen::IDLE_MS, screens::KnownScreen};
use foundation::store::StoreError;
use people::{cookie::Cookie, secret::Secret};
use shops::shop::Store;
use trail::author::{Via, Who, acting};

/// Remembers which screen a browser is.
const TILL_COOKIE: &str = "portico-till";
/// The field of a form that carries the token.
const FORM_FIELD: &str = "form_token";
/// Where a script puts it.
const FORM_HEADER: &str = "x-portico-form";
const FORM_TYPE: &str = "application/x-www-form-urlencoded";
/// Whose answers may bring another cookie: those that a browser asks for when it begins.
const BEGINNINGS: [&str; 3] = ["/till", "/till/events", "/till/state"];

/// A screen that asks, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Here {
    /// Which screen.
    pub(crate) known: KnownScreen,
    /// Its store, as all of its screens have it.
    pub(crate) store: Arc<Store>,
    /// What else the request says.
    pub(crate) visit: Visit,
}

impl Here {
    /// What it hears.
    pub(super) fn ear<'a>(&'a self, state: &'a AppState) -> Ear<'a> {
        Ear {
            state,
            known: &self.known,
            store: &self.store,
        }
    }

    fn admits(&self, token: &str) -> bool {
        let device = self.known.screen.device.as_ref();
        let form = device.map(|device| &device.form);
        let token = Secret::parse(token).map(|token| token.digest());
        form.zip(token)
            .is_some_and(|(form, token)| form.matches(&token))
    }
}

impl FromRequestParts<Shared> for Here {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Response> {
        let here = parts.extensions.get::<Self>().cloned();
        // Only where a route was put in front of the guard.
        here.ok_or_else(|| respond::see_other(ENROL))
    }
}

/// What a script is told that can't have what it asked for.
#[derive(Serialize)]
pub(super) struct Refused {
    /// A word for programs.
    pub(super) refused: &'static str,
}

impl AppState {
    /// What makes a browser keep this, or forget what it has.
    pub(super) fn till_cookie(&self, cookie: Option<&Cookie>) -> String {
        let is_https = self.public_url.scheme() == "https";
        let name = cookies::published(TILL_COOKIE, is_https);
        let value = cookie.map(Cookie::expose).unwrap_or_default();
        let age_s = cookie.map_or(0, |_| IDLE_MS / 1_000);
        let secure = if is_https { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={age_s}; HttpOnly; SameSite=Strict{secure}")
    }

    async fn here(&self, visit: Visit, is_get: bool) -> Result<Option<Here>, StoreError> {
        let cookie = visit.cookie(TILL_COOKIE);
        let may_rotate = is_get && BEGINNINGS.contains(&&*visit.path);
        let Some(known) = self.screens().known(cookie, may_rotate).await? else {
            return Ok(None);
        };
        let store = self.store.store(&known.screen.store).await?;
        Ok(store.map(|store| Here {
            known,
            store: self.shared_stores.of(store),
            visit,
        }))
    }
}

/// Lets only screens through, and only their own forms.
pub(super) async fn guard(State(state): State<Shared>, request: Request, next: Next) -> Response {
    let visit = state.visit(&request);
    let is_page = request.uri().path() == "/till" || visit.wants_page && is_form(&request);
    let is_get = request.method() == Method::GET;
    let here = match state.here(visit.clone(), is_get).await {
        Ok(Some(here)) => here,
        Ok(None) if is_page => return respond::see_other(ENROL),
        Ok(None) => return refused(401, "stranger"),
        Err(error) => return failed::to_a_device(&state, &visit, &error),
    };
    let again = failed::again(&visit, request.uri());
    let language = here.known.screen.language.clone();
    let cookie = here.known.cookie.clone();
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let own = if changes {
        own_form(&here, request).await
    } else {
        Some(request)
    };
    let Some(mut request) = own else {
        if visit.wants_page {
            let frame = state.till_frame(&here.known.screen.language);
            return pages::answer(403, &frame, till_pages::refused_page(&frame));
        }
        return refused(403, "form");
    };
    let screen = Who::Screen(here.known.screen.id.clone());
    let author = state.author(screen, Via::Till, &here.visit);
    request.extensions_mut().insert(here);
    let response = acting(author, next.run(request)).await;
    let mut response = failed::instead(response, || state.till_frame(&language), again.as_deref());
    if let Some(cookie) = cookie {
        // Of a screen that leaves meanwhile the last word is that there is none.
        let is_said = response.headers().contains_key(header::SET_COOKIE);
        if !is_said {
            let cookie = state.till_cookie(Some(&cookie));
            respond::set_cookie(response.headers_mut(), &cookie);
        }
    }
    response
}

/// For a script: a word that says why not.
pub(super) fn refused(status: u16, refused: &'static str) -> Response {
    respond::answer(status, &Refused { refused })
}

fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with(FORM_TYPE))
}

/// The request again, if it was sent by a form or a script that this screen was given.
async fn own_form(here: &Here, request: Request) -> Option<Request> {
    if here.visit.foreign || !is_form(&request) {
        return None;
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, FORM_LEN_MAX).await.ok()?;
    let header = parts.headers.get(FORM_HEADER);
    let is_own = if let Some(token) = header {
        here.admits(token.to_str().ok()?)
    } else {
        let mut fields = url::form_urlencoded::parse(&body);
        let (_, token) = fields.find(|(name, _)| name == FORM_FIELD)?;
        here.admits(&token)
    };
    is_own.then(|| Request::from_parts(parts, Body::from(body)))
}
