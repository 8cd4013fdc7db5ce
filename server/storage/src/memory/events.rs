//! What other systems are told, in memory.

use async_trait::async_trait;
use domain::{EntryCode, RefundId, RequestId};
use events::{
    event::{Event, EventId, Happened, Whose},
    kind::Kind,
    object,
    store::{EventStore, EventsOf},
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    page::{Cursor, Listed, Page},
    store::StoreError,
};

use crate::hooks;

use super::{
    Memory, Tables,
    deliveries::KeptDelivery,
    pages::{Order, page_of},
};

impl Tables {
    /// Writes an event, and that it is to be delivered.
    pub(super) fn tell_systems(&mut self, event: Option<Event>) {
        let Some(event) = event else { return };
        let listening = self.endpoints.values().filter(|one| {
            one.endpoint.merchant == event.merchant
                && one.is_on()
                && one
                    .endpoint
                    .plan
                    .wish
                    .has(&event.kind, event.store.as_deref())
        });
        let listening: Vec<_> = listening.map(|one| one.endpoint.id.clone()).collect();
        for endpoint in listening {
            let key = (endpoint, event.id.clone());
            let kept = self.deliveries.entry(key);
            kept.or_insert_with(|| KeptDelivery::due(event.at));
        }
        if let Some(happened) = hooks::for_people(&event) {
            self.tell_people(&happened);
        }
        self.events.entry(event.id.clone()).or_insert(event);
    }

    pub(super) fn payment_event(&self, id: &RequestId, kind: Kind, at: Timestamp) -> Option<Event> {
        let payment = self.payments.rows.get(id)?;
        let place = &payment.place;
        let label = self.label(&place.store, place.till);
        let shown = object::Payment::of(payment, &label, &self.refunds_of(id));
        let happened = Happened {
            kind,
            object: id.as_str(),
            version: shown.version,
            at,
        };
        let whose = Whose {
            merchant: &place.merchant,
            store: Some(&place.store),
        };
        Event::payment(happened, whose, &shown)
    }

    pub(super) fn refund_event(&self, id: &RefundId, kind: Kind, at: Timestamp) -> Option<Event> {
        let refund = self.refunds.rows.get(id)?;
        let place = &self.payments.rows.get(&refund.payment)?.place;
        let happened = Happened {
            kind,
            object: id.as_str(),
            version: refund.version,
            at,
        };
        let whose = Whose {
            merchant: &place.merchant,
            store: Some(&place.store),
        };
        Event::refund(happened, whose, &object::Refund::of(refund))
    }

    pub(super) fn code_event(&self, code: &EntryCode, kind: Kind) -> Option<Event> {
        let held = self.codes.get(code.as_str())?;
        let store = self.stores.get(&held.store_id)?;
        let till = *self
            .tills
            .get(&(held.store_id.clone(), held.label.clone()))?;
        let of_till = self.codes.values().filter(|one| {
            one.store_id == held.store_id && one.label == held.label && one.replaced.is_some()
        });
        let old = of_till.max_by_key(|one| one.replaced.map(|replaced| replaced.at));
        let old = old.and_then(|old| Some((old.code.grouped(), old.replaced?.until)));
        let old = old.filter(|_| kind == Kind::CodeRotated);
        if kind == Kind::CodeRotated && old.is_none() {
            return None;
        }
        let shown = object::Code {
            code: held.code.grouped(),
            store: held.store_id.clone(),
            till: object::Till {
                id: till.0,
                label: held.label.clone(),
            },
            enabled: held.enabled,
            why_off: held.why_off.clone(),
            replaced: old.map(|(code, until)| object::Replaced {
                code,
                until: object::time(until),
            }),
        };
        let at = SystemClock.now();
        let happened = Happened {
            kind,
            object: &shown.code,
            version: at.0,
            at,
        };
        let whose = Whose {
            merchant: &store.merchant_id,
            store: Some(&held.store_id),
        };
        Event::code(happened, whose, &shown)
    }
}

#[async_trait]
impl EventStore for Memory {
    async fn event(&self, merchant: &str, id: &EventId) -> Result<Option<Event>, StoreError> {
        let tables = self.tables();
        let found = tables.events.get(id);
        Ok(found.filter(|event| event.merchant == merchant).cloned())
    }

    async fn events_of(&self, of: &EventsOf, page: &Page) -> Result<Listed<Event>, StoreError> {
        let tables = self.tables();
        let is_wanted = |event: &&Event| {
            let stores = of.stores.as_ref();
            let at_store = event
                .store
                .as_ref()
                .is_none_or(|store| stores.is_none_or(|stores| stores.contains(store)));
            event.merchant == of.merchant
                && at_store
                && of.kind.as_ref().is_none_or(|kind| *kind == event.kind)
        };
        let found = tables.events.values().filter(is_wanted);
        let rows = found.map(|event| (Cursor::behind(0, event.id.as_str()), event.clone()));
        page_of(rows.collect(), Order::NewestFirst, page)
    }

    async fn forget_events(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let all = tables.events.len();
        tables.events.retain(|_, event| event.at >= before);
        let left: Vec<EventId> = tables.events.keys().cloned().collect();
        tables
            .deliveries
            .retain(|(_, event), _| left.binary_search(event).is_ok());
        Ok(u64::try_from(all - tables.events.len()).unwrap_or(u64::MAX))
    }
}
