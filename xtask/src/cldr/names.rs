//! What currencies are called in the languages of `locales/`, for a voice: with their forms for
//! one, few and many, as text.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use super::coverage::Coverage;
use super::data::json;

/// What the file says of itself.
const HEAD: &str = "\
# A line that isn't set in is a language of `locales/`; below it, its names for the currencies: code,
# the form for all numbers, and behind `|` those of the numbers that have another.
";

/// Where names are taken from.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// The folder of the packages.
    pub(crate) packages: &'a Path,
    /// Which they are.
    pub(crate) versions: &'a [&'a str],
    /// What a tag without names falls back on.
    pub(crate) coverage: &'a Coverage,
}

/// The file with the names of these currencies in these languages.
pub(crate) fn text(
    source: &Source<'_>,
    tags: &[String],
    codes: &[String],
) -> anyhow::Result<String> {
    let Source {
        packages,
        versions,
        coverage,
    } = source;
    let mut out = format!(
        "# What currencies are called. Not to be edited: made by `cargo xtask cldr`\n\
         # from {} (Unicode CLDR; licence Unicode-3.0).\n{HEAD}",
        versions.join(" and ")
    );
    for tag in tags {
        let _ = writeln!(out, "\n{tag}");
        let here = known(packages, coverage, tag).with_context(|| format!("CLDR has no {tag}"))?;
        let file = packages.join("cldr-numbers-full/main").join(here);
        let file = json(&file.join("currencies.json"))?;
        let currencies = file.pointer(&format!("/main/{here}/numbers/currencies"));
        for code in codes {
            let currency = currencies.and_then(|all| all.get(code));
            if let Some(forms) = currency.and_then(forms) {
                let _ = writeln!(out, " {code} {forms}");
            }
        }
    }
    Ok(out)
}

/// The tags of the languages that Portico is translated into.
pub(crate) fn translated(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut tags = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().is_dir() {
            tags.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    tags.sort();
    Ok(tags)
}

/// The nearest tag that CLDR has names for.
fn known<'a>(packages: &Path, coverage: &'a Coverage, tag: &'a str) -> Option<&'a str> {
    let folder = packages.join("cldr-numbers-full/main").join(tag);
    if folder.is_dir() {
        return Some(tag);
    }
    known(packages, coverage, coverage.parent(tag)?)
}

/// `Hong Kong dollars|one=Hong Kong dollar`; nothing for a currency without a name.
fn forms(currency: &Value) -> Option<String> {
    let name = |key: &str| currency.get(key).and_then(Value::as_str).map(plain);
    let usual = name("displayName-count-other").or_else(|| name("displayName"))?;
    let others = ["zero", "one", "two", "few", "many"].into_iter();
    let others =
        others.filter_map(|form| Some((form, name(&format!("displayName-count-{form}"))?)));
    let others = others.filter(|(_, name)| *name != usual);
    let others: Vec<String> = others
        .map(|(form, name)| format!("|{form}={name}"))
        .collect();
    Some(format!("{usual}{}", others.concat()))
}

/// With spaces of one kind, and without the marks that are for the eye.
fn plain(name: &str) -> String {
    let unseen = |c: &char| !matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    name.replace('\u{a0}', " ").chars().filter(unseen).collect()
}
