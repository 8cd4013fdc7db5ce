//! What an operator types.

mod payment;
mod poster;

use std::{io::Write, path::PathBuf};

use anyhow::Context;
use clap::{Parser, Subcommand};
use serde::Serialize;

use payment::PaymentCommand;
use poster::{PosterCommand, QrCommand};

use crate::{
    apply::apply,
    config::{self, Config, ProcessEnvironment},
    randomness::SystemRandomness,
    server,
    shop::Shop,
    storage::{ShopStore, sqlite::Sqlite},
    telemetry,
};

/// Self-hosted entry-code cashier. Settings come from PORTICO_* variables; see .env.example.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages and notifications until SIGINT or SIGTERM.
    Serve,
    /// Create or change merchants, stores and codes from a TOML file.
    Apply {
        /// The file.
        file: PathBuf,
    },
    /// Printed codes.
    #[command(subcommand)]
    Code(CodeCommand),
    /// Payments.
    #[command(subcommand)]
    Payment(PaymentCommand),
}

#[derive(Debug, Subcommand)]
enum CodeCommand {
    /// List codes with their links.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Make a poster or sticker of a code, and make sure that it can be scanned.
    Poster(PosterCommand),
    /// Make a QR code alone, for a design of your own.
    Qr(QrCommand),
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
}

/// Runs one command.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve => {
            telemetry::start();
            let config = Config::read(&ProcessEnvironment)?;
            server::run(config).await
        }
        Command::Apply { file } => {
            let text = std::fs::read_to_string(&file)
                .with_context(|| format!("{} can't be read", file.display()))?;
            let store = open().await?;
            let codes = apply(&text, &store, &SystemRandomness)
                .await
                .with_context(|| file.display().to_string())?;
            say(&format!("{} applied: {codes} codes", file.display()))
        }
        Command::Code(CodeCommand::List { json }) => list_codes(json).await,
        Command::Code(CodeCommand::Poster(command)) => poster::poster(command).await,
        Command::Code(CodeCommand::Qr(command)) => poster::qr(command).await,
        Command::Payment(command) => payment::run(command).await,
    }
}

/// The database of this installation.
async fn open() -> anyhow::Result<Sqlite> {
    server::open_store(&config::data_folder(&ProcessEnvironment)).await
}

async fn list_codes(json: bool) -> anyhow::Result<()> {
    let base = config::link_base(&ProcessEnvironment)?;
    let origin = base.origin().ascii_serialization();
    let lines: Vec<CodeLine> = open()
        .await?
        .shops()
        .await?
        .into_iter()
        .map(|shop| line(&origin, shop))
        .collect();
    if json {
        return say(&serde_json::to_string_pretty(&lines)?);
    }
    for line in lines {
        let state = if line.enabled { "" } else { "  (disabled)" };
        say(&format!(
            "{}  {}  {} / {} / {}  {}{state}",
            line.code, line.currency, line.shop, line.store, line.label, line.link
        ))?;
    }
    Ok(())
}

fn line(origin: &str, shop: Shop) -> CodeLine {
    CodeLine {
        link: format!("{origin}/c/{}", shop.code.code),
        code: shop.code.code.to_string(),
        shop: shop.merchant.name,
        store: shop.store.name,
        label: shop.code.label,
        currency: shop.store.currency.code(),
        enabled: shop.code.enabled,
    }
}

/// Prints a line; a closed pipe is an ordinary end.
fn say(line: &str) -> anyhow::Result<()> {
    match writeln!(std::io::stdout().lock(), "{line}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        done => done.context("standard output"),
    }
}
