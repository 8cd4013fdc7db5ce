//! `portico doctor`: what is wrong with this installation.

use std::{path::Path, sync::Arc};

use anyhow::bail;
use clap::Args;

use super::{Command, open, say};
use crate::{
    backup::working::sweep,
    config::{self, Config, ConfigProblems, Place, ProcessEnvironment},
    doctor::{
        Closely, Finding, Practice, Weight, Which,
        before::{self, Before},
        examine,
    },
    server,
};
use foundation::{clock::SystemClock, randomness::SystemRandomness};
use storage::{Everything, Storage};

#[derive(Debug, Args)]
pub(crate) struct DoctorArguments {
    /// Look at this gateway account only.
    #[arg(long, conflicts_with = "all")]
    account: Option<String>,
    /// Look at every gateway account, not at one of each client id.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    way: Way,
    /// For programs.
    #[arg(long)]
    json: bool,
}

/// Other ways to look.
#[derive(Debug, Args)]
struct Way {
    /// Before an upgrade to this version: what it would change and whether the old one can go on meanwhile. Changes
    /// nothing; what is a file is copied, and tried on the copy.
    #[arg(long, conflicts_with_all = ["account", "all"])]
    before_upgrade: bool,
    /// Look at every page of a database that is a file, and at every index, however long that takes. Without it that ends
    /// after a few seconds.
    #[arg(long, conflicts_with = "before_upgrade")]
    deep: bool,
}

/// What is named as a file of settings can't be used, so no command begins. Programs hear of it as of all else that a
/// doctor finds.
pub(super) fn unread(command: &Command, error: anyhow::Error) -> anyhow::Result<()> {
    if let Command::Doctor(arguments) = command
        && arguments.json
    {
        return tell(&[problem("settings", format!("{error:#}"))], true);
    }
    Err(error)
}

pub(super) async fn run(arguments: DoctorArguments, env_file: Option<&Path>) -> anyhow::Result<()> {
    let config = Config::read(&ProcessEnvironment);
    if arguments.way.before_upgrade {
        return before_upgrade(config.as_ref(), arguments.json).await;
    }
    let config = match config {
        Ok(config) => config,
        Err(problems) => return without_settings(problems, arguments.json).await,
    };
    let opened = opened(&config.database).await;
    let store = match &opened {
        Ok(store) => Ok::<&dyn Storage, _>(&**store),
        Err(error) => Err(format!("{error:#}")),
    };
    let which = match (&arguments.account, arguments.all) {
        (Some(name), _) => Which::One(name.clone()),
        (None, true) => Which::All,
        (None, false) => Which::EachClient,
    };
    let practice = Practice {
        config: &config,
        store,
        env_file,
        clock: Arc::new(SystemClock),
        closely: if arguments.way.deep {
            Closely::Deeply
        } else {
            Closely::Quickly
        },
        randomness: &SystemRandomness,
    };
    let complete = finding(Weight::Fine, "settings", "complete".to_owned());
    let found = match examine(&practice, &which).await {
        Ok(found) => found,
        Err(error) if arguments.json => vec![problem("the rest", format!("{error:#}"))],
        Err(error) => return Err(error),
    };
    tell(&[vec![complete], found].concat(), arguments.json)
}

/// What an upgrade to this version would do. What is tried on a copy leaves none, also where it is stopped.
async fn before_upgrade(
    config: Result<&Config, &ConfigProblems>,
    json: bool,
) -> anyhow::Result<()> {
    let place = match config::place(&ProcessEnvironment) {
        Ok(place) => place,
        Err(problems) => return tell(&before::unread(config.err().unwrap_or(&problems)), json),
    };
    // What one that was killed left takes the space of this one.
    place.folder().into_iter().for_each(sweep);
    let looked_at = Before {
        config,
        place: &place,
        clock: &SystemClock,
    };
    let stopped = server::stop_signal()?;
    tokio::select! {
        findings = before::examine(&looked_at) => tell(&findings, json),
        () = stopped => bail!("it was stopped; nothing was changed, and no copy was left"),
    }
}

/// The database, unless opening it would bring it up to date: whoever looks changes nothing.
async fn opened(place: &Place) -> anyhow::Result<Arc<dyn Everything>> {
    server::require_store(place)?;
    if let Place::Folder(_) = place
        && let Ok(seen) = before::look(place).await
        && let Some(words) = before::behind(&seen).or_else(|| before::bare(place, &seen))
    {
        bail!("{words}");
    }
    open().await
}

/// What is wrong with the settings, and with the database if it is known all the same.
async fn without_settings(problems: ConfigProblems, json: bool) -> anyhow::Result<()> {
    let of_settings = |mut words: String| {
        if words.contains("PORTICO_GATEWAY_PUBLIC_KEY_FILE") {
            words.push_str(". `portico setup --gateway-key KEY` takes in the key that the gateway's dashboard shows");
        }
        problem("settings", words)
    };
    let mut findings: Vec<Finding> = problems.0.into_iter().map(of_settings).collect();
    // It would only say once more what is wrong with its own settings.
    if let Ok(place) = config::place(&ProcessEnvironment) {
        findings.push(match opened(&place).await {
            Ok(_) => finding(Weight::Fine, "database", "can be opened".to_owned()),
            Err(error) => problem("database", format!("{error:#}")),
        });
    }
    let words = "nothing else can be looked at until the settings are in order".to_owned();
    findings.push(finding(Weight::Advice, "the rest", words));
    tell(&findings, json)
}

fn finding(weight: Weight, about: &str, words: String) -> Finding {
    Finding {
        weight,
        about: about.to_owned(),
        words,
    }
}

fn problem(about: &str, words: String) -> Finding {
    finding(Weight::Problem, about, words)
}

fn tell(findings: &[Finding], json: bool) -> anyhow::Result<()> {
    if json {
        say(&serde_json::to_string_pretty(findings)?)?;
    } else {
        for finding in findings {
            say(&finding.to_string())?;
        }
    }
    let problems = findings
        .iter()
        .filter(|finding| finding.weight == Weight::Problem);
    match problems.count() {
        0 => Ok(()),
        1 => bail!("one problem"),
        count => bail!("{count} problems"),
    }
}
