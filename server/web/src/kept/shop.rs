//! A shop whose pages are kept.

use std::sync::{Arc, Mutex, PoisonError};

use foundation::clock::Timestamp;
use payments::funnel::local_day;
use shops::shop::Shop;

use super::heard::Stamp;
use crate::shop_of_code::closed;

/// See the module.
#[derive(Debug)]
pub(super) struct KeptShop {
    pub(super) shop: Arc<Shop>,
    /// When it was known to be so.
    pub(super) stamp: Stamp,
    /// What was found of it last.
    found: Mutex<Option<Found>>,
}

/// What holds for a second of the clock. Shops open and close at whole minutes, and days begin there.
#[derive(Clone, Debug)]
struct Found {
    second: i64,
    /// The business day, while payments are taken.
    day: Option<Arc<str>>,
}

impl KeptShop {
    pub(super) fn new(shop: Arc<Shop>, stamp: Stamp) -> Self {
        Self {
            shop,
            stamp,
            found: Mutex::default(),
        }
    }

    /// The business day it is there; `None` while no payments are taken with this code.
    pub(super) fn open_on(&self, now: Timestamp) -> Option<Arc<str>> {
        let second = now.0.div_euclid(1_000);
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = found.as_ref().filter(|found| found.second == second) {
            return found.day.clone();
        }
        let is_open = closed(&self.shop, now).is_none();
        let day = is_open.then(|| local_day(now, &self.shop.store.days).into());
        *found = Some(Found {
            second,
            day: day.clone(),
        });
        day
    }
}
