//! Money that people saw at the bank, and money that they took for it.

use domain::Day;
use settlement::Signed;

use crate::{
    Payouts,
    decide::{About, NotDecided, Saying},
    store::{Arrived, What},
};

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

/// What was said of a batch, as far as somebody remembers it.
#[derive(Clone, Copy, Debug)]
pub struct Remembered<'a> {
    /// Of which batch.
    pub batch: &'a str,
    /// How much; none says nothing of it.
    pub amount: Option<Signed>,
    /// On which day; none says nothing of it.
    pub on: Option<Day>,
    /// What the bank calls it; nothing says nothing of it.
    pub reference: &'a str,
}

impl Payouts {
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
        if sighting.on < batch.since {
            return Err(NotDecided::BeforeBatch(batch.since));
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

    /// It wasn't there after all, or was another's. What was said stays written down, and counts no longer.
    pub async fn take_back(
        &self,
        what: Remembered<'_>,
        saying: Saying<'_>,
    ) -> Result<Arrived, NotDecided> {
        let all = self.store.arrivals().await?.into_iter();
        let is_like = |one: &Arrived| {
            one.batch == what.batch
                && what.amount.is_none_or(|amount| amount == one.amount)
                && what.on.is_none_or(|on| on == one.on)
                && (what.reference.is_empty() || what.reference == one.reference)
        };
        let mut like = all.filter(is_like);
        let found = like.next().ok_or(NotDecided::NothingArrived)?;
        if like.next().is_some() {
            return Err(NotDecided::SeveralArrived);
        }
        let about = About {
            key: &found.key(),
            target: &found.batch,
        };
        self.write(What::TakenBack, about, saying).await?;
        Ok(found)
    }
}
