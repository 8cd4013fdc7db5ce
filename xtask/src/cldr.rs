//! How each language writes numbers and currencies, out of Unicode's CLDR and into the table
//! `app/texts/src/numbers/cldr.txt`; and what currencies are called, into
//! `app/texts/src/say/names.txt`.
//!
//! Takes the data from the npm packages below: which languages, is in `cldr/coverage.rs`; what of
//! them, in `cldr/data.rs`; how a table is made of it, in `cldr/table.rs`; the names, in
//! `cldr/names.rs`. How many decimals a currency has is the wire's to say, so CLDR isn't asked.

mod coverage;
mod data;
mod names;
mod table;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::ensure;

use crate::process;
use crate::say;
use crate::workspace::Workspace;

/// The packages, with the version the table is made of.
const PACKAGES: [&str; 2] = ["cldr-core@48.2.0", "cldr-numbers-full@48.2.0"];
/// What is made.
const TABLE: &str = "app/texts/src/numbers/cldr.txt";
/// What is made besides.
const NAMES: &str = "app/texts/src/say/names.txt";
/// Where the languages are that Portico is translated into.
const LANGUAGES: &str = "locales";
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
    let coverage = coverage::Coverage::read(&packages)?;
    let mut locales = Vec::new();
    for tag in &coverage.tags {
        match data::Locale::read(&packages, tag, &codes) {
            Ok(locale) => locales.push(locale),
            // A region of its own falls back on its parent; a language, on English.
            Err(reason) => say::line(&format!("{tag} is left out: {reason:#}")),
        }
    }
    let (text, rows) = table::text(&PACKAGES, &locales, &coverage);
    let tags = names::translated(&workspace.path(LANGUAGES))?;
    let names = {
        let source = names::Source {
            packages: &packages,
            versions: &PACKAGES,
            coverage: &coverage,
        };
        names::text(&source, &tags, &codes)?
    };
    for (path, text) in [(TABLE, text), (NAMES, names)] {
        let file = workspace.path(path);
        if check {
            let same = fs::read_to_string(&file)? == text;
            ensure!(same, "{path} is not what `cargo xtask cldr` would make");
        } else {
            fs::write(&file, text)?;
        }
    }
    say::line(&if check {
        format!("{TABLE} and {NAMES} are as CLDR has it")
    } else {
        format!("{TABLE}: {rows} rows; {NAMES}: {} languages", tags.len())
    });
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
