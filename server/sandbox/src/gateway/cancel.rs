//! `cancel`: calls a payment off, paid or not (docs/protocol.md §7.2).

use std::sync::Arc;

use jiff::tz::{TimeZone, offset};
use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;

use super::code::{Code, Refusal};
use super::fields::Fields;
use super::inquiry::name;
use super::reply::Reply;
use super::wire::ResultWire;
use crate::clock::iso;
use crate::journal::Entry;
use crate::notice;
use crate::payment::Payment;
use crate::payment::state::{Event, State};
use crate::sandbox::Sandbox;
use crate::scenario::CancelTurn;

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CancelWire {
    result: ResultWire,
    payment_request_id: String,
    payment_id: String,
    cancel_time: String,
}

pub(crate) fn cancel(sandbox: &Arc<Sandbox>, fields: &Fields) -> Result<Reply, Refusal> {
    let name = name(fields)?;
    let now = sandbox.clock.now();
    let mut books = sandbox.books();
    let payment = books.find(&name, now).ok_or(Code::OrderNotExist)?;
    let was_open = payment.state == State::Processing;
    may_cancel(payment, now)?;
    payment
        .happen(Event::Cancelled, now)
        .map_err(|_| Code::OrderStatusInvalid)?;
    let entry = Entry::Happened {
        request_id: payment.names.request.clone(),
        event: Event::Cancelled,
    };
    sandbox.journal.add(now, entry);
    if was_open && payment.script.late_success {
        notice::send_late_success(sandbox, &payment.names.request);
    }
    let answer = CancelWire {
        result: Code::Success.into(),
        payment_request_id: payment.names.request.clone(),
        payment_id: payment.names.payment.clone(),
        cancel_time: iso(now),
    };
    Ok(Reply::about(&payment.names.request, &answer))
}

fn may_cancel(payment: &Payment, now: Timestamp) -> Result<(), Code> {
    if payment.script.cancel == CancelTurn::Refused {
        return Err(Code::OrderStatusInvalid);
    }
    let State::Paid { at } = payment.state else {
        return Ok(());
    };
    if payment.refunded() > 0 {
        // Money already went back in part; the whole cannot go back again.
        return Err(Code::OrderStatusInvalid);
    }
    if window_end(at).is_some_and(|end| now >= end) {
        return Err(Code::CancelWindowExceed);
    }
    Ok(())
}

/// A quarter past midnight after the payment, in the gateway's time zone.
fn window_end(paid_at: Timestamp) -> Option<Timestamp> {
    let day = paid_at
        .to_zoned(TimeZone::fixed(offset(8)))
        .start_of_day()
        .ok()?;
    Some(day.checked_add(1.day().minutes(15)).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_closes_a_quarter_past_midnight_utc_plus_8() {
        let paid: Timestamp = "2026-01-15T15:59:00Z".parse().unwrap();
        let end: Timestamp = "2026-01-15T16:15:00Z".parse().unwrap();
        assert_eq!(window_end(paid), Some(end));
    }
}
