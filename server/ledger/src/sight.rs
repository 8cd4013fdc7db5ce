//! Which payments somebody may see.

use std::collections::BTreeSet;

use foundation::clock::Timestamp;
use payments::payment::Payment;
use people::{
    permission::right,
    rights::Allowed,
    scope::{Reach, Scope, Spot},
};
use shops::{
    day::Days,
    shop::{Store, TillId},
};

/// Which payments of a merchant's somebody may see. Made of what they are allowed and nothing else, so
/// who has one may look.
#[derive(Clone, Debug)]
pub struct Sight {
    merchant: String,
    /// Whether it is all there is.
    is_whole: bool,
    views: Vec<View>,
    /// When it was made.
    now: Timestamp,
}

/// A store or one till of it, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct View {
    pub(crate) store: String,
    pub(crate) days: Days,
    pub(crate) till: Option<TillId>,
    /// Nothing that was begun before; everything, if not said.
    pub(crate) since: Option<Timestamp>,
}

impl Sight {
    /// Out of leave to see what is recent and, for who has it, leave to see everything. `stores` are
    /// the merchant's; today and yesterday are theirs, too.
    pub fn of(
        recent: &Allowed<right::PaymentsRecent>,
        every: Option<&Allowed<right::PaymentsRead>>,
        stores: &[Store],
        now: Timestamp,
    ) -> Self {
        let nowhere = Reach::Spots([].into());
        let every = every.map_or(&nowhere, |every| &every.scope().reach);
        let merchant = recent.scope().merchant.clone();
        let own = stores.iter().filter(|store| store.merchant_id == merchant);
        let views = own.flat_map(|store| {
            let begun = yesterday(store, now);
            let all = seen_at(every, store, None);
            let late = seen_at(&recent.scope().reach, store, Some(begun));
            let covered = all.clone();
            let more = late.into_iter().filter(move |view| {
                let mut covered = covered.iter();
                !covered.any(|all| all.till.is_none() || all.till == view.till)
            });
            all.into_iter().chain(more).collect::<Vec<_>>()
        });
        Self {
            is_whole: *every == Reach::Everywhere,
            views: views.collect(),
            merchant,
            now,
        }
    }

    /// Out of leave to take data out.
    pub fn exporting(
        allowed: &Allowed<right::ExportsMake>,
        stores: &[Store],
        now: Timestamp,
    ) -> Self {
        let Scope { merchant, reach } = allowed.scope();
        let own = stores.iter().filter(|store| store.merchant_id == *merchant);
        Self {
            is_whole: *reach == Reach::Everywhere,
            views: own.flat_map(|store| seen_at(reach, store, None)).collect(),
            merchant: merchant.clone(),
            now,
        }
    }

    /// Whether this payment is one of those.
    pub fn covers(&self, payment: &Payment) -> bool {
        let place = &payment.place;
        let sees = |view: &View| {
            view.store == place.store
                && view.till.is_none_or(|till| till == place.till)
                && view.since.is_none_or(|since| payment.created >= since)
        };
        place.merchant == self.merchant && (self.is_whole || self.views.iter().any(sees))
    }

    /// Whether older payments than yesterday's are out of sight, everywhere.
    pub fn is_recent_only(&self) -> bool {
        !self.is_whole && self.views.iter().all(|view| view.since.is_some())
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    pub(crate) fn merchant(&self) -> &str {
        &self.merchant
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.is_whole
    }

    pub(crate) fn views(&self) -> &[View] {
        &self.views
    }

    /// The stores of which anything is in sight, by their ids.
    pub fn stores(&self) -> impl Iterator<Item = &str> {
        self.views.iter().map(|view| &*view.store)
    }

    /// The tills of a store that are in sight; `None` for all of them.
    pub fn tills_of(&self, store: &str) -> Option<BTreeSet<TillId>> {
        let own = self.views.iter().filter(|view| view.store == store);
        own.map(|view| view.till).collect()
    }

    /// Whether a till of a store is in sight.
    pub fn sees_till(&self, store: &str, till: TillId) -> bool {
        let mut views = self.views.iter();
        views.any(|view| view.store == store && view.till.is_none_or(|own| own == till))
    }
}

/// What of a store is within a reach: all of it, or tills.
pub(crate) fn seen_at(reach: &Reach, store: &Store, since: Option<Timestamp>) -> Vec<View> {
    let view = |till| View {
        store: store.id.clone(),
        days: store.days.clone(),
        till,
        since,
    };
    if reach.covers_store(&store.id) {
        return vec![view(None)];
    }
    let tills = |spot: &Spot| (spot.store == store.id).then_some(spot.till).flatten();
    match reach {
        Reach::Everywhere => Vec::new(),
        Reach::Spots(spots) => spots
            .iter()
            .filter_map(tills)
            .map(|till| view(Some(till)))
            .collect(),
    }
}

/// When the store's day before this one began.
fn yesterday(store: &Store, now: Timestamp) -> Timestamp {
    store.days.begins(store.days.day(now).plus(-1))
}
