//! What things cost a server. The measuring itself stands with the tests that run an installation of
//! real processes, or a whole database; here it is asked for, in a release build.

use crate::command::Measure;
use crate::process;
use crate::workspace::Workspace;

/// Prints what was measured.
pub(crate) fn run(workspace: &Workspace, what: Measure) -> anyhow::Result<()> {
    let words = match what {
        Measure::Costs { payments } => format!("-p server --test kills -- --measure {payments}"),
        Measure::Page { payments } => {
            format!("-p server --test kills -- --measure-page {payments}")
        }
        Measure::Screens => "-p server --test kills -- --measure-screens".to_owned(),
        Measure::Exports => "-p server --test api -- --ignored --nocapture a_million".to_owned(),
        Measure::Crowds => "-p storage --lib -- --ignored --nocapture a_thousand".to_owned(),
    };
    process::run(&mut workspace.cargo(&format!("test --locked --release {words}")))
}
