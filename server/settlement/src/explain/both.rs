//! Settlement details against transaction details: what was reported is settled, and what is settled was
//! reported.

use crate::header::Report;
use crate::moment::gateway_day;
use crate::row_type::RowType;

use super::matching::Link;
use super::view::View;
use super::{Difference, Kind, Subject};

/// Working days that a batch may take longer than agreed before it is asked about.
const GRACE_DAYS: u32 = 1;

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let mut found = not_reported(view);
    found.extend(not_settled(view));
    found
}

fn not_reported(view: &View<'_>) -> Vec<Difference> {
    let reported = view.linked(Report::Transactions);
    let rows = view.rows(Report::Items).filter(|row| {
        let is_subject = matches!(row.link, Link::Payment(_) | Link::Refund(_));
        let is_kind = matches!(row.item.kind, RowType::Payment | RowType::Refund);
        let is_complete = row.item.day().is_some_and(|day| view.is_reported(day));
        is_subject && is_kind && is_complete && !reported.contains(&(row.item.kind, row.link))
    });
    rows.map(|row| row.differs(Kind::NotInTransactions, view))
        .collect()
}

/// What is reported as paid, and what is paid here though it was never reported.
fn not_settled(view: &View<'_>) -> Vec<Difference> {
    let terms = &view.picture.terms;
    let settled = view.linked(Report::Items);
    let reported = view.linked(Report::Transactions);
    let late = view.paid().filter(|(at, payment, paid_ms)| {
        let key = (RowType::Payment, Link::Payment(*at));
        let currency = view.paid_in(payment.amount.currency());
        reported.contains(&key)
            && !settled.contains(&key)
            && terms.is_past(gateway_day(*paid_ms), terms.cycle_days + GRACE_DAYS)
            && !view.is_below_minimum(currency)
    });
    let late = late.map(|(_, payment, _)| {
        let subject = Subject::Payment(payment.request_id.clone());
        Difference::of(Kind::NotSettled, subject).worth(Some(payment.amount))
    });
    late.collect()
}
