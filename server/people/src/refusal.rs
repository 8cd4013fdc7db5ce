//! Why somebody wasn't let in, given a role or ended. What was typed is repeated so that all of it shows.

use domain::visible::escaped;
use foundation::store::StoreError;

use crate::key::EACH_MAX;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// There is no such merchant.
    #[error("there is no merchant {}", escaped(.0))]
    NoMerchant(String),
    /// There is no such session.
    #[error("there is no session {}; `portico studio sessions` lists them", escaped(.0))]
    NoSession(String),
    /// There is no such person, or they have nothing to come in for.
    #[error("there is nobody {} who may come in; `portico staff list` lists people", escaped(.0))]
    NoPerson(String),
    /// They are something, and not there.
    #[error(
        "{} has no role at {}; `portico staff list` says who is what and where",
        escaped(.person),
        escaped(.merchant)
    )]
    NotThere {
        /// Who.
        person: String,
        /// Where they were looked for.
        merchant: String,
    },
    /// It is no name.
    #[error("a name has 1 to 60 letters, in one line and all of them visible")]
    Name,
    /// There is no such store or till.
    #[error("there is no such store or till: {}", escaped(.0))]
    NoSpot(String),
    /// Nobody gives what they lack.
    #[error("that is more than you may give")]
    NotAllowed,
    /// They work for somebody else, too, so a link for them isn't one merchant's to make.
    #[error("they work for others, too: only `portico staff link --person` makes a link for them")]
    Shared,
    /// Nobody who ever came in would own the shop.
    #[error(
        "that is the last owner: make a link for another with `portico staff link --owner`, and let \
         them sign in first"
    )]
    LastOwner,
    /// There are as many keys that work as there may be.
    #[error("the merchant has {EACH_MAX} keys that work, and no more are made: end one first")]
    KeysFull,
    /// There is no such key, or it has ended.
    #[error("there is no key {} that works among these; a shop's needs `--merchant`, and `portico key list` lists them", escaped(.0))]
    NoKey(String),
    /// It is no permission that a key can have.
    #[error("{} is nothing that a key can be allowed", escaped(.0))]
    NoPermission(String),
    /// It allows nothing.
    #[error("a key that allows nothing is none")]
    NothingAllowed,
    /// It would end before it begins.
    #[error("a key has to end later than now")]
    Over,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
