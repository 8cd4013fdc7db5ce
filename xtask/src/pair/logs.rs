//! What the programs say while tests run, kept in files.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;

/// Sends both outputs of a program to one file.
pub(super) fn redirect(command: &mut Command, file: &Path) -> anyhow::Result<()> {
    let log = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    command.stdout(log.try_clone()?).stderr(log);
    Ok(())
}
