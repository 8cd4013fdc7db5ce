//! The desk: channels as people set them up, in the office and at the command line. A token is taken here and
//! never shown again.

mod problem;

use std::{fmt, sync::Arc};

use domain::{Money, visible::is_visible};
use foundation::{clock::Clock, randomness::Randomness};
use notices::{
    channel::{Channel, ChannelId, Doing, Kind, NAME_MAX, Plan},
    quiet::{Quiet, is_zone},
    store::{Change, Changed, Channels, Seen},
    topic::Topic,
};
use outbound::caller::Caller;
use sealing::{NONCE_BYTES, SealKey, Sealed};

pub use problem::Problem;

use crate::{address::Address, sender::InForce};

/// A text that is there where channels can be told in a language.
const SPOKEN: &str = "office-notice-test";

/// What somebody wants of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What people call it.
    pub name: String,
    /// In which language.
    pub language: String,
    /// By which clock.
    pub zone: String,
    /// Of which stores; all if not said.
    pub stores: Option<Vec<String>>,
    /// What, by names of topics.
    pub topics: Vec<String>,
    /// From which amount on payments are told.
    pub from_amount: Option<Money>,
    /// When nothing is to come: from and until; both empty for never.
    pub quiet: [String; 2],
    /// Whether what can't wait comes all the same.
    pub lets_through: bool,
}

/// Whose channels, and the stores there are.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    /// The merchant's; the installation's if nobody's.
    pub merchant: Option<&'a str>,
    /// By their ids.
    pub stores: &'a [String],
}

/// See the module.
#[derive(Clone)]
pub struct Desk {
    /// Where they are kept.
    pub shelves: Arc<dyn Channels>,
    /// Who looks whether a server may be called.
    pub caller: Arc<Caller>,
    /// What addresses are sealed under.
    pub key: Option<SealKey>,
    /// The texts in force.
    pub texts: InForce,
    /// Whether mail can be sent.
    pub has_mail: bool,
    /// When it is.
    pub clock: Arc<dyn Clock>,
    /// What names and nonces are made of.
    pub randomness: Arc<dyn Randomness>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Desk(..)")
    }
}

impl Desk {
    /// Sets a channel up.
    pub async fn add(
        &self,
        whose: Whose<'_>,
        wanted: Wanted,
        address: &Address,
    ) -> Result<ChannelId, Problem> {
        let plan = self.plan(whose, wanted);
        // What is wrong with where it leads is told together with what else is.
        let wrong = self.wrong(address).await;
        let plan = match plan {
            Ok(plan) if wrong.is_empty() => plan,
            Ok(_) => return Err(all_of(wrong)),
            Err(mut all) => {
                all.extend(wrong);
                return Err(all_of(all));
            }
        };
        let now = self.clock.now();
        let id = ChannelId::made_at(now, self.randomness.bytes());
        let channel = Channel {
            id: id.clone(),
            merchant: whose.merchant.map(str::to_owned),
            kind: address.kind(),
            shown: address.shown(),
            address: self.sealed(&id, address)?,
            plan,
            is_on: true,
            doing: Doing::default(),
            made: now,
            version: 1,
        };
        done(self.shelves.add_channel(&channel).await?)?;
        Ok(id)
    }

    /// Sets one otherwise.
    pub async fn set(
        &self,
        seen: Seen<'_>,
        wanted: Wanted,
        stores: &[String],
    ) -> Result<(), Problem> {
        let whose = Whose {
            merchant: seen.merchant,
            stores,
        };
        let plan = self.plan(whose, wanted).map_err(all_of)?;
        self.change(seen, Change::Plan(plan)).await
    }

    /// Has one lead elsewhere by the same way, or with another token.
    pub async fn lead(&self, seen: Seen<'_>, kind: Kind, address: &Address) -> Result<(), Problem> {
        if address.kind() != kind {
            return Err(Problem::Kind);
        }
        let wrong = self.wrong(address).await;
        if !wrong.is_empty() {
            return Err(all_of(wrong));
        }
        let change = Change::Address {
            sealed: self.sealed(seen.id, address)?,
            shown: address.shown(),
        };
        self.change(seen, change).await
    }

    /// Switches one on or off, or takes it away.
    pub async fn change(&self, seen: Seen<'_>, change: Change) -> Result<(), Problem> {
        done(self.shelves.change_channel(seen, &change).await?)
    }

    /// Has a test told.
    pub async fn test(&self, merchant: Option<&str>, id: &ChannelId) -> Result<(), Problem> {
        let now = self.clock.now();
        if self.shelves.test_channel(merchant, id, now).await? {
            return Ok(());
        }
        let is_off = self.shelves.channel(merchant, id).await?.is_some();
        Err(if is_off {
            Problem::Off
        } else {
            Problem::Unknown
        })
    }

    /// The languages in which people are told.
    pub fn languages(&self) -> Vec<String> {
        let catalogue = (self.texts)();
        catalogue.tags_having(SPOKEN).map(str::to_owned).collect()
    }

    /// What is wrong with where a channel is to lead: each part of it for itself.
    async fn wrong(&self, address: &Address) -> Vec<Problem> {
        let mut all: Vec<Problem> = address.wrong().into_iter().map(Problem::Address).collect();
        if address.kind() == Kind::Mail && !self.has_mail {
            all.push(Problem::NoMail);
        }
        if let Some(server) = address.server()
            && let Err(refused) = self.caller.look(server).await
        {
            all.push(Problem::Server(refused));
        }
        all
    }

    fn sealed(&self, id: &ChannelId, address: &Address) -> Result<Sealed, Problem> {
        let key = self.key.as_ref().ok_or(Problem::NoKey)?;
        let nonce = self.randomness.bytes::<NONCE_BYTES>();
        Ok(key.seal_text(id.as_str(), &address.text(), nonce)?)
    }

    /// What it is to be, or everything that is wrong with it.
    fn plan(&self, whose: Whose<'_>, wanted: Wanted) -> Result<Plan, Vec<Problem>> {
        let mut wrong = Vec::new();
        let name = wanted.name.trim().to_owned();
        let is_name = !name.is_empty() && name.chars().count() <= NAME_MAX;
        if !is_name || !is_visible(&name) {
            wrong.push(Problem::Name);
        }
        if !self.languages().contains(&wanted.language) {
            wrong.push(Problem::Language(wanted.language.clone()));
        }
        if !is_zone(&wanted.zone) {
            wrong.push(Problem::Zone(wanted.zone.clone()));
        }
        let mut stores = wanted.stores.iter().flatten();
        if let Some(strange) = stores.find(|store| !whose.stores.contains(store)) {
            wrong.push(Problem::Store(strange.clone()));
        }
        let topics = chosen(&wanted.topics, whose.merchant.is_none());
        let topics = topics.unwrap_or_else(|why| {
            wrong.push(why);
            Vec::new()
        });
        let payment = Topic::Payment.as_str();
        let wants_payments = wanted.topics.iter().any(|name| name == payment);
        if wants_payments && wanted.from_amount.is_none() {
            wrong.push(Problem::Amount);
        }
        let [from, until] = &wanted.quiet;
        let is_quiet = !from.trim().is_empty() || !until.trim().is_empty();
        let quiet = is_quiet.then(|| Quiet::parse(from, until)).flatten();
        if is_quiet && quiet.is_none() {
            wrong.push(Problem::Quiet);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Plan {
            name,
            language: wanted.language,
            zone: wanted.zone,
            stores: wanted.stores,
            topics,
            // It stays for when payments are wanted again.
            from_amount: wanted.from_amount,
            quiet,
            lets_through: wanted.lets_through,
        })
    }
}

/// All that is wrong, where something is.
fn all_of(wrong: Vec<Problem>) -> Problem {
    Problem::of_all(wrong).unwrap_or(Problem::Unknown)
}

/// Topics by their names, each once, in their own order.
fn chosen(names: &[String], of_installation: bool) -> Result<Vec<Topic>, Problem> {
    let there: Vec<Topic> = if of_installation {
        Topic::of_installation().collect()
    } else {
        Topic::chosen().collect()
    };
    let is_there = |name: &str| there.iter().any(|topic| topic.as_str() == name);
    let all = || there.iter().copied().map(Topic::as_str).collect();
    if names.is_empty() {
        return Err(Problem::NoTopic { there: all() });
    }
    if let Some(strange) = names.iter().find(|name| !is_there(name)) {
        return Err(Problem::Topic {
            name: strange.clone(),
            there: all(),
        });
    }
    let is_named = |topic: &Topic| names.iter().any(|name| topic.as_str() == name);
    Ok(there.into_iter().filter(is_named).collect())
}

fn done(changed: Changed) -> Result<(), Problem> {
    match changed {
        Changed::Done => Ok(()),
        Changed::Unknown => Err(Problem::Unknown),
        Changed::Meanwhile => Err(Problem::Meanwhile),
        Changed::Full => Err(Problem::Full),
    }
}
