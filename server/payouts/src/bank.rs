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
        let batches = self.batches().await?;
        Ok(credits
            .iter()
            .map(|credit| verdict(credit, credits, &batches))
            .collect())
    }
}

fn verdict(credit: &Credit, all: &[Credit], batches: &[Batch]) -> Verdict {
    // Of two credits that are alike one may be known, and the other new.
    let alike = |other: &&Credit| (other.amount, other.on) == (credit.amount, credit.on);
    let known = batches.iter().flat_map(|batch| {
        let arrived = batch.arrived.iter();
        let same = arrived.filter(|one| (one.amount, one.on) == (credit.amount, credit.on));
        same.map(|_| &batch.batch)
    });
    let known: Vec<&String> = known.collect();
    if let Some(batch) = known.first()
        && known.len() >= all.iter().filter(alike).count()
    {
        return Verdict::Known((*batch).clone());
    }
    let named = batches.iter().find(|batch| {
        batch.currency == credit.amount.currency()
            && batch.arrived.is_empty()
            && credit.names(&batch.batch)
    });
    if let Some(batch) = named {
        return if batch.is_all(i128::from(credit.amount.minor())) && credit.on >= batch.since {
            Verdict::Of(Box::new(batch.clone()))
        } else {
            Verdict::OtherAmount(Box::new(batch.clone()))
        };
    }
    // What another credit names is that one's.
    let is_free = |batch: &&Batch| {
        let mut others = all.iter().filter(|other| *other != credit);
        !others.any(|other| other.names(&batch.batch))
    };
    let fitting = batches.iter().filter(|batch| credit.fits(batch));
    let fitting: Vec<&Batch> = fitting.filter(is_free).collect();
    let is_alone = |batch: &Batch| all.iter().filter(|it| it.fits(batch)).count() == 1;
    match fitting.as_slice() {
        [] => Verdict::Nothing,
        [batch] if is_alone(batch) => Verdict::Of(Box::new((*batch).clone())),
        several => {
            let all = several.iter().map(|batch| batch.batch.clone());
            Verdict::Several(all.collect())
        }
    }
}
