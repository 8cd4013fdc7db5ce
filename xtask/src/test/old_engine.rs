//! Customers' pages in the engine of an eight-year-old web view, Chromium 69. It comes from Python's
//! registry with the libraries that show pages there, so it is asked for by name and no part of CI.
//!
//! What is tried in it, and how it is touched, is said in `end2end/old_engine`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

use super::counts::Tally;
use super::stage::Stage;
use crate::debian;
use crate::environment;
use crate::process;
use crate::workspace::Workspace;

/// The engine's libraries, of which a machine without a screen lacks some.
const LIBRARIES: [&str; 11] = [
    "libasound2",
    "libfontconfig1",
    "libgl1",
    "libnss3",
    "libx11-xcb1",
    "libxcomposite1",
    "libxcursor1",
    "libxdamage1",
    "libxi6",
    "libxrender1",
    "libxtst6",
];
/// What has to be there for a page to be shown and touched.
const LOADS: &str = "import PyQt5.QtTest, PyQt5.QtWebEngineWidgets";

/// All that is tried in it, on a pair of its own.
pub(super) fn run(workspace: &Workspace) -> anyhow::Result<Tally> {
    let python = ensure(workspace)?;
    let stage = Stage::open(workspace)?;
    let setting = stage.pair.setting();
    let mut tests = Command::new(python);
    tests
        .args(["-m", "unittest", "discover", "--verbose"])
        .args(["--pattern", "*_test.py"])
        .current_dir(workspace.path("end2end/old_engine"))
        .env(
            "SANDBOX_URL",
            format!("http://{}", setting.sandbox_address()),
        )
        .env("OUTPUT", stage.output())
        .env("CODES", stage.codes_file()?)
        // No screen is needed, and the engine's own walls don't stand in a container.
        .env("QT_QPA_PLATFORM", "offscreen")
        .env("QTWEBENGINE_DISABLE_SANDBOX", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let heard = process::listen(&mut tests)?;
    let tally = Tally::of_unittest(&heard.text).context("Python printed no summary")?;
    Ok(tally.judged_by(heard.success))
}

/// A Python that has the engine, made once.
fn ensure(workspace: &Workspace) -> anyhow::Result<PathBuf> {
    let wanted = workspace.path("end2end/old_engine/requirements.txt");
    let folder = workspace.built("old-engine");
    let python = folder.join("bin/python");
    let installed = folder.join("requirements.txt");
    let words = fs::read(&wanted).with_context(|| format!("no {}", wanted.display()))?;
    if fs::read(&installed).is_ok_and(|there| there == words) && loads(&python) {
        return Ok(python);
    }
    install(&folder, &wanted)?;
    if !loads(&python) && environment::is_debian_root() {
        // One by one: newer systems have another name for one of them.
        for library in LIBRARIES {
            let _ = debian::install(library);
        }
    }
    ensure!(
        loads(&python),
        "the old engine can't be loaded here: install the system's packages {}",
        LIBRARIES.join(", ")
    );
    fs::write(installed, words)?;
    Ok(python)
}

fn install(folder: &Path, wanted: &Path) -> anyhow::Result<()> {
    let python = environment::program("python3")
        .context("the old engine needs Python 3.10 or newer, as `python3`")?;
    let venv = Command::new(python)
        .args(["-m", "venv", "--clear"])
        .arg(folder)
        .output()?;
    ensure!(
        venv.status.success(),
        "Python can't make a folder for the old engine: install the system's package python3-venv"
    );
    let pip = process::hear(
        Command::new(folder.join("bin/python"))
            .args(["-m", "pip", "install", "--quiet", "--only-binary", ":all:"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(wanted),
    )?;
    ensure!(
        pip.success,
        "the old engine can't be had (it is made for Linux on x86-64, and comes over the network): {}",
        last_line(&pip.text)
    );
    Ok(())
}

/// Whether this Python finds it, and the system everything below it.
fn loads(python: &Path) -> bool {
    Command::new(python)
        .args(["-c", LOADS])
        .output()
        .is_ok_and(|answer| answer.status.success())
}

/// Where pip says what it came to.
fn last_line(text: &str) -> &str {
    let said = |line: &&str| !line.trim().is_empty();
    text.lines().rev().find(said).unwrap_or("pip said nothing")
}

#[cfg(test)]
mod tests {
    use super::last_line;

    #[test]
    fn what_pip_came_to_is_its_last_line() {
        assert_eq!(
            last_line("Looking\nERROR: No matching distribution found\n\n"),
            "ERROR: No matching distribution found"
        );
        assert_eq!(last_line(""), "pip said nothing");
    }
}
