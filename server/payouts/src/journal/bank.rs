//! What is on its way to the bank beside what rows say, and what arrived there.

use settlement::{
    Signed,
    books::{BookError, Entry, Event},
    explain::Arrival,
};

use super::{Of, Posted};
use crate::way::Batch;

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
