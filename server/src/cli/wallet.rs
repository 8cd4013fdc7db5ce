//! What an operator types about wallets: which one a User-Agent is, and why; which there are.

use std::fmt::Write as _;

use clap::Subcommand;
use domain::{
    Currency, Grouping, Limits, Money, NumberStyle, Wallet, WalletMatch, WalletTable,
    money::display,
    wallet::{Identified, Why, language_hint},
};
use serde::Serialize;

use super::say;
use crate::config::{self, ProcessEnvironment};
use shops::wallets::welcome::{Welcome, welcome};

#[derive(Debug, Subcommand)]
pub(super) enum WalletCommand {
    /// Say which wallet a User-Agent is, by which word, and which page it gets.
    Identify {
        /// The whole header, in quotation marks.
        user_agent: String,
    },
    /// List the wallets that are known, in order of precedence.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
}

/// The table for programs, in order of precedence.
#[derive(Serialize)]
struct Lines<'a> {
    wallets: Vec<Line<'a>>,
    families: Vec<FamilyLine<'a>>,
}

#[derive(Serialize)]
struct FamilyLine<'a> {
    id: &'a str,
    tokens: &'a [String],
}

/// One row for programs. Amounts are exact texts, never numbers.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    name: &'a str,
    tokens: &'a [String],
    next_to: Option<&'a str>,
    home: &'a str,
    currency: &'static str,
    languages: &'a [String],
    entry_code: &'static str,
    min: Option<String>,
    max: Option<String>,
}

pub(super) fn run(command: &WalletCommand) -> anyhow::Result<()> {
    let (table, allow_browsers) = config::wallets(&ProcessEnvironment)?;
    match command {
        WalletCommand::Identify { user_agent } => {
            say(explained(&table, user_agent, allow_browsers)?.trim_end())
        }
        WalletCommand::List { json: true } => {
            let families = table.families().iter().map(|family| FamilyLine {
                id: &family.id,
                tokens: &family.tokens,
            });
            let lines = Lines {
                wallets: table.wallets().iter().map(line).collect(),
                families: families.collect(),
            };
            say(&serde_json::to_string_pretty(&lines)?)
        }
        WalletCommand::List { json: false } => {
            table
                .wallets()
                .iter()
                .try_for_each(|wallet| say(&told(wallet)))?;
            table.families().iter().try_for_each(|family| {
                let words = family.tokens.join(", ");
                say(&format!(
                    "{:<18} brand unknown; found by {words}",
                    family.id
                ))
            })
        }
    }
}

/// What a User-Agent is, why, and what it gets.
fn explained(
    table: &WalletTable,
    user_agent: &str,
    allow_browsers: bool,
) -> Result<String, std::fmt::Error> {
    let told = table.identify(user_agent);
    let mut out = String::new();
    writeln!(out, "{}", headline(&told))?;
    if let WalletMatch::Known(wallet) = told.found {
        writeln!(out, "        {}", facts(wallet))?;
    }
    writeln!(out, "page    {}", page(&told.found, allow_browsers))?;
    if let Some(tag) = language_hint(user_agent) {
        writeln!(out, "reads   {tag}, as its User-Agent says")?;
    }
    writeln!(out, "tested before, and why not:")?;
    for passed in &told.passed {
        let why = match passed.why {
            Why::NoTokens => "has no words; known by name only".to_owned(),
            Why::Absent => "none of its words is there".to_owned(),
            Why::Alone { token, next_to } => format!("{token} is there, but not {next_to}"),
        };
        writeln!(out, "  {:<18} {why}", passed.id)?;
    }
    Ok(out)
}

fn headline(told: &Identified<'_>) -> String {
    let by = told.token.unwrap_or_default();
    match told.found {
        WalletMatch::Known(wallet) => {
            let next_to = wallet.next_to.as_deref();
            let next_to = next_to.map_or(String::new(), |word| format!(" next to {word}"));
            format!("wallet  {} ({}), by {by}{next_to}", wallet.name, wallet.id)
        }
        WalletMatch::Family(family) => {
            format!(
                "wallet  of the family {}, brand unknown, by {by}",
                family.id
            )
        }
        WalletMatch::NotAWallet => "wallet  none".to_owned(),
    }
}

/// The page, in a shop without limits of its own.
fn page(found: &WalletMatch<'_>, allow_browsers: bool) -> String {
    let currency = match found {
        WalletMatch::Known(wallet) => Some(wallet.currency),
        WalletMatch::Family(_) | WalletMatch::NotAWallet => Currency::all().next(),
    };
    let limits = currency.and_then(|currency| Limits::new(currency, None, None).ok());
    match limits.map(|limits| welcome(found, &limits, allow_browsers)) {
        Some(Welcome::Form { wallet, .. }) => {
            let limited = wallet.filter(|wallet| wallet.limits.is_some());
            let limits = limited.map(|wallet| {
                let code = wallet.currency.code();
                format!("; in shops that take {code}, within its limits")
            });
            format!("the amount form{}", limits.unwrap_or_default())
        }
        Some(Welcome::Unsupported(wallet) | Welcome::OutOfLimits(wallet)) => {
            format!("\"{} can\u{2019}t pay here\"", wallet.name)
        }
        Some(Welcome::NoWallet) | None => "\"Open this code in a wallet app\"".to_owned(),
    }
}

fn told(wallet: &Wallet) -> String {
    let words = if wallet.tokens.is_empty() {
        "known by name only".to_owned()
    } else {
        let next_to = wallet.next_to.as_deref();
        let next_to = next_to.map_or(String::new(), |word| format!(" next to {word}"));
        format!("found by {}{next_to}", wallet.tokens.join(", "))
    };
    format!(
        "{:<18} {}; {}; {words}",
        wallet.id,
        wallet.name,
        facts(wallet)
    )
}

fn facts(wallet: &Wallet) -> String {
    let (home, code) = (&wallet.home, wallet.currency.code());
    let languages = wallet.languages.join(", ");
    let support = wallet.entry_code.as_str();
    let limits = match (least(wallet).map(shown), most(wallet).map(shown)) {
        (Some(min), Some(max)) => format!("; {min} to {max}"),
        (Some(min), None) => format!("; from {min}"),
        (None, Some(max)) => format!("; up to {max}"),
        (None, None) => String::new(),
    };
    format!("entry codes: {support}; {home}, {code}, {languages}{limits}")
}

fn line(wallet: &Wallet) -> Line<'_> {
    Line {
        id: &wallet.id,
        name: &wallet.name,
        tokens: &wallet.tokens,
        next_to: wallet.next_to.as_deref(),
        home: &wallet.home,
        currency: wallet.currency.code(),
        languages: &wallet.languages,
        entry_code: wallet.entry_code.as_str(),
        min: least(wallet).map(plain),
        max: most(wallet).map(plain),
    }
}

/// The least, if more than the smallest amount there is.
fn least(wallet: &Wallet) -> Option<Money> {
    let min = wallet.limits?.min();
    (min.minor() > wallet.currency.smallest_step()).then_some(min)
}

/// The most, if there is any.
fn most(wallet: &Wallet) -> Option<Money> {
    let max = wallet.limits?.max();
    (max.minor() < Money::MINOR_MAX).then_some(max)
}

/// An amount for people.
fn shown(money: Money) -> String {
    display::number(money, &NumberStyle::PLAIN_DOT)
}

/// An amount for programs.
fn plain(money: Money) -> String {
    let style = NumberStyle {
        grouping: Grouping::None,
        ..NumberStyle::PLAIN_DOT
    };
    display::number(money, &style)
}
