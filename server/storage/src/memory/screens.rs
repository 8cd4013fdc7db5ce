//! Devices at counters, in memory.

use async_trait::async_trait;

use super::{Memory, Tables, refused};
use crate::deeds;
use foundation::{clock::Timestamp, store::StoreError};
use people::{secret::Digest, session::Rotation};
use shops::shop::Store;
use till::{
    ScreenStore,
    screen::{Screen, ScreenLink, Settings, Tills},
    store::Coming,
};
use trail::{action::Action, author::Who};

impl Tables {
    pub(super) fn screen_changed(&mut self, store: &str) {
        let head = self.head_mut(store);
        head.1 = head.1.saturating_add(1);
    }

    fn end_screen(&mut self, id: &str) -> bool {
        let Some(screen) = self.screens.remove(id) else {
            return false;
        };
        self.screen_links.retain(|_, (link, _)| link.screen != id);
        self.screen_changed(&screen.store);
        let deed = deeds::screen(Action::ScreenEnded, id, &screen.store);
        self.tell_at_store(deed.was("name", &screen.name));
        true
    }
}

#[async_trait]
impl ScreenStore for Memory {
    async fn keep_screen(&self, screen: &Screen, link: &ScreenLink) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let has_till = |till| tables.tills.values().any(|known| known == till);
        let tills_there = match &screen.tills {
            Tills::Every => true,
            Tills::Some(tills) => tills.iter().all(has_till),
        };
        if !tills_there || !tables.stores.contains_key(&screen.store) {
            return Err(refused("a screen of nothing"));
        }
        let is_there = tables.screens.contains_key(&screen.id)
            || tables.screen_links.contains_key(&link.digest);
        if is_there {
            return Err(StoreError::Conflict);
        }
        let kept = (link.clone(), false);
        tables.screen_links.insert(link.digest.clone(), kept);
        tables.screens.insert(screen.id.clone(), screen.clone());
        tables.screen_changed(&screen.store);
        tables.tell_at_store(deeds::screen_made(screen));
        Ok(())
    }

    async fn keep_screen_link(&self, link: &ScreenLink) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let Some(screen) = tables.screens.get(&link.screen) else {
            return Ok(false);
        };
        let deed = deeds::screen(Action::ScreenLinked, &screen.id, &screen.store);
        tables.tell_at_store(deed);
        let kept = (link.clone(), false);
        tables.screen_links.insert(link.digest.clone(), kept);
        Ok(true)
    }

    async fn enrol(&self, coming: &Coming) -> Result<Option<String>, StoreError> {
        let mut tables = self.tables();
        let now = coming.device.joined;
        let Some((link, used)) = tables.screen_links.get_mut(&coming.link) else {
            return Ok(None);
        };
        if *used || link.until <= now {
            return Ok(None);
        }
        *used = true;
        let id = link.screen.clone();
        let Some(screen) = tables.screens.get_mut(&id) else {
            return Ok(None);
        };
        screen.device = Some(coming.device.clone());
        let store = screen.store.clone();
        tables.screen_changed(&store);
        let deed = deeds::screen(Action::ScreenEnrolled, &id, &store);
        tables.tell_at_store(deed.by(Who::Screen(id.clone())).at(now));
        Ok(Some(id))
    }

    async fn screen(&self, id: &str) -> Result<Option<Screen>, StoreError> {
        Ok(self.tables().screens.get(id).cloned())
    }

    async fn screen_by(&self, shown: &Digest) -> Result<Option<Screen>, StoreError> {
        let tables = self.tables();
        let mut screens = tables.screens.values();
        let found = screens.find(|screen| {
            let device = screen.device.as_ref();
            device.is_some_and(|device| {
                device.current == *shown || device.previous.as_ref() == Some(shown)
            })
        });
        Ok(found.cloned())
    }

    async fn screens(&self, merchant: Option<&str>) -> Result<Vec<Screen>, StoreError> {
        let tables = self.tables();
        let is_of = |screen: &&Screen| {
            let store = tables.stores.get(&screen.store);
            merchant.is_none_or(|id| store.is_some_and(|store| store.merchant_id == id))
        };
        let mut all: Vec<Screen> = tables.screens.values().filter(is_of).cloned().collect();
        all.sort_by(|a, b| (&a.store, &a.name, &a.id).cmp(&(&b.store, &b.name, &b.id)));
        Ok(all)
    }

    async fn touch_screen(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let screen = tables.screens.get_mut(id);
        if let Some(device) = screen.and_then(|screen| screen.device.as_mut()) {
            device.seen = device.seen.max(at);
            device.fresh = device.fresh && device.current != *shown;
        }
        Ok(())
    }

    async fn rotate_screen(&self, seen: &Screen, rotation: &Rotation) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let screen = tables.screens.get_mut(&seen.id);
        let Some(device) = screen.and_then(|screen| screen.device.as_mut()) else {
            return Ok(false);
        };
        let was = seen.device.as_ref().map(|device| &device.current);
        if Some(&device.current) != was {
            return Ok(false);
        }
        device.current = rotation.to.clone();
        device.previous = Some(rotation.shown.clone());
        device.fresh = true;
        device.rotated = rotation.at;
        Ok(true)
    }

    async fn set_screen(&self, id: &str, settings: Settings) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let Some(screen) = tables.screens.get_mut(id) else {
            return Ok(false);
        };
        screen.settings = settings;
        let store = screen.store.clone();
        tables.screen_changed(&store);
        tables.tell_at_store(deeds::screen(Action::ScreenSet, id, &store));
        Ok(true)
    }

    async fn end_screen(&self, id: &str) -> Result<bool, StoreError> {
        Ok(self.tables().end_screen(id))
    }

    async fn store(&self, id: &str) -> Result<Option<Store>, StoreError> {
        Ok(self.tables().stores.get(id).cloned())
    }

    async fn forget_screens(&self, idle: Timestamp, links: Timestamp) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        let over = |screen: &&Screen| match &screen.device {
            Some(device) => device.seen < idle,
            None => !tables
                .screen_links
                .values()
                .any(|(link, _)| link.screen == screen.id && link.until >= links),
        };
        let over: Vec<String> = tables
            .screens
            .values()
            .filter(over)
            .map(|screen| screen.id.clone())
            .collect();
        let mut ended = 0;
        for id in &over {
            ended += u64::from(tables.end_screen(id));
        }
        tables
            .screen_links
            .retain(|_, (link, _)| link.until >= links);
        Ok(ended)
    }
}
