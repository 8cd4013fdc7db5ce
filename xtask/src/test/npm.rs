//! The browser tests' few packages.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::ensure;

use crate::environment;
use crate::process;
use crate::workspace::Workspace;

/// Installs exactly what the lock file says, when that has not been done.
pub(crate) fn ensure(workspace: &Workspace) -> anyhow::Result<()> {
    for program in ["node", "npm"] {
        ensure!(
            environment::program(program).is_some(),
            "{program} is missing: the browser tests need Node.js 20 or newer with npm"
        );
    }
    let folder = workspace.path("end2end");
    if is_installed(&folder) {
        return Ok(());
    }
    process::run(Command::new("npm").arg("ci").current_dir(&folder))
}

/// npm writes a lock file of its own into what it installs.
fn is_installed(folder: &Path) -> bool {
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    installed.is_some() && installed >= changed(&folder.join("package-lock.json"))
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file)
        .and_then(|metadata| metadata.modified())
        .ok()
}
