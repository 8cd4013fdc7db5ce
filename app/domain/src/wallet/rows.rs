//! Wallets as somebody wrote them down: nothing is checked yet, so everything is text.
//!
//! The order of rows is the order in which they are tested.

use std::collections::BTreeMap;

use super::Support;

/// A whole table. All wallets are tested before any family.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WalletRows {
    /// Wallets, in order of precedence.
    pub wallets: Vec<WalletRow>,
    /// Families of wallets, in order of precedence.
    pub families: Vec<FamilyRow>,
}

/// One wallet; see [`Wallet`](super::Wallet) for what the fields mean.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WalletRow {
    /// The gateway's name for it.
    pub id: String,
    /// What customers call it.
    pub name: String,
    /// What readers of a language call it, by tag.
    pub names: BTreeMap<String, String>,
    /// Words that name it.
    pub tokens: Vec<String>,
    /// A word that has to stand there as well.
    pub next_to: Option<String>,
    /// Country.
    pub home: String,
    /// ISO 4217 letters.
    pub currency: String,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// Whether it takes entry codes.
    pub entry_code: Support,
    /// The least it pays at once, such as "0.05".
    pub min: Option<String>,
    /// The most it pays at once.
    pub max: Option<String>,
    /// Where iPhones find the app.
    pub open_ios: Option<String>,
    /// Where Android finds it.
    pub open_android: Option<String>,
}

/// One family of wallets.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FamilyRow {
    /// A name for it.
    pub id: String,
    /// Words that name it.
    pub tokens: Vec<String>,
}

/// A row of [`WalletRows`], counted from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Of the wallets.
    Wallet(usize),
    /// Of the families.
    Family(usize),
}

/// A part of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// `id`.
    Id,
    /// `name`.
    Name,
    /// `names`.
    Names,
    /// `tokens`.
    Tokens,
    /// `next_to`.
    NextTo,
    /// `home`.
    Home,
    /// `currency`.
    Currency,
    /// `languages`.
    Languages,
    /// `min`.
    Min,
    /// `max`.
    Max,
    /// `open_ios`.
    OpenIos,
    /// `open_android`.
    OpenAndroid,
}

impl Field {
    /// As written in a table.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Names => "names",
            Self::Tokens => "tokens",
            Self::NextTo => "next_to",
            Self::Home => "home",
            Self::Currency => "currency",
            Self::Languages => "languages",
            Self::Min => "min",
            Self::Max => "max",
            Self::OpenIos => "open_ios",
            Self::OpenAndroid => "open_android",
        }
    }
}
