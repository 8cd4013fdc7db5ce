//! The browser tests, by node's own runner.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail, ensure};

use super::counts::Tally;
use super::stage::Stage;
use crate::process;
use crate::workspace::Workspace;

const ENDING: &str = ".test.mjs";

/// The files to run: those named, or all.
pub(crate) fn files(workspace: &Workspace, named: &[String]) -> anyhow::Result<Vec<PathBuf>> {
    let folder = workspace.path("end2end/tests");
    if !named.is_empty() {
        return named.iter().map(|name| find(&folder, name)).collect();
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(ENDING) {
            files.push(path);
        }
    }
    files.sort();
    ensure!(
        !files.is_empty(),
        "no browser tests in {}",
        folder.display()
    );
    Ok(files)
}

/// A path, a file name or the file name's beginning.
fn find(folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let candidates = [
        PathBuf::from(name),
        folder.join(name),
        folder.join(format!("{name}{ENDING}")),
    ];
    match candidates.into_iter().find(|candidate| candidate.is_file()) {
        Some(file) => Ok(std::path::absolute(file)?),
        None => bail!("no browser test is called {name}"),
    }
}

/// One file after the other: they share the server and its database.
pub(crate) fn run(
    workspace: &Workspace,
    stage: &Stage,
    chromium: &Path,
    files: &[PathBuf],
) -> anyhow::Result<Tally> {
    let setting = stage.pair.setting();
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
        .args(files)
        .current_dir(workspace.path("end2end"))
        .env("SHOP_URL", format!("http://{}", setting.shop_address()))
        .env(
            "SANDBOX_URL",
            format!("http://{}", setting.sandbox_address()),
        )
        .env("PORTICO_DATA", setting.data())
        .env("SHOP_PROGRAM", setting.portico())
        .env("CHROMIUM", chromium)
        .env("OUTPUT", stage.output())
        .env("CODES", stage.codes_file()?);
    let heard = process::listen(&mut node)?;
    let tally = Tally::of_node(&heard.text).context("node printed no summary")?;
    Ok(tally.judged_by(heard.success))
}
