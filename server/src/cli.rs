//! What an operator types.

mod address;
mod alarm;
mod backup;
mod board;
mod brand;
mod closing;
mod code;
mod database;
mod demo;
mod doctor;
mod file;
mod forget;
mod gallery;
mod health;
mod key;
mod links;
mod locale;
mod mark;
mod migrate;
mod move_data;
mod notice;
mod payment;
mod poster;
mod posters;
mod privacy;
mod restore;
mod risk;
mod settle;
mod setup;
mod shops;
mod staff;
mod studio;
mod till;
mod trail;
mod wallet;
mod webhook;

use std::{io::Write, path::PathBuf, sync::Arc};

use anyhow::Context;
use clap::{Args, Parser, Subcommand};

use alarm::AlarmCommand;
use board::BoardCommand;
use brand::BrandCommand;
use closing::ClosingCommand;
use code::CodeCommand;
use key::KeyCommand;
use locale::LocaleCommand;
use mark::MarkCommand;
use notice::NoticeCommand;
use payment::PaymentCommand;
use privacy::PrivacyCommand;
use risk::RiskCommand;
use settle::SettleCommand;
use staff::StaffCommand;
use studio::StudioCommand;
use till::TillCommand;
use trail::TrailCommand;
use wallet::WalletCommand;
use webhook::WebhookCommand;

use ::trail::author::acting;

use crate::{
    config::{self, Config, ProcessEnvironment},
    server, telemetry,
};
use database::open;

/// Self-hosted entry-code cashier. Settings come from PORTICO_* variables; see .env.example.
#[derive(Debug, Parser)]
#[command(name = "portico", bin_name = "portico", version)]
pub struct Cli {
    /// A file of settings, NAME=value a line, such as /etc/portico/portico.env. `PORTICO_*` and `RUST_LOG` are
    /// read from it; what the environment says itself goes before.
    #[arg(long, global = true, value_name = "FILE")]
    env_file: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
struct ServeArguments {
    /// For translators: a folder of languages to use before the built-in ones, in the stead of
    /// `PORTICO_LOCALES`. What is saved there is shown at once, and mistakes in a corner of the
    /// page; all pages are at /gallery.
    #[arg(long, value_name = "FOLDER")]
    locales: Option<PathBuf>,
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
    /// Everything in one file, while customers pay: database, settings, and what they name.
    Backup(backup::BackupArguments),
    /// Boards: codes printed before it is known where they hang.
    #[command(subcommand)]
    Board(BoardCommand),
    /// Looks of shops: what there was, and going back to it.
    #[command(subcommand)]
    Brand(BrandCommand),
    /// Where printed codes lead; with --accept, where they lead from now on.
    Address(address::AddressArguments),
    /// Try all of it: Portico beside a pretend gateway and wallet, with shops to pay at. Needs no keys, and no money
    /// moves.
    Demo(demo::DemoArguments),
    /// Look at keys, clock, public address and gateway, and say what is wrong.
    Doctor(doctor::DoctorArguments),
    /// Let go of what was kept long enough (`PORTICO_KEEP_…_DAYS`); the server does so by itself.
    Forget(forget::ForgetArguments),
    /// For translators: every page in every state, in the languages of a folder as they are saved.
    /// Needs no shop, no gateway and no database.
    Gallery(gallery::GalleryArguments),
    /// Whether the server on this machine answers; fails if it doesn't.
    Health,
    /// Keys by which programs ask over HTTP: make one, list them, end one.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Translations: check them, list them, begin one.
    #[command(subcommand)]
    Locale(LocaleCommand),
    /// Acceptance marks: the artwork that an acquirer requires where customers pay.
    #[command(subcommand)]
    Mark(MarkCommand),
    /// Bring the database's tables to what this version knows. A server does it by itself only where
    /// the database is a file; servers of the version before may go on running meanwhile.
    Migrate,
    /// Move everything from the file in `PORTICO_DATA` into an empty PostgreSQL, all of it or nothing.
    MoveData(move_data::MoveArguments),
    /// Printed codes.
    #[command(subcommand)]
    Code(CodeCommand),
    /// Closings: the end of a store's day, with every movement of money in one of them, once.
    #[command(subcommand)]
    Closing(ClosingCommand),
    /// Payments.
    #[command(subcommand)]
    Payment(PaymentCommand),
    /// Print the description of what programs may ask (`OpenAPI` 3.1), as it is served and kept in docs.
    Openapi,
    /// What is kept about the customer of a payment: say it, or take it away, when they ask for that.
    #[command(subcommand)]
    Privacy(PrivacyCommand),
    /// Put an installation back from a backup, into an empty place.
    Restore(restore::RestoreArguments),
    /// What looks odd at shops' codes: look at once, instead of within a minute.
    #[command(subcommand)]
    Risk(RiskCommand),
    /// First steps: asks, makes keys, settings and a first shop, prints a code. What is there already stays.
    Setup(setup::SetupArguments),
    /// The gateway's settlement files: read, kept, held against the ledger, and what isn't explained.
    #[command(subcommand)]
    Settle(SettleCommand),
    /// The people of shops: let an owner in, list who there is, end what somebody may do.
    #[command(subcommand)]
    Staff(StaffCommand),
    /// The studio, where merchants work on their own pages: let them in, sign them out.
    #[command(subcommand)]
    Studio(StudioCommand),
    /// Screens at counters, which show and say what is paid: set one up, list them, end one.
    #[command(subcommand)]
    Till(TillCommand),
    /// The trail: who did what, and whether it is as it was written.
    #[command(subcommand)]
    Trail(TrailCommand),
    /// Wallets.
    #[command(subcommand)]
    Wallet(WalletCommand),
    /// Notices: where people are told what happens, in a chat, on a phone or by mail.
    #[command(subcommand)]
    Notice(NoticeCommand),
    /// Webhooks: programs of a shop that hear what happens; set one up, see what was sent, send it again.
    #[command(subcommand)]
    Webhook(WebhookCommand),
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
    let done = match (read_settings(&cli), trail::author(&cli.command)) {
        (Err(error), _) => doctor::unread(&cli.command, error),
        (Ok(()), Some(author)) => acting(author, perform(cli)).await,
        (Ok(()), None) => perform(cli).await,
    };
    database::close().await;
    done
}

/// Takes the file of settings, if one is named, and refuses settings that nobody reads.
fn read_settings(cli: &Cli) -> anyhow::Result<()> {
    // It writes that file, and looks at what is in it by itself.
    if matches!(cli.command, Command::Setup(_)) {
        return Ok(());
    }
    if let Some(file) = &cli.env_file {
        for name in config::use_file(file)? {
            let file = file.display();
            remark(&format!(
                "{name} is set in the environment, which counts; {file} says otherwise"
            ))?;
        }
    }
    // These two read all settings, and say with the rest which aren't any.
    if !matches!(cli.command, Command::Serve(_) | Command::Doctor(_)) {
        config::refuse_unknown(&ProcessEnvironment)?;
    }
    Ok(())
}

async fn perform(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve(arguments) => {
            telemetry::start();
            let mut config = Config::read(&ProcessEnvironment)?;
            config.locales.for_translators(arguments.locales);
            let ended = server::run(config, Arc::new(ProcessEnvironment)).await;
            telemetry::end();
            ended
        }
        Command::Apply(arguments) => shops::apply(arguments).await,
        Command::Export(arguments) => shops::export(arguments).await,
        Command::Alarm(command) => alarm::run(command).await,
        Command::Backup(arguments) => backup::run(arguments).await,
        Command::Address(arguments) => address::run(arguments).await,
        Command::Board(command) => board::run(command).await,
        Command::Brand(command) => brand::run(command).await,
        Command::Closing(command) => closing::run(command).await,
        Command::Code(command) => code::run(command).await,
        Command::Demo(arguments) => demo::run(arguments).await,
        Command::Doctor(arguments) => doctor::run(arguments, cli.env_file.as_deref()).await,
        Command::Forget(arguments) => forget::run(arguments).await,
        Command::Gallery(arguments) => gallery::run(arguments).await,
        Command::Health => health::run().await,
        Command::Key(command) => key::run(command).await,
        Command::Locale(command) => locale::run(&command),
        Command::Mark(command) => mark::run(command).await,
        Command::Migrate => migrate::run().await,
        Command::MoveData(arguments) => move_data::run(arguments).await,
        Command::Openapi => say(api::spec::text().trim_end()),
        Command::Payment(command) => {
            telemetry::start_quietly();
            payment::run(command).await
        }
        Command::Privacy(command) => privacy::run(command).await,
        Command::Restore(arguments) => restore::run(arguments).await,
        Command::Risk(command) => risk::run(command).await,
        Command::Settle(command) => {
            telemetry::start_quietly();
            settle::run(command).await
        }
        Command::Setup(arguments) => setup::run(&arguments, cli.env_file).await,
        Command::Staff(command) => staff::run(command).await,
        Command::Studio(command) => studio::run(command).await,
        Command::Till(command) => till::run(command).await,
        Command::Trail(command) => trail::run(command).await,
        Command::Wallet(command) => wallet::run(&command),
        Command::Notice(command) => notice::run(command).await,
        Command::Webhook(command) => webhook::run(command).await,
        Command::PicturesWorker => anyhow::bail!("a worker has no part in a running server"),
    }
}

/// Says something beside what a command prints, so that nobody's program stumbles over it.
fn remark(line: &str) -> anyhow::Result<()> {
    writeln!(std::io::stderr().lock(), "portico: {line}").context("standard error")
}

/// Prints a line; a closed pipe is an ordinary end.
fn say(line: &str) -> anyhow::Result<()> {
    say_on(line).map(drop)
}

/// The same; false when nobody reads any more.
fn say_on(line: &str) -> anyhow::Result<bool> {
    match writeln!(std::io::stdout().lock(), "{line}") {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(false),
        done => done.context("standard output").map(|()| true),
    }
}
