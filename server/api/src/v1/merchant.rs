//! A merchant as whoever connects many shops sees it: with its stores, what may be paid there, and what hangs there.

use domain::Money;
use events::object::{Amount, Till};
use foundation::clock::Timestamp;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use shops::{
    apply::export::export,
    shop::{self, Shop},
};
use utoipa::ToSchema;

use super::stores::Store;
use crate::{
    Api,
    problem::{Code, Problem},
};

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
    /// The least and the most of one payment at any of its stores, by currency, where that was said.
    limits: Vec<Limits>,
    /// A digest of everything that can be written here, what isn't shown included: with another one it is another merchant.
    #[schema(example = "5f70bf18a086007016e948b04aed3b82")]
    written: String,
    /// Its stores, by id.
    pub(super) stores: Vec<StoreOf>,
}

/// Bounds of a payment.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Limits {
    /// The least.
    min: Amount,
    /// The most.
    max: Amount,
}

/// A store of a merchant's, with what hangs there.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StoreOf {
    /// The store.
    #[serde(flatten)]
    pub(super) store: Store,
    /// The gateway account that takes its money.
    #[schema(example = "default")]
    account: String,
    /// The least of one payment, where that was said here.
    min: Option<Amount>,
    /// The most of one payment, where that was said here.
    max: Option<Amount>,
    /// Its codes, by the names of their tills.
    codes: Vec<CodeOf>,
}

/// What is printed at a till now.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CodeOf {
    /// The code.
    #[schema(example = "7F3K9-2M4XQ")]
    code: String,
    /// Where it hangs.
    till: Till,
    /// Whether customers can pay there.
    enabled: bool,
}

/// One, with all that is there.
pub(super) async fn shown(api: &Api, id: &str) -> Result<Merchant, Problem> {
    let directory = api.store.directory_of(id).await?;
    let digest = format!("{:x}", Sha256::digest(export(&directory)));
    let merchant = directory.merchants.into_iter().next();
    let merchant = merchant.ok_or(Problem::of(Code::NotFound))?;
    let shops = api.store.shops_of(id).await?;
    let now = api.clock.now();
    let limits = merchant.limits.iter().map(|limits| Limits {
        min: Amount::of(limits.min()),
        max: Amount::of(limits.max()),
    });
    let stores = directory.stores.iter();
    Ok(Merchant {
        name: merchant.name.own().to_owned(),
        limits: limits.collect(),
        written: digest.chars().take(32).collect(),
        stores: stores.map(|store| store_of(store, &shops, now)).collect(),
        id: merchant.id,
        mcc: merchant.mcc,
        account: merchant.account,
        languages: merchant.languages,
    })
}

fn store_of(store: &shop::Store, shops: &[Shop], now: Timestamp) -> StoreOf {
    let money = |minor: Option<u64>| {
        let money = minor.and_then(|minor| Money::from_minor(minor, store.currency).ok());
        money.map(Amount::of)
    };
    let own = shops.iter().filter(|shop| shop.store.id == store.id);
    let codes = own.map(|shop| CodeOf {
        code: shop.code.code.grouped(),
        till: Till {
            id: shop.till.0,
            label: shop.code.label.clone(),
        },
        enabled: shop.code.enabled,
    });
    StoreOf {
        store: Store::of(store, now),
        account: store.account.clone(),
        min: money(store.min_minor),
        max: money(store.max_minor),
        codes: codes.collect(),
    }
}
