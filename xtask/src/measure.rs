//! What things cost a server. The measuring itself stands with the tests that run an installation of
//! real processes, or a whole database; here it is asked for, in a release build.

use crate::command::Measure;
use crate::process;
use crate::test::browser_measured;
use crate::workspace::Workspace;

/// What a browser does, which measures it.
const KEYPAD: &str = "end2end/measure/keypad.test.mjs";

/// Prints what was measured.
pub(crate) fn run(workspace: &Workspace, what: Measure) -> anyhow::Result<()> {
    let words = match what {
        Measure::Keypad => return browser_measured(workspace, KEYPAD),
        Measure::Costs { payments } => format!("-p server --test kills -- --measure {payments}"),
        Measure::Page { payments } => {
            format!("-p server --test kills -- --measure-page {payments}")
        }
        Measure::Payment => "-p server --test kills -- --measure-payment".to_owned(),
        Measure::Waiting => "-p server --test kills -- --measure-waiting".to_owned(),
        Measure::Screens => "-p server --test kills -- --measure-screens".to_owned(),
        Measure::Exports => "-p server --test api -- --ignored --nocapture a_million".to_owned(),
        Measure::Crowds => "-p storage --lib -- --ignored --nocapture a_thousand".to_owned(),
    };
    process::run(&mut workspace.cargo(&format!("test --locked --release {words}")))
}
