//! One stream of a screen: what it missed, then what comes. It is over when the server stops or the screen
//! was ended, and says so.
//!
//! Nothing is remembered here for a screen that is gone: it comes again with the last number it had.

mod staying;

use std::{collections::VecDeque, sync::Arc, time::Duration};

use foundation::store::StoreError;
use serde::Serialize;
use tokio::{sync::watch, time::Instant};

use super::{
    event::Event,
    guard::Here,
    told::{Ear, OpenTold},
};
use crate::Shared;
use ::till::{
    feed::{Behind, Line},
    hub::{Listening, Pulse, Seat},
    said::About,
    screen::Tills,
    screens::KnownScreen,
};
use shops::shop::Store;

/// How often a screen that hears nothing is told that all is well.
const PING: Duration = Duration::from_secs(15);
/// When a stream that was cut is asked for again, on average.
const RETRY_MS: u64 = 1_500;
/// Lines that are read at once for a screen that was away.
const PAGE: u32 = 200;

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
    /// `stopping`, `ended` or `replaced`.
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

/// One stream. A thousand of them are open for days, so it holds what it needs and shares what it can.
pub(super) struct Streaming {
    state: Shared,
    known: KnownScreen,
    store: Arc<Store>,
    listening: Listening,
    stopping: watch::Receiver<bool>,
    /// The last number that was told.
    cursor: i64,
    changes: i64,
    /// Who is about to confirm, as it was told last.
    open: Arc<[u8]>,
    waiting: VecDeque<Arc<[u8]>>,
    next_ping: Instant,
    pings: u32,
    is_over: bool,
    seat: Seat,
}

impl Streaming {
    fn ear(&self) -> Ear<'_> {
        Ear {
            state: &self.state,
            known: &self.known,
            store: &self.store,
        }
    }

    /// Sits down where the store is now.
    pub(super) fn new(state: Shared, beginning: Beginning, pulse: &Pulse) -> Self {
        Self {
            cursor: beginning.after.unwrap_or(pulse.head),
            changes: pulse.changes,
            open: Arc::default(),
            waiting: VecDeque::new(),
            next_ping: Instant::now() + PING,
            pings: 0,
            is_over: false,
            stopping: state.hub.stopping(),
            listening: beginning.listening,
            known: beginning.here.known,
            store: beginning.here.store,
            seat: beginning.seat,
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
        self.open = self.opening(pulse);
        let is_lost = missed.is_none();
        if is_lost {
            self.cursor = pulse.head;
        }
        let retry = Duration::from_millis(self.state.randomness.around_ms(RETRY_MS));
        if is_lost {
            self.say("resync", &Resync { head: pulse.head });
        }
        // What was missed comes before the greeting, so that it can be told from what is new.
        for line in missed.unwrap_or_default() {
            self.tell(&line, pulse);
        }
        let greeting = Event {
            id: Some(self.cursor),
            retry: Some(retry),
            ..Event::named("hello")
        };
        self.waiting.push_back(greeting.with(&hello));
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
            let store = &self.store.id;
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

    fn tell(&mut self, line: &Arc<Line>, pulse: &Pulse) {
        if line.seq <= self.cursor {
            return;
        }
        let ear = self.ear();
        let say = || {
            let told = ear.line(line, pulse.twins(line));
            let event = Event {
                id: Some(line.seq),
                ..Event::named(told.kind)
            };
            event.with(&told)
        };
        // A line that was read for this screen alone may know more than what the others were told.
        let is_for_all = pulse.has(line) && self.known.screen.tills.hears(line.till);
        let text = if is_for_all {
            pulse.said.once(About::Line(line.seq), ear.alike(), say)
        } else {
            say()
        };
        self.waiting.push_back(text);
        self.cursor = line.seq;
    }

    /// Who is about to confirm.
    fn opening(&self, pulse: &Pulse) -> Arc<[u8]> {
        let ear = self.ear();
        let say = || {
            let open = ear.open(&pulse.open);
            Event::named("opening").with(&Open { open })
        };
        match self.known.screen.tills {
            Tills::Every => pulse.said.once(About::Open, ear.alike(), say),
            Tills::Some(_) => say(),
        }
    }

    fn say(&mut self, name: &'static str, data: &impl Serialize) {
        self.waiting.push_back(Event::named(name).with(data));
    }

    /// The next thing to tell; `None` at the end.
    pub(super) async fn next(&mut self) -> Option<Arc<[u8]>> {
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
                () = self.seat.given_away() => Awaited::Newer,
                () = tokio::time::sleep_until(self.next_ping) => Awaited::Ping,
            };
            match awaited {
                Awaited::Stop => self.end("stopping"),
                Awaited::Newer => self.end("replaced"),
                // In places of their own, so that a stream that only waits has no room for them.
                Awaited::News => Box::pin(self.hear()).await,
                Awaited::Ping => Box::pin(self.ping()).await,
            }
        }
    }

    fn end(&mut self, why: &'static str) {
        self.say("bye", &Bye { why });
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
                self.say("resync", &Resync { head: pulse.head });
            }
            Err(error) => {
                // It comes again with the last number it had.
                tracing::debug!(%error, "a screen's lines could not be read");
                self.is_over = true;
            }
        }
        let open = self.opening(&pulse);
        if open != self.open {
            self.open = Arc::clone(&open);
            self.waiting.push_back(open);
        }
    }
}

enum Awaited {
    Stop,
    /// A newer stream of the same screen has its place.
    Newer,
    News,
    Ping,
}
