//! Batches, differences and steps of a payment's money, as a command says them.

use ::settlement::{Report, Signed, moment::gateway_day, signed::major};
use domain::visible::escaped;
use payouts::{
    compare::Told,
    way::{Batch, Step},
};
use serde::Serialize;

use super::weight;

/// A batch.
#[derive(Serialize)]
pub(super) struct BatchLine {
    source: String,
    batch: String,
    currency: &'static str,
    rows: u64,
    net: String,
    /// The same, but for a summary that says otherwise.
    paid_out: String,
    fees: String,
    on_its_way_since: String,
    has_summary: bool,
    arrived: Option<String>,
    arrived_on: Option<String>,
}

/// A difference.
#[derive(Serialize)]
pub(super) struct DifferenceLine {
    key: String,
    kind: String,
    weight: &'static str,
    about: String,
    subject: String,
    expected: Option<String>,
    found: Option<String>,
    amount: Option<String>,
    state: &'static str,
    accepted_by: Option<String>,
    why: Option<String>,
    means: &'static str,
    person: &'static str,
}

/// What one row says of a payment.
#[derive(Serialize)]
pub(super) struct StepLine {
    step: &'static str,
    file: String,
    line: u64,
    r#type: &'static str,
    amount: Option<String>,
    net: Option<String>,
    price: Option<String>,
    fees: Vec<String>,
    batch: Option<String>,
    since: Option<String>,
    arrived_on: Option<String>,
    is_replaced: bool,
}

impl BatchLine {
    pub(super) fn of(batch: &Batch) -> Self {
        let is_there = !batch.arrived.is_empty();
        let last = batch.arrived.iter().map(|one| one.on).max();
        Self {
            source: escaped(&batch.source),
            batch: escaped(&batch.batch),
            currency: batch.currency.code(),
            rows: batch.rows,
            net: major(batch.net, batch.currency),
            paid_out: major(batch.paid_out, batch.currency),
            fees: major(batch.fees, batch.currency),
            on_its_way_since: batch.since.to_string(),
            has_summary: batch.is_summed,
            arrived: is_there.then(|| major(batch.arrived_minor(), batch.currency)),
            arrived_on: last.map(|day| day.to_string()),
        }
    }

    pub(super) fn line(&self) -> String {
        let Self {
            batch,
            currency,
            rows,
            paid_out,
            fees,
            ..
        } = self;
        let standing = match (&self.arrived, &self.arrived_on) {
            (Some(arrived), Some(on)) => format!("{currency} {arrived} arrived on {on}"),
            (_, _) => format!("on its way since {}", self.on_its_way_since),
        };
        format!("batch {batch}: {rows} rows, {currency} {paid_out}, fees {fees}, {standing}")
    }
}

impl DifferenceLine {
    pub(super) fn of(told: &Told) -> Self {
        let difference = &told.difference;
        let amount = |amount: Option<Signed>| amount.map(|amount| amount.to_string());
        let entry = told.kind.map(::settlement::explain::Kind::entry);
        let accepted = told.accepted.as_ref();
        Self {
            key: difference.key.clone(),
            kind: escaped(&difference.kind),
            weight: weight(told.weight()),
            about: escaped(&difference.about),
            subject: escaped(&difference.subject),
            expected: amount(difference.expected),
            found: amount(difference.found),
            amount: amount(difference.amount),
            state: match (accepted, told.is_open()) {
                (Some(_), _) => "accepted",
                (None, true) => "open",
                (None, false) => "info",
            },
            accepted_by: accepted.map(|one| escaped(&one.by)),
            why: accepted.map(|one| escaped(&one.why)),
            means: entry.map_or("", |entry| entry.means),
            person: entry.map_or("", |entry| entry.person),
        }
    }

    pub(super) fn lines(&self) -> String {
        let Self {
            key,
            kind,
            weight,
            about,
            subject,
            ..
        } = self;
        let mut told = vec![format!("{key} {kind} ({weight}): {about} {subject}")];
        if let (Some(expected), Some(found)) = (&self.expected, &self.found) {
            told.push(format!(", {expected} expected and {found} found"));
        } else if let Some(amount) = &self.amount {
            told.push(format!(", {amount}"));
        }
        told.push(format!("\n    {}", self.means));
        told.push(match (&self.accepted_by, &self.why) {
            (Some(by), Some(why)) => format!("\n    accepted by {by}: {why}"),
            (_, _) => format!("\n    {}", self.person),
        });
        told.concat()
    }
}

impl StepLine {
    pub(super) fn of(step: &Step, batches: &[Batch]) -> Self {
        let item = &step.row.item;
        let amount = |amount: Option<Signed>| amount.map(|amount| amount.to_string());
        let currency = item.net.map(Signed::currency);
        let mut batches = batches.iter();
        let batch = batches
            .find(|one| one.batch == *item.batch && Some(one.currency) == currency)
            .filter(|_| !item.batch.is_empty());
        let arrived = batch.and_then(|batch| batch.arrived.iter().map(|one| one.on).max());
        let fees = item.fees.iter();
        Self {
            step: match step.report {
                Report::Transactions => "reported",
                Report::Items | Report::Summary => "in batch",
            },
            file: escaped(&step.file),
            line: item.line,
            r#type: item.kind.word(),
            amount: amount(item.amount),
            net: amount(item.net),
            price: item
                .quote
                .map(|quote| format!("{} {}", quote.pair(), quote.price())),
            fees: fees
                .map(|fee| format!("{} {}", escaped(&fee.name), fee.amount))
                .collect(),
            batch: Some(escaped(&item.batch)).filter(|batch| !batch.is_empty()),
            since: item.settled_ms.map(|at| gateway_day(at).to_string()),
            arrived_on: arrived.map(|day| day.to_string()),
            is_replaced: step.is_replaced,
        }
    }

    pub(super) fn line(&self) -> String {
        let mut told = vec![format!("{} {}", self.r#type, self.step)];
        if let Some(batch) = &self.batch {
            told.push(format!(" {batch}"));
        }
        let parts = [
            self.amount.clone(),
            self.price.as_ref().map(|price| format!("at {price}")),
            self.net.as_ref().map(|net| format!("pays out {net}")),
            self.since
                .as_ref()
                .map(|day| format!("on its way since {day}")),
            self.arrived_on
                .as_ref()
                .map(|day| format!("arrived on {day}")),
        ];
        for part in parts.into_iter().flatten().chain(self.fees.iter().cloned()) {
            told.push(format!(", {part}"));
        }
        told.push(format!(" ({} line {})", self.file, self.line));
        if self.is_replaced {
            told.push("; another file is in its place".to_owned());
        }
        told.concat()
    }
}
