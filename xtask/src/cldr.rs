//! How each language writes numbers and currencies, out of Unicode's CLDR and into the table
//! `app/src/i18n/numbers/table.rs`.
//!
//! Takes the data from the npm packages below; how a table is made of it is in `cldr/table.rs`.
//! How many decimals a currency has is the wire's to say, so CLDR isn't asked.

mod data;
mod table;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};

use crate::process;
use crate::say;
use crate::workspace::Workspace;

/// The packages, with the version the table is made of.
const PACKAGES: [&str; 2] = ["cldr-core@48.2.0", "cldr-numbers-full@48.2.0"];
/// What is made.
const TABLE: &str = "app/src/i18n/numbers/table.rs";
/// Where the currencies stand that a shop may trade in.
const CURRENCIES: &str = "app/domain/src/currency/table.rs";

/// Writes the table, or only says whether it is what it would be.
pub(crate) fn numbers(workspace: &Workspace, check: bool) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("package.json"), "{\"private\":true}")?;
    process::run(
        Command::new("npm")
            .args([
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--silent",
            ])
            .args(PACKAGES)
            .current_dir(folder.path()),
    )?;
    let packages = folder.path().join("node_modules");
    let codes = currencies(&workspace.path(CURRENCIES))?;
    let locales = table::LANGUAGES
        .iter()
        .map(|(tag, source)| data::Locale::read(&packages, tag, source, &codes))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let text = formatted(&table::source(&PACKAGES, &locales))?;
    let file = workspace.path(TABLE);
    if check {
        let same = fs::read_to_string(&file)? == text;
        ensure!(same, "{TABLE} is not what `cargo xtask cldr` would make");
        say::line(&format!("{TABLE} is as CLDR has it"));
        return Ok(());
    }
    fs::write(&file, text)?;
    say::line(&format!("{TABLE}: {} languages", locales.len()));
    Ok(())
}

/// The codes in our own table, which says nothing about how they are written.
fn currencies(file: &Path) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(file)?;
    let rows = text.lines().filter_map(|line| {
        let (_, rest) = line.trim().split_once("(\"")?;
        rest.get(..3).map(str::to_owned)
    });
    let codes: Vec<_> = rows.collect();
    ensure!(codes.len() > 100, "{} has no currencies", file.display());
    Ok(codes)
}

/// As `cargo fmt` wants it.
fn formatted(source: &str) -> anyhow::Result<String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt is missing")?;
    let mut stdin = rustfmt.stdin.take().context("rustfmt takes no text")?;
    stdin.write_all(source.as_bytes())?;
    drop(stdin);
    let output = rustfmt.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refused the table");
    Ok(String::from_utf8(output.stdout)?)
}
