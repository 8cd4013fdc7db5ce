//! Which browser tests there are: files for node's own runner.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

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
