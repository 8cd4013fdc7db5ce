//! One code: switched on and off, another in its place, and printed.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use events::object;
use people::{permission::right, rights::Allowed};
use serde::Deserialize;
use shops::own::{self, OwnError};
use utoipa::ToSchema;

use super::{
    codes::{MayRead, MayWrite, desk, found, shown, undone},
    me::Nothing,
    responses::{Always, Changed, Crowded, File, Missing, Raced, Sent, Undone},
};
use crate::{
    Api, Shared,
    as_of::Tries,
    body::Maybe,
    looked::Unprinted,
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Days that a replaced code works on at most.
const DAYS_MAX: u16 = 90;

/// Why nobody can pay there.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Off {
    /// As customers read it, in the store's language.
    #[schema(example = "Closed for repairs", max_length = 120)]
    why: Option<String>,
}

/// How long the code that is there works on.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Rotation {
    /// For so many days; not at all, if not said.
    #[schema(minimum = 0, maximum = 90)]
    days: Option<u16>,
}

/// A code, and how somebody saw it.
struct SeenAt<'a> {
    allowed: &'a Allowed<right::CodesWrite>,
    code: &'a str,
    seen: &'a Seen,
}

const fn at<'a>(
    allowed: &'a Allowed<right::CodesWrite>,
    code: &'a str,
    seen: &'a Seen,
) -> SeenAt<'a> {
    SeenAt {
        allowed,
        code,
        seen,
    }
}

/// Whether customers can pay there, and what they are told if not.
#[derive(Clone, Copy)]
struct Switched<'a> {
    on: bool,
    why: &'a str,
}

async fn switched(api: &Api, at: &SeenAt<'_>, to: Switched<'_>) -> Result<Response, Problem> {
    let mut tries = Tries::default();
    loop {
        let version = tries.next(api).await?;
        let shop = found(api, at.allowed, at.code).await?;
        at.seen.holds(&shown(api, &shop).await?)?;
        let desk = desk(api, Some(version));
        match desk.switch(&shop.code.code, to.on, to.why).await {
            Ok(()) => break,
            Err(OwnError::Meanwhile) => {}
            Err(error @ (OwnError::Wrong(_) | OwnError::Gone | OwnError::Store(_))) => {
                return Err(undone(error));
            }
        }
    }
    let shop = found(api, at.allowed, at.code).await?;
    at.seen.tagged(StatusCode::OK, &shown(api, &shop).await?)
}

/// Let customers pay at a code again
#[utoipa::path(
    post, path = "/api/v1/codes/{code}/enable", tag = "codes",
    params(
        ("code" = String, Path, description = "What is printed"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The code", body = object::Code), Always, Missing, Changed),
)]
pub(super) async fn enable(
    State(api): State<Shared>,
    Path(code): Path<String>,
    Asked(_): Asked<Nothing>,
    MayWrite { allowed, .. }: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let on = Switched { on: true, why: "" };
    switched(&api, &at(&allowed, &code, &seen), on).await
}

/// Take no payments at a code
#[utoipa::path(
    post, path = "/api/v1/codes/{code}/disable", tag = "codes", request_body(content = Option<Off>),
    params(
        ("code" = String, Path, description = "What is printed"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The code", body = object::Code), Always, Missing, Sent, Changed, Undone),
)]
pub(super) async fn disable(
    State(api): State<Shared>,
    Path(code): Path<String>,
    MayWrite { allowed, .. }: MayWrite,
    seen: Seen,
    Maybe(sent): Maybe<Off>,
) -> Result<Response, Problem> {
    let why = sent.why.unwrap_or_default();
    let off = Switched {
        on: false,
        why: &why,
    };
    switched(&api, &at(&allowed, &code, &seen), off).await
}

/// Another code in the place of one
///
/// What hangs there has to be printed again. The answer is the new code.
#[utoipa::path(
    post, path = "/api/v1/codes/{code}/rotate", tag = "codes", request_body(content = Option<Rotation>),
    params(
        ("code" = String, Path, description = "What is printed now"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The new code", body = object::Code), Always, Missing, Sent, Changed, Raced),
)]
pub(super) async fn rotate(
    State(api): State<Shared>,
    Path(code): Path<String>,
    MayWrite { allowed, .. }: MayWrite,
    seen: Seen,
    Maybe(sent): Maybe<Rotation>,
) -> Result<Response, Problem> {
    let days = sent.days.unwrap_or_default();
    if days > DAYS_MAX {
        let words = format!("it has to be {DAYS_MAX} at most");
        return Err(Problem::field("days", "too_large", words));
    }
    let replaced = own::until(api.clock.now(), i64::from(days));
    let mut tries = Tries::default();
    let new = loop {
        let version = tries.next(&api).await?;
        let shop = found(&api, &allowed, &code).await?;
        seen.holds(&shown(&api, &shop).await?)?;
        let desk = desk(&api, Some(version));
        match desk.replace(&shop.code.code, replaced).await {
            Ok(new) => break new,
            Err(OwnError::Meanwhile) => {}
            Err(OwnError::Gone) => return Err(Problem::of(Code::Conflict)),
            Err(error @ (OwnError::Wrong(_) | OwnError::Store(_))) => return Err(undone(error)),
        }
    };
    let shop = found(&api, &allowed, new.as_str()).await?;
    seen.tagged(StatusCode::OK, &shown(&api, &shop).await?)
}

/// A code's poster, to be printed
#[utoipa::path(
    get, path = "/api/v1/codes/{code}/poster.pdf", tag = "codes",
    params(("code" = String, Path, description = "What is printed")),
    responses(
        (status = 200, description = "A PDF of A4, in the shop's look and the store's language", body = File, content_type = "application/pdf"),
        Always, Missing, Undone, Crowded,
    ),
)]
pub(super) async fn poster(
    State(api): State<Shared>,
    Path(code): Path<String>,
    Asked(_): Asked<Nothing>,
    MayRead { allowed, .. }: MayRead,
) -> Result<Response, Problem> {
    let shop = found(&api, &allowed, &code).await?;
    let printed = api.posters.pdf(&shop).await;
    let file = printed.map_err(|why| match why {
        Unprinted::Useless => Problem::of(Code::Mistakes).with(
            "code",
            "off",
            "nobody can pay at this code, so nothing should hang there",
        ),
        Unprinted::Busy(retry_s) => Problem::of(Code::Busy).after(retry_s),
        Unprinted::Refused(why) => Problem::of(Code::Mistakes).with("code", "unprintable", why),
        Unprinted::Failed => Problem::of(Code::Internal),
    })?;
    let name = format!("attachment; filename=\"{}.pdf\"", shop.code.code);
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, file).into_response())
}
