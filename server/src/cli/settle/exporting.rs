//! `portico settle export`: what became of the money, as files for accountants, with what they come to beside them.

mod leaving;

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use domain::{Currency, Day, visible::escaped};
use exports::money::{
    accounts::Accounts,
    on_disk,
    plain::{self, Form},
    tables::Table,
    totals::{Sums, Totals},
    xero,
};
use payouts::journal::Posted;

use super::{desk::Desk, say, sources::day};
use leaving::{leaves, leavings};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum What {
    /// Debits and credits, from sale to bank.
    Journal,
    /// Rows of settlement details that count.
    Rows,
    /// What files and ledger don't agree about; of all days.
    Differences,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum Format {
    /// A table as text, as spreadsheets open it.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// The journal for ledger-cli and hledger.
    Ledger,
    /// The journal for beancount.
    Beancount,
    /// The journal of one currency as manual journals for Xero.
    Xero,
}

#[derive(Debug, Args)]
pub(in super::super) struct ExportArguments {
    /// What is taken out.
    #[arg(long, value_enum)]
    what: What,
    /// As what.
    #[arg(long, value_enum)]
    format: Format,
    /// The first day, as the gateway counts days (UTC+8), such as 2026-01-01.
    #[arg(long, value_parser = day)]
    from: Day,
    /// The last day.
    #[arg(long, value_parser = day)]
    to: Day,
    /// A file that says what your accountant calls each account.
    #[arg(long, value_name = "FILE")]
    accounts: Option<PathBuf>,
    /// The currency of your books, for Xero.
    #[arg(long)]
    currency: Option<String>,
    /// The file to make; what it comes to is written beside it, as FILE.totals.json.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// What is written, before it is one of the formats.
enum Content {
    Table(Table),
    Posted(Vec<Posted>),
}

impl What {
    const fn word(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Rows => "rows",
            Self::Differences => "differences",
        }
    }
}

impl Format {
    /// Whether it is a form of the journal, and no table.
    const fn is_plain(self) -> bool {
        matches!(self, Self::Ledger | Self::Beancount | Self::Xero)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ledger => "ledger",
            Self::Beancount => "beancount",
            Self::Xero => "xero",
        }
    }
}

pub(super) async fn export(arguments: ExportArguments) -> anyhow::Result<()> {
    let days = checked(&arguments)?;
    let is_plain = arguments.format.is_plain();
    let accounts = accounts(arguments.accounts.as_deref())?;
    let currency = currency(&arguments)?;
    let beside = beside(&arguments.out);
    for path in [&arguments.out, &beside] {
        let is_there = path.exists();
        anyhow::ensure!(
            !is_there,
            "{} is there already",
            escaped(&path.display().to_string())
        );
    }
    let desk = Desk::open().await?;
    let (content, sums) = content(&desk, &arguments, &days, &accounts).await?;
    let files = desk.payouts.store.files().await?;
    let mut totals = Totals::of(&days, &sums, &files);
    let (file, count) = match (arguments.format, content) {
        (Format::Xlsx, Content::Table(table)) => {
            let (book, count) = table.book(*days.end())?;
            (book.file()?, count)
        }
        (_, Content::Table(table)) => on_disk(|out| table.csv(out))?,
        (Format::Xero, Content::Posted(posted)) => {
            let currency = currency.context("--currency says in which currency your books are")?;
            in_words(&posted, |out| {
                xero::write(&posted, currency, &accounts, out).map(|_| ())
            })?
        }
        (Format::Beancount, Content::Posted(posted)) => in_words(&posted, |out| {
            plain::write(Form::Beancount, &posted, &accounts, out)
        })?,
        (_, Content::Posted(posted)) => in_words(&posted, |out| {
            plain::write(Form::Ledger, &posted, &accounts, out)
        })?,
    };
    totals.rows = count;
    totals.what = arguments.what.word();
    totals.format = arguments.format.word();
    totals.version = env!("CARGO_PKG_VERSION");
    let leaving = leavings(&desk, &arguments.out, count).await?;
    totals.seal(&leaves(file, leaving, &arguments.out).await?);
    let said = serde_json::to_string_pretty(&totals)? + "\n";
    keep(&beside, said.as_bytes())?;
    let shown = escaped(&arguments.out.display().to_string());
    say(&format!(
        "{shown}: {} {}",
        totals.rows,
        if is_plain { "entries" } else { "lines" }
    ))?;
    say(&format!(
        "what they come to: {}",
        escaped(&beside.display().to_string())
    ))
}

/// A form of the journal, and how many entries it has.
fn in_words<E: From<io::Error>>(
    posted: &[Posted],
    write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(File, u64), E> {
    let (file, ()) = on_disk(write)?;
    Ok((file, u64::try_from(posted.len()).unwrap_or(u64::MAX)))
}

/// The days, where everything goes together.
fn checked(arguments: &ExportArguments) -> anyhow::Result<RangeInclusive<Day>> {
    let days = arguments.from..=arguments.to;
    anyhow::ensure!(!days.is_empty(), "--from is after --to");
    anyhow::ensure!(
        arguments.what == What::Journal || !arguments.format.is_plain(),
        "{} is a form of the journal: {} come as csv or xlsx",
        arguments.format.word(),
        arguments.what.word()
    );
    Ok(days)
}

fn beside(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".totals.json");
    PathBuf::from(name)
}

fn accounts(file: Option<&Path>) -> anyhow::Result<Accounts> {
    let Some(file) = file else {
        return Ok(Accounts::default());
    };
    let shown = escaped(&file.display().to_string());
    let text = fs::read_to_string(file).with_context(|| format!("{shown} can't be read"))?;
    Accounts::read(&text).with_context(|| format!("{shown} can't be used"))
}

fn currency(arguments: &ExportArguments) -> anyhow::Result<Option<Currency>> {
    let read = |code: &String| {
        Currency::parse(code).map_err(|_| anyhow::anyhow!("{} is no currency", escaped(code)))
    };
    arguments.currency.as_ref().map(read).transpose()
}

async fn content(
    desk: &Desk,
    arguments: &ExportArguments,
    days: &RangeInclusive<Day>,
    accounts: &Accounts,
) -> anyhow::Result<(Content, Sums)> {
    let payouts = &desk.payouts;
    let ledger = desk.our_ledger();
    Ok(match arguments.what {
        What::Journal => {
            let posted = payouts.journal(&ledger, days).await?;
            let sums = Sums::of_journal(&posted);
            let content = if arguments.format.is_plain() {
                Content::Posted(posted)
            } else {
                Content::Table(Table::of_journal(posted, accounts.clone()))
            };
            (content, sums)
        }
        What::Rows => {
            let rows = payouts.counting_rows(&ledger, days).await?;
            let sums = Sums::of_rows(&rows);
            (Content::Table(Table::of_rows(rows)), sums)
        }
        What::Differences => {
            let told = payouts.told().await?;
            (Content::Table(Table::of_differences(told)), Sums::default())
        }
    })
}

/// Writes a file that isn't there, all of it or nothing.
fn keep(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let shown = escaped(&path.display().to_string());
    let made = File::create_new(path).with_context(|| format!("{shown} can't be made"))?;
    let mut out = BufWriter::new(made);
    let written = out.write_all(bytes).and_then(|()| out.flush());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written.with_context(|| format!("{shown} can't be written"))
}
