//! An event on its way to an endpoint: how far it is, and every try.

use foundation::clock::Timestamp;

use sealing::Sealed;

use crate::{
    endpoint::{EndpointId, Scheme, named},
    event::EventId,
};

/// So much of an answer is kept, in bytes.
pub const ANSWER_MAX: usize = 2_000;
/// So many are sent again at once, at most.
pub const AGAIN_MAX: u32 = 10_000;

named! {
    /// How far it is.
    Progress {
        /// It is tried when its time comes.
        Waiting = "waiting",
        /// It was taken.
        Delivered = "delivered",
        /// It was tried as often as anything is, or the endpoint said that it is gone.
        Failed = "failed",
    }
}

named! {
    /// Why a try was one.
    By {
        /// It was its time.
        Schedule = "schedule",
        /// Somebody wanted it.
        Person = "person",
    }
}

named! {
    /// What went wrong with a try that got no answer, or none that counts.
    Trouble {
        /// The address may not be called: what it is, or what its name leads to.
        Address = "address",
        /// Its name leads nowhere.
        Name = "name",
        /// Nobody listens there.
        Connect = "connect",
        /// Its certificate can't be trusted, or isn't its own.
        Tls = "tls",
        /// No answer in time.
        Timeout = "timeout",
        /// It broke off, or was no HTTP.
        Broken = "broken",
        /// It answered, and not that it took it.
        Status = "status",
        /// Its secret can't be opened here.
        Secret = "secret",
    }
}

/// An event on its way to an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Of which event.
    pub event: EventId,
    /// What kind that is.
    pub kind: String,
    /// To what it happened.
    pub object: String,
    /// When that happened.
    pub happened: Timestamp,
    /// To which endpoint.
    pub endpoint: EndpointId,
    /// How far it is.
    pub progress: Progress,
    /// How often it was tried, all in all.
    pub attempts: i64,
    /// When it is tried next.
    pub next: Option<Timestamp>,
}

/// One try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The how many-th, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub by: By,
    /// What was answered: a status of HTTP.
    pub status: Option<i64>,
    /// How long it took, in milliseconds.
    pub took_ms: i64,
    /// What went wrong, if something did.
    pub trouble: Option<Trouble>,
    /// The beginning of the answer.
    pub answer: String,
}

/// A delivery whose time has come, with all that sending it takes. It is nobody else's until its lease
/// ends.
#[derive(Clone, Debug)]
pub struct Due {
    /// Of which event.
    pub event: EventId,
    /// To which endpoint.
    pub endpoint: EndpointId,
    /// Where that is.
    pub url: String,
    /// How it is signed.
    pub scheme: Scheme,
    /// What signs now.
    pub secrets: Vec<Sealed>,
    /// What is sent.
    pub body: String,
    /// How often it was tried in this round: since it happened, or since somebody had it sent again.
    pub tries: i64,
    /// How often all in all.
    pub attempts: i64,
    /// Why it is tried.
    pub by: By,
}

/// What a try came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Of which event.
    pub event: EventId,
    /// At which endpoint.
    pub endpoint: EndpointId,
    /// What is written down.
    pub attempt: Attempt,
    /// How far the delivery is.
    pub progress: Progress,
    /// When it is tried next.
    pub next: Option<Timestamp>,
    /// What it says of the endpoint.
    pub tried: crate::endpoint::Tried,
    /// Before this a failing endpoint isn't asked again.
    pub probe: Timestamp,
}
