//! What the gateway owed, what moved since, and what is open now: two ways to one number in each currency.
//! Payments that vanished from the ledger are seen here and nowhere else.

use crate::header::Report;
use crate::row_type::RowType;
use crate::signed::Signed;

use super::matching::Link;
use super::view::View;
use super::{Difference, Kind, Opening, Subject};

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let openings = view.picture.openings.iter();
    openings
        .filter_map(|opening| of_one(opening, view))
        .collect()
}

fn of_one(opening: &Opening, view: &View<'_>) -> Option<Difference> {
    let currency = opening.amount.currency();
    let moved = moved(opening, view);
    let settled = settled(opening, view);
    let expected = i128::from(opening.amount.minor()) + moved - settled;
    let open = open(opening, view);
    if expected == open {
        return None;
    }
    let signed = |minor: i128| {
        let minor = i64::try_from(minor).ok();
        minor.map(|minor| Signed::new(minor, currency))
    };
    let difference = Difference::of(Kind::RollForward, Subject::Balance(currency.code()));
    Some(difference.between(signed(expected), signed(open)))
}

/// Paid and given back in the period.
fn moved(opening: &Opening, view: &View<'_>) -> i128 {
    let paid = ours(opening, view).filter(|one| one.at_ms >= opening.since_ms);
    paid.map(|one| one.minor).sum()
}

/// What rows of ours settled of it, in the currency that customers paid. Rows that don't agree with the
/// ledger have differences of their own, so what is settled here is what the ledger has.
fn settled(opening: &Opening, view: &View<'_>) -> i128 {
    let linked = view.linked(Report::Items);
    let settled = ours(opening, view).filter(|one| linked.contains(&one.key));
    settled.map(|one| one.minor).sum()
}

/// Item by item, what is in no batch.
fn open(opening: &Opening, view: &View<'_>) -> i128 {
    let linked = view.linked(Report::Items);
    let open = ours(opening, view).filter(|one| !linked.contains(&one.key));
    open.map(|one| one.minor).sum()
}

/// A payment of ours, or a refund, which is below zero.
struct Moved {
    key: (RowType, Link),
    at_ms: i64,
    minor: i128,
}

fn ours(opening: &Opening, view: &View<'_>) -> impl Iterator<Item = Moved> {
    let currency = opening.amount.currency();
    let paid = view.paid().map(|(at, payment, at_ms)| {
        let key = (RowType::Payment, Link::Payment(at));
        (key, payment.amount, at_ms)
    });
    let refunds = view.picture.refunds.iter().enumerate();
    let back = refunds.filter_map(|(at, refund)| {
        let key = (RowType::Refund, Link::Refund(at));
        Some((key, refund.amount.negated(), refund.standing.paid_ms()?))
    });
    let all = paid
        .chain(back)
        .filter(move |one| one.1.currency() == currency);
    all.map(|(key, amount, at_ms)| Moved {
        key,
        at_ms,
        minor: i128::from(amount.minor()),
    })
}
