//! Lists the languages in `locales/` for `built_in`, so that a folder there is all a new language
//! needs.
//!
//! `locales/order` has the tags in the order of the language switch, a line each; a folder that
//! isn't in it comes behind them, by tag.

use std::{
    env,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// A language's words that decide over money, beside its texts.
const GLOSSARY: &str = "glossary.toml";

/// The order in which files are listed and begun; others come behind them, by name.
const FILES: [&str; 5] = [
    "common.ftl",
    "amount.ftl",
    "result.ftl",
    "problem.ftl",
    "poster.ftl",
];

fn main() -> io::Result<()> {
    let mut out = io::stdout();
    writeln!(out, "cargo::rerun-if-changed=build.rs")?;
    writeln!(out, "cargo::rerun-if-changed=../../locales")?;
    // Asked for now: a build that was moved or copied still knows where its own folder is.
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = here.ok_or_else(|| io::Error::other("cargo says no CARGO_MANIFEST_DIR"))?;
    let folder = here.join("../../locales");
    let order = fs::read_to_string(folder.join("order"))?;
    let order: Vec<&str> = order.lines().map(str::trim).collect();
    let mut made = String::from("&[\n");
    for (tag, path) in named(&folder, &order)? {
        if path.is_dir() {
            let _ = writeln!(made, "({tag:?}, &[");
            for (name, file) in named(&path, &FILES)? {
                if name == GLOSSARY || file.extension().is_some_and(|ending| ending == "ftl") {
                    let file = file.display().to_string();
                    let _ = writeln!(made, "({name:?}, include_str!({file:?})),");
                }
            }
            made.push_str("]),\n");
        }
    }
    made.push_str("]\n");
    let target = env::var_os("OUT_DIR").map(PathBuf::from);
    let target = target.ok_or_else(|| io::Error::other("cargo says no OUT_DIR"))?;
    fs::write(target.join("languages.rs"), made)
}

/// What is in a folder: first what has a place in `order`, then the rest by name.
fn named(folder: &Path, order: &[&str]) -> io::Result<Vec<(String, PathBuf)>> {
    let mut named = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string()
            && !name.starts_with('.')
        {
            named.push((name, entry.path()));
        }
    }
    named.sort_by_key(|(name, _)| {
        let place = order.iter().position(|known| known == name);
        (place.unwrap_or(order.len()), name.clone())
    });
    Ok(named)
}
