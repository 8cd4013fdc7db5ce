//! `portico settle`: what the gateway's settlement files say. `read` and `kinds` need no database, and change
//! none; the others work with files that are kept (`payouts`). The work is done in `settlement` and there.

mod bank;
mod deciding;
mod desk;
mod exporting;
mod importing;
mod kept;
mod kinds;
mod lines;
mod looking;
mod sources;
mod status;
mod told;
mod words;

use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
};

use ::settlement::{
    Refusal, Report, SettlementFile, Source, explain::Weight, file::Tally, sums::Sums,
};
use anyhow::Context as _;
use clap::{Args, Subcommand};
use domain::visible::escaped;

use super::say;
use kinds::{Agreement, Kind};
use told::{Outcome, Read};
use words::{FeesWord, UnitWord, offset};

#[derive(Debug, Subcommand)]
pub(super) enum SettleCommand {
    /// Say what settlement files are, what they come to, and what is wrong with them, and where.
    Read(ReadArguments),
    /// List the kinds of differences there can be: what each means, and what to do.
    Kinds(KindsArguments),
    #[command(flatten)]
    Kept(kept::KeptCommand),
}

#[derive(Debug, Args)]
pub(super) struct ReadArguments {
    /// Transaction details, settlement details and settlement summaries, in any order.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What numbers count.
    #[arg(long, value_enum, default_value_t = UnitWord::Major)]
    unit: UnitWord,
    /// How fees are signed.
    #[arg(long, value_enum, default_value_t = FeesWord::AsWritten)]
    fees: FeesWord,
    /// Refuse rows of another customer id than this.
    #[arg(long)]
    customer: Option<String>,
    /// What times without an offset from UTC have, such as +08:00; without it they are refused.
    #[arg(long, allow_hyphen_values = true, value_parser = offset)]
    offset: Option<i64>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct KindsArguments {
    /// For programs.
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(command: SettleCommand) -> anyhow::Result<()> {
    match command {
        SettleCommand::Read(arguments) => read(&arguments),
        SettleCommand::Kinds(arguments) => list_kinds(&arguments),
        SettleCommand::Kept(command) => kept::run(command).await,
    }
}

fn read(arguments: &ReadArguments) -> anyhow::Result<()> {
    let mut outcome = Outcome::default();
    let (mut rows, mut summaries) = (Sums::default(), Sums::default());
    for path in &arguments.files {
        // Whoever names a file could play with the terminal.
        let name = escaped(&path.display().to_string());
        match one(path, arguments) {
            Ok((read, tally)) => {
                match read.report {
                    Report::Items => rows.merge(&tally.sums),
                    Report::Summary => summaries.merge(&tally.sums),
                    Report::Transactions => {}
                }
                if !arguments.json {
                    read.lines(&name).iter().try_for_each(|line| say(line))?;
                }
                outcome.files.push(read.with_name(name));
            }
            Err(refusal) => {
                if !arguments.json {
                    let whole = if refusal.is_partial() {
                        "not whole"
                    } else {
                        "refused"
                    };
                    say(&format!(
                        "{name}: {whole}\n  {}",
                        escaped(&refusal.to_string())
                    ))?;
                }
                outcome.files.push(Read::refused(name, &refusal));
            }
        }
    }
    // Who gives files of one kind alone compares nothing.
    let read = |report| outcome.files.iter().any(|file| file.report == report);
    if read(Report::Items) && read(Report::Summary) {
        outcome.agreements = agreements(&rows, &summaries);
    }
    if arguments.json {
        say(&serde_json::to_string_pretty(&outcome)?)?;
    } else {
        let lines = outcome.agreements.iter().flat_map(Agreement::lines);
        lines
            .collect::<Vec<_>>()
            .iter()
            .try_for_each(|line| say(line))?;
    }
    anyhow::ensure!(outcome.is_clean(), "not everything is as it should be");
    Ok(())
}

/// Reads one file to its end.
fn one(path: &Path, arguments: &ReadArguments) -> Result<(Read, Tally), Refusal> {
    let source = Source {
        customer: arguments.customer.as_deref().map(Into::into),
        unit: arguments.unit.unit(),
        fees: arguments.fees.sign(),
        offset: arguments.offset,
    };
    let file = File::open(path).map_err(Refusal::unreadable)?;
    let mut file = SettlementFile::open(file, source)?;
    file.read_all()?;
    Ok((Read::of(file.header(), file.tally()), file.tally().clone()))
}

/// Each batch of which rows and summary are there.
fn agreements(rows: &Sums, summaries: &Sums) -> Vec<Agreement> {
    let has = |sums: &Sums, batch: &str| sums.batches().any(|one| one == batch);
    let mut found: BTreeMap<String, Agreement> = BTreeMap::new();
    for batch in rows.batches().chain(summaries.batches()) {
        let mut agreement = Agreement::of(batch);
        match (has(rows, batch), has(summaries, batch)) {
            (true, false) => agreement.misses("its summary"),
            (false, _) => agreement.misses("what it is made of"),
            (true, true) => {}
        }
        found.insert(batch.to_owned(), agreement);
    }
    for one in rows.against(summaries) {
        if has(rows, &one.batch)
            && let Some(agreement) = found.get_mut(&*one.batch)
        {
            agreement.differ(&one);
        }
    }
    for one in summaries.totals() {
        let batch = found.entry(one.batch.to_string());
        batch
            .or_insert_with(|| Agreement::of(&one.batch))
            .differ(&one);
    }
    let mut found: Vec<Agreement> = found.into_values().collect();
    if rows.has_opposite_fees(summaries) {
        found.iter_mut().for_each(Agreement::has_opposite_fees);
    }
    found
}

fn list_kinds(arguments: &KindsArguments) -> anyhow::Result<()> {
    let all = ::settlement::explain::KINDS.iter().map(Kind::of);
    if arguments.json {
        let all: Vec<Kind> = all.collect();
        return say(&serde_json::to_string_pretty(&all).context("JSON")?);
    }
    for kind in all {
        say(&kind.lines())?;
    }
    Ok(())
}

/// What a weight is called.
const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Info => "for your information",
        Weight::ToClear => "to clear",
        Weight::Lost => "money lost or owed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(files: &[&str]) -> ReadArguments {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("settlement/tests/files/samples");
        ReadArguments {
            files: files.iter().map(|file| root.join(file)).collect(),
            unit: UnitWord::Major,
            fees: FeesWord::AsWritten,
            customer: None,
            offset: None,
            json: false,
        }
    }

    fn sums(file: &str) -> (Read, Tally) {
        let arguments = arguments(&[file]);
        let path = arguments.files.first().unwrap();
        one(path, &arguments).unwrap_or_else(|refusal| panic!("{refusal}"))
    }

    #[test]
    fn a_batch_is_told_type_by_type_and_agrees_with_its_summary() {
        let (read, rows) = sums("items_acquirer.csv");
        let lines = read.lines("rows.csv");
        let begins = "rows.csv: settlement details (acquirer), 8 rows";
        assert_eq!(lines.first().map(String::as_str), Some(begins));
        let payments = "    PAYMENT: 2 rows, USD 47.48, fees -0.77";
        assert!(lines.iter().any(|line| line == payments), "{lines:?}");
        let whole = "  batch 20260116110001 pays out in all: 8 rows, USD 39.43, fees -1.23";
        assert!(lines.iter().any(|line| line == whole), "{lines:?}");
        assert!(
            lines
                .iter()
                .any(|line| line == "  the unit of numbers is proved by 7 rows")
        );
        let (_, summary) = sums("summary_acquirer.csv");
        let agreements = agreements(&rows.sums, &summary.sums);
        let lines: Vec<String> = agreements.iter().flat_map(Agreement::lines).collect();
        assert_eq!(
            lines,
            ["batch 20260116110001: rows and summary agree to the last unit"]
        );
        let other = ::settlement::sums::Sums::default();
        let missed = super::agreements(&other, &summary.sums);
        let lines: Vec<String> = missed.iter().flat_map(Agreement::lines).collect();
        let said = [
            "batch 20260116110001: rows and summary don't agree",
            "  what it is made of isn't in any of these files",
        ];
        assert_eq!(lines, said);
    }

    #[test]
    fn what_is_refused_or_missing_makes_the_command_fail() {
        assert!(read(&arguments(&["items_acquirer.csv", "summary_acquirer.csv"])).is_ok());
        assert!(read(&arguments(&["transactions_in_store.csv"])).is_ok());
        let minor = ReadArguments {
            unit: UnitWord::Minor,
            json: true,
            ..arguments(&["items_acquirer.csv"])
        };
        assert!(read(&minor).is_err());
        assert!(read(&arguments(&["nowhere.csv"])).is_err());
        assert_eq!(offset("+08:00"), Ok(480));
        assert!(offset("8").is_err());
    }
}
