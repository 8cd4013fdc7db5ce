//! What of a shop a key sees: stores, tills by their names, and payments. And who prints its codes, and who knows
//! what the gateway took away, which are said here as ports: how a code looks on paper and what settlement files say is
//! known elsewhere.

use std::{collections::BTreeMap, fmt};

use async_trait::async_trait;
use domain::{Day, RequestId};
use events::object;
use foundation::store::StoreError;
use ledger::{Sight, reading::At};
use payments::{note_key::NoteKey, payment::Payment};
use people::{
    permission::right,
    rights::{Allowed, Rights},
    scope::{Reach, Scope},
};
use shops::shop::{Shop, Store, TillId};

use crate::{
    Api,
    problem::{Code, Problem},
};

/// Why a code wasn't printed.
#[derive(Debug)]
pub enum Unprinted {
    /// Nobody can pay there, so nothing should hang there.
    Useless,
    /// Too many at once; in how many seconds to ask again.
    Busy(u32),
    /// It can't be drawn so that it can be read.
    Refused(String),
    /// It failed.
    Failed,
}

/// Who prints codes.
#[async_trait]
pub trait Posters: Send + Sync + fmt::Debug {
    /// A poster of a code as a PDF, in its shop's look and language.
    async fn pdf(&self, shop: &Shop) -> Result<Vec<u8>, Unprinted>;
}

/// Who knows what the gateway took away again.
#[async_trait]
pub trait TakenAway: Send + Sync + fmt::Debug {
    /// The gateway's day on which it took a payment's money away, and gave it no more since.
    async fn on(&self, payment: &RequestId) -> Result<Option<Day>, StoreError>;
}

/// Where a till is.
#[derive(Debug)]
struct Till {
    store: String,
    label: String,
}

/// A merchant's stores, and what its tills are called.
#[derive(Debug)]
pub(crate) struct House {
    pub(crate) stores: Vec<Store>,
    /// By till: its store, and what it is called.
    tills: BTreeMap<TillId, Till>,
}

impl House {
    /// Reads it.
    pub(crate) async fn of(api: &Api, merchant: &str) -> Result<Self, StoreError> {
        let tills = api.store.shops_of(merchant).await?.into_iter();
        Ok(Self {
            stores: api.store.directory_of(merchant).await?.stores,
            tills: tills
                .map(|shop| {
                    let (store, label) = (shop.store.id, shop.code.label);
                    (shop.till, Till { store, label })
                })
                .collect(),
        })
    }

    /// What a till is called now.
    pub(crate) fn label(&self, till: TillId) -> &str {
        let known = self.tills.get(&till);
        known.map_or(object::TILL_UNNAMED, |known| &known.label)
    }

    /// The tills that are called so.
    pub(crate) fn called(&self, label: &str) -> Vec<At> {
        let wanted = NoteKey::of(label);
        let is_so = |till: &Till| {
            till.label == label || wanted.is_some() && NoteKey::of(&till.label) == wanted
        };
        let own = self.tills.iter().filter(|(_, till)| is_so(till));
        let at = |(id, till): (&TillId, &Till)| At {
            store: till.store.clone(),
            till: *id,
        };
        own.map(at).collect()
    }

    /// The stores that somebody reaches, by their ids.
    pub(crate) fn stores_in(&self, reach: &Reach) -> Vec<String> {
        let own = self.stores.iter();
        let own = own.filter(|store| reach.covers_store(&store.id));
        own.map(|store| store.id.clone()).collect()
    }

    /// The store that a till is in.
    pub(crate) fn store_of(&self, till: TillId) -> Option<&str> {
        self.tills.get(&till).map(|known| known.store.as_str())
    }

    /// A payment as others see it, with what went back of it.
    pub(crate) async fn payment(
        &self,
        api: &Api,
        payment: &Payment,
    ) -> Result<object::Payment, StoreError> {
        let refunds = if payment.paid.is_some() {
            api.store.refunds_of(&payment.request_id).await?
        } else {
            Vec::new()
        };
        let till = self.label(payment.place.till);
        Ok(object::Payment::of(payment, till, &refunds))
    }
}

/// Which payments a key may see: all of the stores that it reaches.
pub(crate) fn sight(api: &Api, rights: &Rights, house: &House) -> Result<Sight, Problem> {
    let lacks = || Problem::of(Code::PermissionMissing);
    let recent: Allowed<right::PaymentsRecent> = rights.allowed().ok_or_else(lacks)?;
    let every: Option<Allowed<right::PaymentsRead>> = rights.allowed();
    let now = api.clock.now();
    Ok(Sight::of(&recent, every.as_ref(), &house.stores, now))
}

/// A store within leave, or that there is none.
pub(crate) fn store<'a>(house: &'a House, reach: &Reach, id: &str) -> Result<&'a Store, Problem> {
    let mut own = house.stores.iter();
    let found = own.find(|store| store.id == id && reach.covers_store(id));
    found.ok_or(Problem::of(Code::NotFound))
}

/// Whether a payment was made within this scope.
pub(crate) fn covers(scope: &Scope, payment: &Payment) -> bool {
    let place = &payment.place;
    place.merchant == scope.merchant && scope.reach.covers(&place.store, place.till)
}

/// Everywhere that a key may do anything at all.
pub(crate) fn anywhere(rights: &Rights) -> Reach {
    let permissions = rights.key().map(|key| key.permissions().iter());
    let reaches = permissions.into_iter().flatten();
    let reaches = reaches.filter_map(|permission| rights.reach(*permission));
    let all = reaches.reduce(|one, other| one.and(&other));
    all.unwrap_or(Reach::Spots([].into()))
}
