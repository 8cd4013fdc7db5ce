//! Places for streams: so many for each screen and each program, and so many of a kind together. Screens and programs
//! take none from each other, so that no program leaves a counter deaf.
//!
//! Whoever went away without a word (behind a router that forgot them, with a proxy between that still holds its end) has
//! their places until the network gives up, which takes a quarter of an hour. So the newest stream of one gets the place
//! of its oldest, which loses nothing by it if it is there after all: it comes again with the last number it had.

use std::{collections::HashMap, sync::Arc};

use foundation::clock::Moment;
use tokio::sync::Notify;

use super::Hub;

/// For so long nobody takes a stream's place: of five that are all there each hears for a while, and none throws the others out
/// many times a second.
const OWN_MS: i64 = 60_000;

/// Who listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listener {
    /// A device at a counter.
    Screen,
    /// A program, by its key.
    Program,
}

impl Listener {
    /// Streams of one of them: tabs, and those that are gone and not known to be.
    const fn each(self) -> usize {
        match self {
            Self::Screen | Self::Program => 4,
        }
    }

    /// Streams of all of them on one server.
    const fn all(self) -> usize {
        match self {
            Self::Screen => 2_000,
            // Each line is read for each of them.
            Self::Program => 256,
        }
    }
}

/// One stream's.
#[derive(Debug)]
struct Place {
    since: Moment,
    given_away: Arc<Notify>,
}

/// Places of one kind, by who has them, the oldest first.
type Taken = HashMap<String, Vec<Place>>;

/// Which places are taken.
#[derive(Debug, Default)]
pub(super) struct Seats {
    screens: Taken,
    programs: Taken,
}

impl Seats {
    const fn of(&mut self, listener: Listener) -> &mut Taken {
        match listener {
            Listener::Screen => &mut self.screens,
            Listener::Program => &mut self.programs,
        }
    }

    /// A place since now, perhaps that of the oldest stream of the same one, which is told.
    fn take(&mut self, listener: Listener, id: &str, now: Moment) -> Option<Arc<Notify>> {
        let taken = self.of(listener);
        let all: usize = taken.values().map(Vec::len).sum();
        let own = taken.get(id).map_or(0, Vec::len);
        if own >= listener.each() {
            let places = taken.get_mut(id)?;
            let oldest = places.first()?;
            if now.since_ms(oldest.since) < OWN_MS {
                return None;
            }
            places.remove(0).given_away.notify_one();
        } else if all >= listener.all() {
            return None;
        }
        let given_away = Arc::new(Notify::new());
        taken.entry(id.to_owned()).or_default().push(Place {
            since: now,
            given_away: Arc::clone(&given_away),
        });
        Some(given_away)
    }

    /// What somebody else has by now isn't theirs to leave.
    fn leave(&mut self, seat: &Seat) {
        let taken = self.of(seat.listener);
        if let Some(own) = taken.get_mut(&seat.id) {
            own.retain(|place| !Arc::ptr_eq(&place.given_away, &seat.given_away));
            if own.is_empty() {
                taken.remove(&seat.id);
            }
        }
    }

    /// Of screens.
    pub(super) fn screens(&self) -> usize {
        self.screens.values().map(Vec::len).sum()
    }
}

/// A place for one stream.
#[derive(Debug)]
pub struct Seat {
    hub: Arc<Hub>,
    listener: Listener,
    id: String,
    given_away: Arc<Notify>,
}

impl Seat {
    /// When a newer stream has this place: the one that had it is over.
    pub async fn given_away(&self) {
        self.given_away.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.hub.inner().seats.leave(self);
    }
}

impl Hub {
    /// A place for one more stream of a screen or a program; `None` if it has enough that are new, or the server has.
    pub fn seat(self: &Arc<Self>, listener: Listener, id: &str) -> Option<Seat> {
        if *self.stopping.borrow() {
            return None;
        }
        let now = self.clock.moment();
        let given_away = self.inner().seats.take(listener, id, now)?;
        Some(Seat {
            hub: Arc::clone(self),
            listener,
            id: id.to_owned(),
            given_away,
        })
    }

    /// Streams of screens that there are.
    pub fn streams(&self) -> usize {
        self.inner().seats.screens()
    }
}
