//! Rows of deliveries and tries.

use events::{
    delivery::{Attempt, By, Delivery, Due, Progress, Trouble},
    endpoint::OldSecret,
    event::EventId,
};
use foundation::{clock::Timestamp, store::StoreError};

use super::super::{
    Row, endpoints,
    rows::{corrupt, integer, optional_integer, optional_text, text},
};

fn event_id(row: &Row) -> Result<EventId, StoreError> {
    EventId::parse(&text(row, "event_id")?).ok_or(corrupt("event_id"))
}

fn by(row: &Row) -> Result<By, StoreError> {
    By::parse(&text(row, "cause")?).ok_or(corrupt("cause"))
}

pub(super) fn delivery(row: &Row) -> Result<Delivery, StoreError> {
    let progress = Progress::parse(&text(row, "progress")?);
    Ok(Delivery {
        event: event_id(row)?,
        kind: text(row, "kind")?,
        object: text(row, "object")?,
        happened: Timestamp(integer(row, "at_ms")?),
        endpoint: endpoints::id(row, "endpoint_id")?,
        progress: progress.ok_or(corrupt("progress"))?,
        attempts: integer(row, "attempts")?,
        next: optional_integer(row, "next_ms")?.map(Timestamp),
    })
}

pub(super) fn attempt(row: &Row) -> Result<Attempt, StoreError> {
    let trouble = optional_text(row, "trouble")?;
    Ok(Attempt {
        number: integer(row, "number")?,
        at: Timestamp(integer(row, "at_ms")?),
        by: by(row)?,
        status: optional_integer(row, "status")?,
        took_ms: integer(row, "took_ms")?,
        trouble: trouble.and_then(|word| Trouble::parse(&word)),
        answer: text(row, "answer")?,
    })
}

/// A delivery that was taken, and where it goes.
pub(super) fn due(row: &Row, endpoint: &Row, now: Timestamp) -> Result<Due, StoreError> {
    let (secret, old) = endpoints::secrets(endpoint)?;
    let beside = |old: OldSecret| (now < old.until).then_some(old.sealed);
    Ok(Due {
        event: event_id(row)?,
        endpoint: endpoints::id(endpoint, "id")?,
        url: text(endpoint, "url")?,
        scheme: endpoints::scheme(endpoint)?,
        secrets: std::iter::once(secret)
            .chain(old.and_then(beside))
            .collect(),
        body: text(row, "body")?,
        tries: integer(row, "tries")?,
        attempts: integer(row, "attempts")?,
        by: by(row)?,
    })
}
