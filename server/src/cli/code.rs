//! What an operator types about printed codes. The work is done in `shops::codes`.

mod stats;
mod words;

use anyhow::Context;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{
    links::Links,
    open,
    poster::{self, PosterCommand, QrCommand},
    posters::{self, PostersCommand},
    say,
};
use crate::config::{self, ProcessEnvironment};
use foundation::{
    clock::{Clock, SystemClock},
    randomness::SystemRandomness,
};
use shops::{
    codes::{self, NewCode},
    shop::{Replaced, Shop},
};

/// How long a replaced code works on: time to print a sign and to put it up.
const GRACE: &str = "14d";

#[derive(Debug, Subcommand)]
pub(super) enum CodeCommand {
    /// List current codes with their links.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
        /// Only this merchant's, by its id.
        #[arg(long)]
        merchant: Option<String>,
        /// Only this store's, by its id.
        #[arg(long)]
        store: Option<String>,
    },
    /// Make a code for another counter of a store.
    New(NewArguments),
    /// Take no payments at a code's counter any more, from this moment on.
    Disable {
        /// The code.
        code: String,
        /// Why, as customers read it: one line.
        #[arg(long)]
        why: Option<String>,
    },
    /// Take payments at a code's counter again.
    Enable {
        /// The code.
        code: String,
    },
    /// Make a new code for the same counter; the old one works on for a while.
    Rotate {
        /// The code.
        code: String,
        /// How long the old one still works, such as 14d, 12h or 0d.
        #[arg(long, default_value = GRACE)]
        grace: String,
    },
    /// Make a poster or sticker of a code, and make sure that it can be scanned.
    Poster(PosterCommand),
    /// Make posters of all codes of a store as one PDF.
    Posters(PostersCommand),
    /// Make a QR code alone, for a design of your own.
    Qr(QrCommand),
    /// How many customers opened a code's page, entered an amount, went to their wallet, paid.
    Stats(stats::StatsArguments),
    /// Show all that is known of a code, and which codes came before and after it.
    Show {
        /// The code.
        code: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The store's id.
    #[arg(long)]
    store: String,
    /// The counter, such as "Counter 2".
    #[arg(long)]
    label: String,
    /// The only amount that is taken.
    #[arg(long)]
    amount: Option<String>,
    /// An amount to choose; up to six times.
    #[arg(long = "preset")]
    presets: Vec<String>,
    /// Take no amount but the presets.
    #[arg(long)]
    closed: bool,
    /// Smallest amount.
    #[arg(long)]
    min: Option<String>,
    /// Largest amount.
    #[arg(long)]
    max: Option<String>,
    /// Let customers add a note.
    #[arg(long)]
    note: bool,
    /// Your own word for the note, such as "Table".
    #[arg(long)]
    note_label: Option<String>,
}

#[derive(Serialize)]
struct CodeLine {
    code: String,
    link: String,
    shop: String,
    store: String,
    label: String,
    currency: &'static str,
    enabled: bool,
    merchant_id: String,
    store_id: String,
}

pub(super) async fn run(command: CodeCommand) -> anyhow::Result<()> {
    let now = SystemClock.now();
    match command {
        CodeCommand::List {
            json,
            merchant,
            store,
        } => {
            let wanted = |shop: &Shop| {
                merchant.as_ref().is_none_or(|id| *id == shop.merchant.id)
                    && store.as_ref().is_none_or(|id| *id == shop.store.id)
            };
            list(json, wanted).await
        }
        CodeCommand::New(arguments) => {
            let installation = config::limits(&ProcessEnvironment)?;
            let store = open().await?;
            let new = arguments.into();
            let shop = codes::new(&new, &installation, &*store, &SystemRandomness).await?;
            say(&words::line(&shop, &Links::of(&*store).await?.origin()?))
        }
        CodeCommand::Disable { code, why } => disable(&code, why.as_deref()).await,
        CodeCommand::Enable { code } => enable(&code).await,
        CodeCommand::Rotate { code, grace } => {
            let grace_ms = codes::grace_ms(&grace)?;
            let store = open().await?;
            let code = codes::parse(&code)?;
            let replaced = Replaced {
                at: now,
                until: now.plus_ms(grace_ms),
            };
            let (old, new) = codes::rotate(&code, replaced, &*store, &SystemRandomness).await?;
            let links = Links::of(&*store).await?;
            say(&words::rotated(&old, &new, &links.origin()?))
        }
        CodeCommand::Poster(command) => poster::poster(command).await,
        CodeCommand::Posters(command) => posters::posters(command).await,
        CodeCommand::Qr(command) => poster::qr(command).await,
        CodeCommand::Stats(arguments) => stats::run(arguments, now).await,
        CodeCommand::Show { code } => {
            let store = open().await?;
            let code = codes::parse(&code)?;
            let shop = store.shop(&code).await?;
            let shop = shop.with_context(|| format!("there is no code {}", code.grouped()))?;
            let generations = store.generations(&code).await?;
            let installation = config::limits(&ProcessEnvironment)?;
            let known = words::Known {
                shop: &shop,
                generations: &generations,
                installation: &installation,
                origin: &Links::of(&*store).await?.origin()?,
            };
            say(&words::all_of(&known, now))
        }
    }
}

async fn disable(code: &str, why: Option<&str>) -> anyhow::Result<()> {
    let store = open().await?;
    let code = codes::parse(code)?;
    let done = codes::disable(&code, why, SystemClock.now(), &*store).await?;
    say(&words::enabled(&done))
}

async fn enable(code: &str) -> anyhow::Result<()> {
    let store = open().await?;
    let done = codes::enable(&codes::parse(code)?, &*store).await?;
    say(&words::enabled(&done))
}

async fn list(json: bool, wanted: impl Fn(&Shop) -> bool) -> anyhow::Result<()> {
    let store = open().await?;
    let origin = Links::of(&*store).await?.origin()?;
    let mut shops = store.shops().await?;
    shops.retain(wanted);
    if json {
        let lines: Vec<CodeLine> = shops.into_iter().map(|shop| line(&origin, shop)).collect();
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    for shop in &shops {
        say(&words::line(shop, &origin))?;
    }
    Ok(())
}

fn line(origin: &str, shop: Shop) -> CodeLine {
    CodeLine {
        link: format!("{origin}/c/{}", shop.code.code),
        code: shop.code.code.to_string(),
        shop: shop.merchant.name.to_string(),
        store: shop.store.name.to_string(),
        label: shop.code.label,
        currency: shop.store.currency.code(),
        enabled: shop.code.enabled,
        merchant_id: shop.merchant.id,
        store_id: shop.store.id,
    }
}

impl From<NewArguments> for NewCode {
    fn from(arguments: NewArguments) -> Self {
        Self {
            store: arguments.store,
            label: arguments.label,
            amount: arguments.amount,
            presets: arguments.presets,
            closed: arguments.closed,
            min: arguments.min,
            max: arguments.max,
            note: arguments.note,
            note_label: arguments.note_label,
        }
    }
}
