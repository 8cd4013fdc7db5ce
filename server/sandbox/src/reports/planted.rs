//! Mistakes by name, each of one payment that stays the same however many more there come: for a demonstration, and
//! whoever wants to know beforehand what will be found.

use super::Books;
use super::faults::Answer;
use super::lines::{Line, Sum, fee_of};
use super::variant::Variant;
use crate::money::{Amount, Price};

/// Of which candidate each is, counted from the oldest.
const LATE_RATE: usize = 4;
const DISPUTE: usize = 8;
const MISSING_ROW: usize = 12;

/// How much lower the price that is taken is: hundredths of a percent.
const LOWER: u64 = 120;
/// So many batches of its currency later a dispute comes.
const BATCHES_LATER: usize = 3;

/// Puts in what is asked for and there is a payment for.
pub(super) fn put(books: &mut Books, variant: Variant) -> Vec<Answer> {
    let planted = variant.planted;
    let candidates = candidates(books);
    let mut answers = Vec::new();
    let victim = |wanted: bool, at: usize| candidates.get(at).filter(|_| wanted);
    if let Some(victim) = victim(planted.late_rate, LATE_RATE) {
        answers.extend(take_lower_price(books, victim));
    }
    if let Some(victim) = victim(planted.dispute, DISPUTE) {
        answers.extend(dispute(books, victim));
    }
    if let Some(victim) = victim(planted.missing_row, MISSING_ROW) {
        answers.extend(leave_out(books, victim));
    }
    answers
}

/// Payments of which nothing else is in the files of their day; those that are exchanged, if any are.
fn candidates(books: &Books) -> Vec<String> {
    let is_alone = |day: &[Line], line: &Line| {
        let of_it = |it: &&Line| {
            let original = it.original.as_ref().map(|original| &original.1);
            it.request == line.request || original == Some(&line.request)
        };
        line.kind == "PAYMENT" && day.iter().filter(of_it).count() == 1
    };
    let days = books.days.values();
    let alone = days.flat_map(|day| day.iter().filter(move |line| is_alone(day, line)));
    let (exchanged, others): (Vec<&Line>, Vec<&Line>) = alone.partition(|it| it.price.is_some());
    let chosen = if exchanged.is_empty() {
        others
    } else {
        exchanged
    };
    chosen.iter().map(|line| line.request.clone()).collect()
}

/// Exchanges it at another price than was promised; the row is right in itself.
fn take_lower_price(books: &mut Books, victim: &str) -> Option<Answer> {
    let mut rows = books.batches.iter_mut().flat_map(|batch| &mut batch.lines);
    let line =
        rows.find(|it| it.request == victim && it.kind == "PAYMENT" && it.price.is_some())?;
    let paid = line.amount?;
    let price = Price::of(paid.currency, line.net.currency).lowered(LOWER);
    let amount = Amount {
        currency: paid.currency,
        minor: u64::try_from(paid.minor).ok()?,
    };
    let gross = i128::from(amount.converted(price)?.minor);
    let before = line.net.minor - line.fee;
    line.fee = -fee_of(gross);
    line.net.minor = gross + line.fee;
    line.price = Some((price.pair(), price.to_string()));
    Some(Answer {
        kind: "rate_quote",
        subject: victim.to_owned(),
        minor: i64::try_from(gross - before).ok()?,
        wrong: None,
    })
}

/// Takes it back in a later batch, as a customer's bank makes the gateway do.
fn dispute(books: &mut Books, victim: &str) -> Option<Answer> {
    let is_it = |line: &&Line| line.request == victim && line.kind == "PAYMENT";
    let (paid_in, line) = books
        .batches
        .iter()
        .find_map(|batch| Some((batch.settled_on, batch.lines.iter().find(is_it)?.clone())))?;
    let mut later = books
        .batches
        .iter_mut()
        .filter(|batch| batch.settled_on > paid_in && batch.currency() == line.net.currency.code);
    let batch = later.nth(BATCHES_LATER - 1)?;
    let at = batch.lines.first()?.at;
    let minor = i64::try_from(-line.net.minor).ok()?;
    let back = |sum: Sum| Sum {
        minor: -sum.minor,
        ..sum
    };
    batch.lines.push(Line {
        kind: "DISPUTE",
        amount: line.amount.map(back),
        net: back(line.net),
        fee: -line.fee,
        at,
        ..line
    });
    Some(Answer {
        kind: "dispute",
        subject: victim.to_owned(),
        minor,
        wrong: None,
    })
}

/// Leaves it out of its batch, though the file of its day has it.
fn leave_out(books: &mut Books, victim: &str) -> Option<Answer> {
    let before: usize = books.batches.iter().map(|batch| batch.lines.len()).sum();
    for batch in &mut books.batches {
        batch.lines.retain(|it| it.request != victim);
    }
    let after: usize = books.batches.iter().map(|batch| batch.lines.len()).sum();
    (after < before).then(|| Answer {
        kind: "not_settled",
        subject: victim.to_owned(),
        minor: 0,
        wrong: None,
    })
}
