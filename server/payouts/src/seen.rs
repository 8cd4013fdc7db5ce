//! Money that people saw at the bank, and money that they took for it.

use domain::Day;
use settlement::Signed;

use crate::{
    Payouts,
    decide::{About, NotDecided, Saying},
    store::{Arrived, Over, What},
    way::Batch,
    words::turn,
};

/// Money that somebody saw.
#[derive(Clone, Copy, Debug)]
pub struct Sighting<'a> {
    /// Of which source; none says it isn't known, and is answered only where no other has such a batch.
    pub source: Option<&'a str>,
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
    /// Of which source; none says nothing of it.
    pub source: Option<&'a str>,
    /// Of which batch.
    pub batch: &'a str,
    /// How much; none says nothing of it.
    pub amount: Option<Signed>,
    /// On which day; none says nothing of it.
    pub on: Option<Day>,
    /// What the bank calls it, to the letter; none says nothing of it.
    pub reference: Option<&'a str>,
}

/// Why somebody should look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What the gateway pays out.
    pub paid_out: Signed,
    /// What arrived of it before.
    pub before: Signed,
    /// What they enter.
    pub entered: Signed,
}

/// Somebody about to enter what they saw.
#[derive(Clone, Debug)]
pub struct Entering<'a> {
    /// What it is.
    pub sighting: Sighting<'a>,
    /// Who it is.
    pub by: &'a str,
    /// What they saw of the batch before.
    pub over: Over,
    /// Whether they were asked back, or know.
    pub is_sure: bool,
}

/// Less than half, more than a tenth too much, or money in the other direction: banks' charges are neither, and a
/// decimal mark in the wrong place is.
fn is_far(paid_out: i128, came: i128) -> bool {
    let [paid, all] = [paid_out, came].map(i128::unsigned_abs);
    let is_turned = paid_out.signum() != came.signum();
    is_turned || all.saturating_mul(2) < paid || all.saturating_mul(10) > paid.saturating_mul(11)
}

/// Whether two say the same money came.
fn is_same(one: &Arrived, other: &Arrived) -> bool {
    let said = |it: &Arrived| {
        let of = [&it.source, &it.batch, &it.reference].map(Clone::clone);
        (of, it.amount, it.on)
    };
    said(one) == said(other)
}

fn doubt(sighting: Sighting<'_>, batch: &Batch) -> Option<Doubt> {
    let before = batch.arrived_minor();
    let came = before.saturating_add(i128::from(sighting.amount.minor()));
    is_far(batch.paid_out, came).then(|| Doubt {
        paid_out: batch.amount(),
        before: Signed::new(i64::try_from(before).unwrap_or(i64::MAX), batch.currency),
        entered: sighting.amount,
    })
}

impl Payouts {
    /// Money of a batch is at the bank.
    pub async fn arrived(&self, sighting: Sighting<'_>, by: &str) -> Result<Arrived, NotDecided> {
        let over = Over::default();
        let is_sure = true;
        self.enter(Entering {
            sighting,
            by,
            over,
            is_sure,
        })
        .await
    }

    /// The same over what somebody saw of the batch, once for each form, and asked back where it is far from the batch.
    pub async fn enter(&self, entering: Entering<'_>) -> Result<Arrived, NotDecided> {
        let Entering {
            sighting,
            by,
            over,
            is_sure,
        } = entering;
        let batch = self.batch_of(sighting).await?;
        let arrived = Arrived {
            source: batch.source.clone(),
            batch: batch.batch.clone(),
            amount: sighting.amount,
            on: sighting.on,
            reference: sighting.reference.to_owned(),
            by: by.to_owned(),
            at: self.clock.now(),
        };
        // Sent twice it is one, if it is the same and counts; whatever else a form has by then is looked at again.
        if !over.form.is_empty() && self.store.is_entered(&over.form).await? {
            let mut known = self.store.arrivals().await?.into_iter();
            return if known.any(|one| is_same(&one, &arrived)) {
                Ok(arrived)
            } else {
                Err(NotDecided::Meanwhile)
            };
        }
        self.require_fit(sighting, &batch)?;
        if over.seen.is_some_and(|seen| seen != batch.turn) {
            return Err(NotDecided::Meanwhile);
        }
        if let Some(doubt) = doubt(sighting, &batch).filter(|_| !is_sure) {
            return Err(NotDecided::Doubt(doubt));
        }
        let over = Over {
            seen: Some(batch.turn),
            ..over
        };
        self.store.arrive(&arrived, &over).await?;
        Ok(arrived)
    }

    async fn batch_of(&self, sighting: Sighting<'_>) -> Result<Batch, NotDecided> {
        // Gateways number batches for each of their customers by themselves: two sources may have one name.
        let is_it = |it: &Batch| {
            it.rows > 0
                && sighting.source.is_none_or(|source| source == it.source)
                && it.batch == sighting.batch
                && it.currency == sighting.amount.currency()
        };
        let mut batches = self.batches().await?.into_iter().filter(is_it);
        let batch = batches.next().ok_or(NotDecided::NoBatch)?;
        match batches.next() {
            Some(_) => Err(NotDecided::SeveralSources),
            None => Ok(batch),
        }
    }

    /// Whether it can be.
    fn require_fit(&self, sighting: Sighting<'_>, batch: &Batch) -> Result<(), NotDecided> {
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
        Ok(())
    }

    /// It wasn't there after all, or was another's. What was said stays written down, and counts no longer.
    pub async fn take_back(
        &self,
        what: Remembered<'_>,
        saying: Saying<'_>,
    ) -> Result<Arrived, NotDecided> {
        let turns = self.store.turns().await?;
        let all = self.store.arrivals().await?.into_iter();
        let is_like = |one: &Arrived| {
            what.source.is_none_or(|source| source == one.source)
                && one.batch == what.batch
                && what.amount.is_none_or(|amount| amount == one.amount)
                && what.on.is_none_or(|on| on == one.on)
                && what
                    .reference
                    .is_none_or(|reference| reference == one.reference)
        };
        let mut like: Vec<Arrived> = all.filter(is_like).collect();
        let found = like.pop().ok_or(NotDecided::NothingArrived)?;
        // Of those that are alike to the letter it doesn't matter which one: the last.
        if !like.iter().all(|one| is_same(one, &found)) {
            return Err(NotDecided::SeveralArrived);
        }
        let about = About {
            key: &found.key(),
            target: &found.batch,
            seen: turn(&turns, &found.about()),
        };
        self.write(What::TakenBack, about, saying).await?;
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_banks_charge_is_near_and_a_decimal_mark_in_the_wrong_place_is_far() {
        for came in [123_456, 120_956, 123_457, 62_000] {
            assert!(!is_far(123_456, came), "{came}");
        }
        for came in [1_234_560, 12_345, -123_456, 0, 246_912] {
            assert!(is_far(123_456, came), "{came}");
        }
        assert!(!is_far(-500, -500) && is_far(-500, 500) && is_far(0, 1));
    }
}
