//! One stream of a program: what it missed, then what comes. It is over when the server stops, when the key may no
//! longer hear, when a newer stream of the key has its place, and when nobody reads.
//!
//! Nothing is remembered here for a program that is gone: it comes again with the last number it had.

use std::{sync::Arc, time::Duration};

use foundation::store::StoreError;
use people::{permission::right, rights::Allowed, scope::Reach};
use serde::Serialize;
use serde_json::json;
use till::{
    feed::{Behind, Line},
    hub::{Listening, Seat},
};
use tokio::time::Instant;

use super::{
    line::{At, Told, event},
    outlet::Outlet,
};
use crate::{Shared, caller::Caller};

/// How often it is looked whether the key may still hear.
const LOOK: Duration = Duration::from_secs(3);
/// Every so many of them a sign of life is sent: every fifteen seconds.
const SIGN_LOOKS: u32 = 5;
/// When a stream that was cut is asked for again, on average.
const RETRY_MS: u64 = 1_500;
/// Lines that are read at once for a program that was away.
const PAGE: u32 = 100;

/// Why a stream is over.
#[derive(Clone, Copy, Debug)]
enum End {
    /// The server stops.
    Stopping,
    /// The key may hear nothing here any more.
    Ended,
    /// A newer stream of the same key has the place of this one.
    Replaced,
    /// Nobody reads, or not fast enough; or what there is can't be read. Nothing is said.
    Silent,
}

impl From<super::outlet::Gone> for End {
    fn from(_: super::outlet::Gone) -> Self {
        Self::Silent
    }
}

impl From<StoreError> for End {
    fn from(error: StoreError) -> Self {
        tracing::debug!(%error, "a program's feed could not be read");
        Self::Silent
    }
}

/// What a stream is made of.
pub(super) struct Beginning {
    pub(super) caller: Caller,
    pub(super) reach: Reach,
    pub(super) store: String,
    pub(super) listening: Listening,
    /// The last number that the program has.
    pub(super) cursor: i64,
}

/// See the module.
pub(super) struct Stream {
    api: Shared,
    from: Beginning,
    out: Outlet,
    next_look: Instant,
    looks: u32,
}

impl Stream {
    /// One that goes out there.
    pub(super) fn new(api: Shared, from: Beginning, out: Outlet) -> Self {
        Self {
            next_look: Instant::now() + LOOK,
            looks: 0,
            api,
            from,
            out,
        }
    }

    /// Tells all there is until it is over, as long as it has its place.
    pub(super) async fn run(mut self, seat: Seat) {
        let mut stopping = self.api.hub.stopping();
        let end = tokio::select! {
            biased;
            // Also while somebody slow is waited for.
            _ = stopping.wait_for(|stop| *stop) => End::Stopping,
            () = seat.given_away() => End::Replaced,
            end = self.tell() => end,
        };
        let why = match end {
            End::Stopping => "stopping",
            End::Ended => "ended",
            End::Replaced => "replaced",
            End::Silent => return,
        };
        // Who doesn't read doesn't hear that either.
        let _ = self.say("bye", &json!({ "why": why })).await;
    }

    async fn tell(&mut self) -> End {
        match self.go_on().await {
            Ok(never) => match never {},
            Err(end) => end,
        }
    }

    async fn go_on(&mut self) -> Result<std::convert::Infallible, End> {
        let retry = self.api.randomness.around_ms(RETRY_MS);
        self.out.send(format!("retry: {retry}\n")).await?;
        let hello = json!({ "store": self.from.store, "after": self.from.cursor });
        self.numbered("hello", &hello).await?;
        loop {
            self.catch_up().await?;
            let is_due = tokio::select! {
                biased;
                () = self.out.closed() => return Err(End::Silent),
                () = tokio::time::sleep_until(self.next_look) => true,
                news = self.from.listening.changed() => news.map_or(Err(End::Stopping), |()| Ok(false))?,
            };
            if is_due {
                self.look().await?;
            }
        }
    }

    async fn say(&self, name: &str, data: &impl Serialize) -> Result<(), End> {
        Ok(self.out.send(event(None, name, data)).await?)
    }

    /// With the number from which a program that is cut goes on.
    async fn numbered(&self, name: &str, data: &impl Serialize) -> Result<(), End> {
        let text = event(Some(self.from.cursor), name, data);
        Ok(self.out.send(text).await?)
    }

    /// All lines behind its number, as far as the store is.
    async fn catch_up(&mut self) -> Result<(), End> {
        loop {
            let pulse = self.from.listening.borrow_and_update().clone();
            let Some(pulse) = pulse.filter(|pulse| pulse.head != self.from.cursor) else {
                return Ok(());
            };
            // Who is ahead of what is held here has read further, or has a number that never was: the store knows.
            let is_behind = self.from.cursor < pulse.head;
            if let Some(held) = pulse.behind(self.from.cursor).filter(|_| is_behind) {
                let held: Vec<Arc<Line>> = held.cloned().collect();
                self.lines(held.iter().map(AsRef::as_ref)).await?;
                if self.from.cursor >= pulse.head {
                    continue;
                }
            }
            let store = &self.from.store;
            let behind = self.api.hub.behind(store, self.from.cursor, PAGE).await?;
            match behind {
                (_, Behind::Lines(lines)) if lines.is_empty() => return Ok(()),
                (_, Behind::Lines(lines)) => self.lines(lines.iter()).await?,
                (head, Behind::Lost) => {
                    self.from.cursor = head;
                    self.numbered("resync", &json!({ "after": head })).await?;
                }
            }
        }
    }

    async fn lines(&mut self, lines: impl Iterator<Item = &Line>) -> Result<(), End> {
        for line in lines {
            if line.seq <= self.from.cursor {
                continue;
            }
            if Instant::now() >= self.next_look {
                self.look().await?;
            }
            let at = At {
                store: &self.from.store,
                line,
            };
            let told = Told::of(&self.api, &self.from.reach, at).await?;
            self.from.cursor = line.seq;
            self.numbered(&told.kind, &told).await?;
        }
        Ok(())
    }

    /// Whether the key may still hear, and a sign of life if the store is being looked at.
    async fn look(&mut self) -> Result<(), End> {
        self.next_look = Instant::now() + LOOK;
        let allowed = self.from.caller.again(&self.api).await?;
        let allowed: Option<Allowed<right::TillWatch>> =
            allowed.and_then(|caller| caller.rights.allowed());
        let reach = allowed.map(|allowed| allowed.scope().reach.clone());
        let reach = reach.filter(|reach| reach.covers_store(&self.from.store));
        self.from.reach = reach.ok_or(End::Ended)?;
        self.looks = self.looks.wrapping_add(1);
        if self.looks.is_multiple_of(SIGN_LOOKS) && self.api.hub.is_awake() {
            self.out.send(": all is well\n\n".to_owned()).await?;
        }
        Ok(())
    }
}
