//! Every build step, as `cargo xtask <command>`, so that nothing else must be installed by hand.
//!
//! This file only chooses the command; each command is one module.

mod build;
mod cldr;
mod command;
mod debian;
mod docs;
mod environment;
mod libraries;
mod measure;
mod package;
mod pair;
mod postgres;
mod process;
mod run;
mod say;
mod signals;
mod sim;
mod size;
mod steps;
mod test;
mod workspace;

use std::process::ExitCode;

use command::Command;
use workspace::Workspace;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match Command::parse(&arguments) {
        Ok(Command::Help) => {
            say::line(command::HELP.trim_end());
            ExitCode::SUCCESS
        }
        Ok(command) => perform(&command),
        Err(problem) => {
            say::problem(&problem);
            say::line(command::HELP.trim_end());
            ExitCode::from(2)
        }
    }
}

fn perform(command: &Command) -> ExitCode {
    let done = signals::listen()
        .and_then(|()| Workspace::find())
        .and_then(|workspace| dispatch(command, &workspace));
    match done {
        Ok(status) => status,
        Err(_) if signals::asked_to_end() => {
            // The operator ended a demonstration: that is how it is meant to end.
            if matches!(command, Command::Run(_)) {
                ExitCode::SUCCESS
            } else {
                ExitCode::from(130)
            }
        }
        Err(error) => {
            say::problem(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &Command, workspace: &Workspace) -> anyhow::Result<ExitCode> {
    match command {
        Command::Help => Ok(()),
        Command::Build { release } => build::everything(workspace, *release),
        Command::Browser => build::browser(workspace),
        Command::Run(wanted) => run::demonstration(workspace, wanted),
        Command::Sim { seeds, first } => sim::live_through(workspace, *seeds, *first),
        Command::Measure(what) => measure::run(workspace, *what),
        Command::Package(wanted) => package::make(workspace, *wanted),
        Command::Tried(file) => package::tried(workspace, file.as_ref()),
        Command::Docs => docs::book(workspace),
        Command::Check => steps::check(workspace),
        Command::Size => size::alone(workspace),
        Command::Cldr { check } => cldr::numbers(workspace, *check),
        Command::Test { fast } => return Ok(test::everything(workspace, *fast)),
        Command::OldEngine => return Ok(test::old_engine_only(workspace)),
        Command::EndToEnd { files } => return Ok(test::browser_only(workspace, files)),
    }
    .map(|()| ExitCode::SUCCESS)
}
