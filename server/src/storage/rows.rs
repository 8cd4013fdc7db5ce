//! Database rows into parsed types, and back. A value that can't be read is corrupt, never guessed.
//! Shops' rows are read in `shop_rows.rs`.

use domain::{
    AttemptKey, Currency, DeclineReason, EntryCode, EventKind, GatewayPaymentId, Money, RequestId,
    ResultToken, State,
};
use sqlx::{Row, sqlite::SqliteRow};

use super::{StoreError, Stray, sqlite::database};
use crate::{
    clock::Timestamp,
    payment::{Event, Payment},
};

pub(super) fn corrupt(what: &'static str) -> StoreError {
    StoreError::Corrupt { what }
}

pub(super) fn text(row: &SqliteRow, column: &'static str) -> Result<String, StoreError> {
    row.try_get(column).map_err(database)
}

pub(super) fn optional_text(
    row: &SqliteRow,
    column: &'static str,
) -> Result<Option<String>, StoreError> {
    row.try_get(column).map_err(database)
}

pub(super) fn integer(row: &SqliteRow, column: &'static str) -> Result<i64, StoreError> {
    row.try_get(column).map_err(database)
}

pub(super) fn optional_integer(
    row: &SqliteRow,
    column: &'static str,
) -> Result<Option<i64>, StoreError> {
    row.try_get(column).map_err(database)
}

pub(super) fn parsed<T, E>(
    row: &SqliteRow,
    column: &'static str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, StoreError> {
    parse(&text(row, column)?).map_err(|_| corrupt(column))
}

/// Minor units as SQLite keeps them.
pub(super) fn minor(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| corrupt("minor"))
}

/// The same for a bound that may be absent.
pub(super) fn optional_minor(value: Option<u64>) -> Result<Option<i64>, StoreError> {
    value.map(minor).transpose()
}

pub(super) fn unsigned(value: i64, what: &'static str) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| corrupt(what))
}

pub(super) fn payment(row: &SqliteRow) -> Result<Payment, StoreError> {
    let currency = parsed(row, "currency", Currency::parse)?;
    let minor = unsigned(integer(row, "minor")?, "minor")?;
    let gateway_id = optional_text(row, "gateway_id")?
        .map(|id| GatewayPaymentId::parse(&id).map_err(|_| corrupt("gateway_id")))
        .transpose()?;
    let decline = optional_text(row, "decline")?
        .map(|why| DeclineReason::parse(&why).map_err(|_| corrupt("decline")))
        .transpose()?;
    Ok(Payment {
        request_id: parsed(row, "request_id", RequestId::parse)?,
        token: parsed(row, "token", ResultToken::parse)?,
        attempt: parsed(row, "attempt", AttemptKey::parse)?,
        code: parsed(row, "code", EntryCode::parse)?,
        amount: Money::from_minor(minor, currency).map_err(|_| corrupt("minor"))?,
        note: optional_text(row, "note")?,
        wallet: optional_text(row, "wallet")?,
        pay_body: text(row, "pay_body")?,
        state: parsed(row, "state", State::parse)?,
        version: integer(row, "version")?,
        created: Timestamp(integer(row, "created_ms")?),
        expires: Timestamp(integer(row, "expires_ms")?),
        go: optional_text(row, "go")?,
        gateway_id,
        decline,
        paid: optional_integer(row, "paid_ms")?.map(Timestamp),
        check: optional_integer(row, "check_ms")?.map(Timestamp),
        checks: u32::try_from(integer(row, "checks")?).map_err(|_| corrupt("checks"))?,
    })
}

pub(super) fn event(row: &SqliteRow) -> Result<Event, StoreError> {
    Ok(Event {
        seq: integer(row, "seq")?,
        kind: parsed(row, "kind", EventKind::parse)?,
        source: text(row, "source")?,
        detail: text(row, "detail")?,
        at: Timestamp(integer(row, "at_ms")?),
    })
}

pub(super) fn stray(row: &SqliteRow) -> Result<Stray, StoreError> {
    Ok(Stray {
        digest: text(row, "digest")?,
        reason: text(row, "reason")?,
        body: text(row, "body")?,
        first: Timestamp(integer(row, "first_ms")?),
        times: integer(row, "times")?,
    })
}
