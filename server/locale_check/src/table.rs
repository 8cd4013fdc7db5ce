//! The table of languages: how much of English each has, what is wrong, and whether a native
//! speaker looked over it.

use std::{collections::BTreeSet, fmt::Write as _};

use serde::Serialize;
use texts::OPTIONAL_FILES;

use super::{Finding, LanguageFiles, SOURCE_LANGUAGE, check, parsed::Parsed, source::Source};

/// What the first lines of `common.ftl` say once somebody whose language it is has read everything.
const REVIEWED: &str = "# reviewed:";

/// A language in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// Messages for customers it has, of those English has.
    pub messages: usize,
    /// Messages for customers English has.
    pub wanted: usize,
    /// The files for merchants it has.
    pub more: Vec<String>,
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// By whom and when a native speaker reviewed it.
    pub reviewed: Option<String>,
}

/// A row for each language.
pub fn rows(languages: &[LanguageFiles], english: &LanguageFiles) -> Vec<Row> {
    let parsed: Vec<Parsed<'_>> = english.files.iter().map(Parsed::of).collect();
    let source = Source::of(&parsed);
    // What merchants read is counted apart: a language can do without.
    let for_customers = |id: &&str| {
        let known = source.get(id);
        known.is_some_and(|known| !OPTIONAL_FILES.contains(&known.file))
    };
    let order = source.order.iter().copied();
    let wanted: BTreeSet<&str> = order.filter(for_customers).collect();
    let row = |language: &LanguageFiles| {
        let files: Vec<Parsed<'_>> = language.files.iter().map(Parsed::of).collect();
        let messages = files.iter().flat_map(|file| &file.messages);
        let own: BTreeSet<&str> = messages
            .filter(|message| !message.is_term && message.value.is_some())
            .map(|message| message.id)
            .collect();
        let findings = check(language, english);
        let errors = findings
            .iter()
            .filter(|finding| Finding::is_error(finding))
            .count();
        Row {
            tag: language.tag.clone(),
            name: name(language),
            messages: own.intersection(&wanted).count(),
            wanted: wanted.len(),
            more: more(language),
            errors,
            warnings: findings.len().saturating_sub(errors),
            reviewed: reviewed(language),
        }
    };
    languages.iter().map(row).collect()
}

fn more(language: &LanguageFiles) -> Vec<String> {
    let names = language.files.iter().map(|file| file.name.as_str());
    let more = names.filter(|name| OPTIONAL_FILES.contains(name));
    more.map(str::to_owned).collect()
}

fn name(language: &LanguageFiles) -> String {
    let mut lines = language.files.iter().flat_map(|file| file.text.lines());
    let name = lines.find_map(|line| line.strip_prefix("language-name ="));
    name.map_or_else(|| language.tag.clone(), |name| name.trim().to_owned())
}

fn reviewed(language: &LanguageFiles) -> Option<String> {
    let common = language
        .files
        .iter()
        .find(|file| file.name == "common.ftl")?;
    let line = common
        .text
        .lines()
        .find_map(|line| line.strip_prefix(REVIEWED))?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

/// For a terminal.
pub fn plain(rows: &[Row]) -> String {
    let mut out = String::new();
    for row in rows {
        let reviewed = row.reviewed.as_deref();
        let reviewed = reviewed.map_or("not reviewed".to_owned(), |by| format!("reviewed: {by}"));
        let mistakes = mistakes(row).map_or(String::new(), |mistakes| format!("; {mistakes}"));
        let count = format!("{}/{}", row.messages, row.wanted);
        // Writing into a string can't fail.
        let _ = writeln!(
            out,
            "{:<10} {count:>9}  {}; {reviewed}{mistakes}",
            row.tag, row.name
        );
    }
    out
}

fn mistakes(row: &Row) -> Option<String> {
    let told = |count: usize, what: &str| {
        let s = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {what}{s}"))
    };
    let parts = [told(row.errors, "error"), told(row.warnings, "warning")];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// `docs/languages.md`, whole.
pub fn page(rows: &[Row]) -> String {
    let mut out = String::from(
        "# Languages\n\n\
         Made by `portico locale list --markdown`; a test holds it up to date. How to review, improve \
         or add one: [TRANSLATING.md](../TRANSLATING.md).\n\n\
         | tag | language | messages | reviewed by a native speaker |\n\
         | --- | --- | --- | --- |\n",
    );
    for row in rows {
        let reviewed = match row.reviewed.as_deref() {
            Some(by) => by,
            None if row.tag == SOURCE_LANGUAGE => "the source",
            None => "not yet",
        };
        let of = if row.messages == row.wanted {
            format!("all {}", row.wanted)
        } else {
            format!("{} of {}", row.messages, row.wanted)
        };
        let reviewed = reviewed.replace('|', "/");
        let _ = writeln!(out, "| `{}` | {} | {of} | {reviewed} |", row.tag, row.name);
    }
    for file in OPTIONAL_FILES {
        let having = rows
            .iter()
            .filter(|row| row.more.iter().any(|it| it == file));
        let tags: Vec<String> = having.map(|row| format!("`{}`", row.tag)).collect();
        let _ = writeln!(
            out,
            "\n`{file}` is for merchants and not counted above. It is there in {}; others see English.",
            tags.join(", ")
        );
    }
    out
}
