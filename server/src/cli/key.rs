//! What an operator types about keys of programs: making one, which there are, and that one is over.

use std::collections::BTreeSet;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use domain::{Currency, Money, NumberStyle, money::parse::parse_typed};
use foundation::clock::{Clock as _, SystemClock, Timestamp};
use people::{
    access::Access,
    key::{Key, KeyLimit},
    keys::{KeyWish, MadeKey},
    permission::Permission,
    scope::{Reach, Spot},
};
use serde::Serialize;

use super::{open, say, studio};

const DAY_MS: i64 = 86_400_000;

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Make a key and print it, this once. Whoever has it may do what it allows: give it to one program.
    New(NewArguments),
    /// List keys, the latest first; ended ones, too.
    List {
        /// A merchant's, by its id; without it those that make merchants.
        #[arg(long)]
        merchant: Option<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// End a key: it opens nothing from then on.
    End {
        /// The key, as `portico key list` lists it.
        key: String,
        /// Whose it is, by its id; without it one that makes merchants.
        #[arg(long)]
        merchant: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// For what this merchant has, by its id.
    #[arg(long, required_unless_present = "operator")]
    merchant: Option<String>,
    /// For making and changing merchants and stores, and keys for them.
    #[arg(long, conflicts_with_all = ["merchant", "permissions", "store", "each", "day", "others_open"])]
    operator: bool,
    /// What people call it, such as the program's name.
    #[arg(long, default_value = "command line")]
    name: String,
    /// What it allows, with commas between: `all`, or some of till.watch, payments.read, payments.settle, refunds.make,
    /// closings.store, closings.read, exports.make, codes.print, codes.write, webhooks.write, audit.read.
    #[arg(long, value_delimiter = ',', required_unless_present = "operator")]
    permissions: Vec<String>,
    /// Only at this store, by its id; more than once for several.
    #[arg(long)]
    store: Vec<String>,
    /// The most that goes back at once, such as "JPY 5000"; more than once for several currencies.
    #[arg(long, value_name = "AMOUNT")]
    each: Vec<String>,
    /// The most that goes back on a business day, such as "JPY 20000". With a limit in one currency nothing goes back in
    /// another that has none.
    #[arg(long, value_name = "AMOUNT")]
    day: Vec<String>,
    /// In currencies without a limit as much may go back as without any.
    #[arg(long)]
    others_open: bool,
    /// For so many days; for ever, if not said.
    #[arg(long)]
    days: Option<u16>,
    /// For programs.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct NewLine<'a> {
    key: &'a str,
    id: &'a str,
    merchant: Option<&'a str>,
    name: &'a str,
    permissions: Vec<&'static str>,
    until: Option<String>,
}

#[derive(Serialize)]
struct KeyLine {
    id: String,
    merchant: Option<String>,
    name: String,
    permissions: Vec<&'static str>,
    /// `null` everywhere.
    stores: Option<Vec<String>>,
    /// `null` for the command line.
    made_by: Option<String>,
    made: String,
    until: Option<String>,
    /// To a minute; `null` if it never was.
    last_used: Option<String>,
    ended: Option<String>,
}

pub(super) async fn run(command: KeyCommand) -> anyhow::Result<()> {
    let store = open().await?;
    let access = studio::access(&*store);
    match command {
        KeyCommand::New(arguments) => new(&access, arguments).await,
        KeyCommand::List { merchant, json } => list(&access, merchant.as_deref(), json).await,
        KeyCommand::End { key, merchant } => {
            access.end_key(merchant.as_deref(), &key).await?;
            say(&format!("{key}: ended"))
        }
    }
}

async fn new(access: &Access<'_>, arguments: NewArguments) -> anyhow::Result<()> {
    let json = arguments.json;
    let MadeKey { key, secret } = match &arguments.merchant {
        None => access.installation_key(&arguments.name).await?,
        Some(merchant) => access.merchant_key(merchant, wish(&arguments)?).await?,
    };
    let line = NewLine {
        key: secret.expose(),
        id: &key.id,
        merchant: key.merchant.as_deref(),
        name: &key.name,
        permissions: words(&key),
        until: key.until.map(Timestamp::iso),
    };
    if json {
        return say(&serde_json::to_string_pretty(&line)?);
    }
    say(line.key)?;
    say(&format!(
        "Is {} and allows {}. It is shown only now; give it to one program.",
        line.id,
        line.permissions.join(" ")
    ))
}

fn wish(arguments: &NewArguments) -> anyhow::Result<KeyWish> {
    let spots = arguments.store.iter().map(|store| Spot {
        store: store.clone(),
        till: None,
    });
    let reach = if arguments.store.is_empty() {
        Reach::Everywhere
    } else {
        Reach::Spots(spots.collect())
    };
    let days = arguments.days.map(i64::from);
    let now = SystemClock.now();
    Ok(KeyWish {
        name: arguments.name.clone(),
        permissions: permissions(&arguments.permissions)?,
        reach,
        limits: limits(&arguments.each, &arguments.day)?,
        others_open: arguments.others_open,
        until: days.map(|days| now.plus_ms(days.saturating_mul(DAY_MS))),
    })
}

fn permissions(words: &[String]) -> anyhow::Result<BTreeSet<Permission>> {
    if words.iter().any(|word| word == "all") {
        return Ok(Permission::OF_KEYS.into());
    }
    let read = |word: &String| {
        let known = Permission::parse(word.trim());
        known.with_context(|| format!("there is no permission {word:?}"))
    };
    words.iter().map(read).collect()
}

fn limits(each: &[String], day: &[String]) -> anyhow::Result<Vec<KeyLimit>> {
    let mut limits: Vec<KeyLimit> = Vec::new();
    for (amounts, is_day) in [(each, false), (day, true)] {
        for text in amounts {
            let amount = amount(text)?;
            let own = limits
                .iter()
                .position(|one| one.currency == amount.currency());
            let mut limit = own.map_or(
                KeyLimit {
                    currency: amount.currency(),
                    each_minor: None,
                    day_minor: None,
                },
                |at| limits.swap_remove(at),
            );
            let held = if is_day {
                &mut limit.day_minor
            } else {
                &mut limit.each_minor
            };
            if held.replace(amount.minor()).is_some() {
                bail!("{} is there twice", amount.currency());
            }
            limits.push(limit);
        }
    }
    Ok(limits)
}

fn amount(text: &str) -> anyhow::Result<Money> {
    let parts = text.trim().split_once(' ');
    let read = parts.and_then(|(currency, amount)| {
        let currency = Currency::parse(currency).ok()?;
        parse_typed(amount.trim(), currency, &NumberStyle::PLAIN_DOT).ok()
    });
    read.with_context(|| format!("{text:?} is no amount, such as \"JPY 5000\""))
}

async fn list(access: &Access<'_>, merchant: Option<&str>, json: bool) -> anyhow::Result<()> {
    let keys = access.store.keys(merchant).await?;
    let lines: Vec<KeyLine> = keys.iter().map(line).collect();
    if json {
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    lines.iter().try_for_each(|line| say(&shown(line)))
}

fn words(key: &Key) -> Vec<&'static str> {
    key.permissions.iter().map(|one| one.as_str()).collect()
}

fn line(key: &Key) -> KeyLine {
    let stores = match &key.reach {
        Reach::Everywhere => None,
        Reach::Spots(spots) => Some(spots.iter().map(|spot| spot.store.clone()).collect()),
    };
    KeyLine {
        id: key.id.clone(),
        merchant: key.merchant.clone(),
        name: key.name.clone(),
        permissions: words(key),
        stores,
        made_by: (!key.made_by.is_empty()).then(|| key.made_by.clone()),
        made: key.made.iso(),
        until: key.until.map(Timestamp::iso),
        last_used: key.seen.map(Timestamp::iso),
        ended: key.ended.map(Timestamp::iso),
    }
}

fn shown(line: &KeyLine) -> String {
    let stores = line.stores.as_ref();
    let place = stores.map_or_else(|| "everywhere".to_owned(), |stores| stores.join(" "));
    let used = match &line.last_used {
        Some(at) => format!("last used {at}"),
        None => "never used".to_owned(),
    };
    let over = match (&line.ended, &line.until) {
        (Some(at), _) => format!("ended {at}"),
        (None, Some(at)) => format!("until {at}"),
        (None, None) => "for ever".to_owned(),
    };
    let allowed = line.permissions.join(" ");
    format!(
        "{}  {}  {allowed}  {place}  {used}  {over}",
        line.id, line.name
    )
}
