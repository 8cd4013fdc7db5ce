//! Notifications that are not the gateway's: counted in memory and told once a second, and a client
//! that sends many of them isn't verified any more for a while. What a stranger sends costs no
//! write.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
};

use edge::network;
use foundation::{
    clock::{Clock, Timestamp},
    store::StoreError,
};
use storage::Storage;

/// Refused notifications of one client in a minute, before its next ones are refused unseen. The
/// gateway's own are refused only where a key is wrong, and then all of them.
pub(super) const REFUSED_MAX: u32 = 300;
const MINUTE_MS: i64 = 60_000;
/// The log has one line for all that come within this time.
const LINE_MS: i64 = 1_000;
/// Clients remembered; beyond that those whose minute is over are forgotten, and if none is, all.
const CLIENTS_MAX: usize = 10_000;

/// See the module.
#[derive(Debug, Default)]
pub struct Strangers(Mutex<Notes>);

#[derive(Debug, Default)]
struct Notes {
    clients: HashMap<IpAddr, (Timestamp, u32)>,
    /// Not written yet.
    unwritten: u64,
    /// All since the process began.
    all: u64,
    /// Since the last line in the log.
    untold: u64,
    told: Option<Timestamp>,
}

impl Strangers {
    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether this client sent so many that its next one isn't looked at.
    pub fn is_tiresome(&self, client: Option<IpAddr>, now: Timestamp) -> bool {
        let notes = self.notes();
        let known = client.and_then(|client| notes.clients.get(&network(client)));
        known.is_some_and(|(since, count)| is_recent(*since, now) && *count >= REFUSED_MAX)
    }

    /// Notes that one was refused; how many to tell of now, if it is time for a line.
    pub fn refused(&self, client: Option<IpAddr>, now: Timestamp) -> Option<u64> {
        let mut notes = self.notes();
        notes.unwritten = notes.unwritten.saturating_add(1);
        notes.all = notes.all.saturating_add(1);
        notes.untold = notes.untold.saturating_add(1);
        if let Some(client) = client {
            notes.remember(network(client), now);
        }
        let quiet = |told: Timestamp| (0..LINE_MS).contains(&now.since_ms(told));
        if notes.told.is_some_and(quiet) {
            return None;
        }
        notes.told = Some(now);
        Some(std::mem::take(&mut notes.untold))
    }

    /// How many were refused since the process began.
    pub fn all(&self) -> u64 {
        self.notes().all
    }

    /// Writes what was counted since the last time. What can't be written is counted on.
    pub async fn flush(&self, store: &dyn Storage, clock: &dyn Clock) -> Result<(), StoreError> {
        let count = std::mem::take(&mut self.notes().unwritten);
        if count == 0 {
            return Ok(());
        }
        let done = store.count("notice-refused", clock.now(), count).await;
        if done.is_err() {
            let mut notes = self.notes();
            notes.unwritten = notes.unwritten.saturating_add(count);
        }
        done
    }
}

impl Notes {
    fn remember(&mut self, client: IpAddr, now: Timestamp) {
        if self.clients.len() >= CLIENTS_MAX && !self.clients.contains_key(&client) {
            self.clients.retain(|_, (since, _)| is_recent(*since, now));
            if self.clients.len() >= CLIENTS_MAX {
                self.clients.clear();
            }
        }
        let noted = self.clients.entry(client).or_insert((now, 0));
        if !is_recent(noted.0, now) {
            *noted = (now, 0);
        }
        noted.1 = noted.1.saturating_add(1);
    }
}

fn is_recent(since: Timestamp, now: Timestamp) -> bool {
    (0..MINUTE_MS).contains(&now.since_ms(since))
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::clock::FixedClock;
    use payments::store::PaymentStore as _;
    use storage::memory::Memory;

    #[expect(
        clippy::unnecessary_wraps,
        reason = "as the callers have it: who is asking may be unknown"
    )]
    fn client(last: u8) -> Option<IpAddr> {
        Some(IpAddr::from([203, 0, 113, last]))
    }

    #[test]
    fn the_log_has_at_most_one_line_a_second_and_it_counts_all() {
        let strangers = Strangers::default();
        let mut told = Vec::new();
        for number in 0..5_000 {
            let now = Timestamp(number);
            told.extend(strangers.refused(client(1), now));
        }
        assert_eq!(told, [1, 1_000, 1_000, 1_000, 1_000]);
        assert_eq!(strangers.all(), 5_000);
    }

    #[test]
    fn a_client_that_sends_many_is_not_verified_for_a_minute_and_others_are() {
        let strangers = Strangers::default();
        for _ in 0..REFUSED_MAX {
            assert!(!strangers.is_tiresome(client(1), Timestamp(5)));
            strangers.refused(client(1), Timestamp(5));
        }
        assert!(strangers.is_tiresome(client(1), Timestamp(6)));
        assert!(!strangers.is_tiresome(client(2), Timestamp(6)));
        assert!(!strangers.is_tiresome(None, Timestamp(6)));
        assert!(!strangers.is_tiresome(client(1), Timestamp(5 + MINUTE_MS)));
    }

    #[test]
    fn clients_are_remembered_within_a_bound() {
        let strangers = Strangers::default();
        for number in 0..30_000_u32 {
            let client = IpAddr::from(number.to_be_bytes());
            strangers.refused(Some(client), Timestamp(1));
        }
        assert!(strangers.notes().clients.len() <= CLIENTS_MAX);
    }

    #[tokio::test]
    async fn thousands_are_one_write() {
        let (strangers, store) = (Strangers::default(), Memory::default());
        let clock = FixedClock::at(Timestamp(0));
        for _ in 0..5_000 {
            strangers.refused(client(1), Timestamp(0));
        }
        for _ in 0..3 {
            strangers.flush(&store, &clock).await.unwrap();
        }
        let counted = store.counted("notice-refused", clock.now()).await.unwrap();
        assert_eq!(counted, 5_000);
    }
}
