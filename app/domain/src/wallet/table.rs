//! Wallets in order of precedence, and which of them a User-Agent names.

use super::check::checked;
use super::problem::WalletProblem;
use super::rows::WalletRows;
use super::{Family, Wallet, words};

/// A table without contradictions. It can be had only from [`WalletTable::check`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WalletTable {
    wallets: Vec<Wallet>,
    families: Vec<Family>,
}

/// What a User-Agent tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WalletMatch<'a> {
    /// A wallet we know.
    Known(&'a Wallet),
    /// A wallet of a family, whose brand we can't tell.
    Family(&'a Family),
    /// A browser, or a wallet of another family.
    NotAWallet,
}

/// What a User-Agent tells, and how.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Identified<'a> {
    /// What it is.
    pub found: WalletMatch<'a>,
    /// The word that told it.
    pub token: Option<&'a str>,
    /// The rows that were tested before, and why they are not it.
    pub passed: Vec<Passed<'a>>,
}

/// A row that was tested and is not it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passed<'a> {
    /// The row's id.
    pub id: &'a str,
    /// Why it is not it.
    pub why: Why<'a>,
}

/// Why a row is not it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why<'a> {
    /// The row has no words: it is known by name only.
    NoTokens,
    /// None of its words stands there.
    Absent,
    /// A word stands there, but not what it has to stand next to.
    Alone {
        /// The word.
        token: &'a str,
        /// What is missing.
        next_to: &'a str,
    },
}

impl WalletTable {
    /// Makes a table, or says everything that is wrong with it.
    pub fn check(rows: &WalletRows) -> Result<Self, Vec<WalletProblem>> {
        let (wallets, families) = checked(rows)?;
        Ok(Self { wallets, families })
    }

    /// Tells the wallet. Words are matched and never versions, which change every month.
    pub fn identify(&self, user_agent: &str) -> Identified<'_> {
        let agent = words::cut(user_agent);
        let mut passed = Vec::new();
        let wallets = self.wallets.iter().map(|wallet| {
            let told = (&wallet.tokens, wallet.next_to.as_deref());
            (WalletMatch::Known(wallet), wallet.id.as_str(), told)
        });
        let families = self.families.iter().map(|family| {
            let told = (&family.tokens, None);
            (WalletMatch::Family(family), family.id.as_str(), told)
        });
        for (found, id, (tokens, next_to)) in wallets.chain(families) {
            match matched(agent, tokens, next_to) {
                Ok(token) => {
                    return Identified {
                        found,
                        token: Some(token),
                        passed,
                    };
                }
                Err(why) => passed.push(Passed { id, why }),
            }
        }
        Identified {
            found: WalletMatch::NotAWallet,
            token: None,
            passed,
        }
    }

    /// Every wallet, in order of precedence.
    pub fn wallets(&self) -> &[Wallet] {
        &self.wallets
    }

    /// Every family, in order of precedence.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The wallet the gateway calls so.
    pub fn by_id(&self, id: &str) -> Option<&Wallet> {
        self.wallets.iter().find(|wallet| wallet.id == id)
    }

    /// The wallet's id for the gateway's `pspName`, which is the same without underscores
    /// ("ALIPAYCN"). A name we don't know stays as it is.
    pub fn psp_name<'a>(&'a self, name: &'a str) -> &'a str {
        let named = self.wallets.iter().find(|wallet| is_same(&wallet.id, name));
        named.map_or(name, |wallet| &wallet.id)
    }
}

/// Whether two ids are the same to the gateway, which leaves out underscores at times.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let is_letter = |c: &char| *c != '_';
    let other = other.chars().filter(is_letter);
    one.chars().filter(is_letter).eq(other)
}

/// The word that names a row, or why none does.
fn matched<'a>(
    agent: &str,
    tokens: &'a [String],
    next_to: Option<&'a str>,
) -> Result<&'a str, Why<'a>> {
    if tokens.is_empty() {
        return Err(Why::NoTokens);
    }
    let found = tokens.iter().find(|token| words::has(agent, token));
    let token = found.ok_or(Why::Absent)?;
    match next_to {
        Some(next_to) if !words::has(agent, next_to) => Err(Why::Alone { token, next_to }),
        Some(_) | None => Ok(token),
    }
}
