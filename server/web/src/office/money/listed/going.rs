//! Money that isn't at the bank yet: in no batch, or in one that is on its way; with days that are expected and never
//! promised.

use std::collections::BTreeMap;

use domain::{Currency, Day};
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
    // What is late is a line of its own: nothing that came later makes it on time.
    let mut sums: BTreeMap<(&str, bool), (Signed, u64, Day)> = BTreeMap::new();
    for share in waiting {
        let terms = eyes.terms(&share.source, today);
        let due = terms.map_or(share.day, |it| {
            it.working_days_after(share.day, it.cycle_days)
        });
        let nothing = Signed::new(0, share.paid.currency());
        let code = share.paid.currency().code();
        let place = (code, due >= today);
        let sum = sums.entry(place).or_insert((nothing, 0, due));
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
    let all = sums.into_values();
    all.map(|(sum, count, due)| {
        let payments = texts.count("office-money-payments", ("count", number(count)), &[]);
        let when = match least(told, sum.currency()) {
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

/// What is open in a currency and what is the least that is paid out of it, where one is below the other.
fn least(told: &[Told], currency: Currency) -> Option<(Signed, Signed)> {
    let below = told
        .iter()
        .filter(|one| one.kind == Some(Kind::BelowMinimum));
    let mut both = below.filter_map(|one| one.difference.found.zip(one.difference.expected));
    both.find(|(_, least)| least.currency() == currency)
}

/// What is said of what should have been there.
const OVERDUE: &str = "office-money-stage-overdue";

/// In a batch and not at the bank yet, by currency; what is late is a line of its own.
pub(super) fn going_to_the_bank(telling: &Telling<'_>, all: &[Batch]) -> Vec<Going> {
    let texts = telling.texts;
    let on_its_way = |batch: &Batch| match batch.stage {
        Stage::OnItsWay(due) => Some(due),
        Stage::Overdue(_)
        | Stage::Nothing
        | Stage::Owed
        | Stage::Taken(_)
        | Stage::Arrived(_)
        | Stage::Otherwise(_) => None,
    };
    let overdue = |batch: &Batch| match batch.stage {
        Stage::Overdue(due) => Some(due),
        Stage::OnItsWay(_)
        | Stage::Nothing
        | Stage::Owed
        | Stage::Taken(_)
        | Stage::Arrived(_)
        | Stage::Otherwise(_) => None,
    };
    let lines = |due: &dyn Fn(&Batch) -> Option<Day>, key| {
        let mut sums: Vec<Signed> = Vec::new();
        for batch in all.iter().filter(|batch| due(batch).is_some()) {
            add_paid(&mut sums, batch.net);
        }
        let days = all.iter().filter_map(due);
        // Whatever is late is so since the first of it, and all of the rest is there with the last.
        let day_of = if key == OVERDUE {
            days.min()
        } else {
            days.max()
        };
        let more = day_of.map(|due| texts.with(key, &[("day", &day(texts, due))]));
        let sums = sums.into_iter().map(move |sum| Going {
            name: texts.get("office-money-going"),
            amount: amount(texts, sum),
            more: more.clone().unwrap_or_default(),
        });
        sums.collect::<Vec<_>>()
    };
    let late = lines(&overdue, OVERDUE);
    late.into_iter()
        .chain(lines(&on_its_way, "office-money-there-about"))
        .collect()
}

#[cfg(test)]
mod tests {
    use payouts::{share::Whose, store::KeptDifference};

    use super::*;

    #[test]
    fn the_least_of_one_currency_says_nothing_of_another() {
        let of = |minor, code| Signed::new(minor, Currency::parse(code).unwrap());
        let told = ["USD", "EUR"].map(|code| Told {
            kind: Some(Kind::BelowMinimum),
            accepted: None,
            turn: 0,
            difference: KeptDifference {
                key: String::new(),
                source: "one".to_owned(),
                kind: "below_minimum".to_owned(),
                about: "balance".to_owned(),
                subject: code.to_owned(),
                expected: Some(of(5_000, code)),
                found: Some(of(100, code)),
                amount: None,
                whose: Whose::default(),
            },
        });
        let least = |code| least(&told, Currency::parse(code).unwrap());
        assert_eq!(least("EUR"), Some((of(100, "EUR"), of(5_000, "EUR"))));
        assert_eq!(least("JPY"), None);
    }
}
