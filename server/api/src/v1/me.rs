//! The key itself: what it is called, and what it may do where at this moment.

use axum::{extract::State, response::Response};
use domain::Money;
use events::object::{Amount, time};
use people::{key::KeyLimit, scope::Reach};
use serde::Serialize;
use utoipa::ToSchema;

use super::responses::{Always, Filtered, Unchanged};
use crate::{Shared, caller::Caller, looked, problem::Problem, query::Asked, tag::Seen};

/// A key, and whose it is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Me {
    /// Its id. It opens nothing.
    #[schema(example = "key.7k2m9q4d")]
    id: String,
    /// What people call it.
    #[schema(example = "erp-sync")]
    name: String,
    /// Whose it is; `null` for one that makes merchants.
    merchant: Option<Merchant>,
    /// What it may do at this moment; more may be added.
    #[schema(example = json!(["payments.read"]))]
    permissions: Vec<&'static str>,
    /// At which stores, by their ids; `null` for all there are and will be.
    stores: Option<Vec<String>>,
    /// How much it may give back, by currency, where that was said.
    limits: Vec<Limit>,
    /// Where there are limits: whether in a currency without one as much goes back as without limits; otherwise nothing.
    others_open: bool,
    /// Until when it works; `null` for ever.
    until: Option<String>,
}

/// A merchant.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Merchant {
    /// Its id.
    #[schema(example = "M-KYOTO")]
    id: String,
    /// Its name.
    #[schema(example = "Kyoto Tea House")]
    name: String,
}

/// A limit of refunds.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Limit {
    /// The most of one payment.
    each: Option<Amount>,
    /// The most on one business day.
    day: Option<Amount>,
}

impl Limit {
    pub(super) fn of(limit: &KeyLimit) -> Self {
        let money = |minor: Option<u64>| {
            let money = minor.and_then(|minor| Money::from_minor(minor, limit.currency).ok());
            money.map(Amount::of)
        };
        Self {
            each: money(limit.each_minor),
            day: money(limit.day_minor),
        }
    }
}

/// Nothing can be asked for.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// The key itself
#[utoipa::path(
    get, path = "/api/v1/me", tag = "key",
    responses((status = 200, description = "The key", body = Me), Unchanged, Always, Filtered),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Asked(_): Asked<Nothing>,
    caller: Caller,
    seen: Seen,
) -> Result<Response, Problem> {
    let key = &caller.key;
    let merchant = match &key.merchant {
        Some(id) => api.store.merchant(id).await?.map(|merchant| Merchant {
            name: merchant.name.own().to_owned(),
            id: merchant.id,
        }),
        None => None,
    };
    let held = key.permissions.iter();
    let held = held.filter(|one| caller.rights.reach(**one).is_some());
    let stores = match looked::anywhere(&caller.rights) {
        Reach::Everywhere => None,
        Reach::Spots(spots) => Some(spots.into_iter().map(|spot| spot.store).collect()),
    };
    seen.answer(&Me {
        id: key.id.clone(),
        name: key.name.clone(),
        merchant,
        permissions: held.map(|one| one.as_str()).collect(),
        stores,
        limits: key.limits.iter().map(Limit::of).collect(),
        others_open: key.limits.is_empty() || key.others_open,
        until: key.until.map(time),
    })
}
