//! Whether a form that came is this browser's own: another site's carries no token, and neither does one that was
//! made up.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest as _, Multipart, Request},
    http::{HeaderMap, header, request::Parts},
};
use futures_util::{StreamExt as _, stream};
use people::{secret::Secret, session::Session};
use studio_pages::frame::{FORM_FIELD, LOOK_OF};

use super::{LOOK_LEN_MAX, failed::Typed};
use crate::visit::Visit;

/// Where a script puts the form's token.
pub(super) const FORM_HEADER: &str = "x-portico-form";
const FORM_TYPE: &str = "application/x-www-form-urlencoded";
/// The type of a form with a file in it.
const UPLOAD_TYPE: &str = "multipart/form-data";
/// The token and what stands above the first file are within so many bytes.
const UPLOAD_HEAD_LEN: usize = 4 * 1_024;

/// Whose look the form says it is about: a store's id, nothing for the shop's.
#[derive(Clone, Debug)]
pub(super) struct LookOf(pub(super) String);

/// What a form says of itself before anything it was made for.
#[derive(Default)]
struct Head {
    token: Option<String>,
    look_of: Option<String>,
}

/// Whether this is the token that the forms of this browser carry.
fn admits(session: &Session, token: &str) -> bool {
    Secret::parse(token).is_some_and(|token| session.form.matches(&token.digest()))
}

/// The request again, if it was sent by a form or a script that this browser was given.
pub(crate) async fn own_form(
    session: &Session,
    visit: &Visit,
    request: Request,
) -> Option<Request> {
    if visit.foreign {
        return None;
    }
    let (parts, body) = request.into_parts();
    if let Some(token) = text(&parts.headers, FORM_HEADER) {
        return admits(session, token).then(|| Request::from_parts(parts, body));
    }
    let kind = text(&parts.headers, header::CONTENT_TYPE.as_str())?;
    let is_upload = kind.starts_with(UPLOAD_TYPE);
    if !is_upload && !kind.starts_with(FORM_TYPE) {
        return None;
    }
    if is_upload {
        return own_upload(session, parts, body).await;
    }
    let body = to_bytes(body, LOOK_LEN_MAX).await.ok()?;
    let said = |name| {
        let mut fields = url::form_urlencoded::parse(&body);
        let found = fields.find(|(known, _)| known == name);
        found.map(|(_, value)| value.into_owned())
    };
    let head = Head {
        token: said(FORM_FIELD),
        look_of: said(LOOK_OF),
    };
    let request = Request::from_parts(parts, Body::from(body.clone()));
    let mut request = head.admitted(session, request)?;
    request.extensions_mut().insert(Typed(body));
    Some(request)
}

impl Head {
    /// The request again, if it has the right token.
    fn admitted(self, session: &Session, mut request: Request) -> Option<Request> {
        if !admits(session, &self.token?) {
            return None;
        }
        let look_of = self.look_of.map(LookOf);
        look_of.map(|look_of| request.extensions_mut().insert(look_of));
        Some(request)
    }
}

/// A form with files in it: its head is looked at, and all of it is read by whoever takes it, however long it is.
async fn own_upload(session: &Session, parts: Parts, body: Body) -> Option<Request> {
    let mut pieces = body.into_data_stream();
    let mut head = Vec::new();
    while head.len() < UPLOAD_HEAD_LEN {
        let Some(piece) = pieces.next().await else {
            break;
        };
        head.extend_from_slice(&piece.ok()?);
    }
    let head = Bytes::from(head);
    let looked = Request::from_parts(parts.clone(), Body::from(head.clone()));
    let said = first_parts(looked).await?;
    let whole = stream::iter([Ok::<_, axum::Error>(head)]).chain(pieces);
    said.admitted(
        session,
        Request::from_parts(parts, Body::from_stream(whole)),
    )
}

/// The head of a form with a file in it. The token has to come first: who doesn't have it has no parts of
/// theirs looked at.
async fn first_parts(request: Request) -> Option<Head> {
    let mut parts = Multipart::from_request(request, &()).await.ok()?;
    let first = parts.next_field().await.ok()??;
    if first.name() != Some(FORM_FIELD) {
        return None;
    }
    let token = Some(first.text().await.ok()?);
    let second = parts.next_field().await.ok()?;
    let look_of = match second.filter(|part| part.name() == Some(LOOK_OF)) {
        Some(part) => Some(part.text().await.ok()?),
        None => None,
    };
    Some(Head { token, look_of })
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
