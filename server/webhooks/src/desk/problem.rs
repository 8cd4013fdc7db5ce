//! Why something about an endpoint can't be done.

use events::{
    endpoint::{NAME_MAX, URL_MAX},
    object,
};
use foundation::{clock::Timestamp, store::StoreError};
use outbound::target::Refused;
use sealing::NotOurs;

/// What can't be done, in a way that whoever asked can do something about it.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The address isn't one that is called.
    #[error(transparent)]
    Url(#[from] Refused),
    /// The address is too long.
    #[error("the address has more than {URL_MAX} characters")]
    UrlLong,
    /// No name, or too long a one.
    #[error("a name of at most {NAME_MAX} characters is needed")]
    Name,
    /// There is no such kind of event.
    #[error("there is no kind of event called {0:?}")]
    Kind(String),
    /// There is no such store.
    #[error("there is no store {0:?}")]
    Store(String),
    /// So long no old secret signs.
    #[error("an old secret signs for at most 72 hours")]
    Overlap,
    /// The shop has as many as there may be.
    #[error("the shop has as many endpoints as there may be")]
    Full,
    /// There is no such endpoint.
    #[error("there is no such endpoint")]
    Unknown,
    /// Somebody else was first.
    #[error("somebody else has changed this endpoint meanwhile; look at it again")]
    Meanwhile,
    /// There is room for one secret beside the new one, and the one that stands there still signs.
    #[error(
        "the secret before this one still signs until {}: with another one it would end at once, for a program \
         that hasn't got this one yet, too", object::time(*until)
    )]
    Signing {
        /// Until when it does.
        until: Timestamp,
    },
    /// There is no installation's secret here.
    #[error("there is no PORTICO_SECRET_FILE here, under which secrets are kept")]
    NoKey,
    /// It was kept under another.
    #[error(transparent)]
    NotOurs(#[from] NotOurs),
    /// It can't be stored now.
    #[error(transparent)]
    Failed(#[from] StoreError),
}
