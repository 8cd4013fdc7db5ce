//! `portico demo`: Portico beside its pretend gateway, with shops to pay at, so that whoever has the package can try
//! all of it. No keys, no account, no money; everything it keeps is in one folder.

mod month;
mod programs;
pub(super) mod qr;
mod setting;

use std::{io::IsTerminal as _, path::PathBuf};

use anyhow::Context as _;
use clap::Args;
use serde::Deserialize;
use tokio::signal::unix::{SignalKind, signal};
use url::Url;

use super::{remark, say};
use crate::config::ProcessEnvironment;
use programs::{Program, read};
use setting::Setting;

/// The merchant whose office and counter can be looked at.
const TEA_HOUSE: &str = "M-KYOTO";
/// Where links for signing in lead, and the page of the office that tells of the month.
const SIGN_IN: &str = "/sign-in";
const MONEY: &str = "/office/money";
/// Its store with a counter.
const GION: &str = "S-GION";

#[derive(Debug, Args)]
pub(super) struct DemoArguments {
    /// The pretend gateway's program; else one that is called `portico-sandbox` or `sandbox` and stands beside this
    /// one or in `../lib/portico`.
    #[arg(long, value_name = "FILE")]
    sandbox: Option<PathBuf>,
    /// For translators: a folder of languages, as with `portico serve`.
    #[arg(long, value_name = "FOLDER")]
    locales: Option<PathBuf>,
    /// Only play the month before, at the pretend gateway there; a demonstration starts that itself.
    #[arg(long, value_name = "ADDRESS", hide = true)]
    month: Option<Url>,
}

/// A code that can be scanned.
#[derive(Debug, Deserialize)]
struct Code {
    link: String,
    shop: String,
    label: String,
    currency: String,
    enabled: bool,
}

#[derive(Debug, Deserialize)]
struct Made {
    link: String,
}

/// Runs until it is told to end, or until one of the two programs has ended.
pub(super) async fn run(arguments: DemoArguments) -> anyhow::Result<()> {
    if let Some(gateway) = &arguments.month {
        return month::play(gateway).await;
    }
    let mut stop = Box::pin(told_to_end()?);
    let setting = Setting::of(&ProcessEnvironment, arguments)?;
    setting.write_shops()?;
    if setting.is_new() {
        tokio::select! {
            played = month_before(&setting) => if let Err(error) = played {
                // There is enough to try without it.
                remark(&format!("the month before is missing or not whole: {error:#}"))?;
            },
            () = &mut stop => return Ok(()),
        }
    }
    let mut sandbox = Program::start("sandbox", setting.sandbox())?;
    tokio::select! {
        ready = sandbox.answers(setting.sandbox_at("/healthz")) => ready?,
        () = &mut stop => return sandbox.end().await,
    }
    for words in setting.before() {
        read(setting.portico(&words)).await?;
    }
    let mut server = Program::start("server", setting.serve())?;
    tokio::select! {
        ready = server.answers(setting.shop_at("/readyz")) => ready?,
        () = &mut stop => {}
    }
    tell(&setting).await?;
    let ended = tokio::select! {
        () = &mut stop => Ok(()),
        ended = server.ended() => Err(ended),
        ended = sandbox.ended() => Err(ended),
    };
    // The server may still be talking to the sandbox.
    server.end().await?;
    sandbox.end().await?;
    ended
}

/// Plays the month before, once, at a gateway that begins as far back; then its files are taken in as anybody would.
async fn month_before(setting: &Setting) -> anyhow::Result<()> {
    say("a month of payments is made up, once")?;
    let mut sandbox = Program::start("sandbox", setting.sandbox_of_the_month())?;
    let played = async {
        sandbox.answers(setting.sandbox_at("/healthz")).await?;
        for words in setting.before().into_iter().chain(setting.month()) {
            read(setting.portico(&words)).await?;
        }
        Ok(())
    };
    let played = played.await;
    // However that went, another one listens there next, by the machine's clock.
    sandbox.end().await?;
    played
}

/// SIGINT, SIGTERM, or that the window it runs in is closed.
fn told_to_end() -> anyhow::Result<impl Future<Output = ()>> {
    let asked = crate::server::stop_signal()?;
    let mut gone = signal(SignalKind::hangup())?;
    Ok(async move {
        tokio::select! {
            () = asked => {}
            _ = gone.recv() => {}
        }
    })
}

async fn tell(setting: &Setting) -> anyhow::Result<()> {
    let said = read(setting.portico(&["code", "list", "--json"])).await?;
    let codes: Vec<Code> = serde_json::from_str(&said).context("the list of codes")?;
    // A withdrawn code leads to a page that says so; nobody needs to be shown the way there.
    for code in codes.iter().filter(|code| code.enabled) {
        show(code, &setting.sandbox_at(""))?;
    }
    let gallery = setting.shop_at("/gallery");
    say(&format!("\nevery page in every language: {gallery}"))?;
    let words = [
        "staff", "link", "--owner", TEA_HOUSE, "--name", "Aiko", "--json",
    ];
    let office: Made = serde_json::from_str(&read(setting.portico(&words)).await?)?;
    // Where a month was played, what it has to tell is the first thing to see.
    let office = if setting.has_month() {
        office
            .link
            .replacen(SIGN_IN, &format!("{SIGN_IN}?to={MONEY}"), 1)
    } else {
        office.link
    };
    say(&format!("office {office}"))?;
    let till = read(setting.portico(&["till", "link", "--store", GION])).await?;
    say(&format!(
        "\ntill {}",
        till.lines().next().unwrap_or_default()
    ))?;
    say(&format!("\nkept in {}", setting.data().display()))?;
    say("ready")
}

fn show(code: &Code, sandbox: &str) -> anyhow::Result<()> {
    let phone = Url::parse_with_params(&format!("{sandbox}/phone"), [("link", &code.link)])?;
    say(&format!(
        "\n{}, {} ({})",
        code.shop, code.label, code.currency
    ))?;
    say(&qr::draw(&code.link, std::io::stdout().is_terminal())?)?;
    say(&format!("  shop's code  {}", code.link))?;
    say(&format!("  demo phone   {phone}"))
}
