//! What needs a person: raised once, kept until somebody has looked, told when it is over.
//!
//! An alarm that comes with news of a payment is written with them, both or neither. Any other is
//! kept in memory first and written when that can be done, so that a full disk can be told, too.
//! Knows neither SQL nor where the log goes; alarms hold ids, codes and names, never secrets.

mod alarm;
mod kind;
mod store;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

pub use alarm::{Alarm, Change, Kept, OfShop, Wanted};
use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
pub use kind::Kind;
pub use store::AlarmStore;

/// Alarms that wait to be written, at most. A machine that can't write for days keeps what came
/// first, which is where its trouble began.
const WAITING_MAX: usize = 1_000;

/// The alarms of this process: what goes on now, and what waits to be written.
#[derive(Debug)]
pub struct Alarms {
    clock: Arc<dyn Clock>,
    board: Mutex<Board>,
}

#[derive(Debug, Default)]
struct Board {
    /// Lasting alarms that were met: whether they go on.
    lasting: BTreeMap<(Kind, String), bool>,
    waiting: Vec<(Timestamp, Change)>,
    raised: BTreeMap<Kind, u64>,
    /// What this server is called, by itself and by others.
    server: String,
}

impl Alarms {
    /// None so far.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            board: Mutex::default(),
        }
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on alarms that are about a server are about this one.
    pub fn at(&self, server: &str) {
        server.clone_into(&mut self.board().server);
    }

    /// Raises an alarm. One that lasts is told and written once, until it is over.
    pub fn raise(&self, alarm: Alarm) {
        let mut board = self.board();
        if alarm.kind.lasts() {
            let key = (alarm.kind, alarm.about.clone());
            if board.lasting.insert(key, true) == Some(true) {
                return;
            }
        }
        let change = Change::Raised(alarm).at(&board.server);
        board.tell(&change);
        board.wait(self.clock.now(), change);
    }

    /// The same of one whose reason is another from time to time: the list has the latest. The log gets
    /// it once, so whoever raises it tells there what it is now.
    pub fn raise_anew(&self, alarm: Alarm) {
        let key = (alarm.kind, alarm.about.clone());
        let mut board = self.board();
        let goes_on = board.lasting.insert(key, true) == Some(true);
        let change = Change::Raised(alarm).at(&board.server);
        if !goes_on {
            board.tell(&change);
        }
        board.wait(self.clock.now(), change);
    }

    /// Says that what an alarm was about is over. Costs nothing while there is none; the first time
    /// it is written all the same, since an earlier process may have raised it.
    pub fn over(&self, kind: Kind, about: &(impl ToString + ?Sized)) {
        let mut board = self.board();
        let key = (kind, about.to_string());
        let was = board.lasting.insert(key, false);
        if was == Some(false) {
            return;
        }
        let change = Change::over(kind, about).at(&board.server);
        if was == Some(true) {
            board.tell(&change);
        }
        board.wait(self.clock.now(), change);
    }

    /// Tells what was written together with news.
    pub fn written(&self, changes: &[Change]) {
        let mut board = self.board();
        for change in changes {
            board.tell(change);
        }
    }

    /// Writes what waits. What can't be written waits on.
    pub async fn flush(&self, store: &dyn AlarmStore) -> Result<(), StoreError> {
        let taken = std::mem::take(&mut self.board().waiting);
        if taken.is_empty() {
            return Ok(());
        }
        let done = store.write_alarms(&taken).await;
        if done.is_err() {
            let mut board = self.board();
            let since = std::mem::replace(&mut board.waiting, taken);
            for (at, change) in since {
                board.wait(at, change);
            }
        }
        done
    }

    /// How often each kind was raised since the process began.
    pub fn raised(&self) -> Vec<(Kind, u64)> {
        let board = self.board();
        let count = |kind: &Kind| board.raised.get(kind).copied().unwrap_or_default();
        Kind::ALL.iter().map(|kind| (*kind, count(kind))).collect()
    }

    /// Which kinds of lasting alarms go on, as far as this process knows.
    pub fn going_on(&self) -> Vec<Kind> {
        let board = self.board();
        let on = board.lasting.iter().filter(|(_, on)| **on);
        on.map(|((kind, _), _)| *kind).collect()
    }

    /// Which kinds wait to be written.
    pub fn unwritten(&self) -> Vec<Kind> {
        let board = self.board();
        let changes = board.waiting.iter().map(|(_, change)| change);
        changes
            .filter(|change| matches!(change, Change::Raised(_)))
            .map(Change::kind)
            .collect()
    }
}

impl Board {
    fn tell(&mut self, change: &Change) {
        let (kind, about, server) = (change.kind(), change.about(), change.server());
        let advice = kind.advice();
        match change {
            Change::Raised(alarm) => {
                let count = self.raised.entry(kind).or_default();
                *count = count.saturating_add(1);
                tracing::error!(
                    alarm = true,
                    alarm.kind = kind.as_str(),
                    alarm.about = about,
                    alarm.server = server,
                    event.detail = alarm.detail,
                    see = advice,
                    "{}",
                    kind.words()
                );
            }
            Change::Over { .. } => tracing::info!(
                alarm.kind = kind.as_str(),
                alarm.about = about,
                alarm.server = server,
                alarm.over = true,
                see = advice,
                "{}",
                kind.words_when_over().unwrap_or("over")
            ),
        }
    }

    fn wait(&mut self, at: Timestamp, change: Change) {
        let is_same = |(_, held): &(Timestamp, Change)| {
            (held.kind(), held.about()) == (change.kind(), change.about())
        };
        match self.waiting.iter().rposition(is_same) {
            // The same thing is about to be written already; what is known of it now counts.
            Some(last) if self.repeats(last, &change) => self.reword(last, change),
            _ if self.waiting.len() < WAITING_MAX => self.waiting.push((at, change)),
            _ => {}
        }
    }

    fn reword(&mut self, at: usize, change: Change) {
        if let Some((_, held)) = self.waiting.get_mut(at) {
            *held = change;
        }
    }

    fn repeats(&self, at: usize, change: &Change) -> bool {
        let held = self.waiting.get(at).map(|(_, held)| held);
        held.is_some_and(|held| std::mem::discriminant(held) == std::mem::discriminant(change))
    }
}

#[cfg(test)]
mod tests;
