//! The shop behind a code, as this installation lets customers pay there; or why they can't.

use app::pages::problem::{Opens, Problem};
use domain::EntryCode;

use super::{AppState, frame::wall_time};
use alarms::{Alarm, Kind};
use foundation::{clock::Timestamp, store::StoreError};
use payments::funnel::{Step, local_day};
use shops::{
    hours::Opening,
    shop::{Shop, Store},
};

impl AppState {
    /// Counts how far a customer got. Browsers, previews and robots never get so far as to be asked
    /// for an amount.
    pub(super) fn count(&self, shop: &Shop, step: Step) {
        let day = local_day(self.clock.now(), &shop.store.days);
        self.funnel.count(&shop.code.code, day, step);
    }

    /// The shop of a code, within the installation's limits. What these contradict can't be paid
    /// at all, which the operator has to hear.
    pub(super) async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        let Some(shop) = self.store.shop(code).await? else {
            return Ok(None);
        };
        let (id, label) = (shop.store.id.clone(), shop.code.label.clone());
        let within = shop.seen_at(self.clock.now()).within(&self.limits);
        if within.is_none() {
            let about = [id, label].join(", ");
            let alarm = Alarm::new(Kind::LimitsContradict, &about);
            self.payments.alarms().raise(alarm);
        }
        within
            .map(Some)
            .ok_or(StoreError::Corrupt { what: "limits" })
    }
}

/// Why nothing can be paid at this time of the day, if so.
fn at_this_time(shop: &Shop, now: Timestamp) -> Option<Problem> {
    let Opening::Closed { until } = shop.store.opening_at(now) else {
        return None;
    };
    let opens = until.map(|until| opens(&shop.store, until, now));
    Some(Problem::ShopClosed { opens })
}

/// When a store that is closed opens, by its own clock.
pub(super) fn opens(store: &Store, until: Timestamp, now: Timestamp) -> Opens {
    let wall = |at| wall_time(at, &store.time_zone);
    let (at, today) = (wall(until), wall(now));
    if at.is_same_day(today) {
        return Opens::Today(at);
    }
    // The rest of the day ends where the next one begins, in the middle of a night.
    if until == store.days.begins(store.days.day(now).plus(1)) {
        return Opens::NotToday;
    }
    if at.is_day_after(today) {
        return Opens::Tomorrow(at);
    }
    Opens::Later(at)
}

/// Why nothing can be paid with this code at this moment, if so.
pub(super) fn closed(shop: &Shop, now: Timestamp) -> Option<Problem> {
    if shop.code.is_outdated(now) {
        Some(Problem::CodeReplaced)
    } else {
        let off = match shop.code.why_off {
            Some(_) => Problem::CodeOff,
            None => Problem::CodeDisabled,
        };
        (!shop.code.enabled)
            .then_some(off)
            .or_else(|| at_this_time(shop, now))
    }
}
