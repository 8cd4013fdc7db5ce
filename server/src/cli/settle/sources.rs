//! `portico settle source`: what an operator says of where files come from, once.

use ::settlement::{
    FeeSign, Signed, Source, Unit,
    explain::{Contract, PaidIn},
};
use anyhow::Context as _;
use clap::{Args, Subcommand};
use domain::{Currency, Day, visible::escaped};
use payouts::source::{Agreed, NamedSource};
use serde::Serialize;

use super::{
    desk::Desk,
    say,
    words::{FeesWord, UnitWord, offset},
};

#[derive(Debug, Subcommand)]
pub(in super::super) enum SourceCommand {
    /// Write one down, in the place of what was said of it before.
    Add(Box<AddArguments>),
    /// List them.
    List(super::looking::Json),
}

#[derive(Debug, Args)]
pub(in super::super) struct AddArguments {
    /// What you call it.
    name: String,
    /// Which account at the gateway its payments are made with, as in `PORTICO_ACCOUNTS`.
    #[arg(long, default_value = "default")]
    account: String,
    /// What numbers count. Each file has to prove it.
    #[arg(long, value_enum)]
    unit: UnitWord,
    /// How fees are signed. Each file has to prove it.
    #[arg(long, value_enum)]
    fees: FeesWord,
    /// Refuse rows of another customer id than this.
    #[arg(long)]
    customer: Option<String>,
    /// What times without an offset from UTC have, such as +08:00; without it they are refused.
    #[arg(long, allow_hyphen_values = true, value_parser = offset)]
    offset: Option<i64>,
    /// Working days from a payment to its batch.
    #[arg(long, default_value_t = 1)]
    cycle: u32,
    /// Working days from a batch to the bank.
    #[arg(long, default_value_t = 3)]
    arrival: u32,
    /// A day that is no working day beside weekends, such as 2026-02-17; as often as there are some.
    #[arg(long = "holiday", value_parser = day)]
    holidays: Vec<Day>,
    /// Nothing is paid out below this, such as USD=50.00.
    #[arg(long = "minimum", value_parser = amount)]
    minimums: Vec<Signed>,
    /// Which currency a currency is paid out in, such as JPY=USD.
    #[arg(long = "paid-in", value_parser = paid_in)]
    paid_in: Vec<PaidIn>,
    /// What fees are to be: WALLET=BASIS-POINTS, such as KAKAOPAY=160, and =160 for all others.
    #[arg(long = "fee", value_parser = contract)]
    contracts: Vec<Contract>,
    /// The first day of which there are files.
    #[arg(long, value_parser = day)]
    since: Option<Day>,
    /// What the gateway owed when that day began, such as JPY=120000; checks that nothing gets lost.
    #[arg(long, value_parser = amount, requires = "since")]
    owed: Vec<Signed>,
}

#[derive(Serialize)]
struct Listed {
    name: String,
    account: String,
    customer: Option<String>,
    unit: &'static str,
    fees: &'static str,
    offset_minutes: Option<i64>,
    cycle_days: u32,
    arrival_days: u32,
    since: Option<String>,
}

pub(super) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).map_err(|_| "a day such as 2026-01-31 belongs here".to_owned())
}

pub(super) fn amount(text: &str) -> Result<Signed, String> {
    let (code, number) = text
        .split_once('=')
        .ok_or("an amount such as USD=50.00 belongs here")?;
    let currency = currency(code)?;
    Signed::read(number, currency, Unit::Major).map_err(|error| format!("{number} {error}"))
}

fn currency(code: &str) -> Result<Currency, String> {
    Currency::parse(code).map_err(|_| format!("{code} is no currency"))
}

fn paid_in(text: &str) -> Result<PaidIn, String> {
    let (from, to) = text
        .split_once('=')
        .ok_or("two currencies such as JPY=USD belong here")?;
    Ok(PaidIn {
        from: currency(from)?,
        to: currency(to)?,
    })
}

fn contract(text: &str) -> Result<Contract, String> {
    let wrong = "a wallet and its fee in hundredths of a percent such as KAKAOPAY=160 belong here";
    let (wallet, points) = text.split_once('=').ok_or(wrong)?;
    Ok(Contract {
        wallet: wallet.into(),
        basis_points: points.parse().map_err(|_| wrong.to_owned())?,
        fixed: 0,
        is_given_back: true,
    })
}

pub(super) async fn run(command: SourceCommand) -> anyhow::Result<()> {
    match command {
        SourceCommand::Add(arguments) => add(*arguments).await,
        SourceCommand::List(arguments) => list(arguments.json).await,
    }
}

async fn add(arguments: AddArguments) -> anyhow::Result<()> {
    let name = arguments.name.trim().to_owned();
    anyhow::ensure!(!name.is_empty(), "a source needs a name");
    let source = NamedSource {
        account: arguments.account,
        source: Source {
            customer: arguments.customer.map(Into::into),
            unit: arguments.unit.unit(),
            fees: arguments.fees.sign(),
            offset: arguments.offset,
        },
        agreed: Agreed {
            cycle_days: arguments.cycle,
            arrival_days: arguments.arrival,
            holidays: arguments.holidays.into_iter().collect(),
            minimums: arguments.minimums,
            paid_in: arguments.paid_in,
            contracts: arguments.contracts,
            since: arguments.since,
            owed: arguments.owed,
        },
        name,
    };
    let desk = Desk::open().await?;
    let _writing = desk.write().await?;
    let known = desk.payouts.store.sources().await?;
    desk.payouts.store.put_source(&source).await?;
    let before = known.iter().find(|one| one.name == source.name);
    desk.compare().await?;
    say(&format!("source {} is written down", escaped(&source.name)))?;
    if before.is_some_and(|before| before.source != source.source) {
        say(
            "its files are read otherwise from now on: `portico settle rebuild` does so with those there are",
        )?;
    }
    Ok(())
}

async fn list(json: bool) -> anyhow::Result<()> {
    let desk = Desk::open().await?;
    let sources = desk.payouts.store.sources().await?;
    let listed = sources.iter().map(|one| Listed {
        name: escaped(&one.name),
        account: escaped(&one.account),
        customer: one.source.customer.as_deref().map(escaped),
        unit: match one.source.unit {
            Unit::Major => "major",
            Unit::Minor => "minor",
        },
        fees: match one.source.fees {
            FeeSign::AsWritten => "as-written",
            FeeSign::PositiveIsCharged => "positive-is-charged",
        },
        offset_minutes: one.source.offset,
        cycle_days: one.agreed.cycle_days,
        arrival_days: one.agreed.arrival_days,
        since: one.agreed.since.map(|day| day.to_string()),
    });
    let listed: Vec<Listed> = listed.collect();
    if json {
        return say(&serde_json::to_string_pretty(&listed).context("JSON")?);
    }
    if listed.is_empty() {
        say("no source is written down yet")?;
    }
    for one in &listed {
        say(&format!(
            "{}: account {}, {} units, fees {}, T+{}",
            one.name, one.account, one.unit, one.fees, one.cycle_days
        ))?;
    }
    Ok(())
}
