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
use payments::{mandate::Mandate, refund::Refund};

use super::{
    Memory, Tables,
    pages::{Order, page_of},
};
use crate::{
    deeds::{self, Counter},
    hooks,
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    page::{Cursor, Listed, Page},
    store::StoreError,
};

impl Tables {
    pub(super) fn called(&self, who: &Who) -> String {
        let name = match who {
            Who::Person(id) | Who::Key(id) => self.people.get(id).map(|one| one.name.clone()),
            Who::Screen(id) => self.screens.get(id).map(|one| one.name.clone()),
            Who::Operator(name) => Some(name.clone()),
            Who::Stranger | Who::System => None,
        };
        name.unwrap_or_default()
    }

    /// Adds an entry behind the chain's last one.
    pub(super) fn tell(&mut self, deed: &Deed) {
        if deed.action.is_of_shops() {
            self.shop_changes = self.shop_changes.saturating_add(1);
        }
        let author = Author::acting();
        let now = SystemClock.now();
        let mut own = deed.signed(&author, now);
        own.name = self.called(deed.who.as_ref().unwrap_or(&author.who));
        let gone = self.trail_gone.get(&own.chain).cloned();
        let chain = self.trail.entry(own.chain.clone()).or_default();
        if chain.is_empty() && gone.is_none() {
            let begun = Deed::of(&own.chain, Action::TrailBegun, "").at(own.at());
            let begun = begun.signed(&Author::system(), now);
            chain.push(Entry { number: 1, ..begun }.sealed(NONE_BEFORE));
        }
        let last = chain.last().map(|last| (last.number, last.digest.clone()));
        if let Some((number, digest)) = last.or(gone) {
            own.number = number.saturating_add(1);
            chain.push(own.sealed(&digest));
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
    /// A deed about what somebody asked for, with their name of now.
    pub(super) fn asked(&self, deed: Deed, asker: &str) -> Deed {
        let name = self.called(&Who::Person(asker.to_owned()));
        deeds::asked(deed, &name)
    }

    /// Money is to be given back.
    pub(super) fn reserved(&self, refund: &Refund, mandate: Option<&Mandate>) -> Deed {
        let deed = deeds::reserved(refund, mandate);
        match (&refund.asked_by, deed.action) {
            (Some(asker), Action::RequestAgreed) => self.asked(deed, asker),
            (Some(_) | None, _) => deed,
        }
    }

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
    pub(super) fn tell_of_code(&mut self, deed: Deed, code: &EntryCode) {
        if let Some(kind) = hooks::of_code(deed.action) {
            let event = self.code_event(code, kind);
            self.tell_systems(event);
        }
        let Some(code) = self.codes.get(code.as_str()) else {
            return;
        };
        let counter = Counter {
            merchant: String::new(),
            store: code.store_id.clone(),
            label: code.label.clone(),
        };
        self.tell_at_store(deeds::at_till(deed, &counter));
    }
}

const DAY_MS: i64 = 24 * 3_600_000;

/// How many of a chain's entries go, from its beginning on.
fn going(chain: &[Entry], before: Timestamp) -> usize {
    let due = chain
        .first()
        .is_some_and(|first| first.at() < before.plus_ms(-DAY_MS));
    let going = chain.iter().take_while(|entry| entry.at() < before);
    if due { going.count() } else { 0 }
}

impl Tables {
    /// How many entries would go, and when the oldest was written.
    pub(super) fn entries_going(&self, before: Timestamp) -> (u64, Option<Timestamp>) {
        let counts = self.trail.values().map(|chain| going(chain, before));
        let rows = counts.sum::<usize>();
        let firsts = self.trail.values().filter(|chain| going(chain, before) > 0);
        let oldest = firsts.filter_map(|chain| chain.first()).map(Entry::at);
        (rows.try_into().unwrap_or(u64::MAX), oldest.min())
    }

    /// Lets them go; how many.
    pub(super) fn forget_entries(&mut self, before: Timestamp) -> u64 {
        let chains: Vec<String> = self.trail.keys().cloned().collect();
        let mut rows = 0_usize;
        for name in chains {
            let Some(chain) = self.trail.get_mut(&name) else {
                continue;
            };
            let count = going(chain, before);
            let Some(last) = chain.drain(..count).next_back() else {
                continue;
            };
            rows += count;
            let forgotten = Deed::of(&name, Action::TrailForgotten, last.number.to_string());
            self.trail_gone.insert(name, (last.number, last.digest));
            self.tell(&forgotten.by(Who::System));
        }
        rows.try_into().unwrap_or(u64::MAX)
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
                gone: tables.trail_gone.get(chain).map_or(0, |(gone, _)| *gone),
                gone_digest: tables
                    .trail_gone
                    .get(chain)
                    .map_or_else(String::new, |(_, digest)| digest.clone()),
            })
        });
        Ok(heads.collect())
    }
}
