//! One endpoint: set otherwise, switched, given another secret, taken away.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use events::{endpoint::State as Doing, store::Change};
use serde::Deserialize;
use utoipa::ToSchema;
use webhooks::desk::{OVERLAP_HOURS_USUAL, Overlap};

use super::{
    endpoints::{
        EndpointWish, MadeEndpoint, MayWrite, Shown, found, seen_at, stores, undone, wanted,
    },
    me::Nothing,
    responses::{Always, Changed, Crowded, Missing, Raced, Sent, Signing, Undone},
};
use crate::{
    Shared,
    body::{Body, Maybe},
    problem::Problem,
    query::Asked,
    tag::Seen,
};

/// For how long the old secret signs, too.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewSecret {
    /// For so many hours; 24 if not said.
    #[schema(minimum = 0, maximum = 72)]
    overlap_hours: Option<u32>,
    /// Whether the secret before this one ends now, if it still signs; refused (`secret_signs`) if not said.
    #[serde(default)]
    end_old: bool,
}

/// Whether it is sent anything.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Switch {
    /// On: what waits is sent. Off: what waits stays, and nothing new is kept.
    on: bool,
}

/// Set an endpoint otherwise
#[utoipa::path(
    put, path = "/api/v1/webhook-endpoints/{id}", tag = "webhooks", request_body = EndpointWish,
    params(
        ("id" = String, Path, description = "Its id"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The endpoint", body = Shown), Always, Missing, Sent, Changed, Raced, Undone),
)]
pub(super) async fn set(
    State(api): State<Shared>,
    Path(id): Path<String>,
    may: MayWrite,
    seen: Seen,
    Body { sent, .. }: Body<EndpointWish>,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    seen.holds(&Shown::of(&endpoint))?;
    let other = sent
        .scheme
        .as_deref()
        .is_some_and(|word| word != endpoint.scheme.as_str());
    if other {
        let words = "how it is signed stays; set up another endpoint";
        return Err(Problem::field("scheme", "impossible", words));
    }
    let stores = stores(&api, &may).await?;
    let set = api
        .desk
        .set(seen_at(&endpoint), wanted(sent, &may), &stores);
    set.await.map_err(undone)?;
    seen.tagged(StatusCode::OK, &Shown::of(&found(&api, &may, &id).await?))
}

/// Switch an endpoint on or off
#[utoipa::path(
    post, path = "/api/v1/webhook-endpoints/{id}/switch", tag = "webhooks", request_body = Switch,
    params(
        ("id" = String, Path, description = "Its id"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The endpoint", body = Shown), Always, Missing, Changed, Sent, Raced),
)]
pub(super) async fn switch(
    State(api): State<Shared>,
    Path(id): Path<String>,
    may: MayWrite,
    seen: Seen,
    Body { sent, .. }: Body<Switch>,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    seen.holds(&Shown::of(&endpoint))?;
    let is_off = endpoint.state == Doing::Off;
    let change = if sent.on { Change::On } else { Change::Off };
    if is_off == sent.on || endpoint.state == Doing::Failing {
        let done = api.desk.change(seen_at(&endpoint), change).await;
        done.map_err(undone)?;
    }
    seen.tagged(StatusCode::OK, &Shown::of(&found(&api, &may, &id).await?))
}

/// Give an endpoint another secret
///
/// The one it has now signs beside it for a while. One more within that time would end the one before that, which a program may
/// still verify by: it is refused, unless `end_old` says so.
#[utoipa::path(
    post, path = "/api/v1/webhook-endpoints/{id}/rotate-secret", tag = "webhooks", request_body(content = Option<NewSecret>),
    params(
        ("id" = String, Path, description = "Its id"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 200, description = "The secret, this once", body = MadeEndpoint), Always, Missing, Changed, Sent, Signing, Crowded),
)]
pub(super) async fn rotate(
    State(api): State<Shared>,
    Path(id): Path<String>,
    may: MayWrite,
    seen: Seen,
    Maybe(sent): Maybe<NewSecret>,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    seen.holds(&Shown::of(&endpoint))?;
    let overlap = Overlap {
        hours: sent.overlap_hours.unwrap_or(OVERLAP_HOURS_USUAL),
        end_old: sent.end_old,
    };
    let made = api.desk.rotate(seen_at(&endpoint), overlap).await;
    let made = made.map_err(undone)?;
    let made = MadeEndpoint {
        id: made.id.to_string(),
        secret: made.told,
    };
    Ok(axum::Json(made).into_response())
}

/// Take an endpoint away, with all that was on its way
#[utoipa::path(
    delete, path = "/api/v1/webhook-endpoints/{id}", tag = "webhooks",
    params(
        ("id" = String, Path, description = "Its id"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses((status = 204, description = "It is gone"), Always, Missing, Changed, Raced),
)]
pub(super) async fn end(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    may: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    seen.holds(&Shown::of(&endpoint))?;
    let done = api.desk.change(seen_at(&endpoint), Change::End).await;
    done.map_err(undone)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
