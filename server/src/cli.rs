//! What an operator types.

mod alarm;
mod brand;
mod code;
mod database;
mod doctor;
mod gallery;
mod locale;
mod payment;
mod poster;
mod shops;
mod studio;
mod wallet;

use std::io::Write;

use anyhow::Context;
use clap::{Args, Parser, Subcommand};

use alarm::AlarmCommand;
use brand::BrandCommand;
use code::CodeCommand;
use locale::LocaleCommand;
use payment::PaymentCommand;
use studio::StudioCommand;
use wallet::WalletCommand;

use crate::{
    config::{Config, ProcessEnvironment},
    server, telemetry,
};
use database::open;

/// Self-hosted entry-code cashier. Settings come from PORTICO_* variables; see .env.example.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
struct ServeArguments {
    /// For translators: a folder of languages to use before the built-in ones, in the stead of
    /// `PORTICO_LOCALES`. What is saved there is shown at once, and mistakes in a corner of the
    /// page; all pages are at /gallery.
    #[arg(long, value_name = "FOLDER")]
    locales: Option<std::path::PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages and notifications until SIGINT or SIGTERM.
    Serve(ServeArguments),
    /// Create or change merchants, stores and codes from a TOML file.
    Apply(shops::ApplyArguments),
    /// Write merchants, stores and codes as a file that can be applied.
    Export(shops::ExportArguments),
    /// What needs a person: list it, and say that you have looked.
    #[command(subcommand)]
    Alarm(AlarmCommand),
    /// Looks of shops: what there was, and going back to it.
    #[command(subcommand)]
    Brand(BrandCommand),
    /// Look at keys, clock, public address and gateway, and say what is wrong.
    Doctor(doctor::DoctorArguments),
    /// For translators: every page in every state, in the languages of a folder as they are saved.
    /// Needs no shop, no gateway and no database.
    Gallery(gallery::GalleryArguments),
    /// Translations: check them, list them, begin one.
    #[command(subcommand)]
    Locale(LocaleCommand),
    /// Printed codes.
    #[command(subcommand)]
    Code(CodeCommand),
    /// Payments.
    #[command(subcommand)]
    Payment(PaymentCommand),
    /// The studio, where merchants work on their own pages: let them in, sign them out.
    #[command(subcommand)]
    Studio(StudioCommand),
    /// Wallets.
    #[command(subcommand)]
    Wallet(WalletCommand),
    /// Make pictures of a stranger's files. The server starts it for itself.
    #[command(name = pictures::worker::COMMAND, hide = true)]
    PicturesWorker,
}

impl Cli {
    /// Whether this process is to be a worker for pictures, which `main.rs` makes it before
    /// anything else.
    pub const fn is_pictures_worker(&self) -> bool {
        matches!(self.command, Command::PicturesWorker)
    }
}

/// Runs one command, and lets go of what it had opened.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    let done = perform(cli).await;
    database::close().await;
    done
}

async fn perform(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve(arguments) => {
            telemetry::start();
            let mut config = Config::read(&ProcessEnvironment)?;
            config.locales.for_translators(arguments.locales);
            server::run(config).await
        }
        Command::Apply(arguments) => shops::apply(arguments).await,
        Command::Export(arguments) => shops::export(arguments).await,
        Command::Alarm(command) => alarm::run(command).await,
        Command::Brand(command) => brand::run(command).await,
        Command::Code(command) => code::run(command).await,
        Command::Doctor(arguments) => doctor::run(arguments).await,
        Command::Gallery(arguments) => gallery::run(arguments).await,
        Command::Locale(command) => locale::run(&command),
        Command::Payment(command) => {
            telemetry::start_quietly();
            payment::run(command).await
        }
        Command::Studio(command) => studio::run(command).await,
        Command::Wallet(command) => wallet::run(&command),
        Command::PicturesWorker => anyhow::bail!("a worker has no part in a running server"),
    }
}

/// Prints a line; a closed pipe is an ordinary end.
fn say(line: &str) -> anyhow::Result<()> {
    match writeln!(std::io::stdout().lock(), "{line}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        done => done.context("standard output"),
    }
}
