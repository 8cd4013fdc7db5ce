//! One stream of a screen: what it missed, then what comes. It is over when the server stops or the screen
//! was ended, and says so.
//!
//! Nothing is remembered here for a screen that is gone: it comes again with the last number it had.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use axum::response::sse::Event;
use foundation::store::StoreError;
use serde::Serialize;
use tokio::{sync::watch, time::Instant};

use super::{
    guard::Here,
    told::{Ear, OpenTold, SettingsTold},
};
use crate::Shared;
use ::till::{
    feed::{Behind, Line},
    hub::{Listening, Pulse, Seat},
};

/// How often a screen that hears nothing is told that all is well.
const PING: Duration = Duration::from_secs(15);
/// Every so many of them it is written down that the screen was seen.
const SEEN_PINGS: u32 = 20;
/// When a stream that was cut is asked for again, on average.
const RETRY_MS: u64 = 1_500;
/// Lines that are read at once for a screen that was away.
const PAGE: u32 = 200;

#[derive(Serialize)]
struct Ping {
    now_ms: i64,
    head: i64,
    shut: String,
}

#[derive(Serialize)]
struct Open {
    open: Vec<OpenTold>,
}

#[derive(Serialize)]
struct Resync {
    head: i64,
}

#[derive(Serialize)]
struct Bye {
    /// `stopping` or `ended`.
    why: &'static str,
}

/// What a stream is made of.
pub(super) struct Beginning {
    pub(super) here: Here,
    pub(super) seat: Seat,
    pub(super) listening: Listening,
    /// The last number the screen had, if it had one.
    pub(super) after: Option<i64>,
}

/// One stream.
pub(super) struct Streaming {
    pub(super) state: Shared,
    pub(super) here: Here,
    listening: Listening,
    stopping: watch::Receiver<bool>,
    /// The last number that was told.
    cursor: i64,
    changes: i64,
    open: Vec<OpenTold>,
    waiting: VecDeque<Event>,
    next_ping: Instant,
    pings: u32,
    is_over: bool,
    _seat: Seat,
}

/// An event of our own making always becomes text.
fn event(name: &str, data: &impl Serialize) -> Event {
    let event = Event::default().event(name);
    event.json_data(data).unwrap_or_default()
}

impl Streaming {
    fn ear(&self) -> Ear<'_> {
        Ear {
            state: &self.state,
            here: &self.here,
        }
    }

    /// Sits down where the store is now.
    pub(super) fn new(state: Shared, beginning: Beginning, pulse: &Pulse) -> Self {
        Self {
            cursor: beginning.after.unwrap_or(pulse.head),
            changes: pulse.changes,
            open: Vec::new(),
            waiting: VecDeque::new(),
            next_ping: Instant::now() + PING,
            pings: 0,
            is_over: false,
            stopping: state.hub.stopping(),
            listening: beginning.listening,
            here: beginning.here,
            _seat: beginning.seat,
            state,
        }
    }

    /// Tells what it missed, and greets it.
    pub(super) async fn begin(&mut self, pulse: &Pulse) -> Result<(), StoreError> {
        let missed = self.missed(pulse).await?;
        let mut hello = self.ear().hello(pulse.head, &pulse.open).await?;
        hello.missed = missed
            .as_ref()
            .map(|lines| self.ear().sum(lines.iter().map(AsRef::as_ref)));
        self.open.clone_from(&hello.open);
        let is_lost = missed.is_none();
        if is_lost {
            self.cursor = pulse.head;
        }
        let retry = Duration::from_millis(self.state.randomness.around_ms(RETRY_MS));
        if is_lost {
            let resync = Resync { head: pulse.head };
            self.waiting.push_back(event("resync", &resync));
        }
        // What was missed comes before the greeting, so that it can be told from what is new.
        for line in missed.unwrap_or_default() {
            self.tell(&line, pulse);
        }
        let greeting = event("hello", &hello)
            .id(self.cursor.to_string())
            .retry(retry);
        self.waiting.push_back(greeting);
        Ok(())
    }

    /// The lines behind its number; `None` if some of them are gone.
    async fn missed(&self, pulse: &Pulse) -> Result<Option<Vec<Arc<Line>>>, StoreError> {
        if self.cursor > pulse.head {
            return Ok(None);
        }
        if let Some(held) = pulse.behind(self.cursor) {
            return Ok(Some(held.cloned().collect()));
        }
        let (mut all, mut cursor) = (Vec::new(), self.cursor);
        while cursor < pulse.head {
            let store = &self.here.store.id;
            let (_, behind) = self.state.hub.behind(store, cursor, PAGE).await?;
            match behind {
                Behind::Lines(lines) => {
                    cursor = lines.last().map_or(pulse.head, |last| last.seq);
                    all.extend(lines.into_iter().map(Arc::new));
                }
                Behind::Lost => return Ok(None),
            }
        }
        Ok(Some(all))
    }

    fn tell(&mut self, line: &Line, pulse: &Pulse) {
        if line.seq <= self.cursor {
            return;
        }
        let told = self.ear().line(line, pulse.twins(line));
        let event = event(told.kind, &told).id(line.seq.to_string());
        self.waiting.push_back(event);
        self.cursor = line.seq;
    }

    /// The next thing to tell; `None` at the end.
    pub(super) async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if self.is_over {
                return None;
            }
            let awaited = tokio::select! {
                biased;
                _ = self.stopping.wait_for(|stop| *stop) => Awaited::Stop,
                news = self.listening.changed() => news.map_or(Awaited::Stop, |()| Awaited::News),
                () = tokio::time::sleep_until(self.next_ping) => Awaited::Ping,
            };
            match awaited {
                Awaited::Stop => self.end("stopping"),
                Awaited::News => self.hear().await,
                Awaited::Ping => self.ping().await,
            }
        }
    }

    fn end(&mut self, why: &'static str) {
        self.waiting.push_back(event("bye", &Bye { why }));
        self.is_over = true;
    }

    async fn hear(&mut self) {
        let Some(pulse) = self.listening.borrow_and_update().clone() else {
            return;
        };
        if pulse.changes != self.changes && !self.is_still_there(&pulse).await {
            return self.end("ended");
        }
        match self.missed(&pulse).await {
            Ok(Some(lines)) => {
                for line in lines {
                    self.tell(&line, &pulse);
                }
            }
            Ok(None) => {
                self.cursor = pulse.head;
                let resync = Resync { head: pulse.head };
                self.waiting.push_back(event("resync", &resync));
            }
            Err(error) => {
                // It comes again with the last number it had.
                tracing::debug!(%error, "a screen's lines could not be read");
                self.is_over = true;
            }
        }
        let open = self.ear().open(&pulse.open);
        if open != self.open {
            self.open.clone_from(&open);
            self.waiting.push_back(event("opening", &Open { open }));
        }
    }

    /// Looks at its screen again, since one of the store's has changed.
    async fn is_still_there(&mut self, pulse: &Pulse) -> bool {
        if !self.here.looks_again(&self.state).await {
            return false;
        }
        // Whether it takes payments is told with the next sign of life.
        self.next_ping = Instant::now();
        let known = &self.here.known;
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
            let settings = SettingsTold::from(screen.settings);
            self.waiting.push_back(event("settings", &settings));
        }
        self.here.known.screen = screen;
        self.changes = pulse.changes;
        true
    }

    /// Says that all is well, if it is.
    async fn ping(&mut self) {
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
        self.waiting.push_back(event("ping", &ping));
        self.pings = self.pings.wrapping_add(1);
        let screen = &self.here.known.screen;
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

enum Awaited {
    Stop,
    News,
    Ping,
}
