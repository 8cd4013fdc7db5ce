//! What is in a backup: written before everything else, and compared with all of it afterwards.

use serde::{Deserialize, Serialize};
use storage::copies::Contents;

/// Its name in the file.
pub const NAME: &str = "manifest.json";
/// Which form this is. A newer one is refused.
pub const FORM: u32 = 1;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// See [`FORM`].
    pub form: u32,
    /// Which version of Portico made it.
    pub portico: String,
    /// As everything was then: milliseconds since 1970, and the same for people.
    pub taken_ms: i64,
    /// See there.
    pub taken_at: String,
    /// Where printed codes lead.
    pub address: Option<String>,
    /// What stands in the database, if that is in here.
    pub database: Option<Counted>,
    /// The last entry of each chain of the trail.
    pub trail: Vec<Last>,
    /// Whether keys and other secrets are in it.
    pub secrets: bool,
    /// Everything else, in this order.
    pub files: Vec<Entry>,
}

/// What stands in a database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// The number of the newest change of its tables.
    pub migration: i64,
    /// How many payments.
    pub payments: i64,
    /// How many refunds.
    pub refunds: i64,
    /// The reference of the last payment.
    pub last_payment: Option<String>,
}

impl From<Contents> for Counted {
    fn from(seen: Contents) -> Self {
        let Contents {
            migration,
            payments,
            refunds,
            last_payment,
        } = seen;
        Self {
            migration,
            payments,
            refunds,
            last_payment,
        }
    }
}

/// The end of a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// Whose: a merchant's id, or nobody's for the installation.
    pub chain: String,
    /// Its number.
    pub number: i64,
    /// Its digest.
    pub digest: String,
}

/// A file in the backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in there.
    pub name: String,
    /// Where it was.
    pub from: String,
    /// How long it is.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}
