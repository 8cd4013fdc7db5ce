//! The tests cargo knows.

use std::process::{Command, Stdio};

use anyhow::Context as _;

use super::counts::Tally;
use super::proxies;
use crate::postgres::ForTests;
use crate::process;
use crate::workspace::Workspace;

/// By nextest if it is there, else by cargo itself.
pub(crate) fn run(workspace: &Workspace) -> anyhow::Result<Tally> {
    let mut postgres = ForTests::start()?;
    proxies::ensure();
    if has_nextest(workspace) {
        let mut cargo =
            workspace.cargo("nextest run --locked --workspace --exclude wasm --no-fail-fast");
        cargo.envs(postgres.variable());
        let heard = process::listen(&mut cargo)?;
        postgres.last_words();
        let tally = Tally::of_nextest(&heard.text).context("nextest printed no summary")?;
        return Ok(tally.judged_by(heard.success));
    }
    let mut cargo = workspace.cargo("test --locked --workspace --exclude wasm --no-fail-fast");
    cargo.envs(postgres.variable());
    let heard = process::listen(&mut cargo)?;
    postgres.last_words();
    let tally = Tally::of_cargo_test(&heard.text).context("cargo test printed no result")?;
    Ok(tally.judged_by(heard.success))
}

fn has_nextest(workspace: &Workspace) -> bool {
    let mut cargo: Command = workspace.cargo("nextest --version");
    cargo.stdout(Stdio::null()).stderr(Stdio::null());
    process::run(&mut cargo).is_ok()
}
