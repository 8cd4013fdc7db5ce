//! Money that isn't at the bank yet: in no batch, or in one that is on its way; with days that are expected and never
//! promised.

use std::collections::BTreeMap;

use domain::Day;
use office_pages::money::Going;
use payouts::{
    compare::Told,
    share::{Share, plus},
};
use settlement::{RowType, Signed, explain::Kind};

use super::super::{
    batches::{Batch, Stage, add_paid},
    cards::Telling,
    said::{amount, day, number},
};

/// Paid here and in no batch yet, by currency.
pub(super) fn not_in_a_batch(
    telling: &Telling<'_>,
    waiting: &[Share],
    told: &[Told],
) -> Vec<Going> {
    let (eyes, texts) = (telling.eyes, telling.texts);
    let today = eyes.today();
    let mut sums: BTreeMap<&str, (Signed, u64, Day)> = BTreeMap::new();
    for share in waiting {
        let terms = eyes.terms(&share.source, today);
        let due = terms.map_or(share.day, |it| {
            it.working_days_after(share.day, it.cycle_days)
        });
        let nothing = Signed::new(0, share.paid.currency());
        let code = share.paid.currency().code();
        let sum = sums.entry(code).or_insert((nothing, 0, due));
        *sum = (
            plus(sum.0, share.paid),
            if share.kind == RowType::Payment {
                sum.1.saturating_add(share.count)
            } else {
                sum.1
            },
            sum.2.max(due),
        );
    }
    let minimum = told
        .iter()
        .find(|one| one.kind == Some(Kind::BelowMinimum))
        .and_then(|one| one.difference.found.zip(one.difference.expected));
    let all = sums.into_values();
    all.map(|(sum, count, due)| {
        let payments = texts.count("office-money-payments", ("count", number(count)), &[]);
        let when = match minimum {
            Some((open, least)) => {
                let [open, least] = [open, least].map(|it| amount(texts, it));
                let both = [("open", open.as_str()), ("least", least.as_str())];
                texts.with("office-money-minimum", &both)
            }
            None if due < today => texts.get("office-money-batch-late"),
            None => texts.with("office-money-batch-about", &[("day", &day(texts, due))]),
        };
        Going {
            name: texts.get("office-money-waiting"),
            amount: amount(texts, sum),
            more: [payments, when].join(" · "),
        }
    })
    .collect()
}

/// In a batch and not at the bank yet, by currency.
pub(super) fn going_to_the_bank(telling: &Telling<'_>, all: &[Batch]) -> Vec<Going> {
    let texts = telling.texts;
    let (mut sums, mut last): (Vec<Signed>, Vec<Day>) = (Vec::new(), Vec::new());
    for batch in all {
        match batch.stage {
            Stage::OnItsWay(due) | Stage::Overdue(due) => {
                add_paid(&mut sums, batch.net);
                last.push(due);
            }
            Stage::Nothing | Stage::Arrived(_) | Stage::Otherwise(_) => {}
        }
    }
    let last = last.into_iter().max();
    let more = last.filter(|last| *last >= telling.eyes.today());
    let more = more.map(|due| texts.with("office-money-there-about", &[("day", &day(texts, due))]));
    let sums = sums.into_iter();
    sums.map(|sum| Going {
        name: texts.get("office-money-going"),
        amount: amount(texts, sum),
        more: more.clone().unwrap_or_default(),
    })
    .collect()
}
