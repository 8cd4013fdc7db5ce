//! Keys of a merchant's, as whoever connects many shops makes, lists and ends them.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use domain::{Currency, Money};
use events::object::time;
use people::{
    access::AccessError,
    key::{Key, KeyLimit},
    keys::KeyWish,
    permission::Permission,
    scope::{Reach, Spot},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    me::{Limit, Nothing},
    merchants::MayWrite,
    money::AskedAmount,
    responses::{Always, Missing, Sent, Unchanged, Undone},
};
use crate::{
    Api, Shared,
    body::Body,
    list::List,
    object::Object,
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// Longest time a key is made for.
const DAYS_MAX: u16 = 3_650;
const DAY_MS: i64 = 86_400_000;

/// A key that is to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewKey {
    /// What people will call it.
    #[schema(example = "erp-sync", max_length = 60)]
    name: String,
    /// What it is to be allowed.
    #[schema(example = json!(["payments.read", "refunds.make"]))]
    permissions: Vec<String>,
    /// At which stores, by their ids; at all, if not said.
    stores: Option<Vec<String>>,
    /// How much it may give back, a currency each; as much as leave allows, if not said. In a currency that has none nothing goes
    /// back where others have one.
    limits: Option<Vec<Object<LimitWish>>>,
    /// Whether in such a currency as much goes back as without limits.
    #[serde(default)]
    others_open: bool,
    /// For so many days; for ever, if not said.
    #[schema(minimum = 1, maximum = 3650)]
    days: Option<u16>,
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MadeKey {
    /// Its text. It is answered this once.
    key: String,
    /// Its id, for lists and for ending it.
    #[schema(example = "key.7k2m9q4d")]
    id: String,
}

/// How much of one currency may go back by it. One of both is needed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LimitWish)]
pub(super) struct LimitWish {
    /// The most of one payment.
    each: Option<Object<AskedAmount>>,
    /// The most on one business day.
    day: Option<Object<AskedAmount>>,
}

/// A key that works.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Key)]
pub(super) struct Shown {
    /// Its id. It opens nothing.
    #[schema(example = "key.7k2m9q4d")]
    id: String,
    /// What people call it.
    #[schema(example = "erp-sync")]
    name: String,
    /// What it was given; it never may more than whoever made it. More may be added.
    #[schema(example = json!(["payments.read"]))]
    permissions: Vec<&'static str>,
    /// At which stores, by their ids; `null` for all there are and will be.
    stores: Option<Vec<String>>,
    /// How much it may give back, where that was said.
    limits: Vec<Limit>,
    /// Where there are limits: whether in a currency without one as much goes back as without limits; otherwise nothing.
    others_open: bool,
    /// Who made it, by their id; `null` for the command line and for keys that make keys.
    made_by: Option<String>,
    /// When.
    made_at: String,
    /// Until when it works; `null` for ever.
    until: Option<String>,
    /// When it was last used, to a minute.
    last_used: Option<String>,
}

impl Shown {
    fn of(key: &Key) -> Self {
        let stores = match &key.reach {
            Reach::Everywhere => None,
            Reach::Spots(spots) => Some(spots.iter().map(|spot| spot.store.clone()).collect()),
        };
        Self {
            id: key.id.clone(),
            name: key.name.clone(),
            permissions: key.permissions.iter().map(|one| one.as_str()).collect(),
            stores,
            limits: key.limits.iter().map(Limit::of).collect(),
            others_open: key.limits.is_empty() || key.others_open,
            made_by: Some(key.made_by.clone()).filter(|by| !by.is_empty()),
            made_at: time(key.made),
            until: key.until.map(time),
            last_used: key.seen.map(time),
        }
    }
}

/// The keys of a merchant that work, the latest first
///
/// Those of its people, too. A merchant has a hundred at most.
#[utoipa::path(
    get, path = "/api/v1/merchants/{id}/keys", tag = "merchants",
    params(("id" = String, Path, description = "The merchant's id")),
    responses((status = 200, description = "All of them", body = List<Shown>), Unchanged, Always, Missing),
)]
pub(super) async fn list_keys(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    _: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let merchant = api.store.merchant(&id).await?;
    merchant.ok_or(Problem::of(Code::NotFound))?;
    let keys = api.store.keys(Some(&id)).await?;
    let now = api.clock.now();
    let works = keys.iter().filter(|key| !key.is_over(now));
    seen.answer(&List {
        items: works.map(Shown::of).collect(),
        next: None,
    })
}

/// Make a key for a merchant
#[utoipa::path(
    post, path = "/api/v1/merchants/{id}/keys", tag = "merchants", request_body = NewKey,
    params(("id" = String, Path, description = "The merchant's id")),
    responses((status = 201, description = "The key, this once", body = MadeKey), Always, Missing, Sent, Undone),
)]
pub(super) async fn make_key(
    State(api): State<Shared>,
    Path(id): Path<String>,
    _: MayWrite,
    Body { sent, .. }: Body<NewKey>,
) -> Result<Response, Problem> {
    let wish = wished(&api, sent)?;
    let made = api.access().merchant_key(&id, wish).await.map_err(unmade)?;
    let made = MadeKey {
        key: made.secret.expose().to_owned(),
        id: made.key.id,
    };
    Ok((StatusCode::CREATED, axum::Json(made)).into_response())
}

fn wished(api: &Api, sent: NewKey) -> Result<KeyWish, Problem> {
    let unknown = |word: &str| {
        let words = format!("{word:?} is nothing that a key can be allowed");
        Problem::field("permissions", "unknown", words)
    };
    let read = |word: &String| Permission::parse(word).ok_or_else(|| unknown(word));
    let permissions: Result<BTreeSet<Permission>, Problem> =
        sent.permissions.iter().map(read).collect();
    let days = sent.days;
    if days.is_some_and(|days| !(1..=DAYS_MAX).contains(&days)) {
        let words = format!("it has to be 1 to {DAYS_MAX}");
        return Err(Problem::field("days", "impossible", words));
    }
    let spot = |store| Spot { store, till: None };
    let now = api.clock.now();
    Ok(KeyWish {
        name: sent.name,
        permissions: permissions?,
        reach: sent.stores.map_or(Reach::Everywhere, |stores| {
            Reach::Spots(stores.into_iter().map(spot).collect())
        }),
        limits: limits(sent.limits.unwrap_or_default())?,
        others_open: sent.others_open,
        until: days.map(|days| now.plus_ms(i64::from(days).saturating_mul(DAY_MS))),
    })
}

fn unmade(error: AccessError) -> Problem {
    match error {
        AccessError::NoMerchant(_) | AccessError::NoKey(_) => Problem::of(Code::NotFound),
        AccessError::Name => Problem::field("name", "impossible", error.to_string()),
        AccessError::NoPermission(_) | AccessError::NothingAllowed => {
            Problem::field("permissions", "impossible", error.to_string())
        }
        AccessError::KeysFull => {
            Problem::of(Code::Mistakes).with("name", "too_many", error.to_string())
        }
        AccessError::NoSpot(_) => Problem::field("stores", "unknown", error.to_string()),
        AccessError::Store(error) => error.into(),
        AccessError::NotAllowed
        | AccessError::NoSession(_)
        | AccessError::NoPerson(_)
        | AccessError::NotThere { .. }
        | AccessError::Over
        | AccessError::Shared
        | AccessError::LastOwner => {
            tracing::error!(%error, "a key was refused for a reason that can't be");
            Problem::of(Code::Internal)
        }
    }
}

/// End a key of a merchant
#[utoipa::path(
    delete, path = "/api/v1/merchants/{id}/keys/{key}", tag = "merchants",
    params(
        ("id" = String, Path, description = "The merchant's id"),
        ("key" = String, Path, description = "The key's id"),
    ),
    responses((status = 204, description = "It has ended"), Always, Missing),
)]
pub(super) async fn end_key(
    State(api): State<Shared>,
    Path((id, key)): Path<(String, String)>,
    Asked(_): Asked<Nothing>,
    _: MayWrite,
) -> Result<Response, Problem> {
    api.access()
        .end_key(Some(&id), &key)
        .await
        .map_err(unmade)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// What may go back, a currency each.
fn limits(sent: Vec<Object<LimitWish>>) -> Result<Vec<KeyLimit>, Problem> {
    let mut limits: Vec<KeyLimit> = Vec::new();
    for (at, Object(wish)) in sent.into_iter().enumerate() {
        let field = format!("limits[{at}]");
        let read = |part: &str, asked: Option<Object<AskedAmount>>| {
            let asked = asked.map(|Object(amount)| amount.read(&format!("{field}.{part}")));
            asked.transpose()
        };
        let (each, day) = (read("each", wish.each)?, read("day", wish.day)?);
        let wrong = |code, words| Problem::field(&field, code, words);
        let currencies: BTreeSet<&str> = [each, day]
            .iter()
            .flatten()
            .map(|money| money.currency().code())
            .collect();
        let mut currencies = currencies.into_iter();
        let (currency, other) = (currencies.next(), currencies.next());
        let currency = currency.and_then(|code| Currency::parse(code).ok());
        let Some(currency) = currency.filter(|_| other.is_none()) else {
            return Err(wrong(
                "impossible",
                "it has `each`, `day` or both, in one currency",
            ));
        };
        if limits.iter().any(|known| known.currency == currency) {
            return Err(wrong("twice", "this currency is there already"));
        }
        limits.push(KeyLimit {
            currency,
            each_minor: each.map(Money::minor),
            day_minor: day.map(Money::minor),
        });
    }
    Ok(limits)
}
