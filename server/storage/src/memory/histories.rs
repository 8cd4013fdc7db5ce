//! Histories in memory: written once, for payments and refunds.

use std::collections::BTreeMap;

use async_trait::async_trait;

use super::{
    Memory, Tables,
    closings::Moving,
    pages::{Order, page_of},
    while_due,
};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::{
    outbox::Outgoing,
    payment::Payment,
    refund::Refund,
    store::{After, HistoryStore},
    subject::{Entry, Event, Subject},
};
use trail::deed::Deed;

/// What has histories, with these.
#[derive(Clone, Debug)]
pub(super) struct Shelf<S: Subject> {
    pub(super) rows: BTreeMap<S::Id, S>,
    pub(super) events: BTreeMap<S::Id, Vec<Event<S::Kind>>>,
}

impl<S: Subject> Default for Shelf<S> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            events: BTreeMap::new(),
        }
    }
}

/// What is particular about keeping a payment, or a refund.
pub(super) trait Shelved: Subject {
    fn shelf(tables: &mut Tables) -> &mut Shelf<Self>;
    /// When it is asked about next, and how often it was.
    fn due(&mut self) -> (&mut Option<Timestamp>, &mut u32);
    /// What nobody asks about any more is as sure as it gets.
    fn settle(&mut self) {}
    /// When it was made.
    fn made(&self) -> Timestamp;
    fn is_open(&self) -> bool;
    /// How long it may sleep in its state, before that is a clock that was set back.
    fn sleep_ms_max(&self) -> i64;
    /// Moves it, and adds what is known of it; never takes anything away.
    fn learn(&mut self, state: Self::State, facts: Self::Facts);
    /// What of these news is written in the trail.
    fn deed(&self, news: &Entry<Self>, state: Self::State) -> Option<Deed>;
    /// What else changes with it.
    fn moved(&self, before: Self::State, tables: &mut Tables);
    /// What other systems are told of a change to `state`, of what is kept by now.
    fn event(&self, after: After<Self::State>, tables: &Tables) -> Option<events::event::Event>;
    /// The payment that it is, or gives back of.
    fn payment(&self, tables: &Tables) -> Option<Payment>;
}

impl Tables {
    /// What is kept, if it still is as the caller saw it.
    fn current<S: Shelved>(&mut self, seen: &S) -> Option<&mut S> {
        let held = S::shelf(self).rows.get_mut(seen.id())?;
        (held.version() == seen.version()).then_some(held)
    }

    /// Appends news, with all that comes with them.
    pub(super) fn append<S: Shelved>(
        &mut self,
        seen: &S,
        news: &Entry<S>,
        after: After<S::State>,
    ) -> Result<(), StoreError> {
        let held = self.current(seen).ok_or(StoreError::Conflict)?;
        let before = held.state();
        held.learn(after.state, news.facts.clone());
        let (check, checks) = held.due();
        *check = after.check;
        *checks = while_due(after.check, *checks);
        held.settle();
        let moved = held.clone();
        let event = Event {
            seq: moved.version(),
            kind: news.kind,
            source: news.source.as_str().to_owned(),
            detail: crate::storable::storable(&news.detail).into_owned(),
            at: after.at,
        };
        let payment = moved.payment(self);
        let stands = moved.moved_minor(after.state);
        let told = S::moved_at(&news.facts).filter(|_| stands != 0);
        let moving = Moving {
            is_refund: S::NAME == Refund::NAME,
            id: moved.id().to_string(),
            seq: moved.version(),
            minor: stands - moved.moved_minor(before),
            at: told.map_or(after.at, |told| told.min(after.at)),
        };
        self.write_line(moving, payment.as_ref());
        let (merchant, store) = payment
            .as_ref()
            .map(|payment| (payment.place.merchant.clone(), payment.place.store.clone()))
            .unwrap_or_default();
        self.told = self.told.saturating_add(1);
        self.outbox.push(Outgoing {
            number: self.told,
            subject: S::NAME.to_owned(),
            id: moved.id().to_string(),
            seq: event.seq,
            merchant,
            store,
            kind: S::kind_name(event.kind).to_owned(),
            at: event.at,
        });
        let events = &mut S::shelf(self).events;
        events.entry(moved.id().clone()).or_default().push(event);
        moved.moved(before, self);
        self.change_alarms(&news.alarms, after.at);
        let event = seen.event(after, self);
        self.tell_systems(event);
        if let Some((deed, payment)) = seen.deed(news, after.state).zip(payment) {
            self.tell_of_payment(deed.at(after.at), &payment.request_id);
        }
        Ok(())
    }
}

#[async_trait]
impl<S: Shelved> HistoryStore<S> for Memory {
    async fn find(&self, id: &S::Id) -> Result<Option<S>, StoreError> {
        Ok(S::shelf(&mut self.tables()).rows.get(id).cloned())
    }

    async fn append(
        &self,
        seen: &S,
        news: &Entry<S>,
        after: After<S::State>,
    ) -> Result<(), StoreError> {
        self.tables().append(seen, news, after)
    }

    async fn schedule(&self, seen: &S, at: Option<Timestamp>) -> Result<(), StoreError> {
        if let Some(held) = self.tables().current(seen) {
            let (check, checks) = held.due();
            *check = at;
            *checks = while_due(at, checks.saturating_add(1));
            held.settle();
        }
        Ok(())
    }

    async fn claim(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<S::Id>, StoreError> {
        let mut tables = self.tables();
        let rows = S::shelf(&mut tables).rows.values_mut();
        let mut due: Vec<(Timestamp, &mut S)> = rows
            .filter_map(|held| {
                let longest = now.plus_ms(held.sleep_ms_max());
                let check = held.due().0.filter(|at| *at <= now || *at > longest);
                check.map(|check| (check, held))
            })
            .collect();
        due.sort_by_key(|(check, _)| *check);
        due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        let claimed = due.into_iter().map(|(_, held)| {
            *held.due().0 = Some(now.plus_ms(lease_ms));
            held.id().clone()
        });
        Ok(claimed.collect())
    }

    async fn history(&self, id: &S::Id) -> Result<Vec<Event<S::Kind>>, StoreError> {
        let mut tables = self.tables();
        let events = S::shelf(&mut tables).events.get(id);
        Ok(events.cloned().unwrap_or_default())
    }

    async fn open(&self, page: &Page) -> Result<Listed<S>, StoreError> {
        let mut tables = self.tables();
        let rows = S::shelf(&mut tables).rows.values();
        let open = rows.filter(|held| held.is_open()).cloned();
        let open = open.map(|held| (Cursor::behind(held.made().0, held.id()), held));
        page_of(open.collect(), Order::OldestFirst, page)
    }
}
