//! Whether a form that came is this browser's own: another site's carries no token, and neither does one that was
//! made up.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest as _, Multipart, Request},
    http::{HeaderMap, header, request::Parts},
};
use people::{secret::Secret, session::Session};
use studio_pages::frame::FORM_FIELD;

use super::{LOOK_LEN_MAX, UPLOAD_LEN_MAX};
use crate::visit::Visit;

/// Where a script puts the form's token.
pub(super) const FORM_HEADER: &str = "x-portico-form";
const FORM_TYPE: &str = "application/x-www-form-urlencoded";
/// The type of a form with a file in it.
const UPLOAD_TYPE: &str = "multipart/form-data";

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
    let longest = if is_upload {
        UPLOAD_LEN_MAX
    } else {
        LOOK_LEN_MAX
    };
    let body = to_bytes(body, longest).await.ok()?;
    let again = |parts: Parts| Request::from_parts(parts, Body::from(body.clone()));
    let token = if is_upload {
        first_part(again(parts.clone())).await?
    } else {
        let mut fields = url::form_urlencoded::parse(&body);
        fields.find(|(name, _)| name == FORM_FIELD)?.1.into_owned()
    };
    admits(session, &token).then(|| again(parts))
}

/// The token of a form with a file in it. It has to come first: who doesn't have it has no parts of
/// theirs looked at.
async fn first_part(request: Request) -> Option<String> {
    let mut parts = Multipart::from_request(request, &()).await.ok()?;
    let first = parts.next_field().await.ok()??;
    if first.name() != Some(FORM_FIELD) {
        return None;
    }
    first.text().await.ok()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
