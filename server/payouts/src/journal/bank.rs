//! What is on its way to the bank beside what rows say, and what arrived there.

use settlement::{
    Signed,
    books::{BookError, Entry, Event},
    explain::Arrival,
};

use super::{Of, Posted};
use crate::{compare::Told, way::Batch};

/// What a batch's summary pays out beside its rows.
pub(super) fn unexplained(batch: &Batch) -> Result<Option<Posted>, BookError> {
    let off = i64::try_from(batch.off()).map_err(|_| BookError::TooLarge)?;
    if off == 0 {
        return Ok(None);
    }
    let more = Signed::new(off, batch.currency);
    Ok(Some(Posted {
        on: batch.since,
        of: Of::Unexplained,
        about: String::new(),
        source: batch.source.clone(),
        batch: batch.batch.clone(),
        file: String::new(),
        line: 0,
        entry: Entry::made_of(Event::Unexplained(more))?,
    }))
}

impl Batch {
    /// Whether somebody accepted that the rest of it won't come, in its currency.
    pub fn is_done(&self, told: &[Told]) -> bool {
        told.iter().any(|one| {
            let of = &one.difference;
            one.accepted.is_some()
                && of.kind == "arrival"
                && of.subject == self.batch
                && of.source == self.source
                && of.expected.map(Signed::currency) == Some(self.currency)
        })
    }
}

/// What arrived of it; the last one with the rest, where somebody said that the bank took it.
pub(super) fn arrivals(batch: &Batch, is_done: bool) -> Result<Vec<Posted>, BookError> {
    let rest = i64::try_from(batch.paid_out.saturating_sub(batch.arrived_minor()));
    let rest = rest.map_err(|_| BookError::TooLarge)?;
    let last = batch.arrived.len().saturating_sub(1);
    let arrived = batch.arrived.iter().enumerate();
    let posted = arrived.map(|(at, one)| {
        let arrival = Arrival {
            batch: batch.batch.as_str().into(),
            amount: one.amount,
        };
        let more = if is_done && at == last { rest } else { 0 };
        let minor = one.amount.minor().checked_add(more);
        let of_batch = Signed::new(minor.ok_or(BookError::TooLarge)?, batch.currency);
        let entry = Entry::made_of(Event::Arrived {
            arrival: &arrival,
            batch: of_batch,
        })?;
        Ok(Posted {
            on: one.on,
            of: Of::Arrival,
            about: one.reference.clone(),
            source: batch.source.clone(),
            batch: batch.batch.clone(),
            file: String::new(),
            line: 0,
            entry,
        })
    });
    posted.collect()
}

#[cfg(test)]
mod tests {
    use domain::{Currency, Day};
    use foundation::clock::Timestamp;

    use super::*;
    use crate::{
        share::Whose,
        store::{Decision, KeptDifference, What},
    };

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    fn batch(code: &str) -> Batch {
        Batch {
            source: "one".to_owned(),
            batch: "1".to_owned(),
            currency: currency(code),
            kinds: Vec::new(),
            rows: 1,
            net: 100,
            paid_out: 100,
            fees: 0,
            since: Day::parse("2026-02-02").unwrap(),
            is_summed: false,
            arrived: Vec::new(),
            turn: 0,
        }
    }

    #[test]
    fn a_word_about_one_currency_of_a_batch_closes_no_other() {
        let difference = KeptDifference {
            key: "k".to_owned(),
            source: "one".to_owned(),
            kind: "arrival".to_owned(),
            about: "batch".to_owned(),
            subject: "1".to_owned(),
            expected: Some(Signed::new(100, currency("EUR"))),
            found: Some(Signed::new(90, currency("EUR"))),
            amount: None,
            whose: Whose::default(),
        };
        let accepted = Decision {
            what: What::Accepted,
            key: "k".to_owned(),
            target: String::new(),
            why: "the bank's fee".to_owned(),
            by: "ada".to_owned(),
            at: Timestamp(0),
        };
        let told = [Told {
            kind: None,
            accepted: Some(accepted),
            turn: 1,
            difference,
        }];
        assert!(batch("EUR").is_done(&told));
        assert!(!batch("USD").is_done(&told));
    }
}
