//! The trail, in memory.

use async_trait::async_trait;
use trail::{
    action::Action,
    author::{Author, Who},
    deed::Deed,
    entry::{Entry, NONE_BEFORE},
    store::{Head, Sight, TrailStore, Wanted},
};

use domain::{EntryCode, RequestId};

use super::{
    Memory, Tables,
    pages::{Order, page_of},
};
use crate::deeds::{self, Counter};
use foundation::{
    clock::{Clock as _, SystemClock},
    page::{Cursor, Listed, Page},
    store::StoreError,
};

impl Tables {
    fn called(&self, who: &Who) -> String {
        let name = match who {
            Who::Person(id) => self.people.get(id).map(|one| one.name.clone()),
            Who::Screen(id) => self.screens.get(id).map(|one| one.name.clone()),
            Who::Operator(name) => Some(name.clone()),
            Who::Stranger | Who::System => None,
        };
        name.unwrap_or_default()
    }

    /// Adds an entry behind the chain's last one.
    pub(super) fn tell(&mut self, deed: &Deed) {
        let author = Author::acting();
        let now = SystemClock.now();
        let mut own = deed.signed(&author, now);
        own.name = self.called(deed.who.as_ref().unwrap_or(&author.who));
        let chain = self.trail.entry(own.chain.clone()).or_default();
        if chain.is_empty() {
            let begun = Deed::of(&own.chain, Action::TrailBegun, "").at(own.at());
            let begun = begun.signed(&Author::system(), now);
            chain.push(Entry { number: 1, ..begun }.sealed(NONE_BEFORE));
        }
        if let Some(last) = chain.last() {
            own.number = last.number.saturating_add(1);
            let own = own.sealed(&last.digest);
            chain.push(own);
        }
    }

    /// The same of something at a store, in its merchant's chain.
    pub(super) fn tell_at_store(&mut self, deed: Deed) {
        let store = self.stores.get(&deed.store);
        let chain = store.map(|store| store.merchant_id.clone());
        let chain = chain.unwrap_or_default();
        self.tell(&Deed { chain, ..deed });
    }
}

impl Tables {
    /// The same of something about a payment.
    pub(super) fn tell_of_payment(&mut self, deed: Deed, payment: &RequestId) {
        let held = self.payments.rows.get(payment);
        let place = held.map(|held| (held.place.merchant.clone(), held.place.store.clone()));
        let (chain, store) = place.unwrap_or_default();
        self.tell(&Deed {
            chain,
            store,
            ..deed
        });
    }

    /// The same of a till, by one of its codes.
    pub(super) fn tell_of_code(&mut self, action: Action, code: &EntryCode) {
        let Some(code) = self.codes.get(code.as_str()) else {
            return;
        };
        let counter = Counter {
            merchant: String::new(),
            store: code.store_id.clone(),
            label: code.label.clone(),
        };
        self.tell_at_store(deeds::code(action, &counter));
    }
}

fn is_wanted(entry: &Entry, wanted: &Wanted) -> bool {
    let is_seen = match &wanted.sight {
        Sight::All => true,
        Sight::Own(person) => entry.who_id == *person,
        Sight::Stores { stores, person } => {
            entry.who_id == *person || stores.contains(&entry.store)
        }
    };
    is_seen
        && wanted.who.as_ref().is_none_or(|who| entry.who_id == *who)
        && (wanted.actions.is_empty()
            || wanted
                .actions
                .iter()
                .any(|action| entry.action == action.as_str()))
        && wanted.since.is_none_or(|since| entry.at() >= since)
        && wanted.until.is_none_or(|until| entry.at() < until)
}

#[async_trait]
impl TrailStore for Memory {
    async fn tell(&self, deed: &Deed) -> Result<(), StoreError> {
        self.tables().tell(deed);
        Ok(())
    }

    async fn trail(
        &self,
        chain: &str,
        wanted: &Wanted,
        page: &Page,
    ) -> Result<Listed<Entry>, StoreError> {
        let tables = self.tables();
        let all = tables.trail.get(chain).into_iter().flatten();
        let all = all.filter(|entry| is_wanted(entry, wanted)).cloned();
        let all = all.map(|entry| (Cursor::behind(entry.number, entry.number), entry));
        page_of(all.collect(), Order::NewestFirst, page)
    }

    async fn trail_after(
        &self,
        chain: &str,
        number: i64,
        limit: u32,
    ) -> Result<Vec<Entry>, StoreError> {
        let tables = self.tables();
        let all = tables.trail.get(chain).into_iter().flatten();
        let behind = all.filter(|entry| entry.number > number).cloned();
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(behind.take(limit).collect())
    }

    async fn trail_heads(&self) -> Result<Vec<Head>, StoreError> {
        let tables = self.tables();
        let chains = tables.trail.iter();
        let heads = chains.filter_map(|(chain, all)| {
            let last = all.last()?;
            Some(Head {
                chain: chain.clone(),
                number: last.number,
                digest: last.digest.clone(),
                gone: 0,
                gone_digest: String::new(),
            })
        });
        Ok(heads.collect())
    }
}
