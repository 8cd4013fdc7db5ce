//! What things cost a server. The measuring itself stands with the tests that run an installation of
//! real processes, or a whole database; here it is asked for, in a release build.

use anyhow::Context as _;

use crate::command::Measure;
use crate::process;
use crate::size;
use crate::test::{Tally, browser_measured};
use crate::workspace::Workspace;

/// What a browser does, which measures it.
const KEYPAD: &str = "end2end/measure/keypad.test.mjs";

/// What a version is known by, the quickest first.
const ALL: [Measure; 5] = [
    Measure::Page {
        payments: Measure::MANY_AT_PAGES,
    },
    Measure::Payment,
    Measure::Waiting,
    Measure::Screens,
    Measure::Keypad,
];

/// Prints what was measured.
pub(crate) fn run(workspace: &Workspace, what: Measure) -> anyhow::Result<()> {
    let words = match what {
        Measure::All => return all(workspace),
        Measure::Keypad => return browser_measured(workspace, KEYPAD),
        Measure::Costs { payments } => format!("-p server --test kills -- --measure {payments}"),
        Measure::Page { payments } => {
            format!("-p server --test kills -- --measure-page {payments}")
        }
        Measure::Payment => "-p server --test kills -- --measure-payment".to_owned(),
        Measure::Waiting => "-p server --test kills -- --measure-waiting".to_owned(),
        Measure::Screens => "-p server --test kills -- --measure-screens".to_owned(),
        Measure::Exports => "-p server --test api -- --ignored --nocapture a_million".to_owned(),
        Measure::Crowds => {
            "-p storage --features sql --lib -- --ignored --nocapture a_thousand".to_owned()
        }
    };
    let mut cargo = workspace.cargo(&format!("test --locked --release {words}"));
    if !matches!(what, Measure::Exports | Measure::Crowds) {
        return process::run(&mut cargo);
    }
    // These are tests among others: of none, cargo says that all went well.
    let heard = process::listen(&mut cargo)?;
    let tally = Tally::of_cargo_test(&heard.text).context("cargo test printed no result")?;
    anyhow::ensure!(
        heard.success && tally.passed > 0,
        "{} measured, {} failed",
        tally.passed,
        tally.failed
    );
    Ok(())
}

/// What is wrong with one of them is told when all have been tried: an hour's work is lost otherwise.
fn all(workspace: &Workspace) -> anyhow::Result<()> {
    let mut failed = Vec::new();
    if let Err(error) = size::alone(workspace) {
        failed.push(error.to_string());
    }
    for what in ALL {
        if let Err(error) = run(workspace, what) {
            failed.push(format!("{what:?}: {error}"));
        }
    }
    anyhow::ensure!(failed.is_empty(), "{}", failed.join("; "));
    Ok(())
}
