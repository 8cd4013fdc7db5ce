//! From sources to what the server hands out and runs.

mod compress;
mod glue;
mod javascript;
mod manifest;
mod naming;
mod site;
mod store;
mod stylesheet;
mod target;
mod unused;

use crate::process;
use crate::say;
use crate::workspace::Workspace;

pub(crate) use compress::{brotli_length, gzip_length};
pub(crate) use manifest::Manifest;
pub(crate) use store::copy_of;
pub(crate) use target::ensure as ensure_target;

/// The browser's files, then the programs.
pub(crate) fn everything(workspace: &Workspace, release: bool) -> anyhow::Result<()> {
    say::headline("the browser's program");
    ensure_target(workspace)?;
    process::run(&mut workspace.cargo(
        "build --locked -p wasm --lib --target wasm32-unknown-unknown --profile wasm-release",
    ))?;
    let glue = glue::generate(workspace)?;

    say::headline("the site");
    let site = site::assemble(workspace, &glue)?;
    say::line(&site.describe());

    say::headline("the server and the sandbox");
    let mut cargo = workspace.cargo("build --locked -p server -p sandbox");
    if release {
        cargo.arg("--release");
    }
    process::run(&mut cargo)
}
