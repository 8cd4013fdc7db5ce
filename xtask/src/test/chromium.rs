//! A browser to test in, and letters for every language it shows.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, ensure};

use crate::debian::install;
use crate::environment;
use crate::process;
use crate::say;

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// Without it Chinese, Japanese and Korean pictures show boxes.
const FONT: &str = "fonts-noto-cjk";

/// Where Chromium is; on Debian it is installed if we may.
pub(crate) fn ensure() -> anyhow::Result<PathBuf> {
    ensure_font();
    if let Some(chosen) = environment::variable("CHROMIUM").map(PathBuf::from) {
        ensure!(
            chosen.is_file(),
            "CHROMIUM is {}, where there is no file",
            chosen.display()
        );
        return Ok(chosen);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if environment::is_debian_root() {
        install("chromium")?;
    }
    find().context(
        "no Chromium: install your system's package `chromium`, or set CHROMIUM to its program",
    )
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(environment::program)
}

/// A missing font spoils pictures, not tests.
fn ensure_font() {
    let is_there = process::read(Command::new("fc-list").args([":lang=zh", "family"]))
        .is_ok_and(|fonts| !fonts.trim().is_empty());
    if is_there {
        return;
    }
    let installed = environment::is_debian_root() && install(FONT).is_ok();
    if !installed {
        say::line(&format!(
            "pictures in Chinese will show boxes: install {FONT}"
        ));
    }
}
