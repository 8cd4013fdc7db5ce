//! Transaction details against our payments and refunds. Its rows are states: a transaction may stand in
//! the files of several days, and the newest counts.

use std::collections::BTreeMap;

use crate::header::Report;
use crate::moment::gateway_day;
use crate::row_type::RowType;

use super::matching::Link;
use super::view::{Linked, View};
use super::{Difference, Kind, Standing, Subject};

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let rows = newest(view);
    let mut found: Vec<Difference> = rows.iter().flat_map(|row| of_row(row, view)).collect();
    let (reported, settled) = (
        view.linked(Report::Transactions),
        view.linked(Report::Items),
    );
    for (at, payment, paid_ms) in view.paid() {
        let key = (RowType::Payment, Link::Payment(at));
        // What is settled, and yet not reported, is seen where those two are compared.
        let is_there = reported.contains(&key) || settled.contains(&key);
        if !is_there && view.is_reported(gateway_day(paid_ms)) {
            let subject = Subject::Payment(payment.request_id.clone());
            let difference = Difference::of(Kind::NotReported, subject);
            found.push(difference.worth(Some(payment.amount)));
        }
    }
    found
}

/// The newest state of each transaction; rows that lead nowhere are each their own.
fn newest<'p>(view: &View<'p>) -> Vec<Linked<'p>> {
    let mut rows: Vec<Linked<'p>> = view.rows(Report::Transactions).collect();
    let age = |row: &Linked<'_>| {
        let file = view.picture.files.get(row.item.file);
        (
            file.and_then(|file| file.day),
            file.map(|file| file.came),
            row.item.line,
        )
    };
    rows.sort_by_key(age);
    let mut newest = BTreeMap::new();
    for row in rows {
        let is_known = matches!(row.link, Link::Payment(_) | Link::Refund(_));
        let own = (!is_known).then_some((row.item.file, row.item.line));
        newest.insert((row.item.kind, row.link, own), row);
    }
    newest.into_values().collect()
}

fn of_row(row: &Linked<'_>, view: &View<'_>) -> Vec<Difference> {
    let is_payment = row.item.kind == RowType::Payment;
    match row.link {
        Link::Payment(at) if is_payment => of_payment(row, at, view),
        Link::Refund(at) if row.item.kind == RowType::Refund && row.item.is_done() => {
            let refund = view.refund(at);
            let amount = refund.and_then(|refund| row.same(refund.amount.negated(), view));
            amount.into_iter().collect()
        }
        Link::RefundOf(_) if row.item.is_done() => vec![row.differs(Kind::RefundUnknown, view)],
        Link::Ambiguous(_) => vec![row.differs(Kind::Ambiguous, view)],
        Link::Conflict => vec![row.differs(Kind::Identity, view)],
        Link::Foreign => vec![row.differs(Kind::Foreign, view)],
        Link::Nothing if is_payment && row.item.is_done() => {
            vec![row.differs(Kind::UnknownPayment, view)]
        }
        Link::Payment(_) | Link::Refund(_) | Link::RefundOf(_) | Link::Nothing | Link::Apart => {
            Vec::new()
        }
    }
}

fn of_payment(row: &Linked<'_>, at: usize, view: &View<'_>) -> Vec<Difference> {
    let Some(payment) = view.payment(at) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    match (payment.standing, row.item.is_done()) {
        (Standing::Paid { .. }, false) => found.push(row.differs(Kind::State, view)),
        (Standing::Open | Standing::Failed, true) => found.push(row.differs(Kind::LatePaid, view)),
        (Standing::Paid { .. } | Standing::Cancelled, true)
        | (Standing::Open | Standing::Failed | Standing::Cancelled, false) => {}
    }
    found.extend(row.same(payment.amount, view));
    found.extend(row.same_store(payment, view));
    let shifted = payment.store_day.zip(row.item.day());
    if shifted.is_some_and(|(ours, theirs)| ours != theirs) {
        found.push(row.differs(Kind::DayShift, view));
    }
    found
}
