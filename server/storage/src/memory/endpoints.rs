//! Endpoints, in memory.

use async_trait::async_trait;
use events::{
    endpoint::{Doing, EACH_MAX, Endpoint, EndpointId, OldSecret, State, WhyOff},
    store::{Change, Changed, EndpointStore, Seen},
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    store::StoreError,
};

use super::{Memory, Tables};
use crate::{deeds, hooks};

/// One, and how fast it is sent to.
#[derive(Clone, Debug)]
pub(super) struct KeptEndpoint {
    pub(super) endpoint: Endpoint,
    pub(super) pause: Timestamp,
    pub(super) gentle: Timestamp,
}

impl KeptEndpoint {
    pub(super) fn is_on(&self) -> bool {
        self.endpoint.state != State::Off
    }

    pub(super) fn doing(&self) -> Doing {
        Doing {
            state: self.endpoint.state,
            why_off: self.endpoint.why_off,
            since: self.endpoint.failing_since,
            fails: self.endpoint.fails,
        }
    }

    pub(super) fn does(&mut self, doing: Doing) {
        self.endpoint.state = doing.state;
        self.endpoint.why_off = doing.why_off;
        self.endpoint.failing_since = doing.since;
        self.endpoint.fails = doing.fails;
    }
}

impl Tables {
    pub(super) fn endpoint_of(
        &mut self,
        merchant: &str,
        id: &EndpointId,
    ) -> Option<&mut KeptEndpoint> {
        let kept = self.endpoints.get_mut(id);
        kept.filter(|kept| kept.endpoint.merchant == merchant)
    }
}

#[async_trait]
impl EndpointStore for Memory {
    async fn add_endpoint(&self, endpoint: &Endpoint) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        if !tables.merchants.contains_key(&endpoint.merchant) {
            return Ok(Changed::Unknown);
        }
        let own = tables.endpoints.values();
        let own = own.filter(|kept| kept.endpoint.merchant == endpoint.merchant);
        if own.count() >= EACH_MAX {
            return Ok(Changed::Full);
        }
        let kept = KeptEndpoint {
            endpoint: endpoint.clone(),
            pause: Timestamp(0),
            gentle: Timestamp(0),
        };
        tables.endpoints.insert(endpoint.id.clone(), kept);
        tables.tell(&deeds::endpoint_added(endpoint));
        Ok(Changed::Done)
    }

    async fn endpoints(&self, merchant: &str) -> Result<Vec<Endpoint>, StoreError> {
        let tables = self.tables();
        let own = tables.endpoints.values().map(|kept| &kept.endpoint);
        let mut own: Vec<_> = own
            .filter(|one| one.merchant == merchant)
            .cloned()
            .collect();
        own.sort_by_key(|one| (one.made, one.id.clone()));
        Ok(own)
    }

    async fn endpoint(
        &self,
        merchant: &str,
        id: &EndpointId,
    ) -> Result<Option<Endpoint>, StoreError> {
        let mut tables = self.tables();
        let found = tables.endpoint_of(merchant, id);
        Ok(found.map(|kept| kept.endpoint.clone()))
    }

    async fn any_endpoint(&self, id: &EndpointId) -> Result<Option<Endpoint>, StoreError> {
        let tables = self.tables();
        let found = tables.endpoints.get(id);
        Ok(found.map(|kept| kept.endpoint.clone()))
    }

    async fn change_endpoint(
        &self,
        seen: Seen<'_>,
        change: &Change,
    ) -> Result<Changed, StoreError> {
        let mut tables = self.tables();
        let Some(kept) = tables.endpoint_of(seen.merchant, seen.id) else {
            return Ok(Changed::Unknown);
        };
        if kept.endpoint.version != seen.version {
            return Ok(Changed::Meanwhile);
        }
        let before = kept.endpoint.clone();
        kept.endpoint.version = before.version.saturating_add(1);
        match change {
            Change::Plan(plan) => kept.endpoint.plan = plan.clone(),
            Change::Secret { new, until } => {
                kept.endpoint.old = Some(OldSecret {
                    sealed: before.secret.clone(),
                    until: *until,
                });
                kept.endpoint.secret = new.clone();
            }
            Change::On => {
                kept.pause = Timestamp(0);
                kept.does(Doing {
                    state: State::On,
                    why_off: None,
                    since: None,
                    fails: 0,
                });
            }
            Change::Off => kept.does(Doing {
                state: State::Off,
                why_off: Some(WhyOff::ByHand),
                ..kept.doing()
            }),
            Change::End => {
                tables.endpoints.remove(seen.id);
            }
        }
        let over = hooks::seen_to(change, seen.id);
        tables.change_alarms(over.as_slice(), SystemClock.now());
        if let Some(deed) = deeds::endpoint_changed(&before, change) {
            tables.tell(&deed);
        }
        Ok(Changed::Done)
    }
}
