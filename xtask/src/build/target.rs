//! The compiler's part for another machine than this, installed when missing.

use std::path::Path;
use std::process::Command;

use anyhow::bail;

use crate::environment;
use crate::process;
use crate::workspace::Workspace;

pub(crate) const BROWSER: &str = "wasm32-unknown-unknown";

/// Nothing happens when it is there already, with or without rustup.
pub(crate) fn ensure(workspace: &Workspace, target: &str) -> anyhow::Result<()> {
    let mut rustc = Command::new("rustc");
    rustc
        .current_dir(workspace.path(""))
        .args(["--print", "target-libdir", "--target", target]);
    let folder = process::read(&mut rustc)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    if environment::program("rustup").is_none() {
        bail!(
            "the Rust standard library for {target} is missing and so is rustup: \
             install rustup, or your system's package of that library"
        );
    }
    let mut rustup = Command::new("rustup");
    rustup
        .current_dir(workspace.path(""))
        .args(["target", "add", target]);
    process::run(&mut rustup)
}
