//! How often payments may be started, per client and per code; how often a client may try to sign in
//! to the studio, and a merchant have pictures made. Counts intentions to pay, not repetitions of
//! the same one. Each server counts for itself.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
};

use domain::EntryCode;
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};

use crate::config::Starts;

/// Keys remembered before those without a debt are dropped.
const SWEEP_ABOVE: usize = 10_000;

/// Files a minute that one merchant may have made into pictures: each takes a processor for up to
/// some seconds, and customers want it too.
const PICTURES_PER_MINUTE: u32 = 12;

/// Posters a minute that one merchant may have made: a page of previews, and choosing for a while.
/// Those that were made lately don't count.
const POSTERS_PER_MINUTE: u32 = 60;

/// The limits.
#[derive(Debug)]
pub struct Throttle {
    clients: DefaultKeyedRateLimiter<IpAddr>,
    codes: DefaultKeyedRateLimiter<EntryCode>,
    sign_ins: DefaultKeyedRateLimiter<IpAddr>,
    pictures: DefaultKeyedRateLimiter<String>,
    posters: DefaultKeyedRateLimiter<String>,
    clock: DefaultClock,
}

impl Throttle {
    /// With these limits.
    pub fn new(starts: Starts) -> Self {
        Self {
            clients: RateLimiter::keyed(per_minute(starts.per_client)),
            codes: RateLimiter::keyed(per_minute(starts.per_code)),
            sign_ins: RateLimiter::keyed(per_minute(starts.sign_ins_per_client)),
            pictures: RateLimiter::keyed(per_minute(PICTURES_PER_MINUTE)),
            posters: RateLimiter::keyed(per_minute(POSTERS_PER_MINUTE)),
            clock: DefaultClock::default(),
        }
    }

    /// Takes one start, or says in how many seconds to try again.
    pub(super) fn take(&self, client: Option<IpAddr>, code: &EntryCode) -> Result<(), u32> {
        self.sweep();
        if let Some(client) = client {
            self.clients
                .check_key(&network(client))
                .map_err(|until| self.seconds(&until))?;
        }
        self.codes
            .check_key(code)
            .map_err(|until| self.seconds(&until))
    }

    /// Takes one try to sign in, or says in how many seconds to come back.
    pub(super) fn take_sign_in(&self, client: Option<IpAddr>) -> Result<(), u32> {
        self.sweep();
        let Some(client) = client else { return Ok(()) };
        self.sign_ins
            .check_key(&network(client))
            .map_err(|until| self.seconds(&until))
    }

    /// Takes one file of a merchant's, or says that it is one too many.
    pub(super) fn take_picture(&self, merchant: &str) -> bool {
        // There are as many keys as merchants who signed in, so nothing has to be swept.
        self.pictures.check_key(&merchant.to_owned()).is_ok()
    }

    /// Takes one poster of a merchant's, or says that it is one too many.
    pub(super) fn take_poster(&self, merchant: &str) -> bool {
        self.posters.check_key(&merchant.to_owned()).is_ok()
    }

    fn seconds(&self, until: &governor::NotUntil<governor::clock::QuantaInstant>) -> u32 {
        let wait = until.wait_time_from(self.clock.now());
        // Rounded up: coming back a moment too early would be refused again.
        u32::try_from(wait.as_secs())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
    }

    fn sweep(&self) {
        if self.clients.len() > SWEEP_ABOVE {
            self.clients.retain_recent();
        }
        if self.codes.len() > SWEEP_ABOVE {
            self.codes.retain_recent();
        }
        if self.sign_ins.len() > SWEEP_ABOVE {
            self.sign_ins.retain_recent();
        }
    }
}

fn per_minute(count: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN))
}

/// One customer has a whole IPv6 network to choose addresses from.
pub(super) fn network(client: IpAddr) -> IpAddr {
    match client {
        IpAddr::V4(_) => client,
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_limit_it_says_when_to_come_back() {
        let throttle = Throttle::new(Starts {
            per_client: 2,
            per_code: 3,
            sign_ins_per_client: 2,
        });
        let code = EntryCode::from_random([1; 9]);
        let client = |last| Some(IpAddr::from([203, 0, 113, last]));
        assert!(throttle.take(client(1), &code).is_ok());
        assert!(throttle.take(client(1), &code).is_ok());
        let wait = throttle.take(client(1), &code).unwrap_err();
        assert!((1..=31).contains(&wait), "{wait}");
        assert!(throttle.take(client(2), &code).is_ok());
        assert!(
            throttle.take(client(3), &code).is_err(),
            "the code's own limit"
        );
        assert!(
            throttle
                .take(client(3), &EntryCode::from_random([2; 9]))
                .is_ok()
        );
    }

    #[test]
    fn a_merchants_pictures_are_counted_and_nobody_elses() {
        let throttle = Throttle::new(Starts {
            per_client: 1,
            per_code: 1,
            sign_ins_per_client: 1,
        });
        for _ in 0..PICTURES_PER_MINUTE {
            assert!(throttle.take_picture("M-1"));
        }
        assert!(!throttle.take_picture("M-1"));
        assert!(throttle.take_picture("M-2"));
        for _ in 0..POSTERS_PER_MINUTE {
            assert!(throttle.take_poster("M-1"));
        }
        assert!(!throttle.take_poster("M-1"));
        assert!(throttle.take_poster("M-2"));
    }

    #[test]
    fn neighbours_in_one_ipv6_network_count_together() {
        let throttle = Throttle::new(Starts {
            per_client: 1,
            per_code: 9,
            sign_ins_per_client: 1,
        });
        let code = EntryCode::from_random([1; 9]);
        let ip = |text: &str| Some(text.parse().unwrap());
        assert!(throttle.take(ip("2001:db8::1"), &code).is_ok());
        assert!(throttle.take(ip("2001:db8::2"), &code).is_err());
        assert!(throttle.take(ip("2001:db8:0:1::1"), &code).is_ok());
    }

    #[test]
    fn tries_to_sign_in_are_counted_apart() {
        let throttle = Throttle::new(Starts {
            per_client: 1,
            per_code: 9,
            sign_ins_per_client: 2,
        });
        let client = |last| Some(IpAddr::from([203, 0, 113, last]));
        let code = EntryCode::from_random([1; 9]);
        assert!(throttle.take(client(1), &code).is_ok());
        assert!(throttle.take_sign_in(client(1)).is_ok());
        assert!(throttle.take_sign_in(client(1)).is_ok());
        assert!(throttle.take_sign_in(client(1)).is_err());
        assert!(throttle.take_sign_in(client(2)).is_ok());
    }
}
