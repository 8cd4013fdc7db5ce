//! Settlement details against our payments and refunds. Its rows are money: each counts, once.

use std::collections::BTreeMap;

use crate::header::Report;
use crate::moment::gateway_day;
use crate::row_type::RowType;
use crate::signed::Signed;

use super::matching::Link;
use super::view::{Linked, View};
use super::{Difference, Kind, Standing, Subject};

/// Working days that a cancelled payment's counter row, or a refund's row, may take longer than a payment.
const GRACE_DAYS: u32 = 2;

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut seen = BTreeMap::new();
    for row in view.rows(Report::Items) {
        found.extend(of_row(&row, view));
        let is_subject = matches!(row.link, Link::Payment(_) | Link::Refund(_));
        let count = seen.entry((row.item.kind, row.link)).or_insert(0_u32);
        *count += u32::from(is_subject);
        if *count > 1 {
            found.push(row.differs(Kind::Double, view));
        }
    }
    found.extend(cancelled(view));
    found.extend(refunds_missing(view));
    found.extend(over_refunded(view));
    found
}

fn of_row(row: &Linked<'_>, view: &View<'_>) -> Vec<Difference> {
    let kind = match (row.item.kind, row.link) {
        (_, Link::Conflict) => Kind::Identity,
        (_, Link::Ambiguous(_)) => Kind::Ambiguous,
        (_, Link::Foreign) => Kind::Foreign,
        (
            RowType::Other | RowType::Authorization | RowType::Capture | RowType::Void,
            Link::Payment(_) | Link::Refund(_) | Link::RefundOf(_) | Link::Nothing | Link::Apart,
        ) => Kind::UnknownType,
        (RowType::SettlementFee | RowType::AdjustmentFee, _) => Kind::FeeOnly,
        (
            RowType::Reserve
            | RowType::ReserveReleased
            | RowType::Collateral
            | RowType::CollateralReleased,
            _,
        ) => Kind::Held,
        (RowType::Correction | RowType::Total, _) => return Vec::new(),
        (
            RowType::Dispute
            | RowType::DisputeReversal
            | RowType::RapidDisputeResolution
            | RowType::DisputeAlert,
            _,
        ) => Kind::Dispute,
        (RowType::RefundReversal, Link::Refund(_)) => Kind::RefundReversed,
        (RowType::Refund, Link::Refund(at)) => return of_refund(row, at, view),
        (RowType::Payment, Link::Payment(at)) => return of_payment(row, at, view),
        (RowType::PaymentReversal | RowType::Cancel, Link::Payment(at)) => {
            return of_reversal(row, at, view);
        }
        (
            RowType::Refund | RowType::RefundReversal,
            Link::RefundOf(_) | Link::Nothing | Link::Payment(_) | Link::Apart,
        ) => Kind::RefundUnknown,
        (
            RowType::Payment | RowType::PaymentReversal | RowType::Cancel,
            Link::Nothing | Link::Refund(_) | Link::RefundOf(_) | Link::Apart,
        ) => Kind::UnknownPayment,
    };
    vec![row.differs(kind, view)]
}

fn of_payment(row: &Linked<'_>, at: usize, view: &View<'_>) -> Vec<Difference> {
    let Some(payment) = view.payment(at) else {
        return Vec::new();
    };
    let late = match payment.standing {
        Standing::Open | Standing::Failed => Some(row.differs(Kind::LatePaid, view)),
        Standing::Paid { .. } | Standing::Cancelled => None,
    };
    let same = row.same(payment.amount, view);
    let store = row.same_store(payment, view);
    late.into_iter().chain(same).chain(store).collect()
}

fn of_refund(row: &Linked<'_>, at: usize, view: &View<'_>) -> Vec<Difference> {
    let Some(refund) = view.refund(at) else {
        return Vec::new();
    };
    let late = match refund.standing {
        Standing::Open | Standing::Failed => Some(row.differs(Kind::LatePaid, view)),
        Standing::Paid { .. } | Standing::Cancelled => None,
    };
    let same = row.same(refund.amount.negated(), view);
    late.into_iter().chain(same).collect()
}

/// What was called off here and goes back there is clean.
fn of_reversal(row: &Linked<'_>, at: usize, view: &View<'_>) -> Vec<Difference> {
    let standing = view.payment(at).map(|payment| payment.standing);
    let kind = match (standing, row.item.kind) {
        (None | Some(Standing::Cancelled), _) => return Vec::new(),
        (Some(_), RowType::Cancel) => Kind::State,
        (Some(_), _) => Kind::PaymentReversed,
    };
    vec![row.differs(kind, view)]
}

/// Called off here, settled there, and nothing takes it back.
fn cancelled(view: &View<'_>) -> Vec<Difference> {
    let linked = view.linked(Report::Items);
    let rows = view.rows(Report::Items);
    let rows = rows.filter(|row| row.item.kind == RowType::Payment);
    let open = rows.filter(|row| {
        let Link::Payment(at) = row.link else {
            return false;
        };
        let standing = view.payment(at).map(|payment| payment.standing);
        let taken_back = [RowType::Cancel, RowType::PaymentReversal, RowType::Refund];
        let day = row.item.settled_ms.map(gateway_day);
        standing == Some(Standing::Cancelled)
            && !taken_back
                .iter()
                .any(|kind| linked.contains(&(*kind, row.link)))
            && day.is_some_and(|day| view.picture.terms.is_past(day, GRACE_DAYS))
    });
    open.map(|row| row.differs(Kind::CancelSettled, view))
        .collect()
}

fn refunds_missing(view: &View<'_>) -> Vec<Difference> {
    let terms = &view.picture.terms;
    let settled = view.linked(Report::Items);
    let refunds = view.picture.refunds.iter().enumerate();
    let missing = refunds.filter(|(at, refund)| {
        let day = refund.standing.paid_ms().map(gateway_day);
        let late = day.is_some_and(|day| terms.is_past(day, terms.cycle_days + GRACE_DAYS));
        late && !settled.contains(&(RowType::Refund, Link::Refund(*at)))
    });
    let missing = missing.map(|(_, refund)| {
        let subject = Subject::Refund(refund.request_id.clone());
        Difference::of(Kind::RefundMissing, subject).worth(Some(refund.amount))
    });
    missing.collect()
}

/// All that went back of a payment, in the currency it was paid in.
fn over_refunded(view: &View<'_>) -> Vec<Difference> {
    let mut back: BTreeMap<usize, i128> = BTreeMap::new();
    for row in view.rows(Report::Items) {
        let is_refund = matches!(row.item.kind, RowType::Refund | RowType::RefundReversal);
        let of = match row.link {
            Link::RefundOf(at) | Link::Ambiguous(at) => Some(at),
            Link::Refund(at) => view.payment_of(at),
            Link::Payment(_) | Link::Conflict | Link::Foreign | Link::Nothing | Link::Apart => None,
        };
        if let (true, Some(at), Some(amount)) = (is_refund, of, row.item.amount) {
            *back.entry(at).or_default() -= i128::from(amount.minor());
        }
    }
    let over = back.into_iter().filter_map(|(at, back)| {
        let payment = view.payment(at)?;
        let more = back - i128::from(payment.amount.minor());
        let more = i64::try_from(more).ok().filter(|more| *more > 0)?;
        let subject = Subject::Payment(payment.request_id.clone());
        let more = Signed::new(more, payment.amount.currency());
        Some(Difference::of(Kind::OverRefunded, subject).worth(Some(more)))
    });
    over.collect()
}
