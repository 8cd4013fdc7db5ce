//! Alarms in memory.

use async_trait::async_trait;

use super::{
    Memory, Tables,
    pages::{Order, page_of},
};
use crate::{
    deeds,
    hooks::{self, Place},
    storable::storable,
};
use alarms::{Alarm, AlarmStore, Change, Kept, Kind, OfShop, Wanted};
use events::endpoint::EndpointId;
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};

impl Tables {
    /// Whose an alarm is, and where it is from, if a shop has to know of it.
    fn placed(&self, held: &Kept) -> Option<(String, OfShop)> {
        let kind = Kind::parse(&held.kind)?;
        let of = |store: &str| OfShop {
            alarm: held.clone(),
            store: store.to_owned(),
            till: None,
            payment: None,
        };
        if kind.is_at_a_store() {
            let mut stores = self.stores.values();
            let store = stores.find(|one| held.about.starts_with(&format!("{}, ", one.id)))?;
            return Some((store.merchant_id.clone(), of(&store.id)));
        }
        let mut refunds = self.refunds.rows.values();
        let refund = refunds.find(|one| one.id.as_str() == held.about);
        let payment = refund.map_or(held.about.as_str(), |one| one.payment.as_str());
        let mut payments = self.payments.rows.values();
        let payment = payments.find(|one| one.request_id.as_str() == payment);
        let payment = payment.filter(|_| kind.is_of_money())?;
        let of = OfShop {
            till: Some(payment.place.till.0),
            payment: Some(payment.request_id.to_string()),
            ..of(&payment.place.store)
        };
        Some((payment.place.merchant.clone(), of))
    }

    pub(super) fn change_alarms(&mut self, changes: &[Change], at: Timestamp) {
        for change in changes {
            self.change_alarm(change, at);
        }
    }

    /// Tells people of it: once while nobody has looked, but of an endpoint each time.
    fn tell_people_of_alarm(&mut self, alarm: &Alarm, id: i64, at: Timestamp) {
        if alarm.kind == Kind::WebhookFailing {
            let endpoint = EndpointId::parse(&alarm.about);
            let kept = endpoint.and_then(|id| self.endpoints.get(&id));
            if let Some(kept) = kept {
                let happened = hooks::endpoint_failing(&kept.endpoint, at);
                self.tell_people(&happened);
            }
            return;
        }
        let held = self.alarms.iter().find(|held| held.id == id);
        let Some(held) = held.filter(|held| held.times == 1) else {
            return;
        };
        let place = self.placed(held).map(|(merchant, of)| Place {
            merchant,
            store: of.store,
            payment: of.payment,
        });
        self.tell_people(&hooks::alarm_raised(alarm, place, at));
    }

    fn change_alarm(&mut self, change: &Change, at: Timestamp) {
        match change {
            Change::Raised(alarm) => {
                let kind = alarm.kind.as_str();
                let (about, detail) = (storable(&alarm.about), storable(&alarm.detail));
                let mut alarms = self.alarms.iter_mut();
                let open = alarms.find(|held| {
                    let is_same = held.kind == kind && held.about == about;
                    held.acknowledged.is_none() && is_same && held.server == alarm.server
                });
                if let Some(held) = open {
                    held.detail = detail.into_owned();
                    (held.last, held.over) = (at, None);
                    held.times = held.times.saturating_add(1);
                    let id = held.id;
                    self.tell_people_of_alarm(alarm, id, at);
                    return;
                }
                let id = self.alarms.iter().map(|held| held.id).max();
                let id = id.unwrap_or_default().saturating_add(1);
                self.alarms.push(Kept {
                    id,
                    kind: kind.to_owned(),
                    about: about.into_owned(),
                    detail: detail.into_owned(),
                    server: alarm.server.clone(),
                    raised: at,
                    last: at,
                    times: 1,
                    over: None,
                    acknowledged: None,
                });
                self.tell_people_of_alarm(alarm, id, at);
            }
            Change::Over {
                kind,
                about,
                server,
            } => {
                let about = storable(about);
                let theirs = |held: &str| held == server || held.is_empty();
                let is_it = |held: &&mut Kept| {
                    held.kind == kind.as_str() && held.about == about && theirs(&held.server)
                };
                for held in self.alarms.iter_mut().filter(is_it) {
                    held.over.get_or_insert(at);
                }
            }
        }
    }
}

#[async_trait]
impl AlarmStore for Memory {
    async fn write_alarms(&self, changes: &[(Timestamp, Change)]) -> Result<(), StoreError> {
        let mut tables = self.tables();
        for (at, change) in changes {
            tables.change_alarm(change, *at);
        }
        Ok(())
    }

    async fn alarms(&self, wanted: Wanted, page: &Page) -> Result<Listed<Kept>, StoreError> {
        let tables = self.tables();
        let is_wanted = |held: &&Kept| wanted == Wanted::All || held.acknowledged.is_none();
        let alarms = tables.alarms.iter().filter(is_wanted).cloned();
        // Written so that numbers sort as numbers.
        let alarms = alarms.map(|held| {
            let id = format!("{:020}", held.id);
            (Cursor::behind(held.last.0, id), held)
        });
        page_of(alarms.collect(), Order::NewestFirst, page)
    }

    async fn unacknowledged(&self) -> Result<i64, StoreError> {
        let tables = self.tables();
        let alarms = tables.alarms.iter();
        let open = alarms.filter(|held| held.acknowledged.is_none()).count();
        Ok(i64::try_from(open).unwrap_or(i64::MAX))
    }

    async fn acknowledge(&self, id: i64, at: Timestamp, by: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let mut alarms = tables.alarms.iter_mut();
        let Some(held) = alarms.find(|held| held.id == id && held.acknowledged.is_none()) else {
            return Ok(false);
        };
        let kept = held.clone();
        held.acknowledged = Some((at, by.to_owned()));
        let owner = tables.placed(&kept).map(|(owner, _)| owner);
        let deed = deeds::alarm_seen(owner.as_deref(), id, &kept.kind).at(at);
        tables.tell(&deed);
        Ok(true)
    }

    async fn alarms_of(&self, merchant: &str, limit: u32) -> Result<Vec<OfShop>, StoreError> {
        let tables = self.tables();
        let open = tables.alarms.iter().rev();
        let open = open.filter(|held| held.acknowledged.is_none());
        let mut of: Vec<OfShop> = open
            .filter_map(|held| tables.placed(held))
            .filter(|(owner, _)| owner == merchant)
            .map(|(_, of)| of)
            .collect();
        of.sort_by_key(|of| std::cmp::Reverse((of.alarm.last, of.alarm.id)));
        of.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(of)
    }

    async fn alarms_of_the_gone(&self, before: Timestamp) -> Result<Vec<Kept>, StoreError> {
        let tables = self.tables();
        let lives = |name: &str| {
            let mut servers = tables.servers.values();
            servers.any(|server| server.address == name && server.seen >= before)
        };
        let is_gone = |held: &&Kept| {
            let goes_on = held.over.is_none() && held.last < before;
            goes_on && !held.server.is_empty() && !lives(&held.server)
        };
        Ok(tables.alarms.iter().filter(is_gone).cloned().collect())
    }

    async fn end_alarm(&self, id: i64, at: Timestamp, why: &str) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let mut alarms = tables.alarms.iter_mut();
        let Some(held) = alarms.find(|held| held.id == id && held.over.is_none()) else {
            return Ok(false);
        };
        held.over = Some(at);
        if !held.detail.is_empty() {
            held.detail.push_str("; ");
        }
        held.detail.push_str(why);
        Ok(true)
    }

    async fn count_alarms(&self) -> Result<Vec<(String, i64)>, StoreError> {
        let tables = self.tables();
        let goes_on = |held: &&Kept| held.acknowledged.is_none() && held.over.is_none();
        let mut counts = std::collections::BTreeMap::<String, i64>::new();
        for held in tables.alarms.iter().filter(goes_on) {
            let count = counts.entry(held.kind.clone()).or_default();
            *count = count.saturating_add(1);
        }
        Ok(counts.into_iter().collect())
    }
}
