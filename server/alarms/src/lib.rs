//! What needs a person: raised once, kept until somebody has looked, told when it is over.
//!
//! An alarm that comes with news of a payment is written with them, both or neither. Any other is
//! kept in memory first and written when that can be done, so that a full disk can be told, too.
//! Knows neither SQL nor where the log goes; alarms hold ids, codes and names, never secrets.

mod kind;
mod store;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
pub use kind::Kind;
pub use store::AlarmStore;

/// Alarms that wait to be written, at most. A machine that can't write for days keeps what came
/// first, which is where its trouble began.
const WAITING_MAX: usize = 1_000;

/// Something a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// What kind of thing.
    pub kind: Kind,
    /// What it is about: an id, a name; empty for the installation as a whole.
    pub about: String,
    /// More, for people.
    pub detail: String,
}

impl Alarm {
    /// An alarm about this.
    pub fn new(kind: Kind, about: &(impl ToString + ?Sized)) -> Self {
        Self {
            kind,
            about: about.to_string(),
            detail: String::new(),
        }
    }

    /// The same with words for people.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// What becomes of an alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is raised, or raised again.
    Raised(Alarm),
    /// What it was about is over.
    Over(Kind, String),
}

impl Change {
    fn kind(&self) -> Kind {
        match self {
            Self::Raised(alarm) => alarm.kind,
            Self::Over(kind, _) => *kind,
        }
    }

    fn about(&self) -> &str {
        match self {
            Self::Raised(alarm) => &alarm.about,
            Self::Over(_, about) => about,
        }
    }
}

/// An alarm as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// By which it is acknowledged.
    pub id: i64,
    /// The name of its kind; perhaps one that only a newer version knows.
    pub kind: String,
    /// See [`Alarm::about`].
    pub about: String,
    /// See [`Alarm::detail`]; the latest.
    pub detail: String,
    /// When it was raised first.
    pub raised: Timestamp,
    /// When it was raised last.
    pub last: Timestamp,
    /// How often it was raised since somebody looked.
    pub times: i64,
    /// When it was over, if it is.
    pub over: Option<Timestamp>,
    /// When somebody said that they looked, and who.
    pub acknowledged: Option<(Timestamp, String)>,
}

/// Which alarms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Those nobody has acknowledged, over or not.
    Open,
    /// All that ever were.
    All,
}

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

    /// Raises an alarm. One that lasts is told and written once, until it is over.
    pub fn raise(&self, alarm: Alarm) {
        let mut board = self.board();
        if alarm.kind.lasts() {
            let key = (alarm.kind, alarm.about.clone());
            if board.lasting.insert(key, true) == Some(true) {
                return;
            }
        }
        board.tell(&Change::Raised(alarm.clone()));
        board.wait(self.clock.now(), Change::Raised(alarm));
    }

    /// Says that what an alarm was about is over. Costs nothing while there is none; the first time
    /// it is written all the same, since an earlier process may have raised it.
    pub fn over(&self, kind: Kind, about: &(impl ToString + ?Sized)) {
        let mut board = self.board();
        let key = (kind, about.to_string());
        let was = board.lasting.insert(key.clone(), false);
        if was == Some(false) {
            return;
        }
        let change = Change::Over(kind, key.1);
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
        let (kind, about) = (change.kind(), change.about());
        let advice = kind.advice();
        match change {
            Change::Raised(alarm) => {
                let count = self.raised.entry(kind).or_default();
                *count = count.saturating_add(1);
                tracing::error!(
                    alarm = true,
                    alarm.kind = kind.as_str(),
                    alarm.about = about,
                    event.detail = alarm.detail,
                    see = advice,
                    "{}",
                    kind.words()
                );
            }
            Change::Over(..) => tracing::info!(
                alarm.kind = kind.as_str(),
                alarm.about = about,
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
            // Nothing new: the same thing is about to be written already.
            Some(last) if self.repeats(last, &change) => {}
            _ if self.waiting.len() < WAITING_MAX => self.waiting.push((at, change)),
            _ => {}
        }
    }

    fn repeats(&self, at: usize, change: &Change) -> bool {
        let held = self.waiting.get(at).map(|(_, held)| held);
        held.is_some_and(|held| std::mem::discriminant(held) == std::mem::discriminant(change))
    }
}

#[cfg(test)]
mod tests;
