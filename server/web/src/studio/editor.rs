//! Who is asking: the guard before every page of the studio but the one for signing in.
//!
//! It lets nobody in without a known cookie, and takes no form that another site sent or that
//! doesn't carry the token its own page was given.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::Response,
};
use office_pages::operator::OPERATOR;
use studio_pages::refused::Refusal;

use super::{
    dresser::Dressing,
    failed::{self, Asked},
    own_form::own_form,
    page, sign_in, way_on,
};
use crate::{
    AppState, Shared, cookies,
    office::{
        alarms::{found_for, of_editor},
        refunds,
    },
    operator, respond,
    visit::Visit,
};
use consent::desk::Desk;
use foundation::store::StoreError;
use people::{
    access::{Access, Known},
    cookie::Cookie,
    permission::{Permission, Right},
    person::studio_of,
    rights::{Allowed, Rights},
    role::Role,
    secret::Secret,
    session::{Session, WHOLE_MS},
};
use shops::shop::Merchant;
use trail::author::{Author, Via, Who, acting};

/// Remembers who is signed in.
const STUDIO_COOKIE: &str = "portico-studio";

/// A signed-in browser, and where it works. A handler that takes nothing more shows and changes what
/// is its person's own.
#[derive(Clone, Debug)]
pub(crate) struct Editor {
    /// Whose studio this is. Nothing of another merchant's is shown or changed here.
    pub(crate) merchant: Merchant,
    /// The browser's session.
    pub(crate) session: Session,
    /// What its person may do here, as it was when they asked.
    pub(crate) rights: Rights,
    /// How many refunds wait for its person to agree.
    pub(crate) waiting: usize,
    /// The token of its forms.
    pub(crate) form: Secret,
    /// What else the request says.
    pub(crate) visit: Visit,
    /// How many things need somebody of this shop who may do something about them.
    pub(crate) alarms: usize,
    /// Whose look its page is about, where it is about one.
    pub(crate) dressing: Option<Dressing>,
}

impl Editor {
    /// Whether its person came by a link of the studio, which names nobody.
    pub(crate) fn is_nameless(&self) -> bool {
        self.session.person == studio_of(&self.merchant.id)
    }

    /// Whether its person is here only since they look after the installation: they see, and change nothing.
    pub(crate) fn looks_in(&self) -> bool {
        self.rights.roles().all(|role| role == Role::Operator)
    }
}

impl FromRequestParts<Shared> for Editor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &Shared) -> Result<Self, Response> {
        let editor = parts.extensions.get::<Self>().cloned();
        // Only where a route was put in front of the guard.
        editor.ok_or_else(|| respond::see_other(page::SIGN_IN))
    }
}

/// A signed-in browser whose person may do this. Whoever may not learns no more than of what isn't
/// there.
#[derive(Debug)]
pub(crate) struct May<P> {
    /// Who.
    pub(crate) editor: Editor,
    /// Leave to do it, and where.
    pub(crate) allowed: Allowed<P>,
}

impl<P: Right> FromRequestParts<Shared> for May<P> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &Shared) -> Result<Self, Response> {
        let editor = Editor::from_request_parts(parts, state).await?;
        match editor.rights.allowed() {
            Some(allowed) => Ok(Self { editor, allowed }),
            None => Err(page::refused(
                state,
                &editor.visit,
                Some(&editor),
                Refusal::Missing,
            )),
        }
    }
}

impl AppState {
    /// The use cases of the way in.
    pub(crate) fn access(&self) -> Access<'_> {
        Access {
            store: &*self.store,
            clock: &*self.clock,
            randomness: &*self.randomness,
        }
    }

    /// The use cases of whose word a refund needs.
    pub(crate) fn consent(&self) -> Desk<'_> {
        Desk {
            store: &*self.store,
            clock: &*self.clock,
        }
    }

    /// What makes a browser keep this, or forget what it has.
    pub(crate) fn studio_cookie(&self, cookie: Option<&Cookie>) -> String {
        let is_https = self.public_url.scheme() == "https";
        let name = cookies::published(STUDIO_COOKIE, is_https);
        let value = cookie.map(Cookie::expose).unwrap_or_default();
        let age_s = cookie.map_or(0, |_| WHOLE_MS / 1_000);
        let secure = if is_https { "; Secure" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={age_s}; HttpOnly; SameSite=Strict{secure}")
    }

    /// Who is signed in with this cookie.
    pub(crate) async fn known(
        &self,
        visit: &Visit,
        method: &Method,
    ) -> Result<Option<Known>, StoreError> {
        let cookie = visit.cookie(STUDIO_COOKIE);
        // The answer to a form may set the cookie itself; pages are enough.
        let may_rotate = method == Method::GET;
        self.access().session(cookie, may_rotate).await
    }
}

/// How many things need whoever has these rights.
async fn needing(state: &Shared, merchant: &str, rights: &Rights) -> Result<usize, StoreError> {
    let alarms = of_editor(state, merchant, rights).await?.len();
    let found = found_for(state, merchant, rights).await?.len();
    Ok(alarms.saturating_add(found))
}

/// Lets only signed-in browsers through, and only their own forms.
pub(super) async fn guard(State(state): State<Shared>, request: Request, next: Next) -> Response {
    let visit = state.visit(&request);
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let known = match state.known(&visit, request.method()).await {
        Ok(Some(known)) => known,
        Ok(None) if changes => return page::refused(&state, &visit, None, Refusal::SignedOut),
        Ok(None) => return way_on::by_signing_in(&state, request.uri().path()),
        Err(error) => return failed::to_somebody(&state, &visit, &error),
    };
    let place = match place(&state, &known.session).await {
        Ok(Some(place)) => place,
        Ok(None) => return nowhere(&state, &visit, &known.session, request).await,
        Err(error) => return failed::to_somebody(&state, &visit, &error),
    };
    let (merchant, rights) = place;
    let alarms = match needing(&state, &merchant.id, &rights).await {
        Ok(alarms) => alarms,
        Err(error) => return failed::to_somebody(&state, &visit, &error),
    };
    let waiting = match refunds::waiting(&state, &rights).await {
        Ok(waiting) => waiting,
        Err(error) => return failed::to_somebody(&state, &visit, &error),
    };
    let editor = Editor {
        alarms,
        merchant,
        session: known.session,
        rights,
        waiting,
        form: known.form,
        visit,
        dressing: None,
    };
    let own = if changes {
        own_form(&editor.session, &editor.visit, request).await
    } else {
        Some(request)
    };
    let Some(request) = own else {
        return page::refused(&state, &editor.visit, Some(&editor), Refusal::Form);
    };
    let author = author(&state, &editor);
    let mut response = acting(author, seen(&state, editor, request, next)).await;
    if let Some(cookie) = known.cookie {
        let cookie = state.studio_cookie(Some(&cookie));
        respond::set_cookie(response.headers_mut(), &cookie);
    }
    response
}

/// The answer, also where something failed here.
async fn seen(state: &Shared, editor: Editor, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let response = noted(state, editor.clone(), request, next).await;
    if !failed::is_fault(&response) {
        return response;
    }
    let frame = page::frame(state, &editor.visit, "", Some(&editor));
    failed::told(state, &editor.visit, &frame, asked)
}

/// The page, once it is written down that it is looked at, where that has to be.
async fn noted(state: &Shared, editor: Editor, mut request: Request, next: Next) -> Response {
    if editor.looks_in() && *request.method() == Method::GET {
        let query = request.uri().query().unwrap_or_default();
        if let Err(error) = operator::told(state, &editor, query).await {
            return respond::our_fault(state, &editor.visit, &error);
        }
    }
    request.extensions_mut().insert(editor);
    next.run(request).await
}

/// What a browser is answered whose person has no place to work at. Whoever looks after the installation begins
/// at its own page, and leaves as everybody does.
async fn nowhere(state: &Shared, visit: &Visit, session: &Session, request: Request) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let begins = session.merchant.is_none();
        return respond::see_other(if begins { OPERATOR } else { page::SIGN_IN });
    }
    let leaves = visit.path == "/studio/sign-out";
    if !leaves || own_form(session, visit, request).await.is_none() {
        return page::refused(state, visit, None, Refusal::SignedOut);
    }
    match state.store.end_session(&session.id).await {
        Ok(_) => sign_in::signed_out(state),
        Err(error) => failed::to_somebody(state, visit, &error),
    }
}

/// Whether a browser is signed in where its person may bind boards. It is no cookie's turn to change.
pub(crate) async fn may_bind(state: &Shared, visit: &Visit) -> bool {
    let Some(cookie) = visit.cookie(STUDIO_COOKIE) else {
        return false;
    };
    let known = state.access().session(Some(cookie), false).await;
    let Ok(Some(known)) = known else {
        return false;
    };
    let place = place(state, &known.session).await;
    let Ok(Some((_, rights))) = place else {
        return false;
    };
    rights.reach(Permission::CodesWrite).is_some()
}

/// Whose deed it is, whatever the handler does.
fn author(state: &AppState, editor: &Editor) -> Author {
    let who = Who::Person(editor.session.person.clone());
    let via = if editor.visit.path.starts_with("/office") {
        Via::Office
    } else {
        Via::Studio
    };
    state.author(who, via, &editor.visit)
}

/// Where a session works and what its person may do there now; `None` if nothing any more.
async fn place(
    state: &AppState,
    session: &Session,
) -> Result<Option<(Merchant, Rights)>, StoreError> {
    let Some(merchant) = &session.merchant else {
        return Ok(None);
    };
    let Some(rights) = state.access().rights(session).await? else {
        return Ok(None);
    };
    let merchant = state.store.merchant(merchant).await?;
    Ok(merchant.map(|merchant| (merchant, rights)))
}
