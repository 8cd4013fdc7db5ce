//! What happened, as other systems are told of it: for whoever was away, and catches up.

use axum::{
    extract::{Path, State},
    response::Response,
};
use events::{
    event::{Envelope, Event, EventId},
    kind::Kind,
    store::EventsOf,
};
use foundation::page::Cursor;
use people::{permission::right, rights::Allowed, scope::Reach};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use utoipa::{IntoParams, ToSchema};

use super::{
    me::Nothing,
    responses::{Always, Filtered, Missing, Unchanged},
};
use crate::{
    Shared,
    caller::May,
    list::Address,
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

type MayRead = May<right::PaymentsRead>;

/// Which events.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this kind, such as `payment.paid`.
    #[serde(rename = "type")]
    #[param(example = "payment.paid")]
    kind: Option<String>,
    /// So many at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

/// A part of the list. Each event is the very text that was sent.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = List_Event)]
pub(super) struct Bodies {
    /// The newest first.
    #[schema(value_type = Vec<Envelope>)]
    items: Vec<Box<RawValue>>,
    /// The whole address of what comes behind them; `null` at the end.
    next: Option<String>,
}

/// Only of the stores that leave reaches; all, if that is everywhere.
fn stores(allowed: &Allowed<right::PaymentsRead>) -> Option<Vec<String>> {
    match &allowed.scope().reach {
        Reach::Everywhere => None,
        Reach::Spots(spots) => Some(spots.iter().map(|spot| spot.store.clone()).collect()),
    }
}

fn body(event: &Event) -> Result<Box<RawValue>, Problem> {
    RawValue::from_string(event.body.clone()).map_err(|error| {
        tracing::error!(%error, event.id = %event.id, "an event can't be read");
        Problem::of(Code::Internal)
    })
}

/// What happened, the newest first; kept for 30 days
///
/// Names of events sort as they happened, but for a moment: whoever catches up goes back to a minute before the last one they have, and
/// leaves out what they know.
#[utoipa::path(
    get, path = "/api/v1/events", tag = "events", params(Filter),
    responses((status = 200, description = "A part of the list", body = Bodies), Unchanged, Always, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    MayRead { caller, allowed }: MayRead,
    seen: Seen,
) -> Result<Response, Problem> {
    let is_kind = |name: &String| Kind::parse(name).is_some();
    if filter.kind.as_ref().is_some_and(|name| !is_kind(name)) {
        let words = "there is no such type of event";
        return Err(Problem::field("type", "unknown", words));
    }
    let address = Address {
        path: "/api/v1/events".into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let address = address.with("type", filter.kind.as_ref());
    let of = address.of(&caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let wanted = EventsOf {
        merchant: allowed.scope().merchant.clone(),
        stores: stores(&allowed),
        kind: filter.kind,
    };
    let listed = api.store.events_of(&wanted, &page).await?;
    let items: Result<Vec<_>, _> = listed.items.iter().map(body).collect();
    let next = listed.next.as_ref();
    seen.answer(&Bodies {
        items: items?,
        next: next.map(|cursor: &Cursor| address.next(&api, &of, cursor)),
    })
}

/// One event, as it was sent
#[utoipa::path(
    get, path = "/api/v1/events/{id}", tag = "events",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The event", body = Envelope), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    MayRead { allowed, .. }: MayRead,
    seen: Seen,
) -> Result<Response, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let id = EventId::parse(&id).ok_or_else(missing)?;
    let event = api.store.event(&allowed.scope().merchant, &id).await?;
    let own = stores(&allowed);
    let is_own = |event: &Event| match (&own, &event.store) {
        (None, _) => true,
        (Some(own), Some(store)) => own.contains(store),
        (Some(_), None) => false,
    };
    let event = event.filter(is_own).ok_or_else(missing)?;
    seen.answer(&body(&event)?)
}
