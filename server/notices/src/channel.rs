//! Where people are told: a chat, a phone, a mail box. It is a merchant's, or the installation's, which is
//! its operator's.

#[cfg(test)]
mod tests;

use std::fmt;

use domain::{
    Money,
    ids::{RANDOM_LEN, timed},
};
use foundation::clock::Timestamp;
use sealing::Sealed;

use crate::{
    fact::{Fact, Happened},
    named,
    quiet::Quiet,
    topic::Topic,
};

/// The longest name, in characters.
pub const NAME_MAX: usize = 60;
/// So many a merchant may have, and the installation.
pub const EACH_MAX: usize = 10;
const PREFIX: &str = "ch_";

/// A channel's name among all.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct ChannelId(Box<str>);

impl ChannelId {
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

impl fmt::Display for ChannelId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

named! {
    /// By which way it leads to people.
    Kind {
        /// A bot of Telegram, and a chat it is in.
        Telegram = "telegram",
        /// An incoming webhook, as Slack has them and others take them.
        Slack = "slack",
        /// A topic of an ntfy server.
        Ntfy = "ntfy",
        /// A mail box.
        Mail = "mail",
    }
}

named! {
    /// What went wrong with the last try.
    Trouble {
        /// The address may not be called: what it is, or what its name leads to.
        Address = "address",
        /// Its name leads nowhere.
        Name = "name",
        /// Nobody listens there.
        Connect = "connect",
        /// Its certificate can't be trusted.
        Tls = "tls",
        /// No answer in time.
        Timeout = "timeout",
        /// It broke off.
        Broken = "broken",
        /// The token, or whatever opens it, isn't taken.
        Token = "token",
        /// There is no such chat, hook, topic or mail box.
        Place = "place",
        /// It has had enough for now.
        Busy = "busy",
        /// It answered, and not that it took it.
        Refused = "refused",
        /// What is kept of it can't be opened here.
        Sealed = "sealed",
        /// The operator has set no mail server up.
        NoMail = "no-mail",
    }
}

/// What somebody sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What people call it.
    pub name: String,
    /// In which language it is told.
    pub language: String,
    /// By which time zone's clock.
    pub zone: String,
    /// Stores by their ids; all of the merchant's if not said.
    pub stores: Option<Vec<String>>,
    /// What it wants to hear.
    pub topics: Vec<Topic>,
    /// From which amount on it hears of payments, in that currency.
    pub from_amount: Option<Money>,
    /// When it wants to hear nothing.
    pub quiet: Option<Quiet>,
    /// Whether what can't wait comes all the same.
    pub lets_through: bool,
}

impl Plan {
    /// Whether this is to be told.
    pub fn wants(&self, happened: &Happened) -> bool {
        let topic = happened.fact.topic();
        let is_there = match (&self.stores, &happened.store) {
            (Some(stores), Some(store)) => stores.contains(store),
            (None, _) | (_, None) => true,
        };
        let is_enough = match &happened.fact {
            Fact::Payment { amount, .. } => self.is_enough(amount.money()),
            Fact::Alarm { .. }
            | Fact::Found { .. }
            | Fact::Endpoint { .. }
            | Fact::RefundWaits { .. }
            | Fact::Closing { .. }
            | Fact::Silence { .. }
            | Fact::SignIn { .. }
            | Fact::KeyEnds { .. }
            | Fact::Money { .. }
            | Fact::MoneyFile { .. }
            | Fact::Test => true,
        };
        self.topics.contains(&topic) && is_there && is_enough
    }

    fn is_enough(&self, amount: Option<Money>) -> bool {
        let both = self.from_amount.zip(amount);
        let order = both.and_then(|(from, amount)| amount.same_currency_cmp(from));
        order.is_some_and(std::cmp::Ordering::is_ge)
    }

    /// Until when this waits, if it does now.
    pub fn waits(&self, topic: Topic, now: Timestamp) -> Option<Timestamp> {
        let passes = topic == Topic::Test || (self.lets_through && topic.cannot_wait());
        let quiet = self.quiet.filter(|_| !passes)?;
        quiet.ends(&self.zone, now)
    }
}

/// How the last try went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doing {
    /// When something was tried last.
    pub tried: Option<Timestamp>,
    /// When something arrived last.
    pub arrived: Option<Timestamp>,
    /// What went wrong, unless it arrived.
    pub trouble: Option<Trouble>,
    /// What was answered then, by its number, if anything was.
    pub answer: Option<u16>,
    /// How many notices were given up since something arrived last.
    pub lost: i64,
}

/// One channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its name among all.
    pub id: ChannelId,
    /// Whose; the installation's if nobody's.
    pub merchant: Option<String>,
    /// By which way it leads to people.
    pub kind: Kind,
    /// What may be shown of where it leads.
    pub shown: String,
    /// Where it leads, with its token, as it is kept.
    pub address: Sealed,
    /// What was set.
    pub plan: Plan,
    /// Whether it is told anything.
    pub is_on: bool,
    /// How it is doing.
    pub doing: Doing,
    /// When it was made.
    pub made: Timestamp,
    /// Rises with whatever somebody sets.
    pub version: i64,
}

impl Channel {
    /// Whether this is to be told: the installation's hear what its operator can do something about.
    pub fn wants(&self, happened: &Happened) -> bool {
        let topic = happened.fact.topic();
        let is_its = if let Some(merchant) = &self.merchant {
            happened.merchant.as_ref() == Some(merchant)
        } else {
            // Who works or pays at a shop is nothing that its operator hears of.
            let is_found = matches!(happened.fact, Fact::Found { .. });
            let is_seen_there = matches!(topic, Topic::Alarm | Topic::Endpoint) && !is_found;
            topic.is_of_installation() && (is_seen_there || happened.merchant.is_none())
        };
        self.is_on && is_its && self.plan.wants(happened)
    }
}
