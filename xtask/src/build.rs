//! From sources to what the server hands out and runs.

mod anonymous;
mod compress;
mod glue;
mod javascript;
mod manifest;
mod names;
mod naming;
mod panics;
mod site;
mod store;
mod stylesheet;
mod target;

use std::process::Command;

use crate::environment;
use crate::process;
use crate::say;
use crate::workspace::Workspace;

use anonymous::Places;
pub(crate) use manifest::Manifest;
pub(crate) use store::copy_of;
pub(crate) use target::ensure as ensure_target;

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
        ensure_anonymous(workspace, &places, "release")?;
    }
    Ok(())
}

/// The same for those who have only the program: it carries the site. `quick` leaves out optimizing. The folder
/// below `target` where it is.
pub(crate) fn to_hand_out(workspace: &Workspace, quick: bool) -> anyhow::Result<&'static str> {
    let places = for_the_browser(workspace)?;
    say::headline("the server and the sandbox, to be handed out");
    let mut cargo = workspace.cargo("build --locked -p server -p sandbox");
    cargo.env("PORTICO_INSIDE", workspace.site());
    if quick {
        process::run(&mut cargo)?;
        return Ok("debug");
    }
    anonymous(cargo.args(["--profile", "handed-out"]), &places);
    process::run(&mut cargo)?;
    ensure_anonymous(workspace, &places, "handed-out")?;
    Ok("handed-out")
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

fn ensure_anonymous(workspace: &Workspace, places: &Places, profile: &str) -> anyhow::Result<()> {
    let program = std::fs::read(workspace.built(profile).join("portico"))?;
    places.ensure_gone("the server", &program)
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
    ensure_target(workspace)?;
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
