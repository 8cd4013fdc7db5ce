//! Where feeds and screens are kept: the ports.

use std::fmt;

use async_trait::async_trait;
use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use people::{secret::Digest, session::Rotation};
use shops::{ShopStore, shop::Store};

use crate::{
    feed::{DaySum, Kind, Line, Opening},
    screen::{Device, Screen, ScreenLink, Settings, Tills},
};

/// How far a store's feed is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Which store.
    pub store: String,
    /// The last number that was given.
    pub seq: i64,
    /// Higher than before if one of its screens has changed.
    pub changes: i64,
    /// Whether there are news that have no number yet.
    pub fresh: bool,
}

/// A mark on a line.
#[derive(Clone, Debug)]
pub struct Mark {
    /// At which store.
    pub store: String,
    /// At which of its tills the line has to be.
    pub tills: Tills,
    /// On which line.
    pub of: i64,
    /// [`Kind::Handed`] or [`Kind::Seen`].
    pub kind: Kind,
    /// When.
    pub at: Timestamp,
}

/// What came of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    /// It is a line of its own now.
    Done,
    /// Somebody was first.
    Already,
    /// There is no such line, or it can't be marked so.
    Unknown,
}

/// Of which payments a day's sum is asked.
#[derive(Clone, Copy, Debug)]
pub struct DayOf<'a> {
    /// At which store.
    pub store: &'a str,
    /// At which of its tills.
    pub tills: &'a Tills,
    /// On which of its days.
    pub day: Day,
}

/// What stores' screens hear.
#[async_trait]
pub trait FeedStore: Send + Sync + fmt::Debug {
    /// How far these stores are; those that aren't there are left out.
    async fn heads(&self, stores: &[String]) -> Result<Vec<Head>, StoreError>;
    /// Gives the next numbers of a store to news of it that have none; whether there may be more.
    ///
    /// Whoever gives numbers holds the store's row until that is committed, so numbers have no gap
    /// and whoever can read one could read all before it.
    async fn number(&self, store: &str) -> Result<bool, StoreError>;
    /// At most so many lines of a store behind this number, in order.
    async fn lines(&self, store: &str, after: i64, limit: u32) -> Result<Vec<Line>, StoreError>;
    /// Marks a line, by a line of its own. Of two at once one does.
    async fn mark(&self, mark: &Mark) -> Result<Marked, StoreError>;
    /// Payments of all stores, made since then, that their customers may be confirming.
    async fn opening(&self, since: Timestamp) -> Result<Vec<Opening>, StoreError>;
    /// What was paid on a day.
    async fn day_sum(&self, of: DayOf<'_>) -> Result<DaySum, StoreError>;
    /// Forgets lines written before this, a few at a time; how many.
    async fn forget_feed(&self, before: Timestamp) -> Result<u64, StoreError>;
}

/// A device that comes with a link.
#[derive(Clone, Debug)]
pub struct Coming {
    /// Of the link's secret.
    pub link: Digest,
    /// As it is from now on.
    pub device: Device,
}

/// Devices at counters, and the links they are set up with. Only digests of secrets get here. With every
/// change to a screen [`Head::changes`] of its store goes up.
#[async_trait]
pub trait ScreenStore: Send + Sync + fmt::Debug {
    /// Keeps a new screen with the link it is set up with. [`StoreError::Conflict`] when its id or the
    /// link's secret is there already.
    async fn keep_screen(&self, screen: &Screen, link: &ScreenLink) -> Result<(), StoreError>;
    /// Keeps another link for a screen that is there; `false` if it isn't.
    async fn keep_screen_link(&self, link: &ScreenLink) -> Result<bool, StoreError>;
    /// Uses a link up and sets its screen up with this device, in the place of another if there was
    /// one: all or nothing. The screen's id, or `None` if the link is unknown, used or over when the
    /// device came. Of two at once one gets in.
    async fn enrol(&self, coming: &Coming) -> Result<Option<String>, StoreError>;
    /// By its id.
    async fn screen(&self, id: &str) -> Result<Option<Screen>, StoreError>;
    /// By its device's current secret or the one before.
    async fn screen_by(&self, shown: &Digest) -> Result<Option<Screen>, StoreError>;
    /// All, or a merchant's, by store, name and id.
    async fn screens(&self, merchant: Option<&str>) -> Result<Vec<Screen>, StoreError>;
    /// Says when a screen was last seen, and with which secret. This is no change.
    async fn touch_screen(&self, id: &str, shown: &Digest, at: Timestamp)
    -> Result<(), StoreError>;
    /// Gives a screen another secret; `false` when it no longer has the one it was seen with. This is
    /// no change, either.
    async fn rotate_screen(&self, seen: &Screen, rotation: &Rotation) -> Result<bool, StoreError>;
    /// Makes it louder, or quieter; `false` if it isn't there.
    async fn set_screen(&self, id: &str, settings: Settings) -> Result<bool, StoreError>;
    /// Ends one, with its links; `false` when there is none of this id.
    async fn end_screen(&self, id: &str) -> Result<bool, StoreError>;
    /// The store that one stands in.
    async fn store(&self, id: &str) -> Result<Option<Store>, StoreError>;
    /// Ends those that were last seen before `idle`, and those for which no device came before the
    /// last of their links was over, before `links`; with the links that are over. A few at a time.
    async fn forget_screens(&self, idle: Timestamp, links: Timestamp) -> Result<u64, StoreError>;
}

/// Screens, and the shops they stand in.
pub trait ScreensStore: ScreenStore + ShopStore {}
impl<T: ScreenStore + ShopStore> ScreensStore for T {}
