//! What happened, as it is kept until it is told. Names of people are those of staff; nothing in it comes
//! from a customer.

use domain::{Currency, Money};
use foundation::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::topic::Topic;

/// An amount, as it is kept: below nought for what went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// In the smallest unit.
    pub minor: i64,
    /// ISO 4217.
    pub currency: String,
}

impl Amount {
    /// Of money.
    pub fn of(money: Money) -> Self {
        Self {
            // An amount is far below what fits.
            minor: i64::try_from(money.minor()).unwrap_or(i64::MAX),
            currency: money.currency().code().to_owned(),
        }
    }

    /// Without its sign; `None` where its currency isn't one any more.
    pub fn money(&self) -> Option<Money> {
        let currency = Currency::parse(&self.currency).ok()?;
        Money::from_minor(self.minor.unsigned_abs(), currency).ok()
    }
}

/// What a closing says of a till.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfTill {
    /// What it is called.
    pub till: String,
    /// What was taken there, by currency.
    pub amounts: Vec<Amount>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "topic")]
pub enum Fact {
    /// An alarm was raised.
    #[serde(rename = "alarm")]
    Alarm {
        /// Which kind, by its name.
        kind: String,
        /// The payment that it is about, by its reference.
        payment: Option<String>,
    },
    /// An endpoint fails, or is off since it failed for too long.
    #[serde(rename = "endpoint")]
    Endpoint {
        /// Which, by its id.
        id: String,
        /// What people call it.
        name: String,
        /// Whether it is off.
        is_off: bool,
    },
    /// A refund waits.
    #[serde(rename = "refund")]
    RefundWaits {
        /// How much is to go back.
        amount: Amount,
        /// At which till it was paid.
        till: String,
        /// Who asked, by their name.
        asker: String,
    },
    /// A closing was made.
    #[serde(rename = "closing")]
    Closing {
        /// Among the store's.
        number: i64,
        /// Of which business day.
        day: String,
        /// Till by till.
        tills: Vec<OfTill>,
    },
    /// A payment came.
    #[serde(rename = "payment")]
    Payment {
        /// Its reference.
        reference: String,
        /// How much.
        amount: Amount,
        /// Where.
        till: String,
    },
    /// Something looks odd at a till, other than that nothing came.
    #[serde(rename = "found")]
    Found {
        /// By which rule, by its name.
        rule: String,
        /// Where.
        till: String,
        /// How many payments it is about.
        count: u32,
    },
    /// Nothing came.
    #[serde(rename = "silence")]
    Silence {
        /// Where.
        till: String,
        /// How many usually would have come.
        missing: u32,
    },
    /// Somebody signed in.
    #[serde(rename = "sign-in")]
    SignIn {
        /// Who, by their name.
        person: String,
    },
    /// A key ends.
    #[serde(rename = "key")]
    KeyEnds {
        /// What it is called.
        name: String,
        /// When, in milliseconds since 1970.
        until_ms: i64,
    },
    /// More of the money isn't explained.
    #[serde(rename = "money")]
    Money {
        /// How many things.
        count: u32,
        /// Files that are missing, among them.
        missing: u32,
    },
    /// A settlement file was refused.
    #[serde(rename = "money-file")]
    MoneyFile {
        /// What it is called.
        file: String,
    },
    /// A test.
    #[serde(rename = "test")]
    Test,
}

impl Fact {
    /// To which topic it belongs.
    pub const fn topic(&self) -> Topic {
        match self {
            Self::Alarm { .. } | Self::Found { .. } => Topic::Alarm,
            Self::Endpoint { .. } => Topic::Endpoint,
            Self::RefundWaits { .. } => Topic::RefundWaits,
            Self::Closing { .. } => Topic::Closing,
            Self::Payment { .. } => Topic::Payment,
            Self::Silence { .. } => Topic::Silence,
            Self::SignIn { .. } => Topic::SignIn,
            Self::KeyEnds { .. } => Topic::KeyEnds,
            Self::Money { .. } | Self::MoneyFile { .. } => Topic::Money,
            Self::Test => Topic::Test,
        }
    }

    /// As it is kept.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what was kept; `None` for one of a newer version.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// What happened, where and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// Whose; nobody's for what is about the whole installation.
    pub merchant: Option<String>,
    /// At which store, where it is about one.
    pub store: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What.
    pub fact: Fact,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_under_its_topics_name() {
        let amount = Amount {
            minor: -1_200,
            currency: "JPY".to_owned(),
        };
        assert_eq!(amount.money().map(Money::minor), Some(1_200));
        let facts = [
            Fact::Test,
            Fact::KeyEnds {
                name: "till".to_owned(),
                until_ms: 7,
            },
            Fact::Payment {
                reference: "P1".to_owned(),
                amount,
                till: "1".to_owned(),
            },
        ];
        for fact in facts {
            let text = fact.text();
            let named = format!("{{\"topic\":\"{}\"", fact.topic().as_str());
            assert!(text.starts_with(&named), "{text}");
            assert_eq!(Fact::parse(&text), Some(fact));
        }
        assert_eq!(Fact::parse("{\"topic\":\"newer\"}"), None);
    }
}
