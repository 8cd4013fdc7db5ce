//! Which of the servers over one store live, as this one sees it: it tells of itself, looks who else
//! does, and divides what is limited among them.
//!
//! Who lives is told by what grows: each server counts how often it has told of itself, so that
//! machines whose clocks differ still agree on how many they are.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use foundation::{
    clock::{Clock, Moment, Timestamp},
    servers::{RunningServer, ServerStore},
    store::StoreError,
};
use shops::{accounts::AccountsInForce, wallets::Wallets};
use web::Throttle;

/// A server that told nothing for so long is dead; it tells every few seconds.
pub const SILENT_MS: i64 = 30_000;
/// What died is forgotten after a day: until then somebody may want to know of it.
const FORGOTTEN_MS: i64 = 24 * 3_600_000;

/// This server among the others.
#[derive(Debug)]
pub struct Roster {
    clock: Arc<dyn Clock>,
    wallets: Arc<Wallets>,
    accounts: Arc<AccountsInForce>,
    throttle: Arc<Throttle>,
    known: Mutex<Known>,
}

#[derive(Debug)]
struct Known {
    me: RunningServer,
    others: BTreeMap<String, Other>,
    living: u32,
    /// How long it took to tell of this server.
    wrote_ms: Option<i64>,
}

/// Another server, as it told of itself.
#[derive(Debug)]
struct Other {
    address: String,
    /// How often it had told of itself, and when that last grew.
    beats: i64,
    grew: Option<Moment>,
}

impl Other {
    fn lives(&self, now: Moment) -> bool {
        let grew = self.grew;
        grew.is_some_and(|grew| now.since_ms(grew) < SILENT_MS)
    }
}

/// What a server has in hand when it begins.
#[derive(Debug)]
pub struct Begun {
    /// Made for it.
    pub id: String,
    /// Where it is found, for people.
    pub address: String,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Its wallets.
    pub wallets: Arc<Wallets>,
    /// Its accounts.
    pub accounts: Arc<AccountsInForce>,
    /// What it limits.
    pub throttle: Arc<Throttle>,
}

impl Roster {
    /// Of a server that begins now, alone as far as it knows.
    pub fn new(begun: Begun) -> Self {
        let now = begun.clock.now();
        let me = RunningServer {
            id: begun.id,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            address: begun.address,
            started: now,
            seen: now,
            beats: 0,
            wallets: begun.wallets.digest(),
            accounts: begun.accounts.all().digest(),
        };
        Self {
            clock: begun.clock,
            wallets: begun.wallets,
            accounts: begun.accounts,
            throttle: begun.throttle,
            known: Mutex::new(Known {
                me,
                others: BTreeMap::new(),
                living: 1,
                wrote_ms: None,
            }),
        }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This server, as it tells of itself.
    pub fn me(&self) -> RunningServer {
        self.known().me.clone()
    }

    /// How many live, this one included.
    pub fn living(&self) -> u32 {
        self.known().living
    }

    /// Where those live that do, this one included.
    pub fn addresses(&self) -> BTreeSet<String> {
        let (known, now) = (self.known(), self.clock.moment());
        let others = known.others.values().filter(|other| other.lives(now));
        let others = others.map(|other| other.address.clone());
        others.chain([known.me.address.clone()]).collect()
    }

    /// How long it took to tell of this server the last time, if that could be done.
    pub fn wrote_ms(&self) -> Option<i64> {
        self.known().wrote_ms
    }

    /// Tells of this server, which is a small durable write, and looks who else does.
    pub async fn beat(&self, store: &dyn ServerStore) -> Result<(), StoreError> {
        let me = {
            let mut known = self.known();
            known.me.seen = self.clock.now();
            known.me.beats = known.me.beats.saturating_add(1);
            known.me.wallets = self.wallets.digest();
            known.me.accounts = self.accounts.all().digest();
            known.me.clone()
        };
        let begun = self.clock.moment();
        store.beat(&me).await?;
        let took_ms = self.clock.moment().since_ms(begun);
        self.known().wrote_ms = Some(took_ms);
        if me.beats == 1 {
            let before = me.seen.plus_ms(-FORGOTTEN_MS);
            store.forget_dead_servers(before).await?;
        }
        let all = store.servers().await?;
        let living = self.known().count(&all, &*self.clock);
        self.throttle.share(living);
        Ok(())
    }

    /// When this server told of itself the last time, if that could be done.
    pub fn seen(&self) -> Option<Timestamp> {
        let known = self.known();
        known.wrote_ms.map(|_| known.me.seen)
    }

    /// This server ends.
    pub async fn leave(&self, store: &dyn ServerStore) -> Result<(), StoreError> {
        let id = self.known().me.id.clone();
        store.forget_server(&id).await
    }
}

impl Known {
    fn count(&mut self, all: &[RunningServer], clock: &dyn Clock) -> u32 {
        let (now, moment) = (clock.now(), clock.moment());
        let before = std::mem::take(&mut self.others);
        for server in all.iter().filter(|server| server.id != self.me.id) {
            let grew = match before.get(&server.id) {
                Some(other) if other.beats == server.beats => other.grew,
                Some(_) => Some(moment),
                // Met for the first time: what it wrote last is all there is to go by.
                None => (now.since_ms(server.seen).abs() < SILENT_MS).then_some(moment),
            };
            let (address, beats) = (server.address.clone(), server.beats);
            let other = Other {
                address,
                beats,
                grew,
            };
            self.others.insert(server.id.clone(), other);
        }
        let others = self.others.values().filter(|other| other.lives(moment));
        let living = others.count().saturating_add(1);
        self.living = u32::try_from(living).unwrap_or(u32::MAX);
        self.living
    }
}

#[cfg(test)]
mod tests;
