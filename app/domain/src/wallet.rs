//! Which wallet shows the page, told from its User-Agent.
//!
//! Wallets are data: rows that somebody wrote down ([`rows`]), checked as a whole into
//! a [`WalletTable`], whose order is the order of the tests (docs/protocol.md §2.1). What is found
//! serves language, limits and advice; the gateway itself decides who pays. Knows no files.

mod check;
pub mod problem;
pub mod rows;
mod table;
mod words;

pub use problem::{Fault, WalletProblem};
pub use rows::{FamilyRow, Field, Place, WalletRow, WalletRows};
pub use table::{Identified, Passed, WalletMatch, WalletTable, Why};

use std::collections::BTreeMap;

use crate::currency::Currency;
use crate::limits::{Limits, LimitsError};

/// A wallet we know by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wallet {
    /// The gateway's name for it, as in `ALIPAY_HK`.
    pub id: String,
    /// What customers call it.
    pub name: String,
    /// What readers of these languages call it, where that is another name, by tag.
    pub names: BTreeMap<String, String>,
    /// Words in its User-Agent, any of which names it. Without any it is known by name only.
    pub tokens: Vec<String>,
    /// A word that has to stand there as well, for tokens that others might use.
    pub next_to: Option<String>,
    /// Country of its customers, two letters.
    pub home: String,
    /// What its customers pay with.
    pub currency: Currency,
    /// Languages its customers are likely to read, likeliest first.
    pub languages: Vec<String>,
    /// Whether it takes entry codes.
    pub entry_code: Support,
    /// What it pays at once, in its own currency, as far as known.
    pub limits: Option<Limits>,
    /// Where a phone's browser finds the app.
    pub open: AppLinks,
}

/// Addresses that open a wallet's app from a phone's browser, or lead to it in the store of apps.
/// `{link}` in them stands for the shop's address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AppLinks {
    /// On an iPhone or iPad.
    pub ios: Option<String>,
    /// On Android.
    pub android: Option<String>,
}

/// Wallets whose brand can't be told. The gateway can.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Family {
    /// Our name for it.
    pub id: String,
    /// Words in their User-Agents.
    pub tokens: Vec<String>,
}

/// Whether a wallet takes entry codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Support {
    /// It does.
    Yes,
    /// It doesn't: its customers are told before they type anything.
    No,
    /// Nobody says. It may try, and the gateway refuses if it can't.
    #[default]
    Unknown,
}

impl Wallet {
    /// What readers of this language call it.
    pub fn name_in(&self, tag: &str) -> &str {
        let own = self.names.get(tag).map(String::as_str);
        own.unwrap_or_else(|| match tag.rsplit_once('-') {
            Some((wider, _)) => self.name_in(wider),
            None => &self.name,
        })
    }

    /// What both the shop and this wallet allow. Amounts in another currency than the wallet's
    /// can't be compared, so there the shop's limits stand alone.
    pub fn narrow(&self, shop: &Limits) -> Result<Limits, LimitsError> {
        match &self.limits {
            Some(own) if own.currency() == shop.currency() => shop.narrowed(own),
            Some(_) | None => Ok(*shop),
        }
    }
}

impl Support {
    /// As written in a table.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// Longest language tag taken from anywhere (RFC 5646 §4.4.1 wants room for 35).
const TAG_LEN_MAX: usize = 35;

/// The language the wallet says its customer reads: `Language/<tag>` or `Lang/<tag>`, as it
/// writes it (`zh-TW` or `zh_TW`).
pub fn language_hint(user_agent: &str) -> Option<&str> {
    let agent = words::cut(user_agent);
    ["Language/", "Lang/"].into_iter().find_map(|label| {
        let at = words::starts(agent, label).next()?;
        let rest = agent.get(at + label.len()..)?;
        let is_tag = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let end = rest.find(|c| !is_tag(c)).unwrap_or(rest.len());
        rest.get(..end)
            .filter(|tag| (1..=TAG_LEN_MAX).contains(&tag.len()))
    })
}
