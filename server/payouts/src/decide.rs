//! What people say of differences and of money: written down once, with who and why, and never changed. It
//! survives everything that is made anew.

use domain::Day;
use foundation::store::StoreError;
use settlement::Signed;

use crate::{
    Payouts,
    current::shown_name,
    picture::row_key,
    store::{Arrived, Decision, KeptDifference, What},
};

/// Why something wasn't written down.
#[derive(Debug, thiserror::Error)]
pub enum NotDecided {
    /// Nothing is called that.
    #[error("no difference has a key that begins like this")]
    NoDifference,
    /// More than one is.
    #[error("several differences have a key that begins like this: type more of it")]
    Several,
    /// Nobody knows later why.
    #[error("say why: whoever looks at this in a year has only that")]
    NoReason,
    /// There is no such row.
    #[error("no file of this name has such a row")]
    NoRow,
    /// There is no such batch in this currency.
    #[error("no settlement details have a batch of this name in this currency")]
    NoBatch,
    /// It was said before, to the letter; said twice it would be twice the money.
    #[error(
        "this was said before: the same amount of this batch, on that day, with this reference"
    )]
    SaidBefore,
    /// Nobody sees money before it comes.
    #[error("that day is still to come")]
    NotYet,
    /// The store can't do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A word about a difference or a row.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// Who says it.
    pub by: &'a str,
    /// Why.
    pub why: &'a str,
}

/// A row as people name it.
#[derive(Clone, Copy, Debug)]
pub struct RowNamed<'a> {
    /// Its file's name.
    pub file: &'a str,
    /// Its line.
    pub line: u64,
}

/// What a decision is about.
#[derive(Clone, Copy)]
struct About<'a> {
    key: &'a str,
    target: &'a str,
}

/// Money that somebody saw.
#[derive(Clone, Copy, Debug)]
pub struct Sighting<'a> {
    /// For which batch.
    pub batch: &'a str,
    /// How much.
    pub amount: Signed,
    /// On which day.
    pub on: Day,
    /// What the bank calls it.
    pub reference: &'a str,
}

impl Payouts {
    /// The difference whose key begins like this.
    pub async fn difference(&self, key: &str) -> Result<KeptDifference, NotDecided> {
        let all = self.store.differences().await?.into_iter();
        let mut like = all.filter(|one| !key.is_empty() && one.key.starts_with(key));
        let found = like.next().ok_or(NotDecided::NoDifference)?;
        match like.next() {
            Some(_) => Err(NotDecided::Several),
            None => Ok(found),
        }
    }

    /// A difference is as it should be, or isn't after all.
    pub async fn accept(
        &self,
        key: &str,
        what: What,
        saying: Saying<'_>,
    ) -> Result<KeptDifference, NotDecided> {
        let found = self.difference(key).await?;
        let about = About {
            key: &found.key,
            target: "",
        };
        self.write(what, about, saying).await?;
        Ok(found)
    }

    /// A row is about one of our payments or refunds.
    pub async fn link(
        &self,
        row: RowNamed<'_>,
        id: &str,
        saying: Saying<'_>,
    ) -> Result<(), NotDecided> {
        let RowNamed { file, line } = row;
        let files = self.store.files().await?;
        let found = files.iter().rev();
        let mut found = found.filter(|one| one.facts.name == file || shown_name(one) == file);
        let found = found.next().ok_or(NotDecided::NoRow)?;
        let before = line.checked_sub(1).ok_or(NotDecided::NoRow)?;
        let rows = self.store.rows(found.id, before, 1).await?;
        if rows.first().is_none_or(|row| row.item.line != line) {
            return Err(NotDecided::NoRow);
        }
        let key = row_key(&found.facts.digest, line);
        let about = About {
            key: &key,
            target: id,
        };
        self.write(What::Linked, about, saying).await
    }

    /// Money of a batch is at the bank.
    pub async fn arrived(&self, sighting: Sighting<'_>, by: &str) -> Result<Arrived, NotDecided> {
        let batches = self.batches().await?;
        let currency = sighting.amount.currency();
        let mut batches = batches.into_iter();
        let batch = batches.find(|it| it.batch == sighting.batch && it.currency == currency);
        let batch = batch.ok_or(NotDecided::NoBatch)?;
        // Somewhere on earth it is tomorrow already.
        if sighting.on > Day::utc(self.clock.now().0).plus(1) {
            return Err(NotDecided::NotYet);
        }
        let mut known = batch.arrived.iter();
        if known.any(|one| {
            (one.amount, one.on, &*one.reference)
                == (sighting.amount, sighting.on, sighting.reference)
        }) {
            return Err(NotDecided::SaidBefore);
        }
        let arrived = Arrived {
            source: batch.source,
            batch: batch.batch,
            amount: sighting.amount,
            on: sighting.on,
            reference: sighting.reference.to_owned(),
            by: by.to_owned(),
            at: self.clock.now(),
        };
        self.store.arrive(&arrived).await?;
        Ok(arrived)
    }

    async fn write(
        &self,
        what: What,
        about: About<'_>,
        saying: Saying<'_>,
    ) -> Result<(), NotDecided> {
        let why = saying.why.trim();
        if why.is_empty() {
            return Err(NotDecided::NoReason);
        }
        let decision = Decision {
            what,
            key: about.key.to_owned(),
            target: about.target.to_owned(),
            why: why.to_owned(),
            by: saying.by.to_owned(),
            at: self.clock.now(),
        };
        Ok(self.store.decide(&decision).await?)
    }
}
