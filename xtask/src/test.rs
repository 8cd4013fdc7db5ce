//! Everything that must hold, in one command, counted.

mod browser;
mod chromium;
mod counts;
mod lanes;
mod npm;
mod old_engine;
mod proxies;
mod report;
mod rust;
mod scratch;
mod stage;

use std::process::ExitCode;

use crate::build;
use crate::libraries;
use crate::size;
use crate::steps;
use crate::workspace::Workspace;

use lanes::Runner;
use report::Report;

pub(crate) use counts::Tally;
pub(crate) use stage::Stage;

/// What CI runs. A step that fails stops only those that need it.
pub(crate) fn everything(workspace: &Workspace, fast: bool) -> ExitCode {
    let mut report = Report::default();
    report.check("room for temporary files", scratch::in_memory);
    report.check("format", || steps::format(workspace));
    report.check("libraries: licences, sources, versions", || {
        libraries::check(workspace)
    });
    report.check("clippy, on this machine", || steps::clippy_host(workspace));
    report.check("clippy, for the browser", || {
        steps::clippy_browser(workspace)
    });
    report.check("the programs without their tests", || {
        steps::programs_alone(workspace)
    });
    let is_built = report.check("build", || build::with_tests(workspace));
    report.count("unit and integration tests", || rust::run(workspace));
    if is_built {
        let mut stage = None;
        report.check("size", || {
            let open = stage.insert(Stage::open(workspace)?);
            size::check(workspace, Some(&open.pair))
        });
        if !fast {
            report.count("browser tests", || browser_tests(workspace, stage, &[]));
        }
    }
    report.finish()
}

/// Build and browser tests, all or only those named.
pub(crate) fn browser_only(workspace: &Workspace, files: &[String]) -> ExitCode {
    let mut report = Report::default();
    report.check("room for temporary files", scratch::in_memory);
    if report.check("build", || build::everything(workspace, false)) {
        report.count("browser tests", || browser_tests(workspace, None, files));
    }
    report.finish()
}

/// Build, and the customers' pages in the engine of an old web view. Alone: what it needs isn't everywhere.
pub(crate) fn old_engine_only(workspace: &Workspace) -> ExitCode {
    let mut report = Report::default();
    if report.check("build", || build::everything(workspace, false)) {
        report.count("an old web view", || old_engine::run(workspace));
    }
    report.finish()
}

/// What a browser measures. The server may be a slow build: what it takes is little beside such a network.
pub(crate) fn browser_measured(workspace: &Workspace, file: &str) -> anyhow::Result<()> {
    build::everything(workspace, false)?;
    let file = workspace.path(file).to_string_lossy().into_owned();
    browser_tests(workspace, None, &[file]).map(|_| ())
}

fn browser_tests(
    workspace: &Workspace,
    stage: Option<Stage>,
    files: &[String],
) -> anyhow::Result<Tally> {
    let files = browser::files(workspace, files)?;
    npm::ensure(workspace)?;
    let chromium = chromium::ensure()?;
    let first = stage.map_or_else(|| Stage::open(workspace), Ok)?;
    let mut stages = vec![first];
    while stages.len() < lanes::worth(files.len()) {
        stages.push(Stage::beside(workspace, stages.len())?);
    }
    let runner = Runner {
        workspace,
        chromium: &chromium,
    };
    runner.run(&stages, &files)
}
