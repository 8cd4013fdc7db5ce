//! Looks over translators' files and tells, in words for people who don't program, what is wrong,
//! where, and what to do.
//!
//! English says what there is to translate: which messages, with which variables, and how long
//! they may be. Knows no page and no server; [`folder`] is all that touches the disk.

mod compare;
pub mod finding;
pub mod folder;
mod glossary;
mod parsed;
mod plurals;
mod references;
mod source;
pub mod summary;
pub mod table;
mod tag;
pub mod template;
#[cfg(test)]
mod tests;
mod texts;
mod uses;
mod words;

pub use finding::{Finding, Rule, Severity};
pub use folder::{LanguageFiles, TextFile};

use parsed::Parsed;
use source::Source;

/// The language all others are compared with.
pub const SOURCE_LANGUAGE: &str = "en";

/// Everything that is wrong with a language, in the order of its files.
pub fn check(language: &LanguageFiles, english: &LanguageFiles) -> Vec<Finding> {
    let concepts = english;
    let english: Vec<Parsed<'_>> = english.files.iter().map(Parsed::of).collect();
    let source = Source::of(&english);
    let files: Vec<Parsed<'_>> = language.files.iter().map(Parsed::of).collect();
    let mut findings = tag::check(language);
    findings.extend(language.unreadable.iter().cloned());
    for file in &files {
        findings.extend(file.mistakes());
    }
    findings.extend(compare::check(language, &files, &source));
    findings.extend(glossary::check(language, &files, concepts));
    let plurals = plurals::Plurals::of(&language.tag);
    for file in &files {
        for message in &file.messages {
            let known = source.get(message.id).filter(|_| !message.is_term);
            findings.extend(texts::check(&language.tag, file, message, known));
            if let (Some(known), Some(plurals)) = (known, &plurals) {
                findings.extend(plurals::check(plurals, file, message, known));
            }
        }
    }
    findings.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    findings
}

/// What is wrong with a language's tag, or doubtful.
pub fn tag_advice(language: &LanguageFiles) -> Option<Finding> {
    tag::check(language).into_iter().next()
}
