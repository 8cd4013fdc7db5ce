//! What can be wrong with a table of wallets, in words for whoever wrote it.

use std::fmt;

use super::rows::{Field, Place};
use crate::limits::LimitsError;

/// Most rows of either kind: every one is tested for every page.
pub const ROWS_MAX: usize = 200;
/// Longest id; the gateway's own bound for names is 64.
pub const ID_LEN_MAX: usize = 64;
/// Longest name: it has to fit a phone's headline.
pub const NAME_CHARS_MAX: usize = 40;
/// Most words of one row.
pub const TOKENS_MAX: usize = 16;
/// Longest word.
pub const TOKEN_LEN_MAX: usize = 64;
/// Longest address of an app.
pub const APP_LINK_LEN_MAX: usize = 300;
/// Most languages of one row.
pub const LANGUAGES_MAX: usize = 8;

/// One thing that is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WalletProblem {
    /// The row.
    pub place: Place,
    /// Its id, as far as it has one.
    pub id: String,
    /// Where in the row.
    pub field: Field,
    /// What.
    pub fault: Fault,
}

/// What can be wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// There are more rows than [`ROWS_MAX`].
    TooManyRows,
    /// No letters the gateway would use.
    BadId,
    /// An earlier row has this id, or one that differs in underscores only.
    SameId {
        /// The earlier row.
        earlier: Place,
    },
    /// Nothing that can be shown.
    BadName,
    /// More words than [`TOKENS_MAX`].
    TooManyTokens,
    /// A family without words would never be found.
    NoTokens,
    /// Not a word that could be found.
    BadToken(String),
    /// An earlier row always has this word first.
    TakenToken {
        /// The word.
        token: String,
        /// The earlier row.
        earlier: Place,
        /// Its id.
        by: String,
    },
    /// Not two capital letters.
    BadHome,
    /// No currency we know.
    UnknownCurrency,
    /// No language, or more than [`LANGUAGES_MAX`].
    LanguageCount,
    /// Not a language tag.
    BadLanguage(String),
    /// Not an amount in the wallet's currency.
    BadAmount,
    /// Limits that allow nothing.
    BadLimits(LimitsError),
    /// Nothing a button may lead to.
    BadAppLink,
}

impl fmt::Display for WalletProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}: {}", self.id, self.field.as_str(), self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyRows => write!(out, "there are more than {ROWS_MAX} rows"),
            Self::BadId => {
                out.write_str("must be capital letters, digits and _, such as ALIPAY_HK")
            }
            Self::SameId { .. } => out.write_str("an earlier row has the same one"),
            Self::BadName => write!(out, "must be 1 to {NAME_CHARS_MAX} visible characters"),
            Self::TooManyTokens => write!(out, "there are more than {TOKENS_MAX}"),
            Self::NoTokens => out.write_str("a family needs one to be found by"),
            Self::BadToken(token) => write!(
                out,
                "{token:?} is not a word of 1 to {TOKEN_LEN_MAX} characters without a version"
            ),
            Self::TakenToken { token, by, .. } => {
                write!(
                    out,
                    "{token:?} is never reached, since {by} has it and is tested earlier"
                )
            }
            Self::BadHome => out.write_str("must be a country's two capital letters"),
            Self::UnknownCurrency => out.write_str("must be three letters of ISO 4217 such as HKD"),
            Self::LanguageCount => write!(out, "there must be 1 to {LANGUAGES_MAX}"),
            Self::BadLanguage(tag) => write!(out, "{tag:?} is not a language tag such as zh-Hant"),
            Self::BadAmount => out.write_str("must be an exact amount such as \"0.05\""),
            Self::BadLimits(error) => error.fmt(out),
            Self::BadAppLink => write!(
                out,
                "must be https: or an app's own scheme, at most {APP_LINK_LEN_MAX} plain characters"
            ),
        }
    }
}
