//! `portico doctor`: what is wrong with this installation.

use std::{path::Path, sync::Arc};

use anyhow::bail;
use clap::Args;

use super::{open, say};
use crate::{
    config::{Config, ProcessEnvironment},
    doctor::{Practice, Weight, Which, examine},
};
use foundation::{clock::SystemClock, randomness::SystemRandomness};
use storage::Storage;

#[derive(Debug, Args)]
pub(crate) struct DoctorArguments {
    /// Look at this gateway account only.
    #[arg(long, conflicts_with = "all")]
    account: Option<String>,
    /// Look at every gateway account, not at one of each client id.
    #[arg(long)]
    all: bool,
}

pub(super) async fn run(arguments: DoctorArguments, env_file: Option<&Path>) -> anyhow::Result<()> {
    // Without settings that can be read there is nothing to look at.
    let config = Config::read(&ProcessEnvironment)?;
    say("ok       settings: complete")?;
    let opened = open().await;
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
    let findings = examine(&practice, &which).await?;
    for finding in &findings {
        say(&finding.to_string())?;
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
