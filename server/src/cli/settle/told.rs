//! How `portico settle` says what it read: in lines for people, in JSON for programs.

use ::settlement::{Header, Refusal, Report, file::Tally, signed::major, sums::Sum};
use domain::visible::escaped;
use jiff::{Timestamp, tz};
use serde::Serialize;

use super::kinds::Agreement;

/// All of one call.
#[derive(Default, Serialize)]
pub(super) struct Outcome {
    pub(super) files: Vec<Read>,
    pub(super) agreements: Vec<Agreement>,
}

/// One file.
#[derive(Serialize)]
pub(super) struct Read {
    name: String,
    /// Why it isn't taken.
    refused: Option<Refused>,
    #[serde(skip)]
    pub(super) report: Report,
    is: Option<&'static str>,
    generation: Option<&'static str>,
    rows: u64,
    ragged_rows: u64,
    rows_of_unknown_types: u64,
    /// First and last moment.
    between: Option<[String; 2]>,
    sums: Vec<Line>,
    /// What the rows of each batch come to, in settlement details.
    paid_out: Vec<Line>,
    /// Rows that bear out how the source is set.
    unit_proved_by: u64,
    unit_against: u64,
    fee_sign_proved_by: u64,
    fee_sign_against: u64,
    rows_with_fees_in_another_currency: u64,
    rows_that_dont_add_up: u64,
    /// The line of the first of them.
    first_that_doesnt: Option<u64>,
    unknown_columns: Vec<Column>,
    unknown_fees: Vec<String>,
    personal_columns: Vec<String>,
}

#[derive(Serialize)]
struct Refused {
    line: u64,
    column: Option<usize>,
    name: Option<String>,
    byte: u64,
    is_partial: bool,
    what: String,
    advice: &'static str,
}

#[derive(Serialize)]
struct Column {
    name: String,
    filled: u64,
}

/// One sum.
#[derive(Serialize)]
struct Line {
    batch: String,
    r#type: &'static str,
    currency: &'static str,
    count: u64,
    amount: String,
    fees: String,
}

impl Outcome {
    pub(super) fn is_clean(&self) -> bool {
        let is_sound = |file: &Read| file.refused.is_none() && file.rows_that_dont_add_up == 0;
        self.files.iter().all(is_sound) && self.agreements.iter().all(Agreement::is_whole)
    }
}

impl Read {
    pub(super) fn of(header: &Header, tally: &Tally) -> Self {
        let names = |names: Vec<&str>| names.into_iter().map(escaped).collect();
        let unknown = header.unknown.iter().map(|column| Column {
            name: escaped(&column.name),
            filled: column.filled,
        });
        let batches = tally.sums.batches();
        let sums = batches.flat_map(|batch| {
            let sums = tally.sums.of(batch);
            sums.map(move |(kind, sum)| Line::of(batch, kind.word(), sum))
        });
        Self {
            name: String::new(),
            refused: None,
            report: header.report,
            is: Some(header.report.name()),
            generation: Some(header.generation.name()),
            rows: tally.rows,
            ragged_rows: tally.ragged,
            rows_of_unknown_types: tally.other_types,
            between: tally.between_ms.map(|between| between.map(iso)),
            sums: sums.collect(),
            paid_out: paid_out(header, tally),
            unit_proved_by: tally.proof.unit.supporting,
            unit_against: tally.proof.unit.against,
            fee_sign_proved_by: tally.proof.fees.supporting,
            fee_sign_against: tally.proof.fees.against,
            rows_with_fees_in_another_currency: tally.sums.fees_elsewhere,
            rows_that_dont_add_up: tally.proof.off.against,
            first_that_doesnt: tally.proof.off.first.as_ref().map(|place| place.line),
            unknown_columns: unknown.collect(),
            unknown_fees: names(header.unknown_fees().map(|fee| &*fee.name).collect()),
            personal_columns: names(header.personal.iter().map(|name| &**name).collect()),
        }
    }

    pub(super) fn with_name(self, name: String) -> Self {
        Self { name, ..self }
    }

    pub(super) fn refused(name: String, refusal: &Refusal) -> Self {
        let place = &refusal.place;
        Self {
            name,
            refused: Some(Refused {
                line: place.line,
                column: place.column,
                name: place.name.as_deref().map(escaped),
                byte: place.byte,
                is_partial: refusal.is_partial(),
                what: escaped(&refusal.reason.to_string()),
                advice: refusal.reason.advice(),
            }),
            report: Report::Transactions,
            is: None,
            generation: None,
            rows: 0,
            ragged_rows: 0,
            rows_of_unknown_types: 0,
            between: None,
            sums: Vec::new(),
            paid_out: Vec::new(),
            unit_proved_by: 0,
            unit_against: 0,
            fee_sign_proved_by: 0,
            fee_sign_against: 0,
            rows_with_fees_in_another_currency: 0,
            rows_that_dont_add_up: 0,
            first_that_doesnt: None,
            unknown_columns: Vec::new(),
            unknown_fees: Vec::new(),
            personal_columns: Vec::new(),
        }
    }

    /// As people read it.
    pub(super) fn lines(&self, name: &str) -> Vec<String> {
        let (is, generation) = (self.is.unwrap_or(""), self.generation.unwrap_or(""));
        let mut lines = vec![format!("{name}: {is} ({generation}), {}", rows(self.rows))];
        if let Some([first, last]) = &self.between {
            lines.push(format!("  from {first} to {last}"));
        }
        let mut batch = "";
        for sum in &self.sums {
            if sum.batch != batch {
                lines.push(format!("  batch {}", sum.batch));
                batch = &sum.batch;
            }
            lines.push(format!("    {}", sum.line()));
        }
        for whole in &self.paid_out {
            lines.push(format!("  batch {} pays out {}", whole.batch, whole.line()));
        }
        if self.report == Report::Items {
            let unit = proof(self.unit_proved_by, self.unit_against);
            lines.push(format!("  the unit of numbers is {unit}"));
            let fees = proof(self.fee_sign_proved_by, self.fee_sign_against);
            lines.push(format!("  the sign of fees is {fees}"));
        }
        if let Some(line) = self.first_that_doesnt {
            let wrong = rows(self.rows_that_dont_add_up);
            lines.push(format!(
                "  {wrong} whose numbers don't add up, the first in line {line}"
            ));
        }
        let counts = [
            (self.ragged_rows, "with needless commas"),
            (
                self.rows_of_unknown_types,
                "of types that this version doesn't know",
            ),
            (
                self.rows_with_fees_in_another_currency,
                "with fees in another currency, which are in no sum",
            ),
        ];
        let counts = counts.into_iter().filter(|it| it.0 > 0);
        lines.extend(counts.map(|(count, what)| format!("  {} {what}", rows(count))));
        for column in &self.unknown_columns {
            let Column { name, filled } = column;
            lines.push(format!(
                "  column {name} isn't known; {} with something in it",
                rows(*filled)
            ));
        }
        for name in &self.unknown_fees {
            lines.push(format!("  fee {name} isn't known, and is in the sums"));
        }
        for name in &self.personal_columns {
            lines.push(format!(
                "  column {name} is about people, and isn't looked at"
            ));
        }
        lines
    }
}

/// Each batch's sum of all types.
fn paid_out(header: &Header, tally: &Tally) -> Vec<Line> {
    if header.report != Report::Items {
        return Vec::new();
    }
    let batches = tally.sums.batches();
    let whole = batches.flat_map(|batch| {
        let whole = tally.sums.whole(batch).into_values();
        whole.map(move |sum| {
            let fees = tally.sums.taken_off(batch, sum.currency);
            Line::of(batch, "in all", Sum { fees, ..sum })
        })
    });
    whole.collect()
}

fn rows(count: u64) -> String {
    format!("{count} row{}", if count == 1 { "" } else { "s" })
}

fn proof(supporting: u64, against: u64) -> String {
    match (supporting, against) {
        (0, 0) => "unproved: no row shows it".to_owned(),
        (supporting, 0) => format!("proved by {}", rows(supporting)),
        (supporting, against) => {
            let (supporting, against) = (rows(supporting), rows(against));
            format!("proved by {supporting}, and {against} against it")
        }
    }
}

impl Line {
    fn of(batch: &str, word: &'static str, sum: Sum) -> Self {
        Self {
            batch: escaped(batch),
            r#type: word,
            currency: sum.currency.code(),
            count: sum.count,
            amount: major(sum.minor, sum.currency),
            fees: major(sum.fees, sum.currency),
        }
    }

    fn line(&self) -> String {
        let Self {
            r#type,
            count,
            currency,
            amount,
            fees,
            ..
        } = self;
        format!("{type}: {}, {currency} {amount}, fees {fees}", rows(*count))
    }
}

/// As the gateway writes moments, at its own offset.
fn iso(at_ms: i64) -> String {
    let zone = tz::TimeZone::fixed(tz::offset(8));
    let at = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    at.to_zoned(zone)
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}
