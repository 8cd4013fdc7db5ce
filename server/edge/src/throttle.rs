//! How often payments may be started, per client at one merchant and per code; how often a client
//! may try to sign in to the studio, and a merchant have pictures made. Counts intentions to pay, not
//! repetitions of the same one. And how often a program may ask with one key, and anybody with a key nobody knows.
//!
//! Each server counts in its own memory, since counting a stranger must cost no write. Where several
//! servers run, each lets through its share of a limit: everything it lets through counts as many
//! times as there are servers, so that all of them together keep to what is configured.
//!
//! Hundreds of customers share one address, a mobile network's or a hall's, so what one of them does
//! at one merchant says nothing about another merchant. And nobody can keep a code busy for
//! everybody: what a code may take is shared by all, but each client has a few starts of its own
//! there that no one else can use up.

use std::{
    hash::Hash,
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, AtomicUsize, Ordering},
    time::Duration,
};

use domain::EntryCode;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};

/// How often strangers may start something, per minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starts {
    /// From one client address at one merchant.
    pub per_client: u32,
    /// At one code, all clients together.
    pub per_code: u32,
    /// How often one client address may try to sign in to the studio.
    pub sign_ins_per_client: u32,
}

/// Unless said otherwise. A hall's Wi-Fi or a carrier's address stands for hundreds of customers, who
/// may all pay at one code in the same minute.
pub const STARTS: Starts = Starts {
    per_client: 300,
    per_code: 300,
    sign_ins_per_client: 10,
};
/// Keys remembered before those without a debt are dropped.
const SWEEP_ABOVE: usize = 10_000;

/// Starts a minute that each client has to itself at a code whose common ones are used up: more
/// than a counter can serve, for a carrier's address with several customers in the queue.
const OWN_PER_MINUTE: u32 = 20;

/// A code that is emptied again and again is told this often.
const TOLD_EVERY: Duration = Duration::from_hours(1);

/// Files a minute that one merchant may have made into pictures: each takes a processor for up to
/// some seconds, and customers want it too.
const PICTURES_PER_MINUTE: u32 = 12;

/// Posters a minute that one merchant may have made: a page of previews, and choosing for a while.
/// Those that were made lately don't count.
const POSTERS_PER_MINUTE: u32 = 60;

/// What a program may ask a second with one key, and at once after a while of silence.
const ASKED_PER_S: NonZeroU32 = NonZeroU32::new(50).unwrap();
const ASKED_AT_ONCE: NonZeroU32 = NonZeroU32::new(100).unwrap();
/// Keys that nobody has seen lately, which one client may show a second, and at once: each has to be looked up.
const KEYS_PER_S: NonZeroU32 = NonZeroU32::new(5).unwrap();
const KEYS_AT_ONCE: NonZeroU32 = NonZeroU32::new(20).unwrap();

/// The limits.
#[derive(Debug)]
pub struct Throttle {
    clients: Counted<(String, IpAddr)>,
    codes: Counted<EntryCode>,
    own: Counted<(EntryCode, IpAddr)>,
    told: Counted<EntryCode>,
    sign_ins: Counted<IpAddr>,
    pictures: Counted<String>,
    posters: Counted<String>,
    programs: Counted<String>,
    strangers: Counted<Option<IpAddr>>,
    /// How many servers there are, this one included.
    servers: AtomicU32,
}

/// Why a start was not let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    /// In how many seconds to try again.
    pub retry_s: u32,
}

/// A start that was let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// As usual.
    Common,
    /// What all clients share at this code is used up.
    Own,
}

impl Throttle {
    /// With these limits.
    pub fn new(starts: Starts) -> Self {
        Self {
            clients: Counted::new(per_minute(starts.per_client)),
            codes: Counted::new(per_minute(starts.per_code)),
            own: Counted::new(per_minute(OWN_PER_MINUTE.min(starts.per_client))),
            told: Counted::new(once_in(TOLD_EVERY)),
            sign_ins: Counted::new(per_minute(starts.sign_ins_per_client)),
            pictures: Counted::new(per_minute(PICTURES_PER_MINUTE)),
            posters: Counted::new(per_minute(POSTERS_PER_MINUTE)),
            programs: Counted::new(Quota::per_second(ASKED_PER_S).allow_burst(ASKED_AT_ONCE)),
            strangers: Counted::new(Quota::per_second(KEYS_PER_S).allow_burst(KEYS_AT_ONCE)),
            servers: AtomicU32::new(1),
        }
    }

    /// Among how many servers the limits are divided from now on. What was counted so far stays.
    pub fn share(&self, servers: u32) {
        self.servers.store(servers.max(1), Ordering::Relaxed);
    }

    /// How many times each thing counts that is let through here.
    fn times(&self) -> NonZeroU32 {
        NonZeroU32::new(self.servers.load(Ordering::Relaxed)).unwrap_or(NonZeroU32::MIN)
    }

    /// Takes one start of this client at a merchant's code, or says when to try again.
    pub fn take(
        &self,
        client: Option<IpAddr>,
        merchant: &str,
        code: &EntryCode,
    ) -> Result<Taken, Busy> {
        let client = client.map(network);
        if let Some(client) = client {
            let key = (merchant.to_owned(), client);
            self.clients.take(&key, self.times())?;
        }
        let Err(busy) = self.codes.take(code, self.times()) else {
            return Ok(Taken::Common);
        };
        let Some(client) = client else {
            return Err(busy);
        };
        self.own.take(&(code.clone(), client), self.times())?;
        Ok(Taken::Own)
    }

    /// Whether it has to be told now that a code is emptied: once, and again an hour later.
    pub fn is_news(&self, code: &EntryCode) -> bool {
        self.told.take(code, NonZeroU32::MIN).is_ok()
    }

    /// Takes one try to sign in, or says when to come back.
    pub fn take_sign_in(&self, client: Option<IpAddr>) -> Result<(), Busy> {
        let Some(client) = client else { return Ok(()) };
        self.sign_ins.take(&network(client), self.times())
    }

    /// Takes one question of a program's, by its key's id.
    pub fn take_asked(&self, key: &str) -> Result<(), Busy> {
        self.programs.take(&key.to_owned(), self.times())
    }

    /// Takes one look for a key that nobody has seen lately. Clients without an address share.
    pub fn take_unknown_key(&self, client: Option<IpAddr>) -> Result<(), Busy> {
        self.strangers.take(&client.map(network), self.times())
    }

    /// Takes one file of a merchant's, or says that it is one too many.
    pub fn take_picture(&self, merchant: &str) -> bool {
        self.pictures
            .take(&merchant.to_owned(), self.times())
            .is_ok()
    }

    /// Takes one poster of a merchant's, or says that it is one too many.
    pub fn take_poster(&self, merchant: &str) -> bool {
        self.posters
            .take(&merchant.to_owned(), self.times())
            .is_ok()
    }
}

/// One limit, counted by key.
#[derive(Debug)]
struct Counted<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    /// What may come at once.
    burst: NonZeroU32,
    /// How many keys there may be before those without a debt are looked for: looking through all of
    /// them costs, so it is done when their number has doubled.
    sweep_above: AtomicUsize,
}

impl<K: Hash + Eq + Clone> Counted<K> {
    fn new(quota: Quota) -> Self {
        Self {
            limiter: RateLimiter::keyed(quota),
            burst: quota.burst_size(),
            sweep_above: AtomicUsize::new(SWEEP_ABOVE),
        }
    }

    fn take(&self, key: &K, times: NonZeroU32) -> Result<(), Busy> {
        if self.limiter.len() > self.sweep_above.load(Ordering::Relaxed) {
            self.limiter.retain_recent();
            let next = self.limiter.len().saturating_mul(2).max(SWEEP_ABOVE);
            self.sweep_above.store(next, Ordering::Relaxed);
        }
        // With more servers than a limit has room for, each still lets one through at a time.
        let counted = self.limiter.check_key_n(key, times.min(self.burst));
        let until = match counted {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(until)) => until,
            Err(_) => return Err(Busy { retry_s: 1 }),
        };
        let wait = until.wait_time_from(DefaultClock::default().now());
        // Rounded up: coming back a moment too early would be refused again.
        let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX);
        Err(Busy {
            retry_s: seconds.saturating_add(1),
        })
    }
}

fn per_minute(count: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN))
}

fn once_in(period: Duration) -> Quota {
    // Only a period of nothing has no quota.
    Quota::with_period(period).unwrap_or_else(|| per_minute(1))
}

/// One customer has a whole IPv6 network to choose addresses from.
pub fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V4(ip) => IpAddr::V4(ip),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests;
