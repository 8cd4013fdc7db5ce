//! Boards: codes that are printed before anybody knows where they will hang. Once one is bound it is the code of a
//! till like any other; taken off, it is blank again, for the same merchant.
//!
//! Which of two people binds it first is decided where it is kept.

use async_trait::async_trait;
use domain::EntryCode;
use foundation::{clock::Timestamp, store::StoreError};

use crate::shop::{Code, Replaced, TillId};

/// Most boards that are made at once.
pub const MADE_MAX: u16 = 500;

/// A board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// What is printed.
    pub code: EntryCode,
    /// Whose it is; nobody's until one binds it, if it was printed for any.
    pub merchant: Option<String>,
    /// When it was made.
    pub made: Timestamp,
    /// Whether it is a till's code now.
    pub is_bound: bool,
}

/// Where a board is to hang.
#[derive(Clone, Debug)]
pub enum Place {
    /// At a till that has a code, which ends with that or works on for a while.
    Till {
        /// Its store.
        store: String,
        /// The till.
        till: TillId,
        /// What becomes of the code it has.
        replaced: Replaced,
    },
    /// At a till that is made for it; its code is the board's.
    New(Box<Code>),
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It hangs there.
    Done,
    /// It hangs somewhere, or is another's: somebody was first.
    Taken,
    /// There is such a till already, or none any more.
    NoPlace,
    /// It hung in another store of theirs, which its payments name.
    Elsewhere,
}

/// Where boards are kept. Each change leaves its entry in the trail.
#[async_trait]
pub trait BoardStore: Send + Sync {
    /// Keeps new ones.
    async fn make_boards(&self, boards: &[Board]) -> Result<(), StoreError>;
    /// A board by what is printed on it.
    async fn board(&self, code: &EntryCode) -> Result<Option<Board>, StoreError>;
    /// A merchant's boards, the latest first.
    async fn boards_of(&self, merchant: &str) -> Result<Vec<Board>, StoreError>;
    /// Hangs a board that hangs nowhere.
    async fn bind_board(
        &self,
        code: &EntryCode,
        merchant: &str,
        place: &Place,
    ) -> Result<Bound, StoreError>;
    /// Takes a board off its till, which gets another code; false if it hangs nowhere.
    async fn free_board(
        &self,
        code: &EntryCode,
        new: &EntryCode,
        at: Timestamp,
    ) -> Result<bool, StoreError>;
}
