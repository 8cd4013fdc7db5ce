//! Closings: those of a store, one, making one, and what one would say now.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use closings::{
    body::Maker,
    close::{CloseError, Closings, Request},
    closing::Closing,
};
use events::object;
use people::{
    permission::{Right, right},
    rights::Allowed,
};
use serde::Deserialize;
use shops::shop::TillId;
use utoipa::{IntoParams, ToSchema};

use super::responses::{Always, Filtered, Missing, Raced, Sent, Unchanged, Unclosed};
use crate::{
    Api, Shared,
    body::Maybe,
    caller::{Caller, May},
    list::{Address, List},
    looked::{self, House},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Whose closings.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this store, by its id.
    store: String,
    /// So many at most; 50 if not said.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
    /// Where it goes on: from `next`.
    after: Option<String>,
}

/// Of which till.
#[derive(Debug, Default, Deserialize, IntoParams, ToSchema)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
#[schema(as = ClosingWish)]
pub(super) struct Which {
    /// Only this till, by its number; the whole store if not said.
    #[schema(example = 12)]
    till: Option<i64>,
}

fn use_cases(api: &Api) -> Closings<'_> {
    Closings {
        store: &*api.store,
        shops: &*api.store,
        clock: &*api.clock,
    }
}

/// As others see it. One that can't be read is our fault, and never left out.
fn shown(closing: &Closing) -> Result<object::Closing, Problem> {
    let body = closing.body().ok();
    let shown = body.and_then(|body| object::Closing::of(&body));
    shown.ok_or_else(|| {
        tracing::error!(closing.store, closing.number, "a closing can't be read");
        Problem::of(Code::Internal)
    })
}

async fn reaches<P: Right>(
    api: &Api,
    allowed: &Allowed<P>,
    store: &str,
) -> Result<String, Problem> {
    let house = House::of(api, &allowed.scope().merchant).await?;
    looked::store(&house, &allowed.scope().reach, store).map(|store| store.id.clone())
}

fn request(caller: &Caller, store: String, till: Option<i64>) -> Request {
    let key = &caller.key;
    Request {
        merchant: key.merchant.clone(),
        store,
        till: till.map(TillId),
        day: None,
        by: Maker {
            name: format!("{} ({})", key.name, key.id),
            person: Some(key.id.clone()),
        },
    }
}

fn unmade(error: CloseError) -> Problem {
    match error {
        CloseError::Nothing | CloseError::NothingOf(_) => Problem::of(Code::NothingToClose),
        CloseError::NoStore(_) | CloseError::NoTill(_) => Problem::of(Code::NotFound),
        CloseError::NotOver(_) => Problem::of(Code::Conflict),
        CloseError::Store(error) => error.into(),
        CloseError::Broken(error) => {
            tracing::error!(%error, "a closing is broken");
            Problem::of(Code::Internal)
        }
    }
}

/// A store's closings, the latest first
#[utoipa::path(
    get, path = "/api/v1/closings", tag = "closings", params(Filter),
    responses((status = 200, description = "A part of the list", body = List<object::Closing>), Unchanged, Always, Filtered, Missing),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    May { caller, allowed }: May<right::ClosingsRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let store = reaches(&api, &allowed, &filter.store).await?;
    let address = Address {
        path: "/api/v1/closings".into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let address = address.with("store", Some(&filter.store));
    let of = address.of(&caller.key.id);
    let page = of.page(filter.limit, filter.after.as_deref())?;
    let listed = api.store.closings(&store, &page).await?;
    let items: Result<Vec<_>, _> = listed.items.iter().map(shown).collect();
    let next = listed.next.as_ref();
    seen.answer(&List {
        items: items?,
        next: next.map(|cursor| address.next(&api, &of, cursor)),
    })
}

/// One closing
#[utoipa::path(
    get, path = "/api/v1/closings/{store}/{number}", tag = "closings",
    params(
        ("store" = String, Path, description = "The store's id"),
        ("number" = i64, Path, description = "Its number"),
    ),
    responses((status = 200, description = "The closing", body = object::Closing), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path((store, number)): Path<(String, String)>,
    Asked(_): Asked<super::me::Nothing>,
    May { allowed, .. }: May<right::ClosingsRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let missing = || Problem::of(Code::NotFound);
    let store = reaches(&api, &allowed, &store).await?;
    let number: i64 = number.parse().map_err(|_| missing())?;
    let closing = api.store.closing(&store, number).await?;
    seen.answer(&shown(&closing.ok_or_else(missing)?)?)
}

/// Close a store, or one till of it
///
/// Takes every movement of money that is in no closing yet. Days that are over are closed first, each for itself; the answer is the
/// last closing that was made.
#[utoipa::path(
    post, path = "/api/v1/stores/{id}/closings", tag = "closings", request_body(content = Option<Which>),
    params(("id" = String, Path, description = "The store's id")),
    responses(
        (status = 201, description = "The closing", body = object::Closing, headers(("location" = String, description = "Its address"))),
        Always, Missing, Sent, Raced, Unclosed,
    ),
)]
pub(super) async fn make(
    State(api): State<Shared>,
    Path(store): Path<String>,
    May { caller, allowed }: May<right::ClosingsStore>,
    seen: Seen,
    Maybe(which): Maybe<Which>,
) -> Result<Response, Problem> {
    let store = reaches(&api, &allowed, &store).await?;
    let wanted = request(&caller, store, which.till);
    let closing = use_cases(&api).close(&wanted).await.map_err(unmade)?;
    let mut response = seen.tagged(StatusCode::CREATED, &shown(&closing)?)?;
    let store: String = url::form_urlencoded::byte_serialize(closing.store.as_bytes()).collect();
    let store = store.replace('+', "%20");
    let place = format!("/api/v1/closings/{store}/{}", closing.number);
    if let Ok(place) = HeaderValue::from_str(&place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}

/// What a closing would say now
///
/// Nothing is kept, and its `number` is the one that the next closing would get.
#[utoipa::path(
    get, path = "/api/v1/stores/{id}/interim", tag = "closings",
    params(("id" = String, Path, description = "The store's id"), Which),
    responses((status = 200, description = "As a closing", body = object::Closing), Unchanged, Always, Missing),
)]
pub(super) async fn interim(
    State(api): State<Shared>,
    Path(store): Path<String>,
    Asked(which): Asked<Which>,
    May { caller, allowed }: May<right::ClosingsRead>,
    seen: Seen,
) -> Result<Response, Problem> {
    let store = reaches(&api, &allowed, &store).await?;
    let wanted = request(&caller, store, which.till);
    let body = use_cases(&api).interim(&wanted).await.map_err(unmade)?;
    let shown = object::Closing::of(&body).ok_or(Problem::of(Code::Internal))?;
    seen.answer(&shown)
}
