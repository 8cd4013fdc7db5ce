//! Prices against those that were promised. Where none was promised, prices of one day may differ.

use std::collections::BTreeMap;

use crate::header::Report;
use crate::quote::Quote;
use crate::signed::Signed;

use super::matching::Link;
use super::view::{Linked, View};
use super::{Difference, Kind, Subject};

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut prices: BTreeMap<_, Quote> = BTreeMap::new();
    for row in view.rows(Report::Items) {
        let Some(taken) = row.item.quote else {
            continue;
        };
        if let Some(promised) = promised(&row, view) {
            found.extend(broken(&row, promised, view));
            continue;
        }
        let key = (
            &row.item.batch,
            taken.first().code(),
            taken.second().code(),
            row.item.day(),
        );
        let first = prices.entry(key).or_insert(taken);
        if !first.is_same_price(&taken) {
            let subject = Subject::Batch(row.item.batch.clone());
            found.push(Difference::of(Kind::RateSpread, subject));
        }
    }
    found
}

fn promised(row: &Linked<'_>, view: &View<'_>) -> Option<Quote> {
    let Link::Payment(at) = row.link else {
        return None;
    };
    view.payment(at)?.promised
}

/// A promise that was not kept, with what it cost.
fn broken(row: &Linked<'_>, promised: Quote, view: &View<'_>) -> Option<Difference> {
    let taken = row
        .item
        .quote
        .filter(|taken| !taken.is_same_price(&promised))?;
    let amount = row.item.amount?;
    let worth = |quote: Quote| quote.worth(amount).ok().map(|worth| worth.nearest);
    let difference = Difference::of(Kind::RateQuote, row.subject(view));
    let (expected, found): (Option<Signed>, _) = (worth(promised), worth(taken));
    Some(difference.between(expected, found))
}
