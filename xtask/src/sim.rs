//! The simulation of the whole backend at length: more seeds than an ordinary run of the tests has,
//! or one seed again. The simulation itself is a test of the payments.

use crate::process;
use crate::workspace::Workspace;

/// Lives through so many seeds; fails with the story of the first that breaks something.
pub(crate) fn live_through(workspace: &Workspace, seeds: u64, first: u64) -> anyhow::Result<()> {
    let mut cargo =
        workspace.cargo("test --locked -p payments --test sim -- no_payment --nocapture");
    cargo
        .env("SIM_SEEDS", seeds.to_string())
        .env("SIM_FIRST_SEED", first.to_string());
    process::run(&mut cargo)
}
