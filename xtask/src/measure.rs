//! What things cost a server. The measuring itself stands with the tests that run an installation of
//! real processes; here it is asked for, in a release build.

use crate::process;
use crate::workspace::Workspace;

/// Prints costs and their ratios, with so many payments being a lot.
pub(crate) fn costs(workspace: &Workspace, payments: u32) -> anyhow::Result<()> {
    let mut cargo = workspace.cargo("test --locked --release -p server --test kills -- --measure");
    process::run(cargo.arg(payments.to_string()))
}
