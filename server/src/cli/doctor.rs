//! `portico doctor`: what is wrong with this installation.

use std::{path::Path, sync::Arc};

use anyhow::bail;
use clap::Args;

use super::{open, say};
use crate::{
    config::{self, Config, ConfigProblems, Place, ProcessEnvironment},
    doctor::{
        Finding, Practice, Weight, Which,
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
    /// Before an upgrade to this version: what it would change and whether the old one can go on meanwhile. Changes
    /// nothing; what is a file is copied, and tried on the copy.
    #[arg(long, conflicts_with_all = ["account", "all"])]
    before_upgrade: bool,
    /// For programs.
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(arguments: DoctorArguments, env_file: Option<&Path>) -> anyhow::Result<()> {
    let config = Config::read(&ProcessEnvironment);
    if arguments.before_upgrade {
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
    let which = match (arguments.account, arguments.all) {
        (Some(name), _) => Which::One(name),
        (None, true) => Which::All,
        (None, false) => Which::EachClient,
    };
    let practice = Practice {
        config: &config,
        store,
        env_file,
        clock: Arc::new(SystemClock),
        randomness: &SystemRandomness,
    };
    let complete = Finding {
        weight: Weight::Fine,
        about: "settings".to_owned(),
        words: "complete".to_owned(),
    };
    let found = examine(&practice, &which).await?;
    tell(&[vec![complete], found].concat(), arguments.json)
}

/// What an upgrade to this version would do.
async fn before_upgrade(
    config: Result<&Config, &ConfigProblems>,
    json: bool,
) -> anyhow::Result<()> {
    let place = config::place(&ProcessEnvironment)?;
    server::require_store(&place)?;
    let looked_at = Before {
        config,
        place: &place,
        clock: &SystemClock,
    };
    tell(&before::examine(&looked_at).await, json)
}

/// The database, unless opening it would bring it up to date: whoever looks changes nothing.
async fn opened(place: &Place) -> anyhow::Result<Arc<dyn Everything>> {
    server::require_store(place)?;
    if let Place::Folder(_) = place
        && let Ok(seen) = before::look(place).await
        && let Some(words) = before::behind(&seen)
    {
        bail!("{words}");
    }
    open().await
}

/// What is wrong with the settings, and with the database if it is known all the same.
async fn without_settings(problems: ConfigProblems, json: bool) -> anyhow::Result<()> {
    let finding = |weight, about: &str, words| Finding {
        weight,
        about: about.to_owned(),
        words,
    };
    let problem = |mut words: String| {
        if words.contains("PORTICO_GATEWAY_PUBLIC_KEY_FILE") {
            words.push_str(". `portico setup --gateway-key KEY` takes in the key that the gateway's dashboard shows");
        }
        finding(Weight::Problem, "settings", words)
    };
    let mut findings: Vec<Finding> = problems.0.into_iter().map(problem).collect();
    // It would only say once more what is wrong with its own settings.
    if let Ok(place) = config::place(&ProcessEnvironment) {
        findings.push(match opened(&place).await {
            Ok(_) => finding(Weight::Fine, "database", "can be opened".to_owned()),
            Err(error) => finding(Weight::Problem, "database", format!("{error:#}")),
        });
    }
    let words = "nothing else can be looked at until the settings are in order".to_owned();
    findings.push(finding(Weight::Advice, "the rest", words));
    tell(&findings, json)
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
