//! Batches against the bank, and why there is none.

use std::collections::BTreeSet;

use crate::header::Report;
use crate::signed::Signed;

use super::view::{Batch, View};
use super::{Difference, Kind, Subject};

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let batches = view.batches();
    let batches = batches.iter();
    let mut found: Vec<Difference> = batches
        .filter_map(|(key, batch)| of_batch(key.0, batch, view))
        .collect();
    let currencies: BTreeSet<&str> = view
        .rows(Report::Items)
        .filter_map(|row| row.item.net)
        .chain(view.picture.terms.minimums.iter().copied())
        .map(|amount| amount.currency().code())
        .collect();
    let below = view.picture.terms.minimums.iter().filter(|minimum| {
        currencies.contains(minimum.currency().code()) && view.is_below_minimum(minimum.currency())
    });
    for minimum in below {
        let open = view.open_in(minimum.currency());
        let open = open.and_then(|open| i64::try_from(open).ok());
        let open = open.map(|open| Signed::new(open, minimum.currency()));
        let subject = Subject::Balance(minimum.currency().code());
        let difference = Difference::of(Kind::BelowMinimum, subject);
        found.push(difference.between(Some(*minimum), open));
    }
    found
}

fn of_batch(id: &str, batch: &Batch, view: &View<'_>) -> Option<Difference> {
    let subject = Subject::Batch(id.into());
    let signed = |minor: i128| {
        let minor = i64::try_from(minor).ok();
        minor.map(|minor| Signed::new(minor, batch.currency))
    };
    let arrived = view
        .picture
        .arrivals
        .iter()
        .filter(|arrival| &*arrival.batch == id && arrival.amount.currency() == batch.currency);
    let arrived: Vec<i128> = arrived
        .map(|arrival| i128::from(arrival.amount.minor()))
        .collect();
    let sum: i128 = arrived.iter().sum();
    let terms = &view.picture.terms;
    let difference = match (arrived.is_empty(), batch.paid_out) {
        // Where rows and summary differ, that is a difference of its own; the bank may have got either.
        (false, net) if sum == net || sum == batch.net => return None,
        (false, net) => {
            let difference = Difference::of(Kind::Arrival, subject);
            difference.between(signed(net), signed(sum))
        }
        // Two rows that cancel each other out are nothing to wait for.
        (true, 0) => return None,
        (true, ..0) => Difference::of(Kind::NoPayout, subject).worth(signed(batch.paid_out)),
        (true, net)
            if batch
                .since
                .is_some_and(|day| terms.is_past(day, terms.arrival_days)) =>
        {
            Difference::of(Kind::Overdue, subject).worth(signed(net))
        }
        (true, _) => return None,
    };
    Some(difference)
}
