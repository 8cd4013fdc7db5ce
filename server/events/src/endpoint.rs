//! Where a shop's events are sent: an address that somebody of the shop wrote down, what it wants to hear,
//! and how it has been doing.

mod doing;

use std::fmt;

use domain::ids::{RANDOM_LEN, timed};
use foundation::clock::Timestamp;

use sealing::Sealed;

use crate::kind::Kind;
pub use doing::{Doing, Tried};

/// The longest address that is taken, in bytes.
pub const URL_MAX: usize = 500;
/// The longest name, in characters.
pub const NAME_MAX: usize = 60;
/// So many a merchant may have.
pub const EACH_MAX: usize = 10;
/// After so many failures in a row an endpoint is failing: it is tried with one delivery at a time.
pub const FAILS_MAX: i64 = 10;
/// After so long without a success it is switched off.
pub const FAILING_MS_MAX: i64 = 5 * 24 * 3_600_000;
/// So many deliveries are on their way to one at most.
pub const IN_FLIGHT_MAX: i64 = 4;
const PREFIX: &str = "ep_";

/// An endpoint's name among all.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct EndpointId(Box<str>);

impl EndpointId {
    /// Makes one out of the time and random bytes.
    pub fn made_at(at: Timestamp, random: [u8; RANDOM_LEN]) -> Self {
        Self(timed(at.0, random, PREFIX).into())
    }

    /// Reads one.
    pub fn parse(raw: &str) -> Option<Self> {
        let rest = raw.strip_prefix(PREFIX)?;
        let is_one = rest.len() == 26 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_one.then(|| Self(raw.into()))
    }

    /// As it is stored and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EndpointId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// An enum whose values are stored under names.
macro_rules! named {
    ($(#[$doc:meta])+ $enum:ident { $($(#[$each:meta])+ $name:ident = $word:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $($(#[$each])+ $name,)+
        }

        impl $enum {
            /// All there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name under which it is stored.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// Reads a stored name.
            pub fn parse(name: &str) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|one| one.as_str() == name)
            }
        }
    };
}
pub(crate) use named;

named! {
    /// How its deliveries are signed (Standard Webhooks 1.0).
    Scheme {
        /// With a secret that both sides have: HMAC-SHA-256.
        Shared = "v1",
        /// With a key of ours of which the other side has the public half: Ed25519.
        Public = "v1a",
    }
}

named! {
    /// How it is doing.
    State {
        /// It is sent what it wants.
        On = "on",
        /// It has failed again and again: one delivery at a time tries whether it is back.
        Failing = "failing",
        /// Nothing is sent, and nothing new is kept for it.
        Off = "off",
    }
}

named! {
    /// Why it is off.
    WhyOff {
        /// Somebody switched it off.
        ByHand = "by_hand",
        /// It answered that it is gone.
        Gone = "gone",
        /// It has failed for days.
        Failing = "failing",
    }
}

/// What an endpoint is to hear.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Kinds by their names; all, also later ones, if not said.
    pub kinds: Option<Vec<String>>,
    /// Stores by their ids; all of the merchant's if not said.
    pub stores: Option<Vec<String>>,
}

impl Wish {
    /// Whether this is to be heard. A test is heard by the endpoint that is tested, and by no other.
    pub fn has(&self, kind: &str, store: Option<&str>) -> bool {
        let all = |list: &Option<Vec<String>>, one: &str| {
            list.as_ref()
                .is_none_or(|list| list.iter().any(|had| had == one))
        };
        let is_there = store.is_none_or(|store| all(&self.stores, store));
        kind != Kind::WebhookTest.as_str() && all(&self.kinds, kind) && is_there
    }
}

/// A secret that was replaced, and still signs for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldSecret {
    /// As it is kept.
    pub sealed: Sealed,
    /// Until when.
    pub until: Timestamp,
}

/// What somebody sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Where to.
    pub url: String,
    /// What people call it.
    pub name: String,
    /// What it wants.
    pub wish: Wish,
}

/// One endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Its name among all.
    pub id: EndpointId,
    /// Whose.
    pub merchant: String,
    /// What was set.
    pub plan: Plan,
    /// How it is signed.
    pub scheme: Scheme,
    /// What signs, as it is kept.
    pub secret: Sealed,
    /// What signs beside it.
    pub old: Option<OldSecret>,
    /// How it is doing.
    pub state: State,
    /// Why it is off, if it is.
    pub why_off: Option<WhyOff>,
    /// Since when it has done nothing but fail.
    pub failing_since: Option<Timestamp>,
    /// How often in a row.
    pub fails: i64,
    /// When it was made.
    pub made: Timestamp,
    /// Rises with whatever somebody sets: who saw another one has to look again.
    pub version: i64,
}

impl Endpoint {
    /// The replaced secret that still signs.
    pub fn signing(&self, now: Timestamp) -> Option<&OldSecret> {
        self.old.as_ref().filter(|old| now < old.until)
    }

    /// What signs now.
    pub fn secrets(&self, now: Timestamp) -> Vec<&Sealed> {
        let old = self.signing(now).map(|old| &old.sealed);
        std::iter::once(&self.secret).chain(old).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_heard_and_nothing_else() {
        let all = Wish::default();
        assert!(all.has("payment.paid", Some("S")) && all.has("new.kind", None));
        assert!(
            !all.has("webhook.test", None),
            "tests are sent to one endpoint"
        );
        let some = Wish {
            kinds: Some(vec!["payment.paid".to_owned()]),
            stores: Some(vec!["S".to_owned()]),
        };
        assert!(some.has("payment.paid", Some("S")));
        assert!(!some.has("payment.failed", Some("S")));
        assert!(!some.has("payment.paid", Some("T")));
    }
}
