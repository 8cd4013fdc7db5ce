//! Where people, their roles, links and sessions are kept: the port.

use std::fmt;

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};

use shops::ShopStore;

use crate::{
    key::Key,
    person::{Membership, Person},
    role::Role,
    secret::Digest,
    session::{Link, Rotation, Session},
};

/// Whose things are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose<'a> {
    /// All there are.
    Everybody,
    /// Those at a merchant's, by its id.
    Merchant(&'a str),
    /// A person's, by their id.
    Person(&'a str),
}

/// Who gives or takes a role, by which role of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    /// The person's id.
    pub person: String,
    /// It has to be theirs still when it is written.
    pub role: Role,
}

/// A person to be kept, with a role or without.
#[derive(Clone, Debug)]
pub struct Gift {
    /// Kept if they aren't there.
    pub person: Person,
    /// Kept, or put in the place of the same role with another reach.
    pub membership: Option<Membership>,
    /// None for the command line.
    pub by: Option<Giver>,
}

/// A role to be taken away.
#[derive(Clone, Debug)]
pub struct Taking {
    /// The person's id.
    pub person: String,
    /// The merchant's id.
    pub merchant: String,
    /// Which.
    pub role: Role,
    /// None for the command line.
    pub by: Option<Giver>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is made.
    Done,
    /// There is no such role to be taken.
    Unknown,
    /// Whoever wanted it no longer has the role that allows it.
    NotAllowed,
    /// Nobody who ever came would be left to own the shop.
    LastOwner,
}

/// People, and what they are at whose shop.
#[async_trait]
pub trait PeopleStore: Send + Sync + fmt::Debug {
    /// A person by their id.
    async fn person(&self, id: &str) -> Result<Option<Person>, StoreError>;
    /// People by id: all, whether they may still do anything or not, those who are something at a
    /// merchant's, or one.
    async fn people(&self, whose: Whose<'_>) -> Result<Vec<Person>, StoreError>;
    /// Those who look after the installation, by id.
    async fn operators(&self) -> Result<Vec<Person>, StoreError>;
    /// Roles, by merchant, person and role.
    async fn memberships(&self, whose: Whose<'_>) -> Result<Vec<Membership>, StoreError>;
    /// Keeps a person and perhaps a role, both or neither.
    async fn give(&self, gift: &Gift) -> Result<Changed, StoreError>;
    /// Takes a role away. With the last one at a merchant's their links and sessions there end, too.
    /// Of two last owners that go at once one stays.
    async fn take(&self, taking: &Taking) -> Result<Changed, StoreError>;
    /// Makes nobody an operator any more: their links and sessions as such end, too; `false` if they
    /// weren't.
    async fn end_operator(&self, person: &str) -> Result<bool, StoreError>;
}

/// Links to sign in with, and browsers that are signed in. Only digests of secrets get here.
#[async_trait]
pub trait SignInStore: Send + Sync + fmt::Debug {
    /// Keeps a new link. [`StoreError::Conflict`] when its secret is there already.
    async fn keep_link(&self, link: &Link) -> Result<(), StoreError>;
    /// Uses a link up and keeps the session of whoever did, for the person and merchant the link is
    /// for, who has come by that: all or nothing. The session as it is kept, or `None` if the link is
    /// unknown, used or over when the session was made. Of two at once one gets in.
    async fn sign_in(
        &self,
        link: &Digest,
        session: &Session,
    ) -> Result<Option<Session>, StoreError>;
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
    /// Lets one go on at another merchant's; `false` when there is none of this id.
    async fn move_session(&self, id: &str, merchant: &str) -> Result<bool, StoreError>;
    /// Lets one look at another merchant's, where its person isn't anything: that they looked is told of what they
    /// look at, and not of this. `false` as above.
    async fn look_at(&self, id: &str, merchant: &str) -> Result<bool, StoreError>;
    /// Ends one; `false` when there is none of this id.
    async fn end_session(&self, id: &str) -> Result<bool, StoreError>;
    /// Ends every session at a merchant's or of a person, and the links, both or neither.
    async fn end_access(&self, whose: Whose<'_>) -> Result<(), StoreError>;
}

/// Keys of programs. A key is somebody, too: its name is kept with people's, so that whatever says who did
/// something can say it of a key. Only digests of secrets get here.
#[async_trait]
pub trait KeyStore: Send + Sync + fmt::Debug {
    /// Keeps a new one. `false`, and it isn't kept, where its merchant has as many that work as there may be
    /// ([`crate::key::EACH_MAX`]). [`StoreError::Conflict`] when its id or its secret is there already.
    async fn keep_key(&self, key: &Key) -> Result<bool, StoreError>;
    /// By its secret, ended or not.
    async fn key_by(&self, shown: &Digest) -> Result<Option<Key>, StoreError>;
    /// A merchant's, or the installation's, ended ones included; the latest first.
    async fn keys(&self, merchant: Option<&str>) -> Result<Vec<Key>, StoreError>;
    /// Says when one was last used, unless that is known later already.
    async fn touch_key(&self, id: &str, at: Timestamp) -> Result<(), StoreError>;
    /// Ends one of these; `false` when there is none that hasn't ended.
    async fn end_key(&self, merchant: Option<&str>, ending: &KeyEnding)
    -> Result<bool, StoreError>;
}

/// A key that is to work no longer.
#[derive(Clone, Debug)]
pub struct KeyEnding {
    /// Its id.
    pub id: String,
    /// From when on.
    pub at: Timestamp,
}

/// People, how they come in, and the merchants they work for.
pub trait AccessStore: PeopleStore + SignInStore + KeyStore + ShopStore {}
impl<T: PeopleStore + SignInStore + KeyStore + ShopStore> AccessStore for T {}
