//! Stores and tills that a key reaches, whatever it may do there.

use axum::{
    extract::{Path, State},
    response::Response,
};
use events::object::Till;
use people::scope::Reach;
use serde::{Deserialize, Serialize};
use shops::{
    hours::{Hours, Opening},
    shop,
};
use utoipa::{IntoParams, ToSchema};

use super::{
    me::Nothing,
    responses::{Always, Filtered, Missing, Unchanged},
};
use crate::{
    Api, Shared,
    caller::Caller,
    list::List,
    looked::{self, House},
    problem::{Code, Problem},
    query::Asked,
    tag::Seen,
};

/// A store.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Store {
    /// Its id.
    #[schema(example = "S-GION")]
    id: String,
    /// As customers know it, in its own language.
    #[schema(example = "Gion")]
    name: String,
    /// What customers pay in.
    #[schema(example = "JPY")]
    currency: String,
    /// IANA name.
    #[schema(example = "Asia/Tokyo")]
    time_zone: String,
    /// When its business days begin.
    #[schema(example = "00:00")]
    day_begins: String,
    /// A language's tag.
    #[schema(example = "ja")]
    language: String,
    /// As people write it.
    address: Option<String>,
    /// When payments are taken there, a line for some days or dates, as a shops' file has them; always, if `null`.
    #[schema(example = json!(["mon-fri 09:00-18:00"]))]
    opening: Option<Vec<String>>,
    /// Whether payments are taken there at this moment.
    open: bool,
}

impl Store {
    /// Its id.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn of(store: &shop::Store, now: foundation::clock::Timestamp) -> Self {
        Self {
            id: store.id.clone(),
            name: store.name.own().to_owned(),
            currency: store.currency.code().to_owned(),
            time_zone: store.time_zone.clone(),
            day_begins: store.days.newest().cut_off.to_string(),
            language: store.language.clone(),
            address: store.address.clone(),
            opening: store.opening.as_ref().map(Hours::lines),
            open: store.opening_at(now) == Opening::Open,
        }
    }
}

/// A till, and where it is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TillAt {
    /// The store, by its id.
    #[schema(example = "S-GION")]
    store: String,
    /// The till.
    #[serde(flatten)]
    till: Till,
}

/// Which tills.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Filter {
    /// Of this store, by its id; of all, if not said.
    store: Option<String>,
}

/// Whose stores, and which of them.
fn whose(caller: &Caller) -> Result<(&str, Reach), Problem> {
    let merchant = caller.key.merchant.as_deref();
    let merchant = merchant.ok_or(Problem::of(Code::PermissionMissing))?;
    Ok((merchant, looked::anywhere(&caller.rights)))
}

async fn stores(api: &Api, caller: &Caller) -> Result<Vec<shop::Store>, Problem> {
    let (merchant, reach) = whose(caller)?;
    let mut stores = api.store.directory_of(merchant).await?.stores;
    stores.retain(|store| reach.covers_store(&store.id));
    Ok(stores)
}

/// The stores that the key reaches, by id
#[utoipa::path(
    get, path = "/api/v1/stores", tag = "stores",
    responses((status = 200, description = "All of them", body = List<Store>), Unchanged, Always, Filtered),
)]
pub(super) async fn list(
    State(api): State<Shared>,
    Asked(_): Asked<Nothing>,
    caller: Caller,
    seen: Seen,
) -> Result<Response, Problem> {
    let (stores, now) = (stores(&api, &caller).await?, api.clock.now());
    seen.answer(&List {
        items: stores.iter().map(|store| Store::of(store, now)).collect(),
        next: None,
    })
}

/// One store
#[utoipa::path(
    get, path = "/api/v1/stores/{id}", tag = "stores",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The store", body = Store), Unchanged, Always, Missing),
)]
pub(super) async fn show(
    State(api): State<Shared>,
    Path(id): Path<String>,
    Asked(_): Asked<Nothing>,
    caller: Caller,
    seen: Seen,
) -> Result<Response, Problem> {
    let stores = stores(&api, &caller).await?;
    let store = stores.iter().find(|store| store.id == id);
    let store = store.ok_or(Problem::of(Code::NotFound))?;
    seen.answer(&Store::of(store, api.clock.now()))
}

/// The tills that the key reaches, by store and label
#[utoipa::path(
    get, path = "/api/v1/tills", tag = "stores", params(Filter),
    responses((status = 200, description = "All of them", body = List<TillAt>), Unchanged, Always, Filtered, Missing),
)]
pub(super) async fn tills(
    State(api): State<Shared>,
    Asked(filter): Asked<Filter>,
    caller: Caller,
    seen: Seen,
) -> Result<Response, Problem> {
    let (merchant, reach) = whose(&caller)?;
    if let Some(store) = &filter.store {
        let house = House::of(&api, merchant).await?;
        looked::store(&house, &reach, store)?;
    }
    let mut shops = api.store.shops_of(merchant).await?;
    let is_asked = |id: &String| filter.store.as_ref().is_none_or(|own| own == id);
    shops.retain(|shop| reach.covers(&shop.store.id, shop.till) && is_asked(&shop.store.id));
    let items = shops.into_iter().map(|shop| TillAt {
        store: shop.store.id,
        till: Till {
            id: shop.till.0,
            label: shop.code.label,
        },
    });
    seen.answer(&List {
        items: items.collect(),
        next: None,
    })
}
