//! Shops' looks over time: what is published, what is being worked on, what there was before, and
//! the pictures in all of them. The port; `storage/src/sql/brands.rs` keeps them.
//!
//! Knows no HTTP, and not what a brand means.

pub mod author;
pub mod history;
pub mod portable;
pub mod revision;

use std::fmt;

use async_trait::async_trait;
use brand::{Brand, PictureName};

use foundation::{clock::Timestamp, store::StoreError};

pub use author::BY_FILE;
use revision::Revision;

/// Whose look: a merchant's, which all their stores wear, or one store's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wearer<'a> {
    /// Whose pages they are.
    pub merchant: &'a str,
    /// The store that may have a look of its own.
    pub store: Option<&'a str>,
}

impl<'a> Wearer<'a> {
    /// The merchant, with every store that has no look of its own.
    pub const fn shop(merchant: &'a str) -> Self {
        Self {
            merchant,
            store: None,
        }
    }

    /// One of the merchant's stores.
    pub const fn store(merchant: &'a str, store: &'a str) -> Self {
        Self {
            merchant,
            store: Some(store),
        }
    }

    /// The look where nothing was ever published: the built-in one, or none of its own.
    pub fn first(self) -> Option<Brand> {
        match self.store {
            None => Some(Brand::default()),
            Some(_) => None,
        }
    }
}

/// A look that was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counted from one, for each wearer.
    pub number: i64,
    /// The look; `None` where a store wore its merchant's again from then on.
    pub brand: Option<Brand>,
    /// Who published it.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

/// A look that is being worked on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The look.
    pub brand: Brand,
    /// Who saved it last.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

/// A picture made here, with what a page has to say of it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredPicture {
    /// By its content.
    pub name: PictureName,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The file is left out: nobody reads it in a log.
impl fmt::Debug for StoredPicture {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({} × {})", self.name, self.width, self.height)
    }
}

/// Who puts a look in force, and when.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The author, as histories name them.
    pub author: &'a str,
    /// The time.
    pub at: Timestamp,
}

/// An earlier look that is to be in force again.
#[derive(Clone, Copy, Debug)]
pub struct Back<'a> {
    /// Its version's number.
    pub number: i64,
    /// Who brings it back.
    pub by: By<'a>,
    /// What was in force when they decided to, where that counts.
    pub seen: Option<&'a Revision>,
}

impl Draft {
    /// Who would put it in force by publishing it.
    pub fn by(&self) -> By<'_> {
        By {
            author: &self.author,
            at: self.at,
        }
    }
}

/// Where looks and pictures are kept.
#[async_trait]
pub trait BrandStore: Send + Sync + fmt::Debug {
    /// What a merchant's pages wear, the built-in look if nothing was published; or the look a store has
    /// of its own. `None` for a store without one, and for a wearer nobody knows.
    async fn published(&self, wearer: Wearer<'_>) -> Result<Option<Brand>, StoreError>;
    /// What is being worked on, if anything is.
    async fn draft(&self, wearer: Wearer<'_>) -> Result<Option<Draft>, StoreError>;
    /// Keeps what is being worked on. Here and below: [`StoreError::Conflict`] where something else
    /// than `seen` is stored; where nothing is said to be seen, whatever is there is replaced.
    async fn save_draft(
        &self,
        wearer: Wearer<'_>,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError>;
    /// Forgets what is being worked on.
    async fn drop_draft(
        &self,
        wearer: Wearer<'_>,
        seen: Option<&Revision>,
    ) -> Result<(), StoreError>;
    /// Puts a look in force, keeps it as a version and forgets the draft, all or nothing; the
    /// version's number.
    async fn publish(
        &self,
        wearer: Wearer<'_>,
        draft: &Draft,
        seen: Option<&Revision>,
    ) -> Result<i64, StoreError>;
    /// Ends a store's own look: it wears its merchant's again, which is a version like any other. Nobody
    /// follows for a merchant: [`StoreError::Conflict`], as where something else than `seen` is stored.
    async fn follow(
        &self,
        wearer: Wearer<'_>,
        by: By<'_>,
        seen: &Revision,
    ) -> Result<i64, StoreError>;
    /// Puts an earlier version in force again, as a version of its own by this author; what is being
    /// worked on stays. The new version's number; `None` if there is no such version. Seen is only
    /// what was in force: [`Revision::of`] it, without a draft.
    async fn return_to(
        &self,
        wearer: Wearer<'_>,
        back: Back<'_>,
    ) -> Result<Option<i64>, StoreError>;
    /// Makes what a file put in force a version, if it isn't one yet.
    async fn remember(&self, wearer: Wearer<'_>, at: Timestamp) -> Result<(), StoreError>;
    /// Every look that was published, newest first. [`history::History`] adds one that a file
    /// put in force and nobody remembered yet.
    async fn versions(&self, wearer: Wearer<'_>) -> Result<Vec<Version>, StoreError>;
    /// Keeps a picture for a merchant, given at this time; the same one again is only given again.
    async fn keep_picture(
        &self,
        merchant: &str,
        picture: &StoredPicture,
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// Lets go of a merchant's pictures that no look of anybody's refers to, and that were given
    /// before this time; how many.
    async fn drop_pictures(&self, merchant: &str, before: Timestamp) -> Result<u64, StoreError>;
    /// A picture by its name.
    async fn picture(&self, name: &PictureName) -> Result<Option<StoredPicture>, StoreError>;
}
