//! What a bank's statement says, and which batches it is about. Nothing is guessed: where an amount fits two batches,
//! or two credits one, a person decides.
//!
//! - [`camt`]: statements as ISO 20022 has them (camt.053); [`table`]: tables as banks' web pages give them

pub mod camt;
pub mod table;

use domain::Day;
use foundation::store::StoreError;
use settlement::Signed;

use crate::{Payouts, way::Batch};

/// Bytes of a statement; a year of a busy account has a tenth of it.
pub const BYTES_MAX: u64 = 64 * 1024 * 1024;
/// How long after a batch is on its way its money may come without anybody asking.
const WINDOW_DAYS: i32 = 21;

/// Money that came to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// How much, above zero.
    pub amount: Signed,
    /// On which day it counts, as the bank says.
    pub on: Day,
    /// What the bank calls it; empty if it doesn't.
    pub reference: String,
    /// Everything else it says of it.
    pub text: String,
}

/// Why a statement isn't read.
#[derive(Debug, thiserror::Error)]
pub enum NotAStatement {
    /// More than any statement has.
    #[error("it has more than 64 MiB")]
    Long,
    /// No XML, or XML with what no statement has.
    #[error("byte {at}: {what}")]
    Xml {
        /// Where.
        at: u64,
        /// What is wrong.
        what: String,
    },
    /// An entry that can't be read.
    #[error("entry {number}: {what}")]
    Entry {
        /// Which one, from 1 on.
        number: usize,
        /// What is wrong.
        what: String,
    },
    /// No statement at all.
    #[error("there is no entry in it: it is no statement of a bank's in this form")]
    Nothing,
    /// A table without a column.
    #[error("there is no column {0}; there are {1}")]
    NoColumn(String, String),
}

/// What a credit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This batch's money, to the last unit, and no other's.
    Of(Box<Batch>),
    /// The same was written down before.
    Known(String),
    /// It fits several batches, or another credit fits the same one.
    Several(Vec<String>),
    /// It names a batch whose sum is another.
    OtherAmount(Box<Batch>),
    /// No batch is about it.
    Nothing,
}

impl Credit {
    fn names(&self, batch: &str) -> bool {
        let is_word = |text: &str| {
            let mut words = text.split(|sign: char| !sign.is_ascii_alphanumeric());
            words.any(|word| word == batch)
        };
        !batch.is_empty() && (is_word(&self.reference) || is_word(&self.text))
    }

    fn is_for(&self, batch: &Batch) -> bool {
        batch.currency == self.amount.currency() && self.names(&batch.batch)
    }

    fn is_like(&self, other: &Self) -> bool {
        (self.amount, self.on) == (other.amount, other.on)
    }

    /// How often just this is written down of a batch.
    fn known_of(&self, batch: &Batch) -> usize {
        let arrived = batch.arrived.iter();
        arrived
            .filter(|one| (one.amount, one.on) == (self.amount, self.on))
            .count()
    }

    fn fits(&self, batch: &Batch) -> bool {
        let sum = i128::from(self.amount.minor());
        let is_open = batch.arrived.is_empty() && batch.currency == self.amount.currency();
        let is_in_time = self.on >= batch.since && self.on <= batch.since.plus(WINDOW_DAYS);
        is_open && is_in_time && batch.is_all(sum)
    }
}

impl Payouts {
    /// What each credit is, in their order.
    pub async fn of_bank_statement(&self, credits: &[Credit]) -> Result<Vec<Verdict>, StoreError> {
        let mut batches = self.batches().await?;
        // Of what no file has a row nobody enters anything; what was entered of it before is known.
        batches.retain(|batch| batch.rows > 0 || !batch.arrived.is_empty());
        Ok(credits
            .iter()
            .map(|credit| verdict(credit, credits, &batches))
            .collect())
    }
}

fn verdict(credit: &Credit, all: &[Credit], batches: &[Batch]) -> Verdict {
    let others = all.iter().filter(|other| !std::ptr::eq(*other, credit));
    let others: Vec<&Credit> = others.collect();
    let named: Vec<&Batch> = batches.iter().filter(|it| credit.is_for(it)).collect();
    if named.is_empty() {
        unnamed(credit, &others, batches)
    } else {
        of_named(credit, &others, &named)
    }
}

/// What names batches is never another's.
fn of_named(credit: &Credit, others: &[&Credit], named: &[&Batch]) -> Verdict {
    if let Some(batch) = named.iter().find(|batch| {
        let like = others.iter().filter(|it| credit.is_like(it));
        // Of two credits that are alike one may be known, and the other new.
        like.filter(|it| it.is_for(batch)).count() < credit.known_of(batch)
    }) {
        return Verdict::Known(batch.batch.clone());
    }
    let is_whole = |credit: &Credit, batch: &Batch| {
        let sum = i128::from(credit.amount.minor());
        batch.arrived.is_empty() && batch.is_all(sum) && credit.on >= batch.since
    };
    let whole = named.iter().filter(|batch| is_whole(credit, batch));
    let whole: Vec<&Batch> = whole.copied().collect();
    let also = |batch: &Batch| {
        let mut others = others.iter();
        others.any(|other| other.is_for(batch) && is_whole(other, batch))
    };
    match (whole.as_slice(), named) {
        ([batch], _) if !also(batch) => Verdict::Of(Box::new((*batch).clone())),
        ([], [batch]) => Verdict::OtherAmount(Box::new((*batch).clone())),
        ([], several) | (several, _) => several_of(several),
    }
}

/// What names none may be one's that no other credit names.
fn unnamed(credit: &Credit, others: &[&Credit], batches: &[Batch]) -> Verdict {
    let is_named = |batch: &Batch| others.iter().any(|other| other.is_for(batch));
    let free: Vec<&Batch> = batches.iter().filter(|it| !is_named(it)).collect();
    let known = free.iter().filter(|batch| credit.known_of(batch) > 0);
    let known: Vec<&Batch> = known.copied().collect();
    let arrivals: usize = known.iter().map(|batch| credit.known_of(batch)).sum();
    let is_unnamed = |it: &&&Credit| !batches.iter().any(|batch| it.is_for(batch));
    let like = others.iter().filter(|it| credit.is_like(it));
    if let Some(batch) = known.first()
        && like.filter(is_unnamed).count() < arrivals
    {
        return Verdict::Known(batch.batch.clone());
    }
    let fitting: Vec<&Batch> = free.into_iter().filter(|it| credit.fits(it)).collect();
    let is_alone = |batch: &Batch| !others.iter().any(|it| it.fits(batch));
    match fitting.as_slice() {
        [] => Verdict::Nothing,
        [batch] if is_alone(batch) => Verdict::Of(Box::new((*batch).clone())),
        several => several_of(several),
    }
}

fn several_of(batches: &[&Batch]) -> Verdict {
    let all = batches.iter().map(|batch| batch.batch.clone());
    Verdict::Several(all.collect())
}
