//! The steps that are one command of cargo, named so that `check` and `test` mean the same by them.

use crate::build;
use crate::process;
use crate::say;
use crate::workspace::Workspace;

/// What to run before every commit.
pub(crate) fn check(workspace: &Workspace) -> anyhow::Result<()> {
    say::headline("format");
    format(workspace)?;
    say::headline("clippy, on this machine");
    clippy_host(workspace)?;
    say::headline("clippy, for the browser");
    clippy_browser(workspace)?;
    say::headline("the domain's tests");
    process::run(&mut workspace.cargo("test --locked -p domain"))
}

/// Whether the code looks as rustfmt wants it.
pub(crate) fn format(workspace: &Workspace) -> anyhow::Result<()> {
    process::run(&mut workspace.cargo("fmt --all --check"))
}

/// The lints, on everything that runs on a server.
pub(crate) fn clippy_host(workspace: &Workspace) -> anyhow::Result<()> {
    process::run(
        &mut workspace
            .cargo("clippy --locked --workspace --exclude wasm --all-targets -- -D warnings"),
    )
}

/// The lints, on what runs in the browser; other features of the same files are compiled there.
pub(crate) fn clippy_browser(workspace: &Workspace) -> anyhow::Result<()> {
    build::ensure_target(workspace, build::BROWSER)?;
    process::run(
        &mut workspace
            .cargo("clippy --locked -p wasm --target wasm32-unknown-unknown -- -D warnings"),
    )
}

/// Whether the programs are complete by themselves: where tests are built as well, what only they
/// ask of a library is there for everybody.
pub(crate) fn programs_alone(workspace: &Workspace) -> anyhow::Result<()> {
    process::run(&mut workspace.cargo("check --locked -p server -p sandbox --features server/otlp"))
}
