//! Refunds that programs ask for, each once: what a program calls its wish leads to the refund's id, which is kept
//! before anything is sent. So whoever repeats a wish whose answer was lost finds the refund that is there.

use std::fmt;

use async_trait::async_trait;
use domain::RefundId;
use foundation::{clock::Timestamp, store::StoreError};

/// So long a wish counts as running: longer than it takes to store its refund, which is then what is answered. After
/// that whoever had it is gone; if they aren't, the refund has one id, and is kept once.
pub const RUNNING_MS: i64 = 10_000;

/// A program's wish for a refund.
#[derive(Clone, Debug)]
pub struct Claim<'a> {
    /// Whose: a key's id.
    pub owner: &'a str,
    /// What the program calls it.
    pub key: &'a str,
    /// The digest of all that is wished for.
    pub fingerprint: &'a str,
    /// The refund it will be, if it is new.
    pub refund: &'a RefundId,
    /// When it came.
    pub at: Timestamp,
}

/// What a wish is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// It came for the first time.
    New,
    /// It came before, as this refund.
    Known(RefundId),
    /// It came before and is still running.
    Running(Running),
    /// Under this name something else was wished for.
    Other,
}

/// A wish that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The refund it will be.
    pub refund: RefundId,
    /// Until when nobody else takes it up.
    pub until: Timestamp,
}

/// See the module.
#[async_trait]
pub trait OnceStore: Send + Sync + fmt::Debug {
    /// Keeps a wish, or says what it is already; from then on it runs. Of two at once one is told that it is.
    async fn claim_wish(&self, claim: &Claim<'_>) -> Result<Claimed, StoreError>;
    /// Says that a wish runs no more.
    async fn release_wish(&self, owner: &str, key: &str) -> Result<(), StoreError>;
}
