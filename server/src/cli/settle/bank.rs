//! `portico settle bank`: what a bank's statement says of batches, and what is written down of it.

use std::{fs, path::PathBuf};

use anyhow::Context as _;
use clap::Args;
use domain::visible::escaped;
use payouts::{
    bank::{BYTES_MAX, Credit, Verdict, camt, table},
    decide::{NotDecided, Sighting},
    seen::Entering,
    store::Over,
    way::Batch,
};

use super::{desk::Desk, importing::typist, looking, say};

#[derive(Debug, Args)]
pub(in super::super) struct BankArguments {
    /// A statement: camt.053 (XML), or a table (CSV) whose columns are named below.
    file: PathBuf,
    /// Write down as arrived what is exactly one batch's; without it, it is only told.
    #[arg(long)]
    enter: bool,
    /// Of a table: the day's column.
    #[arg(long, value_name = "COLUMN")]
    day: Option<String>,
    /// The amount's column.
    #[arg(long, value_name = "COLUMN", requires = "day")]
    amount: Option<String>,
    /// The currency's column, or the currency itself.
    #[arg(long, value_name = "COLUMN", requires = "day")]
    currency: Option<String>,
    /// The column of what the bank calls it.
    #[arg(long, value_name = "COLUMN", requires = "day")]
    reference: Option<String>,
    /// A column of what else is said; as often as there are some.
    #[arg(long, value_name = "COLUMN", requires = "day")]
    text: Vec<String>,
    /// What stands between values.
    #[arg(long, default_value_t = ',')]
    separator: char,
    /// What stands before decimals.
    #[arg(long, default_value_t = '.')]
    decimal: char,
}

pub(super) async fn bank(arguments: BankArguments) -> anyhow::Result<()> {
    let shown = escaped(&arguments.file.display().to_string());
    let credits = read(&arguments).with_context(|| format!("{shown} can't be read"))?;
    let desk = Desk::open().await?;
    let writing = if arguments.enter {
        Some(desk.write().await?)
    } else {
        None
    };
    let verdicts = desk.payouts.of_bank_statement(&credits).await?;
    let (mut fitting, mut known, mut unclear, mut refused) = (0_usize, 0_usize, 0_usize, 0_usize);
    for (credit, verdict) in credits.iter().zip(&verdicts) {
        let batch = match verdict {
            Verdict::Of(batch) => Some(batch),
            Verdict::Known(_) => {
                known += 1;
                None
            }
            Verdict::Several(_) | Verdict::OtherAmount(_) => {
                unclear += 1;
                None
            }
            Verdict::Nothing => None,
        };
        if let Some(line) = line(credit, verdict) {
            say(&line)?;
        }
        let Some(batch) = batch else { continue };
        fitting += 1;
        // One that can't be written down holds up none of the others.
        if writing.is_some()
            && let Err(error) = enter(&desk, credit, batch).await
        {
            refused += 1;
            let (amount, on, batch) = (credit.amount, credit.on, escaped(&batch.batch));
            say(&format!(
                "{amount} on {on} of batch {batch} isn't written down: {error}"
            ))?;
        }
    }
    if writing.is_some() {
        desk.compare().await?;
    }
    let done = if arguments.enter {
        "written down as arrived"
    } else {
        "would be written down as arrived with --enter"
    };
    let nothing = credits.len() - fitting - known - unclear;
    let entered = fitting - refused;
    say(&format!(
        "{entered} {done}, {known} known before, {unclear} for a person to decide, {nothing} of no batch"
    ))?;
    say(&looking::unexplained(&desk).await?)?;
    anyhow::ensure!(refused == 0, "{refused} couldn't be written down");
    Ok(())
}

/// Over what was seen of the batch: whoever entered something of it in the meantime, it is looked at again.
async fn enter(desk: &Desk, credit: &Credit, batch: &Batch) -> Result<(), NotDecided> {
    let entering = Entering {
        sighting: Sighting {
            source: Some(&batch.source),
            batch: &batch.batch,
            amount: credit.amount,
            on: credit.on,
            reference: &credit.reference,
        },
        by: &typist(),
        over: Over {
            seen: Some(batch.turn),
            form: String::new(),
        },
        is_sure: true,
    };
    desk.payouts.enter(entering).await.map(|_| ())
}

fn line(credit: &Credit, verdict: &Verdict) -> Option<String> {
    let (amount, on) = (credit.amount, credit.on);
    let reference = escaped(&credit.reference);
    let head = format!("{amount} on {on} {reference}");
    Some(match verdict {
        Verdict::Of(batch) => format!("{head}: batch {}", escaped(&batch.batch)),
        Verdict::Several(of) => {
            let all = of.iter().map(|batch| escaped(batch));
            let all = all.collect::<Vec<_>>().join(", ");
            format!(
                "{head}: it can't be told whose it is, of {all}; `portico settle arrived` says it"
            )
        }
        Verdict::OtherAmount(batch) => format!(
            "{head}: it names batch {}, which is {} on its way since {}",
            escaped(&batch.batch),
            batch.amount(),
            batch.since
        ),
        Verdict::Known(_) | Verdict::Nothing => return None,
    })
}

fn read(arguments: &BankArguments) -> anyhow::Result<Vec<Credit>> {
    let length = fs::metadata(&arguments.file)?.len();
    anyhow::ensure!(length <= BYTES_MAX, "it has more than 64 MiB");
    let bytes = fs::read(&arguments.file)?;
    let Some(day) = arguments.day.clone() else {
        let credits = camt::read(&bytes);
        return credits.context("without --day, --amount and --currency it is read as camt.053");
    };
    let needed = "of a table --day, --amount and --currency have to be said";
    let columns = table::Columns {
        day,
        amount: arguments.amount.clone().context(needed)?,
        currency: arguments.currency.clone().context(needed)?,
        reference: arguments.reference.clone(),
        text: arguments.text.clone(),
        separator: u8::try_from(arguments.separator).context("the separator is one byte")?,
        decimal: arguments.decimal,
    };
    Ok(table::read(&bytes, &columns)?)
}
