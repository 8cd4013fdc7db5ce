//! The rows of a batch against its summary, and a summary against its own total. To the last unit: what
//! rounding leaves is a row of its own.
//!
//! A batch that pays out another sum than its rows is one difference, however many types of rows are part of it.

use std::collections::BTreeSet;

use crate::header::Report;
use crate::row_type::RowType;
use crate::signed::Signed;
use crate::sums::{Disagreement, Sum, Sums};

use super::view::View;
use super::{Difference, Kind, Subject};

/// Rows and summary of each batch of which both are there.
pub(super) fn against_summaries(view: &View<'_>) -> Vec<Difference> {
    let rows = view.sums(Report::Items);
    let summaries = view.sums(Report::Summary);
    let both = |one: &Disagreement| rows.batches().any(|batch| batch == &*one.batch);
    let mut against = rows.against(&summaries);
    against.retain(both);
    let mut found: Vec<Difference> = Vec::new();
    let mut said: BTreeSet<(&str, &str)> = BTreeSet::new();
    for one in &against {
        let whole = whole(one, [&rows, &summaries]);
        let key = (&*one.batch, one.currency.code());
        found.extend(of_one(one, whole.is_some()));
        found.extend(whole.filter(|_| said.insert(key)));
    }
    found
}

/// What a batch pays out and its rows don't come to, if that is so.
fn whole(one: &Disagreement, sums: [&Sums; 2]) -> Option<Difference> {
    let of = |sums: &Sums| {
        let whole = sums.whole(&one.batch).remove(one.currency.code());
        whole.map_or(0, |sum| sum.minor)
    };
    let [rows, summary] = sums.map(of);
    let amount = |minor: i128| Some(Signed::new(i64::try_from(minor).ok()?, one.currency));
    (rows != summary).then(|| {
        let difference = Difference::of(Kind::NotExplained, Subject::Batch(one.batch.clone()));
        difference.between(amount(rows), amount(summary))
    })
}

/// How a type differs; of what is paid out only where the whole batch agrees.
fn of_one(one: &Disagreement, is_in_whole: bool) -> Vec<Difference> {
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
    for ([rows, summary], is_said) in [
        ([minor(one.rows), minor(one.summary)], is_in_whole),
        ([fees(one.rows), fees(one.summary)], false),
    ] {
        if rows != summary && !is_said {
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
