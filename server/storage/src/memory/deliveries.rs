//! Deliveries, in memory.

mod kept;

use async_trait::async_trait;
use events::{
    delivery::{Delivery, Due, Outcome, Progress},
    endpoint::{Endpoint, EndpointId, IN_FLIGHT_MAX, State, Tried},
    event::{Event, EventId},
    kind::Kind,
    schedule::{GENTLE_MS, LEASE_MS, PACE_MS},
    store::{Again, BACKLOG_MAX, Backlog, DeliveryStore, Followed, Moved, To},
};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};

use super::{
    Memory, Tables,
    endpoints::KeptEndpoint,
    pages::{Order, page_of},
};
use crate::deeds;
pub(super) use kept::KeptDelivery;

impl Tables {
    fn own_endpoint(&mut self, to: To<'_>) -> Option<Endpoint> {
        let kept = self.endpoint_of(to.merchant, to.endpoint);
        kept.map(|kept| kept.endpoint.clone())
    }

    /// Whether somebody hasn't heard of it yet.
    pub(super) fn waits(&self, event: &EventId) -> bool {
        let all = self.deliveries.iter();
        let mut own = all.filter(|((_, of), _)| of == event);
        own.any(|(_, kept)| kept.progress == Progress::Waiting)
    }

    fn put(&mut self, endpoint: &EndpointId, event: &EventId, at: Timestamp) {
        let key = (endpoint.clone(), event.clone());
        let kept = self.deliveries.entry(key);
        kept.or_insert_with(|| KeptDelivery::due(at)).again(at);
    }

    /// What is due at an endpoint, the longest overdue first.
    fn due_at(&self, endpoint: &EndpointId, now: Timestamp) -> Vec<EventId> {
        let own = self.deliveries.iter().filter(|((to, _), _)| to == endpoint);
        let due = own.filter_map(|((_, event), kept)| Some((kept.next?, event.clone())));
        let mut due: Vec<_> = due.filter(|(next, _)| *next <= now).collect();
        due.sort();
        due.into_iter().map(|(_, event)| event).collect()
    }

    fn room(&self, endpoint: &EndpointId, now: Timestamp) -> usize {
        let own = self.deliveries.iter().filter(|((to, _), _)| to == endpoint);
        let under_way = own.filter(|(_, kept)| kept.lease.is_some_and(|lease| lease > now));
        let kept = self.endpoints.get(endpoint);
        let is_failing = kept.is_some_and(|kept| kept.endpoint.state == State::Failing);
        let most = if is_failing { 1 } else { IN_FLIGHT_MAX };
        usize::try_from(most)
            .unwrap_or(1)
            .saturating_sub(under_way.count())
    }

    fn does(&mut self, outcome: &Outcome) -> Option<Moved> {
        let kept = self.endpoints.get_mut(&outcome.endpoint)?;
        let (before, at) = (kept.doing(), outcome.attempt.at);
        let after = before.after(outcome.tried, at);
        if after != before {
            kept.does(after);
            kept.pause = if after.state == State::Failing {
                outcome.probe
            } else {
                Timestamp(0)
            };
            if before.state == State::Failing && outcome.tried == Tried::Took {
                kept.gentle = kept.gentle.max(at.plus_ms(GENTLE_MS));
            }
        }
        Some(Moved {
            merchant: kept.endpoint.merchant.clone(),
            name: kept.endpoint.plan.name.clone(),
            before,
            after,
        })
    }

    /// What is sent again, in its order.
    fn wanted(&self, again: &Again<'_>) -> Vec<EventId> {
        let Some(endpoint) = self.endpoints.get(again.to.endpoint) else {
            return Vec::new();
        };
        let is_wanted = |event: &&Event| {
            let key = (again.to.endpoint.clone(), event.id.clone());
            let progress = self.deliveries.get(&key).map(|kept| kept.progress);
            let wish = &endpoint.endpoint.plan.wish;
            let fits = if again.failed_only {
                progress == Some(Progress::Failed)
            } else {
                progress != Some(Progress::Waiting)
                    && event.kind != Kind::WebhookTest.as_str()
                    && wish.has(&event.kind, event.store.as_deref())
            };
            event.merchant == again.to.merchant && event.at >= again.since && fits
        };
        let all = self.events.values().filter(is_wanted);
        let limit = usize::try_from(again.limit).unwrap_or(usize::MAX);
        all.take(limit).map(|event| event.id.clone()).collect()
    }
}

#[async_trait]
impl DeliveryStore for Memory {
    async fn endpoints_due(&self, now: Timestamp) -> Result<Vec<EndpointId>, StoreError> {
        let tables = self.tables();
        let on = tables.endpoints.iter().filter(|(id, kept)| {
            kept.is_on() && kept.pause <= now && !tables.due_at(id, now).is_empty()
        });
        Ok(on.map(|(id, _)| id.clone()).collect())
    }

    async fn claim_deliveries(
        &self,
        endpoint: &EndpointId,
        now: Timestamp,
    ) -> Result<Vec<Due>, StoreError> {
        let mut tables = self.tables();
        let kept = tables.endpoints.get(endpoint).cloned();
        let Some(kept) = kept.filter(|kept| kept.is_on() && kept.pause <= now) else {
            return Ok(Vec::new());
        };
        let mut due = tables.due_at(endpoint, now);
        due.truncate(tables.room(endpoint, now));
        let mut taken = Vec::new();
        for event in due {
            let body = tables.events.get(&event).map(|event| event.body.clone());
            let delivery = tables
                .deliveries
                .get_mut(&(endpoint.clone(), event.clone()));
            let Some((body, delivery)) = body.zip(delivery) else {
                continue;
            };
            let lease = Some(now.plus_ms(LEASE_MS));
            (delivery.next, delivery.lease) = (lease, lease);
            let secrets = kept.endpoint.secrets(now);
            taken.push(Due {
                event,
                endpoint: endpoint.clone(),
                url: kept.endpoint.plan.url.clone(),
                scheme: kept.endpoint.scheme,
                secrets: secrets.into_iter().cloned().collect(),
                body,
                tries: delivery.tries,
                attempts: delivery.number(),
                by: delivery.by,
            });
        }
        if now < kept.gentle
            && let Some(kept) = tables.endpoints.get_mut(endpoint)
        {
            let count = i64::try_from(taken.len()).unwrap_or(i64::MAX);
            kept.pause = now.plus_ms(count.saturating_mul(PACE_MS));
        }
        Ok(taken)
    }

    async fn tried(&self, outcome: &Outcome) -> Result<Option<Moved>, StoreError> {
        let mut tables = self.tables();
        let key = (outcome.endpoint.clone(), outcome.event.clone());
        let attempt = &outcome.attempt;
        let kept = tables.deliveries.get_mut(&key);
        let kept = kept.filter(|kept| kept.number().saturating_add(1) == attempt.number);
        let Some(kept) = kept else { return Ok(None) };
        kept.tried(outcome);
        let moved = tables.does(outcome);
        let alarm = moved
            .as_ref()
            .and_then(|moved| moved.alarm(&outcome.endpoint));
        tables.change_alarms(alarm.as_slice(), attempt.at);
        Ok(moved)
    }

    async fn backlog(&self) -> Result<Backlog, StoreError> {
        let tables = self.tables();
        let is_on = |id: &EndpointId| {
            let kept = tables.endpoints.get(id);
            kept.is_some_and(KeptEndpoint::is_on)
        };
        let waits = tables
            .deliveries
            .iter()
            .filter(|((to, _), kept)| kept.next.is_some() && is_on(to));
        let waiting: Vec<_> = waits.map(|((_, event), _)| event).collect();
        let oldest = waiting.iter().min();
        let oldest = oldest.and_then(|id| Some(tables.events.get(*id)?.at));
        let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let of = |state: State| {
            let all = tables.endpoints.values();
            count(all.filter(|kept| kept.endpoint.state == state).count())
        };
        Ok(Backlog {
            waiting: count(waiting.len()).min(BACKLOG_MAX),
            oldest,
            on: of(State::On),
            failing: of(State::Failing),
            off: of(State::Off),
        })
    }

    async fn deliveries(&self, to: To<'_>, page: &Page) -> Result<Listed<Delivery>, StoreError> {
        let mut tables = self.tables();
        if tables.endpoint_of(to.merchant, to.endpoint).is_none() {
            return page_of(Vec::new(), Order::NewestFirst, page);
        }
        let own = tables
            .deliveries
            .iter()
            .filter(|((of, _), _)| of == to.endpoint);
        let rows = own.filter_map(|((_, event), kept)| {
            let shown = kept.shown(tables.events.get(event)?, to.endpoint);
            Some((Cursor::behind(0, event.as_str()), shown))
        });
        page_of(rows.collect(), Order::NewestFirst, page)
    }

    async fn delivery(&self, to: To<'_>, event: &EventId) -> Result<Option<Followed>, StoreError> {
        let mut tables = self.tables();
        if tables.endpoint_of(to.merchant, to.endpoint).is_none() {
            return Ok(None);
        }
        let kept = tables.deliveries.get(&(to.endpoint.clone(), event.clone()));
        let found = kept.zip(tables.events.get(event));
        Ok(found.map(|(kept, event)| Followed {
            delivery: kept.shown(event, to.endpoint),
            attempts: kept.attempts.clone(),
        }))
    }

    async fn send_again(
        &self,
        to: To<'_>,
        event: &EventId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let of = tables.events.get(event).map(|event| event.merchant.clone());
        let is_own = of.is_some_and(|of| of == to.merchant);
        let Some(endpoint) = tables.own_endpoint(to).filter(|_| is_own) else {
            return Ok(false);
        };
        tables.put(to.endpoint, event, now);
        tables.tell(&deeds::sent_again(&endpoint, event.as_str()));
        Ok(true)
    }

    async fn send_all_again(&self, again: &Again<'_>) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let to = again.to;
        let Some(endpoint) = tables.own_endpoint(to) else {
            return Ok(0);
        };
        let (mut at, mut count) = (again.now, 0_u64);
        for event in tables.wanted(again) {
            tables.put(to.endpoint, &event, at);
            at = at.plus_ms(PACE_MS);
            count = count.saturating_add(1);
        }
        if count > 0 {
            tables.tell(&deeds::all_sent_again(&endpoint, again, count));
        }
        Ok(count)
    }

    async fn send_test(&self, to: To<'_>, now: Timestamp) -> Result<Option<EventId>, StoreError> {
        let mut tables = self.tables();
        let event = Event::test(to.merchant, to.endpoint.as_str(), now);
        let Some((endpoint, event)) = tables.own_endpoint(to).zip(event) else {
            return Ok(None);
        };
        let id = event.id.clone();
        tables.events.entry(id.clone()).or_insert(event);
        tables.put(to.endpoint, &id, now);
        tables.tell(&deeds::test_sent(&endpoint));
        Ok(Some(id))
    }
}
