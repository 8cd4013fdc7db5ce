//! The `portico` binary: reads what is typed, and does it.

use clap::Parser;
use domain::visible::escaped;
use server::cli::{Cli, run};

fn main() -> std::process::ExitCode {
    let cli = Cli::parse();
    // It limits its whole process, and threads of a runtime would count.
    if cli.is_pictures_worker() {
        return pictures::worker::main();
    }
    everything_else(cli)
}

#[tokio::main]
async fn everything_else(cli: Cli) -> std::process::ExitCode {
    match Box::pin(run(cli)).await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            // `{:#}` tells the whole chain of causes in one line.
            use std::io::Write;
            // What somebody typed may be in it, and must not play with their terminal.
            let said = format!("{error:#}");
            let lines: Vec<String> = said.split('\n').map(escaped).collect();
            let _ = writeln!(std::io::stderr(), "portico: {}", lines.join("\n"));
            std::process::ExitCode::FAILURE
        }
    }
}
