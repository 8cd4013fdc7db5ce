//! For whoever connects many shops: merchants with their stores and codes, made and changed as `portico apply`
//! does it, with the same checks and the same words.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use people::permission::right;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use shops::{
    apply::{ApplyError, Applying, Mistake},
    brands::Wearer,
};
use utoipa::{IntoParams, ToSchema};

use super::{
    me::Nothing,
    merchant::{Merchant, StoreOf, shown},
    responses::{Always, Changed, Filtered, Missing, Raced, Sent, Unchanged, Undone},
};
use crate::{
    Api, Shared,
    as_of::Tries,
    body::Body,
    caller::May,
    list::{Address, List},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
    written::{Written, written},
};

pub(super) type MayWrite = May<right::InstallationWrite>;

/// A merchant in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MerchantRow {
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
}

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

/// A merchant as a shops' file has it (docs/shops.md), with `store` a list of its stores and `code` in each a list of
/// its codes. What is left out has its default again.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = MerchantFile, value_type = Object, example = json!({
    "name": "Kyoto Tea House", "mcc": "5814",
    "store": [{"id": "S-GION", "name": "Gion", "currency": "JPY", "time_zone": "Asia/Tokyo", "code": [{"label": "Counter 1"}]}],
}))]
#[serde(transparent)]
pub(super) struct MerchantFile(Map<String, Value>);

/// Merchants, by id
#[utoipa::path(
    get, path = "/api/v1/merchants", tag = "merchants", params(Filter),
    responses((status = 200, description = "A part of the list", body = List<MerchantRow>), Unchanged, Always, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    May { caller, .. }: MayWrite,
    seen: Seen,
) -> Result<Response, Problem> {
    let address = Address {
        path: "/api/v1/merchants".into(),
        query: Vec::new(),
        limit: filter.limit,
    };
    let of = address.of(&caller.key.id);
    let limit = of.page(filter.limit, None)?.limit;
    let behind = filter.after.as_deref().map(|after| of.place(after));
    let behind = behind.transpose()?.unwrap_or_default();
    let found = api.store.merchants_behind(&behind, limit).await?;
    let is_full = u32::try_from(found.len()).is_ok_and(|count| count >= limit);
    let last = found.last().filter(|_| is_full);
    let next = last.map(|last| address.next(&api, &of, &last.id));
    let items = found.into_iter().map(|merchant| MerchantRow {
        name: merchant.name.own().to_owned(),
        id: merchant.id,
        mcc: merchant.mcc,
        account: merchant.account,
    });
    let items = items.collect();
    seen.answer(&List { items, next })
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
    params(
        ("id" = String, Path, description = "Its id"),
        ("If-Match" = Option<String>, Header, description = "Only if it is as this `etag` says"),
    ),
    responses(
        (status = 201, description = "The merchant, made now", body = Merchant),
        (status = 200, description = "The merchant, as it is now", body = Merchant),
        Always, Sent, Changed, Raced, Undone,
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
    let strange = strange_accounts(&api, &sent.0);
    let mut tries = Tries::default();
    let is_new = loop {
        let version = tries.next(&api).await?;
        let is_new = is_new_as_seen(&api, &id, &seen).await?;
        let applying = Applying {
            installation: &api.limits,
            clock: &*api.clock,
            pictures: None,
            // Nothing is made of what is wrong here alone; its other mistakes are told with it.
            dry_run: !strange.is_empty(),
            over_office: false,
            as_of: Some(version),
        };
        let applied = applying.run(&written.text, &*api.store, &*api.randomness);
        match applied.await {
            Ok(_) if strange.is_empty() => break is_new,
            Ok(_) => return Err(without(Problem::of(Code::Mistakes), &strange)),
            Err(ApplyError::Meanwhile) => {}
            Err(error) => return Err(without(unapplied(&written, error), &strange)),
        }
    };
    let merchant = shown(&api, &id).await?;
    let now = api.clock.now();
    api.store.remember(Wearer::shop(&id), now).await?;
    for StoreOf { store, .. } in &merchant.stores {
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

/// Whether there is no merchant of this id yet; refused where that isn't as it was seen.
async fn is_new_as_seen(api: &Api, id: &str, seen: &Seen) -> Result<bool, Problem> {
    match shown(api, id).await {
        Ok(merchant) => seen.holds(&merchant).map(|()| false),
        // One that isn't there is as nobody saw it.
        Err(problem) if problem.is(Code::NotFound) && seen.expects() => {
            Err(Problem::of(Code::VersionConflict))
        }
        Err(problem) if problem.is(Code::NotFound) => Ok(true),
        Err(problem) => Err(problem),
    }
}

/// Members that name a gateway account which takes no payments here: a shop would open at which nobody can pay.
fn strange_accounts(api: &Api, sent: &Map<String, Value>) -> Vec<String> {
    let accounts = api.accounts.all();
    let is_strange = |table: &Map<String, Value>| {
        let name = table.get("account").and_then(Value::as_str);
        let known = name.map(|name| accounts.get(name).is_some_and(|entry| !entry.retired));
        known == Some(false)
    };
    let mut strange: Vec<_> = is_strange(sent)
        .then(|| "account".to_owned())
        .into_iter()
        .collect();
    let stores = sent.get("store").and_then(Value::as_array);
    for (at, store) in stores.into_iter().flatten().enumerate() {
        if store.as_object().is_some_and(is_strange) {
            strange.push(format!("store[{at}].account"));
        }
    }
    strange
}

/// With those among its mistakes.
fn without(problem: Problem, strange: &[String]) -> Problem {
    let words = "no gateway account of this installation is called so";
    strange.iter().fold(problem, |problem, field| {
        problem.with(field, "unknown", words)
    })
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
        ApplyError::Meanwhile => Problem::of(Code::Conflict),
        ApplyError::Store(foundation::store::StoreError::Conflict) => Problem::of(Code::Conflict)
            .because("A store keeps its merchant, and its currency once somebody paid there."),
        ApplyError::Store(error) => error.into(),
    }
}
