//! Where links and sessions are kept: the port.

use std::fmt;

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};

use shops::ShopStore;

use crate::{
    secret::Digest,
    session::{Link, Rotation, Session},
};

/// Links into the studio, and the browsers that are signed in. Only digests of secrets get here.
#[async_trait]
pub trait StudioStore: Send + Sync + fmt::Debug {
    /// Keeps a new link. [`StoreError::Conflict`] when its secret is there already.
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError>;
    /// Uses a link up: the id of the merchant it is for, or `None` if it is unknown, used or over.
    /// One step: of two at once one gets it.
    async fn use_link(&self, link: &Digest, now: Timestamp) -> Result<Option<String>, StoreError>;
    /// Uses a link up and keeps the session of whoever did, for the merchant the link is for: both or
    /// neither. That merchant's id, or `None` if the link is unknown, used or over when the session
    /// was made.
    async fn sign_in(&self, link: &Digest, session: &Session)
    -> Result<Option<String>, StoreError>;
    /// Whether a link is there, used or not: those of a merchant whose access was ended are gone.
    async fn knows_link(&self, link: &Digest) -> Result<bool, StoreError>;
    /// Keeps a new session. [`StoreError::Conflict`] when its id or its secret is there already.
    async fn keep_session(&self, session: &Session) -> Result<(), StoreError>;
    /// By its current secret or the one before, over or not.
    async fn session_by(&self, shown: &Digest) -> Result<Option<Session>, StoreError>;
    /// All, over or not, the latest sign-in first.
    async fn sessions(&self) -> Result<Vec<Session>, StoreError>;
    /// Says when a session was last seen, and with which secret.
    async fn touch_session(
        &self,
        id: &str,
        shown: &Digest,
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// Gives a session another secret; `false` when it no longer has the one it was seen with.
    async fn rotate_session(&self, seen: &Session, rotation: &Rotation)
    -> Result<bool, StoreError>;
    /// Ends one; `false` when there is none of this id.
    async fn end_session(&self, id: &str) -> Result<bool, StoreError>;
    /// Ends every session of a merchant, and its links, both or neither.
    async fn end_access_of(&self, merchant: &str) -> Result<(), StoreError>;
}

/// Links and sessions, and the merchants they are for.
pub trait AccessStore: StudioStore + ShopStore {}
impl<T: StudioStore + ShopStore> AccessStore for T {}
