//! `portico settle source`: what an operator says of where files come from, once.

use std::collections::BTreeSet;

use ::settlement::{
    Signed, Source, Unit,
    explain::{Contract, PaidIn},
};
use clap::{Args, Subcommand};
use domain::{Currency, Day, visible::escaped};
use payouts::source::{Agreed, NamedSource};
use shops::accounts::DEFAULT;

mod listed;

use super::{
    desk::Desk,
    say,
    words::{FeesWord, UnitWord, offset},
};
use crate::config::{self, ProcessEnvironment};

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
    let (from, to) = (currency(from)?, currency(to)?);
    if from == to {
        return Err(format!("{from} is paid in itself where nothing is said"));
    }
    Ok(PaidIn { from, to })
}

fn contract(text: &str) -> Result<Contract, String> {
    let wrong = "a wallet and its fee in hundredths of a percent such as KAKAOPAY=160 belong here";
    let (wallet, points) = text.split_once('=').ok_or(wrong)?;
    let basis_points: u32 = points.parse().map_err(|_| wrong.to_owned())?;
    if basis_points > 10_000 {
        return Err(format!(
            "{points} hundredths of a percent are more than all of it"
        ));
    }
    Ok(Contract {
        wallet: wallet.into(),
        basis_points,
        fixed: 0,
        is_given_back: true,
    })
}

pub(super) async fn run(command: SourceCommand) -> anyhow::Result<()> {
    match command {
        SourceCommand::Add(arguments) => add(*arguments).await,
        SourceCommand::List(arguments) => listed::list(arguments.json).await,
    }
}

/// What nobody has, no file would ever be about: it would look as if all were well.
async fn require_known(desk: &Desk, source: &NamedSource) -> anyhow::Result<()> {
    let account = &source.account;
    let mut known: BTreeSet<String> = BTreeSet::from([DEFAULT.to_owned()]);
    let stores = desk.ledger.directory().await?.stores.into_iter();
    known.extend(stores.map(|store| store.account));
    // Accounts without a shop yet; where the settings can't be read, the shops' say which there are.
    if let (Ok(accounts), _) = config::accounts_again(&ProcessEnvironment) {
        known.extend(accounts.all().map(|(name, _)| name.to_owned()));
    }
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    anyhow::ensure!(
        known.contains(account),
        "there is no account {}; there are {}",
        escaped(account),
        names.join(", ")
    );
    let (wallets, _) = config::wallets(&ProcessEnvironment)?;
    for contract in source
        .agreed
        .contracts
        .iter()
        .filter(|it| !it.wallet.is_empty())
    {
        anyhow::ensure!(
            wallets.by_id(&contract.wallet).is_some(),
            "no wallet is called {}; `portico wallet list` has their names",
            escaped(&contract.wallet)
        );
    }
    Ok(())
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
    require_known(&desk, &source).await?;
    let _writing = desk.write().await?;
    let known = desk.payouts.store.sources().await?;
    let before = known.iter().find(|one| one.name == source.name);
    // What people say is kept under keys in which the source stands before one.
    anyhow::ensure!(
        before.is_some() || !source.name.contains(':'),
        "a source's name has no colon"
    );
    desk.payouts.store.put_source(&source).await?;
    desk.compare().await?;
    say(&format!("source {} is written down", escaped(&source.name)))?;
    if before.is_some_and(|before| before.source != source.source) {
        say(
            "its files are read otherwise from now on: `portico settle rebuild` does so with those there are",
        )?;
    }
    Ok(())
}
