//! Mistakes that a gateway could make, each of another payment or batch, and the key to them.

use serde::Serialize;

use super::Books;
use super::lines::Line;
use super::variant::{Age, Variant};

/// What was done, for whoever checks what was found.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Answer {
    /// What the product should call it.
    pub(crate) kind: &'static str,
    /// The payment's request id, or the batch.
    pub(crate) subject: String,
    /// So much more or less, in minor units.
    pub(crate) minor: i64,
    #[serde(skip)]
    pub(crate) wrong: Option<Wrong>,
}

/// What is wrong in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    Sum,
    Count,
    Total,
}

/// Of single payments.
const OF_PAYMENTS: &[&str] = &[
    "not_in_td",
    "not_settled",
    "amount",
    "store",
    "double",
    "formula",
    "fee_contract",
    "payment_reversed",
    "refund_unknown",
    "dispute",
    "state",
];

/// Of whole batches.
const OF_BATCHES: &[&str] = &[
    "fee_only",
    "held",
    "correction",
    "not_explained",
    "batch_count",
    "total",
];

/// How much is taken off where something is.
const MINOR: i64 = 50;

/// Puts as many mistakes into the books as there are payments for.
pub(crate) fn put(books: &mut Books, variant: Variant) -> Vec<Answer> {
    if variant.faults == 0 {
        return Vec::new();
    }
    let skip = |count: usize| usize::try_from(variant.faults).unwrap_or(0) % count.max(1);
    let settled = books.batches.iter().flat_map(|batch| &batch.lines);
    let plain = settled.clone().filter(|line| {
        let of = |it: &&Line| {
            let original = it.original.as_ref().map(|original| &original.1);
            it.request == line.request || original == Some(&line.request)
        };
        line.kind == "PAYMENT" && settled.clone().filter(of).count() == 1
    });
    let victims: Vec<String> = plain.map(|line| line.request.clone()).collect();
    let mut answers = Vec::new();
    let kinds = OF_PAYMENTS.iter().cycle().skip(skip(OF_PAYMENTS.len()));
    for (kind, victim) in kinds.take(OF_PAYMENTS.len()).zip(victims) {
        let is_told = *kind != "state" || variant.age == Age::Psp;
        if is_told {
            answers.push(spoil(books, kind, victim));
        }
    }
    let kinds = OF_BATCHES.iter().cycle().skip(skip(OF_BATCHES.len()));
    let batches: Vec<String> = books.batches.iter().map(|batch| batch.id.clone()).collect();
    for (kind, batch) in kinds.take(OF_BATCHES.len()).zip(batches) {
        answers.push(spoil_batch(books, kind, batch));
    }
    answers
}

fn spoil(books: &mut Books, kind: &'static str, victim: String) -> Answer {
    let mut lines = books.batches.iter().flat_map(|batch| &batch.lines);
    let is_exchanged = lines.any(|line| line.request == victim && line.price.is_some());
    // Where a price is part of the sum, it is another mistake.
    let named = match kind {
        "formula" if is_exchanged => "fx_formula",
        other => other,
    };
    let reported = books.days.values_mut();
    let settled = books.batches.iter_mut().map(|batch| &mut batch.lines);
    let mut minor = 0;
    match kind {
        "not_in_td" => reported.for_each(|lines| lines.retain(|it| it.request != victim)),
        "not_settled" => settled.for_each(|lines| lines.retain(|it| it.request != victim)),
        "amount" => {
            minor = MINOR;
            each(reported, &victim, |line| {
                if let Some(amount) = &mut line.amount {
                    amount.minor += i128::from(MINOR);
                }
            });
        }
        "state" => each(reported, &victim, |line| line.status = "CLOSED"),
        "store" => each(reported.chain(settled), &victim, |line| {
            line.store = "ELSEWHERE".into();
        }),
        "formula" | "fee_contract" => {
            minor = -MINOR;
            let is_fee = kind == "fee_contract";
            each(settled, &victim, |line| {
                line.net.minor -= i128::from(MINOR);
                line.fee -= if is_fee { i128::from(MINOR) } else { 0 };
            });
        }
        _ => add(settled, &victim, kind),
    }
    Answer {
        kind: named,
        subject: victim,
        minor,
        wrong: None,
    }
}

fn each<'b>(all: impl Iterator<Item = &'b mut Vec<Line>>, victim: &str, spoil: impl Fn(&mut Line)) {
    let lines = all.flatten().filter(|line| line.request == victim);
    lines.for_each(spoil);
}

/// One more line beside a payment's.
fn add<'b>(all: impl Iterator<Item = &'b mut Vec<Line>>, victim: &str, kind: &str) {
    for lines in all {
        let Some(line) = lines.iter().find(|line| line.request == victim).cloned() else {
            continue;
        };
        let back = |line: &Line| Line {
            amount: line.amount.map(|it| super::lines::Sum {
                minor: -it.minor,
                ..it
            }),
            net: super::lines::Sum {
                minor: -line.net.minor,
                ..line.net
            },
            fee: -line.fee,
            ..line.clone()
        };
        lines.push(match kind {
            "payment_reversed" => Line {
                kind: "PAYMENT_REVERSAL",
                ..back(&line)
            },
            "dispute" => Line {
                kind: "DISPUTE",
                ..back(&line)
            },
            "refund_unknown" => Line {
                kind: "REFUND",
                id: ["9", &line.id].concat(),
                request: ["DASHBOARD-", &line.request].concat(),
                original: Some((line.id.clone(), line.request.clone())),
                ..back(&line)
            },
            _ => line,
        });
        return;
    }
}

fn spoil_batch(books: &mut Books, kind: &'static str, id: String) -> Answer {
    let (word, minor, wrong) = match kind {
        "fee_only" => (Some("SETTLEMENT_FEE"), -MINOR, None),
        "held" => (Some("RESERVE"), -MINOR, None),
        "correction" => (Some("DEFAULT"), -1, None),
        "not_explained" => (None, 1, Some(Wrong::Sum)),
        "batch_count" => (None, 0, Some(Wrong::Count)),
        _ => (None, 1, Some(Wrong::Total)),
    };
    let batch = books.batches.iter_mut().find(|batch| batch.id == id);
    if let (Some(word), Some(batch)) = (word, batch)
        && let Some(line) = batch.lines.first().cloned()
    {
        batch.lines.push(Line {
            kind: word,
            id: ["7", &line.id].concat(),
            request: String::new(),
            original: None,
            reference: String::new(),
            wallet: "",
            store: String::new(),
            amount: None,
            net: super::lines::Sum {
                minor: i128::from(minor),
                ..line.net
            },
            fee: 0,
            price: None,
            ..line
        });
    }
    Answer {
        kind,
        subject: id,
        minor,
        wrong,
    }
}
