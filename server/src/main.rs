//! The `portico` binary: reads what is typed, and does it.

use clap::Parser;
use server::cli::{Cli, run};

#[tokio::main]
async fn main() -> std::process::ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            // `{:#}` tells the whole chain of causes in one line.
            use std::io::Write;
            let _ = writeln!(std::io::stderr(), "portico: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
