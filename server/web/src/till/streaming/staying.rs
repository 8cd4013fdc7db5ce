//! A stream that stays: whether its screen and its store are still there, and the sign that all is well.

use serde::Serialize;
use tokio::time::Instant;

use super::{PING, Streaming};
use crate::till::told::SettingsTold;
use ::till::hub::Pulse;

/// Every so many of them it is written down that the screen was seen.
const SEEN_PINGS: u32 = 20;

#[derive(Serialize)]
struct Ping {
    now_ms: i64,
    head: i64,
    shut: String,
}

impl Streaming {
    /// Looks at its store again; whether it is there.
    async fn store_is_there(&mut self) -> bool {
        match self.state.store.store(&self.store.id).await {
            Ok(Some(store)) => {
                self.store = self.state.shared_stores.of(store);
                true
            }
            Ok(None) => false,
            Err(error) => {
                tracing::debug!(%error, "a screen's store could not be looked at");
                false
            }
        }
    }

    /// Looks at its screen again, since one of the store's has changed.
    pub(super) async fn is_still_there(&mut self, pulse: &Pulse) -> bool {
        if !self.store_is_there().await {
            return false;
        }
        // Whether it takes payments is told with the next sign of life.
        self.next_ping = Instant::now();
        let known = &self.known;
        let screen = match self.state.store.screen(&known.screen.id).await {
            Ok(screen) => screen,
            Err(error) => {
                tracing::debug!(%error, "a screen could not be looked at");
                return false;
            }
        };
        let joined = |screen: &::till::screen::Screen| {
            let device = screen.device.as_ref();
            device.map(|device| device.joined) == Some(known.joined)
        };
        let Some(screen) = screen.filter(joined) else {
            return false;
        };
        if screen.settings != known.screen.settings {
            self.say("settings", &SettingsTold::from(screen.settings));
        }
        self.known.screen = screen;
        self.changes = pulse.changes;
        true
    }

    /// Says that all is well, if it is.
    pub(super) async fn ping(&mut self) {
        self.next_ping = Instant::now() + PING;
        if !self.state.hub.is_awake() {
            return;
        }
        let now = self.state.clock.now();
        let head = self.listening.borrow().as_ref().map(|pulse| pulse.head);
        let ping = Ping {
            now_ms: now.0,
            head: head.unwrap_or(self.cursor),
            shut: self.ear().shut(),
        };
        self.say("ping", &ping);
        self.pings = self.pings.wrapping_add(1);
        let screen = &self.known.screen;
        if let Some(device) = screen
            .device
            .as_ref()
            .filter(|_| self.pings.is_multiple_of(SEEN_PINGS))
        {
            let seen = self
                .state
                .store
                .touch_screen(&screen.id, &device.current, now);
            if let Err(error) = seen.await {
                tracing::debug!(%error, "that a screen was seen is not written down");
            }
        }
    }
}
