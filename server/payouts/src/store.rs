//! Where settlement files and what follows from them are kept: the port. It is a database of its own, so
//! that no customer ever waits for an import.
//!
//! Files as they came, what people decided and what they saw at the bank are all there is to keep. Rows, sums
//! and differences follow from them, and can be made again at any time.

use std::{collections::BTreeSet, fmt};

use async_trait::async_trait;
use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use settlement::{Generation, Report, RowType, Signed, explain::Item, sums::Sum};

use crate::{
    news::News,
    share::{Share, Whose},
    source::NamedSource,
    words::Turns,
};

/// What is known of a file that was read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub digest: String,
    /// Whose it is.
    pub source: String,
    /// Its name, without folders.
    pub name: String,
    /// The day in the name of its folder.
    pub folder_day: Option<Day>,
    /// Its length.
    pub bytes: i64,
    /// Its rows.
    pub rows: i64,
    /// Which report.
    pub report: Report,
    /// Of which age.
    pub generation: Generation,
    /// Of which day transaction details are.
    pub day: Option<Day>,
    /// Of which batch the others are, if of one.
    pub batch: String,
    /// Which part.
    pub part: u32,
    /// The gateway's day on which it was made, as far as it says.
    pub came: Day,
}

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its number here.
    pub id: i64,
    /// What it is.
    pub facts: FileFacts,
    /// When it was taken.
    pub seen: Timestamp,
    /// By whom.
    pub by: String,
    /// What its rows come to, by which two files with the same are one (`content.rs`); empty without rows.
    pub content: String,
    /// Whether a person took it out, so that it counts no longer.
    pub is_withdrawn: bool,
}

/// A row that is kept. Its `file` says nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRow {
    /// What it says.
    pub item: Item,
    /// Which wallet.
    pub wallet: Box<str>,
    /// Of how many rows a sum is, in summaries.
    pub count: Option<u64>,
}

/// What the rows of a file come to, by batch and type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSum {
    /// Of which file.
    pub file: i64,
    /// Of which batch.
    pub batch: Box<str>,
    /// Of which type.
    pub kind: RowType,
    /// How much.
    pub sum: Sum,
}

/// A difference as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDifference {
    /// What it is called by people who decide about it; the same difference has the same key.
    pub key: String,
    /// At which source.
    pub source: String,
    /// Its kind, as programs call it.
    pub kind: String,
    /// What sort of thing it is about: `payment`, `refund`, `row`, `batch`, `file`, `balance`.
    pub about: String,
    /// Which one.
    pub subject: String,
    /// What was expected.
    pub expected: Option<Signed>,
    /// What was found.
    pub found: Option<Signed>,
    /// How much is missing, or too much.
    pub amount: Option<Signed>,
    /// Whose it is; nobody's if it is of all who are paid out together.
    pub whose: Whose,
}

/// What a person decided. Never changed; the last word about a key counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub what: What,
    /// About which difference, or which row.
    pub key: String,
    /// For a link: our id.
    pub target: String,
    /// Why.
    pub why: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A difference is as it should be.
    Accepted,
    /// It isn't, after all.
    Reopened,
    /// A row is about this payment or refund.
    Linked,
    /// A file counts no longer.
    Withdrawn,
    /// It does again.
    Restored,
    /// Money that somebody had seen wasn't there.
    TakenBack,
}

/// Money that a person saw at the bank. Never changed; a correction is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Of which source.
    pub source: String,
    /// For which batch.
    pub batch: String,
    /// How much.
    pub amount: Signed,
    /// On which day.
    pub on: Day,
    /// What the bank calls it.
    pub reference: String,
    /// Who saw it.
    pub by: String,
    /// When they wrote it down.
    pub at: Timestamp,
}

/// What somebody saw when they said something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Over {
    /// How many words there were about it; none says it whatever was said.
    pub seen: Option<i64>,
    /// The form that it was said with; empty for none.
    pub form: String,
}

/// The right to write files and what follows from them, held by one process at a time. It ends when this
/// is dropped, or the process does.
pub trait Held: Send + Sync + fmt::Debug {}

/// Where it is kept.
#[async_trait]
pub trait PayoutStore: Send + Sync + fmt::Debug {
    /// Takes the right to write, if nobody has it.
    async fn hold(&self) -> Result<Option<Box<dyn Held>>, StoreError>;
    /// Closes it.
    async fn close(&self);

    /// Writes a source down, in the place of what was said of it before.
    async fn put_source(&self, source: &NamedSource) -> Result<(), StoreError>;
    /// All sources, by name.
    async fn sources(&self) -> Result<Vec<NamedSource>, StoreError>;

    /// Begins to keep a file, of which nothing is seen until it is whole. [`StoreError::Conflict`] if it is
    /// there.
    async fn begin(&self, facts: &FileFacts, at: Timestamp, by: &str) -> Result<i64, StoreError>;
    /// Keeps the next piece of its bytes, compressed.
    async fn keep_bytes(&self, file: i64, number: i64, bytes: &[u8]) -> Result<(), StoreError>;
    /// Says what a file's rows come to.
    async fn put_content(&self, file: i64, content: &str) -> Result<(), StoreError>;
    /// Keeps rows.
    async fn add_rows(&self, file: i64, rows: &[KeptRow]) -> Result<(), StoreError>;
    /// It is whole, and comes to this.
    async fn finish(&self, file: i64, sums: &[KeptSum]) -> Result<(), StoreError>;
    /// Lets go of files that never became whole, in small steps.
    async fn drop_unfinished(&self) -> Result<(), StoreError>;
    /// Lets go of the rows and sums of a file, which is no more whole then. Its bytes stay.
    async fn drop_rows(&self, file: i64) -> Result<(), StoreError>;
    /// What many rows are loaded without, and looked for with.
    async fn index(&self, is_there: bool) -> Result<(), StoreError>;

    /// Files that are whole, by digest.
    async fn files(&self) -> Result<Vec<KeptFile>, StoreError>;
    /// Files whose bytes are there and whose rows aren't.
    async fn rowless(&self) -> Result<Vec<KeptFile>, StoreError>;
    /// A piece of its bytes, compressed.
    async fn bytes(&self, file: i64, number: i64) -> Result<Option<Vec<u8>>, StoreError>;
    /// Its rows behind a line, so many at most.
    async fn rows(&self, file: i64, after: u64, limit: u32) -> Result<Vec<KeptRow>, StoreError>;
    /// What all whole files come to.
    async fn sums(&self) -> Result<Vec<KeptSum>, StoreError>;
    /// Rows of a batch behind a place, so many at most, each with its file.
    async fn rows_of_batch(
        &self,
        batch: &str,
        after: Spot,
        limit: u32,
    ) -> Result<Vec<Placed>, StoreError>;
    /// Rows with one of our ids, as their own or as what they are of.
    async fn rows_about(&self, id: &str) -> Result<Vec<Placed>, StoreError>;

    /// Puts the differences of a source in the place of those before.
    async fn put_differences(&self, source: &str, all: &[KeptDifference])
    -> Result<(), StoreError>;
    /// Puts the shares of a source in the place of those before.
    async fn put_shares(&self, source: &str, all: &[Share]) -> Result<(), StoreError>;
    /// A merchant's shares of batches of these days, and of those that are in none; nobody's for no merchant.
    async fn shares(&self, merchant: &str, days: [Day; 2]) -> Result<Vec<Share>, StoreError>;
    /// A merchant's shares of one batch; nobody's for no merchant.
    async fn shares_of_batch(&self, merchant: &str, batch: &str) -> Result<Vec<Share>, StoreError>;
    /// Whether a source has had money of anybody but this merchant.
    async fn has_others(&self, source: &str, merchant: &str) -> Result<bool, StoreError>;
    /// All there are, by key.
    async fn differences(&self) -> Result<Vec<KeptDifference>, StoreError>;

    /// How many words were said about everything that several people may say a word about.
    async fn turns(&self) -> Result<Turns, StoreError>;
    /// How many were said about one thing.
    async fn turn(&self, about: &str) -> Result<i64, StoreError>;
    /// Writes a decision down. [`StoreError::Conflict`] if somebody else said something about it since it was seen.
    async fn decide(&self, decision: &Decision, over: &Over) -> Result<(), StoreError>;
    /// All of them, the first first.
    async fn decisions(&self) -> Result<Vec<Decision>, StoreError>;
    /// Writes an arrival down, once for each form. [`StoreError::Conflict`] as with decisions.
    async fn arrive(&self, arrived: &Arrived, over: &Over) -> Result<(), StoreError>;
    /// Whether one was entered with this form.
    async fn is_entered(&self, form: &str) -> Result<bool, StoreError>;
    /// Those that nobody took back, the first first.
    async fn arrivals(&self) -> Result<Vec<Arrived>, StoreError>;
    /// All that was ever said of them, the first first.
    async fn sightings(&self) -> Result<Vec<Arrived>, StoreError>;

    /// What people have heard of.
    async fn noticed(&self) -> Result<BTreeSet<String>, StoreError>;
    /// Puts it in the place of what it was.
    async fn put_noticed(&self, keys: &BTreeSet<String>) -> Result<(), StoreError>;
    /// Tells people, whoever of them wants to hear it.
    async fn tell(&self, news: &News) -> Result<(), StoreError>;
}

/// A row's place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Its file's number.
    pub file: i64,
    /// Its line.
    pub line: u64,
}

/// A row with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its file's number.
    pub file: i64,
    /// The row.
    pub row: KeptRow,
}
