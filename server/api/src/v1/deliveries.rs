//! Events on their way to an endpoint: how far each is, its tries, and having them sent again.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use events::{
    delivery::{Attempt, Delivery, Trouble},
    endpoint::Endpoint,
    event::EventId,
    object::time,
    store::To,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webhooks::desk::Since;

use super::{
    endpoints::{MayWrite, found, undone},
    me::Nothing,
    money::moment,
    responses::{Always, Filtered, Missing, Sent, Unchanged},
};
use crate::{
    Shared,
    body::Body,
    list::{Address, List},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Which part of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// So many at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

/// An event on its way to an endpoint.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Delivery)]
pub(super) struct Shown {
    /// The event, by its id.
    event: String,
    /// What kind it is.
    #[serde(rename = "type")]
    #[schema(example = "payment.paid")]
    kind: String,
    /// To what it happened.
    object: String,
    /// When that happened.
    happened_at: String,
    /// `waiting`, `delivered`, `failed`; more may be added.
    #[schema(example = "delivered")]
    state: &'static str,
    /// How often it was tried.
    attempts: i64,
    /// When it is tried next.
    next_at: Option<String>,
}

impl Shown {
    fn of(delivery: &Delivery) -> Self {
        Self {
            event: delivery.event.to_string(),
            kind: delivery.kind.clone(),
            object: delivery.object.clone(),
            happened_at: time(delivery.happened),
            state: delivery.progress.as_str(),
            attempts: delivery.attempts,
            next_at: delivery.next.map(time),
        }
    }
}

/// One try.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Try {
    /// The how many-th, from 1.
    number: i64,
    /// When.
    at: String,
    /// `schedule` or `person`; more may be added.
    by: &'static str,
    /// What was answered: a status of HTTP.
    status: Option<i64>,
    /// How long it took, in milliseconds.
    took_ms: i64,
    /// What went wrong, in a word; more may be added.
    trouble: Option<&'static str>,
    /// The beginning of the answer.
    answer: String,
}

impl Try {
    fn of(attempt: &Attempt) -> Self {
        Self {
            number: attempt.number,
            at: time(attempt.at),
            by: attempt.by.as_str(),
            status: attempt.status,
            took_ms: attempt.took_ms,
            trouble: attempt.trouble.map(Trouble::as_str),
            answer: attempt.answer.clone(),
        }
    }
}

/// A delivery with its tries.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Followed {
    /// How far it is.
    delivery: Shown,
    /// The first first.
    attempts: Vec<Try>,
}

/// What is to be sent again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AgainWish {
    /// What happened then or later.
    #[schema(example = "2026-11-28T03:12:09.120Z")]
    since: String,
    /// Only what has failed, which is usual; otherwise also what was taken.
    failed_only: Option<bool>,
}

/// How many are sent again.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SentAgain {
    /// So many.
    count: u64,
}

/// What was written to try an endpoint.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TestSent {
    /// The event, by its id.
    event: String,
}

fn to(endpoint: &Endpoint) -> To<'_> {
    To {
        merchant: &endpoint.merchant,
        endpoint: &endpoint.id,
    }
}

/// Deliveries of an endpoint, the newest first
#[utoipa::path(
    get, path = "/api/v1/webhook-endpoints/{id}/deliveries", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint's id"), Filter),
    responses((status = 200, description = "A part of the list", body = List<Shown>), Unchanged, Always, Missing, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(filter): Asked<Filter>,
    may: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    let path = format!("/api/v1/webhook-endpoints/{}/deliveries", endpoint.id);
    let address = Address {
        path: path.into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let of = address.of(&may.caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let listed = api.store.deliveries(to(&endpoint), &page).await?;
    let next = listed.next.as_ref();
    seen.answer(&List {
        items: listed.items.iter().map(Shown::of).collect(),
        next: next.map(|cursor| address.next(&api, &of, cursor)),
    })
}

/// One delivery, with its tries
#[utoipa::path(
    get, path = "/api/v1/webhook-endpoints/{id}/deliveries/{event}", tag = "webhooks",
    params(
        ("id" = String, Path, description = "The endpoint's id"),
        ("event" = String, Path, description = "The event's id"),
    ),
    responses((status = 200, description = "The delivery", body = Followed), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path((id, event)): Path<(String, String)>,
    Asked(_): Asked<Nothing>,
    may: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let endpoint = found(&api, &may, &id).await?;
    let event = EventId::parse(&event).ok_or_else(missing)?;
    let delivery = api.store.delivery(to(&endpoint), &event).await?;
    let delivery = delivery.ok_or_else(missing)?;
    seen.answer(&Followed {
        delivery: Shown::of(&delivery.delivery),
        attempts: delivery.attempts.iter().map(Try::of).collect(),
    })
}

/// Send one event again
#[utoipa::path(
    post, path = "/api/v1/webhook-endpoints/{id}/deliveries/{event}/resend", tag = "webhooks",
    params(
        ("id" = String, Path, description = "The endpoint's id"),
        ("event" = String, Path, description = "The event's id"),
    ),
    responses((status = 202, description = "It is on its way"), Always, Missing),
)]
pub(super) async fn again(
    State(api): State<Shared>,
    Path((id, event)): Path<(String, String)>,
    Asked(_): Asked<Nothing>,
    may: MayWrite,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    let event = EventId::parse(&event).ok_or(Problem::of(Code::NotFound))?;
    let sent = api.desk.send_again(to(&endpoint), &event).await;
    sent.map_err(undone)?;
    Ok(StatusCode::ACCEPTED.into_response())
}

/// Send again what happened since then
#[utoipa::path(
    post, path = "/api/v1/webhook-endpoints/{id}/resend", tag = "webhooks", request_body = AgainWish,
    params(("id" = String, Path, description = "The endpoint's id")),
    responses((status = 202, description = "They are on their way", body = SentAgain), Always, Missing, Sent),
)]
pub(super) async fn all_again(
    State(api): State<Shared>,
    Path(id): Path<String>,
    may: MayWrite,
    Body { sent, .. }: Body<AgainWish>,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    let at = moment("since", Some(&sent.since))?;
    let since = Since {
        at: at.unwrap_or(api.clock.now()),
        failed_only: sent.failed_only.unwrap_or(true),
    };
    let count = api.desk.send_all_again(to(&endpoint), since).await;
    let count = count.map_err(undone)?;
    Ok((StatusCode::ACCEPTED, axum::Json(SentAgain { count })).into_response())
}

/// Send a test to an endpoint
#[utoipa::path(
    post, path = "/api/v1/webhook-endpoints/{id}/test", tag = "webhooks",
    params(("id" = String, Path, description = "The endpoint's id")),
    responses((status = 202, description = "It is on its way", body = TestSent), Always, Missing),
)]
pub(super) async fn test(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    may: MayWrite,
) -> Result<Response, Problem> {
    let endpoint = found(&api, &may, &id).await?;
    let event = api.desk.send_test(to(&endpoint)).await.map_err(undone)?;
    let sent = TestSent {
        event: event.to_string(),
    };
    Ok((StatusCode::ACCEPTED, axum::Json(sent)).into_response())
}
