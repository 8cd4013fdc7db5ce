//! The rows of a batch against its summary, and a summary against its own total. To the last unit: what
//! rounding leaves is a row of its own.

use crate::header::Report;
use crate::row_type::RowType;
use crate::signed::Signed;
use crate::sums::{Disagreement, Sum};

use super::view::View;
use super::{Difference, Kind, Subject};

/// Rows and summary of each batch of which both are there.
pub(super) fn against_summaries(view: &View<'_>) -> Vec<Difference> {
    let rows = view.sums(Report::Items);
    let summaries = view.sums(Report::Summary);
    let both = |one: &Disagreement| rows.batches().any(|batch| batch == &*one.batch);
    let found = rows.against(&summaries);
    found
        .iter()
        .filter(|one| both(one))
        .flat_map(of_one)
        .collect()
}

fn of_one(one: &Disagreement) -> Vec<Difference> {
    let subject = Subject::Batch(one.batch.clone());
    let count = |sum: Option<Sum>| sum.map_or(0, |sum| sum.count);
    let amount = |minor: i128| {
        let minor = i64::try_from(minor).ok()?;
        Some(Signed::new(minor, one.currency))
    };
    let mut found = Vec::new();
    if count(one.rows) != count(one.summary) {
        found.push(Difference::of(Kind::BatchCount, subject.clone()));
    }
    let minor = |sum: Option<Sum>| sum.map_or(0, |sum| sum.minor);
    let fees = |sum: Option<Sum>| sum.map_or(0, |sum| sum.fees);
    for [rows, summary] in [
        [minor(one.rows), minor(one.summary)],
        [fees(one.rows), fees(one.summary)],
    ] {
        if rows != summary {
            let difference = Difference::of(Kind::BatchSum, subject.clone());
            found.push(difference.between(amount(summary), amount(rows)));
        }
    }
    found
}

/// Each summary's total, and the gateway's corrections.
pub(super) fn of_summaries(view: &View<'_>) -> Vec<Difference> {
    let summaries = view.sums(Report::Summary);
    let amount = |sum: Option<Sum>| {
        let sum = sum?;
        Some(Signed::new(i64::try_from(sum.minor).ok()?, sum.currency))
    };
    let totals = summaries.totals().into_iter().map(|one| {
        let difference = Difference::of(Kind::Total, Subject::Batch(one.batch));
        difference.between(amount(one.rows), amount(one.summary))
    });
    let mut found: Vec<Difference> = totals.collect();
    for row in view.rows(Report::Items) {
        if row.item.kind == RowType::Correction {
            found.push(row.differs(Kind::Correction, view));
        }
    }
    found
}
