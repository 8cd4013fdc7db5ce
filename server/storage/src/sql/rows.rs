//! Database rows into parsed types, and back. A value that can't be read is corrupt, never guessed.
//! Shops' rows are read in `shop_rows.rs`.

use domain::{
    AttemptKey, Currency, Day, DeclineReason, EntryCode, GatewayPaymentId, Money, Rate, RefundId,
    RefundRefusal, RefundState, RequestId, ResultToken, State,
};
use gateway::Settlement;
use sqlx::Row as _;

use super::{Row, database, note_labels};
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use payments::store::Stray;
use payments::{
    payment::{Charged, Payment, Place},
    refund::Refund,
};
use shops::shop::TillId;

pub(crate) fn corrupt(what: &'static str) -> StoreError {
    StoreError::Corrupt { what }
}

pub(crate) fn text(row: &Row, column: &'static str) -> Result<String, StoreError> {
    row.try_get(column).map_err(database)
}

pub(crate) fn optional_text(row: &Row, column: &'static str) -> Result<Option<String>, StoreError> {
    row.try_get(column).map_err(database)
}

pub(crate) fn integer(row: &Row, column: &'static str) -> Result<i64, StoreError> {
    row.try_get(column).map_err(database)
}

pub(crate) fn flag(row: &Row, column: &'static str) -> Result<bool, StoreError> {
    row.try_get(column).map_err(database)
}

pub(crate) fn optional_flag(row: &Row, column: &'static str) -> Result<Option<bool>, StoreError> {
    row.try_get(column).map_err(database)
}

pub(crate) fn optional_integer(row: &Row, column: &'static str) -> Result<Option<i64>, StoreError> {
    row.try_get(column).map_err(database)
}

pub(crate) fn parsed<T, E>(
    row: &Row,
    column: &'static str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<T, StoreError> {
    parse(&text(row, column)?).map_err(|_| corrupt(column))
}

/// Names of ours as a list in a question. No value of a stranger's is ever among them.
pub(crate) fn names(names: &[&'static str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    quoted.join(", ")
}

/// Minor units as a database keeps them.
pub(crate) fn minor(value: u64) -> Result<i64, StoreError> {
    i64::try_from(value).map_err(|_| corrupt("minor"))
}

/// The same for a bound that may be absent.
pub(crate) fn optional_minor(value: Option<u64>) -> Result<Option<i64>, StoreError> {
    value.map(minor).transpose()
}

pub(crate) fn unsigned(value: i64, what: &'static str) -> Result<u64, StoreError> {
    u64::try_from(value).map_err(|_| corrupt(what))
}

pub(crate) fn amount(row: &Row) -> Result<Money, StoreError> {
    let currency = parsed(row, "currency", Currency::parse)?;
    let minor = unsigned(integer(row, "minor")?, "minor")?;
    Money::from_minor(minor, currency).map_err(|_| corrupt("minor"))
}

fn checks(row: &Row) -> Result<u32, StoreError> {
    u32::try_from(integer(row, "due_checks")?).map_err(|_| corrupt("due_checks"))
}

pub(crate) fn payment(row: &Row) -> Result<Payment, StoreError> {
    let gateway_id = optional_text(row, "gateway_id")?
        .map(|id| GatewayPaymentId::parse(&id).map_err(|_| corrupt("gateway_id")))
        .transpose()?;
    // A reason that only a newer version knows is a reason all the same.
    let decline = optional_text(row, "decline")?
        .map(|why| DeclineReason::parse(&why).unwrap_or(DeclineReason::Other));
    Ok(Payment {
        request_id: parsed(row, "request_id", RequestId::parse)?,
        token: parsed(row, "token", ResultToken::parse)?,
        attempt: parsed(row, "attempt", AttemptKey::parse)?,
        code: parsed(row, "code", EntryCode::parse)?,
        place: Place {
            merchant: text(row, "merchant_id")?,
            store: text(row, "store_id")?,
            till: TillId(integer(row, "till_id")?),
        },
        day: optional_text(row, "day")?
            .map(|day| Day::parse(&day).map_err(|_| corrupt("day")))
            .transpose()?,
        account: text(row, "account")?,
        amount: amount(row)?,
        note: optional_text(row, "note")?,
        note_label: note_labels::read(row, "note_label")?,
        wallet: optional_text(row, "wallet")?,
        state: parsed(row, "state", State::parse)?,
        version: integer(row, "version")?,
        created: Timestamp(integer(row, "created_ms")?),
        expires: Timestamp(integer(row, "expires_ms")?),
        go: optional_text(row, "go")?,
        gateway_id,
        decline,
        paid: optional_integer(row, "paid_ms")?.map(Timestamp),
        charged: charged(row)?,
        settlement: settlement(row)?,
        elsewhere_minor: unsigned(integer(row, "elsewhere_minor")?, "elsewhere_minor")?,
        check: optional_integer(row, "due_ms")?.map(Timestamp),
        checks: checks(row)?,
        unsure: integer(row, "unsure")? != 0,
    })
}

fn settlement(row: &Row) -> Result<Settlement, StoreError> {
    Ok(Settlement {
        quote: optional_text(row, "settlement_quote")?,
        gross: optional_text(row, "gross_settlement")?,
    })
}

fn charged(row: &Row) -> Result<Option<Charged>, StoreError> {
    let Some(currency) = optional_text(row, "charged_currency")? else {
        return Ok(None);
    };
    // It only decorates: a payment must not get lost over a currency that is not ours.
    let Ok(currency) = Currency::parse(&currency) else {
        return Ok(None);
    };
    let minor = unsigned(integer(row, "charged_minor")?, "charged_minor")?;
    let pair = optional_text(row, "rate_pair")?.unwrap_or_default();
    let price = optional_text(row, "rate_price")?.unwrap_or_default();
    Ok(Some(Charged {
        amount: Money::from_minor(minor, currency).map_err(|_| corrupt("charged_minor"))?,
        rate: Rate::parse(&pair, &price).ok(),
    }))
}

pub(crate) fn refund(row: &Row) -> Result<Refund, StoreError> {
    let refusal = optional_text(row, "refusal")?
        .map(|why| RefundRefusal::parse(&why).unwrap_or(RefundRefusal::Other));
    Ok(Refund {
        id: parsed(row, "refund_id", RefundId::parse)?,
        payment: parsed(row, "request_id", RequestId::parse)?,
        amount: amount(row)?,
        reason: optional_text(row, "reason")?,
        asked_by: optional_text(row, "asked_by")?,
        taken_over: integer(row, "taken_over")? != 0,
        state: parsed(row, "state", RefundState::parse)?,
        version: integer(row, "version")?,
        created: Timestamp(integer(row, "created_ms")?),
        refusal,
        refunded: optional_integer(row, "refunded_ms")?.map(Timestamp),
        gateway_id: optional_text(row, "gateway_id")?,
        settlement: settlement(row)?,
        check: optional_integer(row, "due_ms")?.map(Timestamp),
        checks: checks(row)?,
    })
}

pub(crate) fn stray(row: &Row) -> Result<Stray, StoreError> {
    Ok(Stray {
        digest: text(row, "digest")?,
        reason: text(row, "reason")?,
        body: text(row, "body")?,
        first: Timestamp(integer(row, "first_ms")?),
        times: integer(row, "times")?,
    })
}
