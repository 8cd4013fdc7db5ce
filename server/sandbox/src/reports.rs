//! Settlement files of the sandbox's own books, as the gateway leaves them on its server: transaction
//! details of each day, and details and summary of each batch, in the form of any of its ages.
//!
//! Shares nothing with the product, which reads them. Faults are chosen by a seed; what was done to which
//! payment stands in `answers.json`, outside of the folder that the product is given, and what the shop's bank
//! says of it in `bank.csv`.

mod bank;
mod columns;
mod faults;
mod form;
mod lines;
mod planted;
mod variant;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::PoisonError;

use jiff::civil::{Date, Weekday};

use crate::sandbox::Sandbox;
use columns::{Report, names};
use faults::Answer;
use form::Table;
use lines::{Line, day_of};
pub use variant::{Age, Planted, Variant};

/// Who the shop is to the gateway, in these files.
pub(crate) const CUSTOMER: &str = "2188000000000001";

/// What becomes one file.
struct Batch {
    id: String,
    settled_on: Date,
    lines: Vec<Line>,
}

/// Writes the files of all days that are over into a folder; says how many.
pub(crate) fn write(sandbox: &Sandbox, folder: &Path, variant: Variant) -> io::Result<usize> {
    let _one = sandbox
        .writing
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let now = sandbox.clock.now();
    let today = day_of(now);
    let mut lines = lines::of(&mut sandbox.books(), now);
    lines.retain(|line| day_of(line.at) < today);
    let mut books = Books::of(lines, today);
    let mut answers = faults::put(&mut books, variant);
    answers.extend(planted::put(&mut books, variant));
    let files = books.files(variant, &answers);
    let root = folder.join("v1/settlements").join(CUSTOMER);
    for (name, bytes) in &files {
        put(&root.join(name), bytes)?;
    }
    let key = serde_json::to_vec_pretty(&answers).map_err(io::Error::other)?;
    put(&folder.join("answers.json"), &key)?;
    let statement = bank::statement(&books.batches, today);
    put(&folder.join("bank.csv"), statement.as_bytes())?;
    Ok(files.len())
}

/// The same as the settings say; none without a folder.
pub(crate) fn write_as_set(sandbox: &Sandbox) -> io::Result<usize> {
    match &sandbox.config.reports {
        Some(folder) => write(sandbox, folder, sandbox.config.reports_as),
        None => Ok(0),
    }
}

/// Writes them whenever a day of the gateway's is over.
pub(crate) async fn at_midnights(sandbox: &Sandbox) {
    loop {
        match write_as_set(sandbox) {
            Ok(count) => tracing::info!(count, "settlement files are written"),
            Err(error) => tracing::error!(%error, "settlement files can't be written"),
        }
        let tomorrow = day_of(sandbox.clock.now()).tomorrow();
        let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(8));
        let midnight = tomorrow.and_then(|day| day.to_zoned(zone));
        // Where the calendar ends, nothing is due any more.
        let Ok(midnight) = midnight else { return };
        sandbox.clock.until(midnight.timestamp()).await;
    }
}

/// Under another name until it is whole.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let part = path.with_extension("part");
    fs::write(&part, bytes)?;
    fs::rename(part, path)
}

/// Lines by day, and by batch.
pub(crate) struct Books {
    days: BTreeMap<Date, Vec<Line>>,
    batches: Vec<Batch>,
}

impl Books {
    fn of(lines: Vec<Line>, today: Date) -> Self {
        let mut days: BTreeMap<Date, Vec<Line>> = BTreeMap::new();
        let mut batches: BTreeMap<(Date, &str), Vec<Line>> = BTreeMap::new();
        for line in lines {
            let day = day_of(line.at);
            let settled_on = working_day_after(day);
            if settled_on < today {
                let key = (settled_on, line.net.currency.code);
                batches.entry(key).or_default().push(line.clone());
            }
            days.entry(day).or_default().push(line);
        }
        // A day without anybody has a file without rows.
        let mut day = days.keys().next().copied().unwrap_or(today);
        while day < today {
            days.entry(day).or_default();
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        let batches = batches.into_iter().zip(1..);
        let batches = batches.map(|(((settled_on, _), lines), number)| Batch {
            id: format!("{}11{number:04}", settled_on.strftime("%Y%m%d")),
            settled_on,
            lines,
        });
        Self {
            days,
            batches: batches.collect(),
        }
    }

    /// Names and contents of all files.
    fn files(&self, variant: Variant, answers: &[Answer]) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        for (day, lines) in &self.days {
            let day = day.strftime("%Y%m%d").to_string();
            let cells = |name: &str, line: &Line| columns::cell(name, line, variant, None);
            let table = Table::of(&names(Report::Transactions, variant), lines, &cells);
            for (part, bytes) in table.parts(variant).into_iter().enumerate() {
                let name = format!("{day}/transactionItems_{day}_{part:03}.csv");
                files.push((name, bytes));
            }
        }
        for batch in &self.batches {
            files.extend(batch.files(variant, answers));
        }
        files
    }
}

impl Batch {
    fn currency(&self) -> &'static str {
        self.lines.first().map_or("", |line| line.net.currency.code)
    }

    fn files(&self, variant: Variant, answers: &[Answer]) -> Vec<(String, Vec<u8>)> {
        let day = self.settled_on.strftime("%Y%m%d").to_string();
        let cells = |name: &str, line: &Line| columns::cell(name, line, variant, Some(self));
        let table = Table::of(&names(Report::Items, variant), &self.lines, &cells);
        let named = |report: &str, part: usize| {
            let (code, id) = (self.currency(), &self.id);
            format!("{day}/settlement{report}_CONNECTWALLET_{code}_{id}_{part:03}.csv")
        };
        let parts = table.parts(variant).into_iter().enumerate();
        let mut files: Vec<_> = parts
            .map(|(part, bytes)| (named("Items", part), bytes))
            .collect();
        let sums = columns::sums(self, answers);
        let cells = |name: &str, sum: &columns::Sum| columns::sum_cell(name, sum, variant, self);
        let table = Table::of(&names(Report::Summary, variant), &sums, &cells);
        let whole = Variant {
            part_rows: 0,
            ..variant
        };
        let parts = table.parts(whole).into_iter().enumerate();
        files.extend(parts.map(|(part, bytes)| (named("Summary", part), bytes)));
        files
    }
}

/// The next day on which banks work.
fn working_day_after(day: Date) -> Date {
    let mut next = day;
    for _ in 0..3 {
        next = next.tomorrow().unwrap_or(next);
        if !matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) {
            break;
        }
    }
    next
}
