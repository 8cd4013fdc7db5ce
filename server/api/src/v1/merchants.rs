//! For whoever connects many shops: merchants with their stores and codes, made and changed as `portico apply`
//! does it, with the same checks and the same words; and keys for them.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use people::{
    access::AccessError,
    keys::KeyWish,
    permission::{Permission, right},
    scope::{Reach, Spot},
};
use serde::{Deserialize, Serialize};
use shops::{
    apply::{ApplyError, Applying, Mistake},
    brands::Wearer,
};
use utoipa::ToSchema;

use super::{
    me::Nothing,
    responses::{Always, Missing, Raced, Sent, Unchanged, Undone},
    stores::Store,
};
use crate::{
    Api, Shared,
    body::Body,
    caller::May,
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
    written::{Written, written},
};

/// Longest time a key is made for.
const DAYS_MAX: u16 = 3_650;
const DAY_MS: i64 = 86_400_000;

type MayWrite = May<right::InstallationWrite>;

/// A merchant.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Merchant {
    /// Its id.
    #[schema(example = "M-KYOTO")]
    id: String,
    /// As customers know it.
    #[schema(example = "Kyoto Tea House")]
    name: String,
    /// Merchant category code.
    #[schema(example = "5814")]
    mcc: String,
    /// The gateway account its stores use, unless they say otherwise.
    #[schema(example = "default")]
    account: String,
    /// Its languages, the preferred first.
    languages: Vec<String>,
    /// Its stores, by id.
    stores: Vec<Store>,
}

/// A merchant as a shops' file has it (docs/shops.md), with `store` a list of its stores and `code` in each a list of
/// its codes. What is left out has its default again.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = MerchantFile, value_type = Object, example = json!({
    "name": "Kyoto Tea House", "mcc": "5814",
    "store": [{"id": "S-GION", "name": "Gion", "currency": "JPY", "time_zone": "Asia/Tokyo", "code": [{"label": "Counter 1"}]}],
}))]
#[serde(transparent)]
pub(super) struct MerchantFile(serde_json::Map<String, serde_json::Value>);

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

async fn shown(api: &Api, id: &str) -> Result<Merchant, Problem> {
    let directory = api.store.directory_of(id).await?;
    let merchant = directory.merchants.into_iter().next();
    let merchant = merchant.ok_or(Problem::of(Code::NotFound))?;
    let now = api.clock.now();
    Ok(Merchant {
        name: merchant.name.own().to_owned(),
        id: merchant.id,
        mcc: merchant.mcc,
        account: merchant.account,
        languages: merchant.languages,
        stores: directory
            .stores
            .iter()
            .map(|store| Store::of(store, now))
            .collect(),
    })
}

/// One merchant
#[utoipa::path(
    get, path = "/api/v1/merchants/{id}", tag = "merchants",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The merchant", body = Merchant), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    _: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    seen.answer(&shown(&api, &id).await?)
}

/// Make a merchant with stores and codes, or change it
///
/// All of it or nothing, and every mistake at once. Sent again it changes nothing. Nothing is deleted; what the people of the shop have set
/// otherwise in the office is not overwritten (409).
#[utoipa::path(
    put, path = "/api/v1/merchants/{id}", tag = "merchants", request_body = MerchantFile,
    params(("id" = String, Path, description = "Its id")),
    responses(
        (status = 201, description = "The merchant, made now", body = Merchant),
        (status = 200, description = "The merchant, as it is now", body = Merchant),
        Always, Sent, Raced, Undone,
    ),
)]
pub(super) async fn put(
    State(api): State<Shared>,
    Path(id): Path<String>,
    _: MayWrite,
    seen: Seen,
    Body { sent, .. }: Body<MerchantFile>,
) -> Result<Response, Problem> {
    let written = written(&id, &sent.0)?;
    let is_new = api.store.merchant(&id).await?.is_none();
    let applying = Applying {
        installation: &api.limits,
        clock: &*api.clock,
        pictures: None,
        dry_run: false,
        over_office: false,
    };
    let applied = applying.run(&written.text, &*api.store, &*api.randomness);
    applied.await.map_err(|error| unapplied(&written, error))?;
    let merchant = shown(&api, &id).await?;
    let now = api.clock.now();
    api.store.remember(Wearer::shop(&id), now).await?;
    for store in &merchant.stores {
        api.store
            .remember(Wearer::store(&id, store.id()), now)
            .await?;
    }
    let status = if is_new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    seen.tagged(status, &merchant)
}

fn unapplied(written: &Written, error: ApplyError) -> Problem {
    match error {
        ApplyError::Mistakes(mistakes) => {
            let add = |problem: Problem, mistake: &Mistake| {
                problem.with(
                    written.field(mistake.line),
                    "mistake",
                    mistake.message.clone(),
                )
            };
            mistakes.iter().fold(Problem::of(Code::Mistakes), add)
        }
        ApplyError::OfOffice(report) => Problem::of(Code::Conflict).because(format!(
            "The people of the shop set otherwise: {}",
            report.overwritten.join(", ")
        )),
        ApplyError::Store(foundation::store::StoreError::Conflict) => Problem::of(Code::Conflict)
            .because("A store keeps its merchant, and its currency once somebody paid there."),
        ApplyError::Store(error) => error.into(),
    }
}

/// Make a key for a merchant
#[utoipa::path(
    post, path = "/api/v1/merchants/{id}/keys", tag = "merchants", request_body = NewKey,
    params(("id" = String, Path, description = "The merchant's id")),
    responses((status = 201, description = "The key, this once", body = MadeKey), Always, Missing, Sent),
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
        limits: Vec::new(),
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
