//! The files among themselves: which are missing, and which came twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::header::Report;
use crate::moment::gateway_day;

use super::view::View;
use super::{Difference, Kind, Seen, Subject};

/// Working days that a file may take.
const LATE_DAYS: u32 = 2;

pub(super) fn differences(view: &View<'_>) -> Vec<Difference> {
    let mut found = late(view);
    found.extend(gaps(view));
    found.extend(replaced(view));
    found.extend(orphans(view));
    found
}

/// Days on which somebody paid, without transaction details.
fn late(view: &View<'_>) -> Vec<Difference> {
    let days: BTreeSet<_> = view.paid().map(|it| gateway_day(it.2)).collect();
    let there: BTreeSet<_> = view
        .files(Report::Transactions)
        .filter_map(|file| file.day)
        .collect();
    let terms = &view.picture.terms;
    let is_over = |day: &&domain::Day| terms.is_past(**day, LATE_DAYS);
    let is_expected = |day: &&domain::Day| terms.since.is_none_or(|since| **day >= since);
    let missing = days.difference(&there).filter(is_expected).filter(is_over);
    let missing = missing.map(|day| format!("transaction details of {day}"));
    missing
        .map(|name| Difference::of(Kind::LateFile, Subject::File(name.into())))
        .collect()
}

/// Parts that are missing before one that is there.
fn gaps(view: &View<'_>) -> Vec<Difference> {
    let mut parts: BTreeMap<_, BTreeSet<u32>> = BTreeMap::new();
    for report in [Report::Transactions, Report::Items, Report::Summary] {
        for file in view.files(report) {
            let key = (report.name(), &file.batch, file.day);
            parts.entry(key).or_default().insert(file.part);
        }
    }
    let mut found = Vec::new();
    for ((report, batch, day), there) in parts {
        let last = there.last().copied().unwrap_or(0);
        let of = day.map_or_else(|| batch.to_string(), |day| day.to_string());
        for part in (0..last).filter(|part| !there.contains(part)) {
            let name = format!("{report} of {of}, part {part:03}");
            found.push(Difference::of(Kind::Gap, Subject::File(name.into())));
        }
    }
    found
}

fn replaced(view: &View<'_>) -> Vec<Difference> {
    let files = view.picture.files.iter().filter(|file| file.is_replaced);
    files
        .map(|file| Difference::of(Kind::Replaced, Subject::File(file.name.clone())))
        .collect()
}

/// Batches of which rows or the summary are missing.
fn orphans(view: &View<'_>) -> Vec<Difference> {
    let of = |report| -> BTreeMap<&str, &Seen> {
        let files = view.files(report);
        let batches = files.flat_map(|file| file.sums.batches().map(move |batch| (batch, file)));
        batches.collect()
    };
    let (rows, summaries) = (of(Report::Items), of(Report::Summary));
    let alone =
        |these: &BTreeMap<&str, &Seen>, others: &BTreeMap<&str, &Seen>| -> Vec<Difference> {
            let alone = these.iter().filter(|(batch, file)| {
                let is_over = view.picture.terms.is_past(file.came, LATE_DAYS);
                !others.contains_key(*batch) && is_over
            });
            let alone = alone.map(|(batch, _)| Subject::Batch((*batch).into()));
            alone
                .map(|batch| Difference::of(Kind::BatchOrphan, batch))
                .collect()
        };
    let mut found = alone(&rows, &summaries);
    found.extend(alone(&summaries, &rows));
    found
}
