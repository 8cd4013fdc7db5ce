//! From sources to what the server hands out and runs.

mod anonymous;
mod compress;
mod glue;
mod javascript;
mod machine;
mod manifest;
mod names;
mod naming;
mod panics;
mod site;
mod store;
mod stylesheet;
mod target;

use std::path::PathBuf;
use std::process::Command;

use crate::environment;
use crate::process;
use crate::say;
use crate::workspace::Workspace;

use anonymous::Places;
pub(crate) use machine::Machine;
pub(crate) use manifest::Manifest;
pub(crate) use store::copy_of;
pub(crate) use target::{BROWSER, ensure as ensure_target};

/// The browser's files, then the programs.
pub(crate) fn everything(workspace: &Workspace, release: bool) -> anyhow::Result<()> {
    let places = for_the_browser(workspace)?;
    say::headline("the server and the sandbox");
    let mut cargo = workspace.cargo("build --locked -p server -p sandbox");
    if release {
        anonymous(cargo.arg("--release"), &places);
    }
    process::run(&mut cargo)?;
    if release {
        places.ensure_gone_of(&workspace.built("release/portico"))?;
    }
    Ok(())
}

/// The same for those who have only the program, on this machine or another: it carries the site. `quick` leaves out
/// optimizing. The folder where it is.
pub(crate) fn to_hand_out(
    workspace: &Workspace,
    machine: Machine,
    quick: bool,
) -> anyhow::Result<PathBuf> {
    let places = for_the_browser(workspace)?;
    say::headline(&format!(
        "the server and the sandbox for {}",
        machine.words()
    ));
    let mut cargo = workspace.cargo("build --locked -p server -p sandbox");
    cargo.env("PORTICO_INSIDE", workspace.site());
    machine.choose(workspace, &mut cargo)?;
    let folder = |profile: &str| {
        workspace
            .built(machine.target().unwrap_or(""))
            .join(profile)
    };
    if quick {
        process::run(&mut cargo)?;
        return Ok(folder("debug"));
    }
    anonymous(cargo.args(["--profile", "handed-out"]), &places);
    process::run(&mut cargo)?;
    let folder = folder("handed-out");
    places.ensure_gone_of(&folder.join("portico"))?;
    Ok(folder)
}

/// Whoever builds it doesn't stand in it.
fn anonymous(cargo: &mut Command, places: &Places) {
    let own = |name: &str| environment::variable(name);
    cargo
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            places.flags(own("RUSTFLAGS").as_deref()),
        )
        .env("CFLAGS", places.c_flags(own("CFLAGS").as_deref()));
}

/// The browser's files alone.
pub(crate) fn browser(workspace: &Workspace) -> anyhow::Result<()> {
    for_the_browser(workspace).map(|_| ())
}

/// The browser's files, then all programs and all tests at once: tests ask their libraries for more
/// than programs do, and building a hundred libraries twice takes minutes.
pub(crate) fn with_tests(workspace: &Workspace) -> anyhow::Result<()> {
    for_the_browser(workspace)?;
    say::headline("the programs and the tests");
    process::run(&mut workspace.cargo("build --locked --workspace --exclude wasm --bins --tests"))
}

fn for_the_browser(workspace: &Workspace) -> anyhow::Result<Places> {
    say::headline("the browser's program");
    ensure_target(workspace, BROWSER)?;
    let places = Places::find(workspace)?;
    let mut cargo = workspace.cargo(
        "build --locked -p wasm --lib --target wasm32-unknown-unknown --profile wasm-release",
    );
    // Whoever builds has no say here: the file is called after its content.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", places.flags(None));
    process::run(&mut cargo)?;
    let glue = glue::generate(workspace)?;
    places.ensure_gone("the browser's program", &glue.wasm)?;

    say::headline("the site");
    let site = site::assemble(workspace, &glue)?;
    say::line(&site.describe());
    Ok(places)
}
