//! Places for streams: so many for each screen and each program, and so many of a kind together. Screens and programs
//! take none from each other, so that no program leaves a counter deaf.

use std::{collections::HashMap, sync::Arc};

use super::Hub;

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

/// Which places are taken.
#[derive(Debug, Default)]
pub(super) struct Seats {
    screens: HashMap<String, usize>,
    programs: HashMap<String, usize>,
}

impl Seats {
    const fn of(&mut self, listener: Listener) -> &mut HashMap<String, usize> {
        match listener {
            Listener::Screen => &mut self.screens,
            Listener::Program => &mut self.programs,
        }
    }

    fn take(&mut self, listener: Listener, id: &str) -> bool {
        let taken = self.of(listener);
        let all: usize = taken.values().sum();
        let own = taken.get(id).copied().unwrap_or_default();
        let has_room = own < listener.each() && all < listener.all();
        if has_room {
            taken.insert(id.to_owned(), own.saturating_add(1));
        }
        has_room
    }

    fn leave(&mut self, listener: Listener, id: &str) {
        let taken = self.of(listener);
        if let Some(own) = taken.get_mut(id) {
            *own = own.saturating_sub(1);
            if *own == 0 {
                taken.remove(id);
            }
        }
    }

    /// Of screens.
    pub(super) fn screens(&self) -> usize {
        self.screens.values().sum()
    }
}

/// A place for one stream.
#[derive(Debug)]
pub struct Seat {
    hub: Arc<Hub>,
    listener: Listener,
    id: String,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.hub.inner().seats.leave(self.listener, &self.id);
    }
}

impl Hub {
    /// A place for one more stream of a screen or a program; `None` if it has enough, or the server.
    pub fn seat(self: &Arc<Self>, listener: Listener, id: &str) -> Option<Seat> {
        let is_taken = !*self.stopping.borrow() && self.inner().seats.take(listener, id);
        is_taken.then(|| Seat {
            hub: Arc::clone(self),
            listener,
            id: id.to_owned(),
        })
    }

    /// Streams of screens that there are.
    pub fn streams(&self) -> usize {
        self.inner().seats.screens()
    }
}
