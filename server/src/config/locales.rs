//! Languages an operator has beside the built-in ones: a finished folder, read once at the start.
//!
//! A mistake in it keeps the server from starting; for a folder that is being worked on there is
//! `portico serve --locales`.

use std::path::Path;

use super::{ConfigProblems, environment::Environment, reader::Reader};
use crate::locale_check::{
    Finding, LanguageFiles, SOURCE_LANGUAGE, check,
    folder::{self, english},
};

const NAME: &str = "PORTICO_LOCALES";
/// Most mistakes told at once; `portico locale check` tells all.
const TOLD_MAX: usize = 10;

/// The folder's languages; none without a folder, or after noting why it can't be used.
pub(super) fn extra(reader: &mut Reader<'_>) -> Vec<LanguageFiles> {
    let Some(path) = reader.text(NAME) else {
        return Vec::new();
    };
    let languages = match folder::read(Path::new(&path)) {
        Ok(languages) => languages,
        Err(problem) => {
            reader.problem(
                NAME,
                &format!("names a folder that can't be used: {problem}"),
            );
            return Vec::new();
        }
    };
    let own = languages.iter().find(|it| it.tag == SOURCE_LANGUAGE);
    let source = own.cloned().unwrap_or_else(english);
    let found = languages.iter().flat_map(|it| check(it, &source));
    let errors: Vec<Finding> = found.filter(Finding::is_error).collect();
    for error in errors.iter().take(TOLD_MAX) {
        reader.problem(NAME, &error.to_string());
    }
    if errors.len() > TOLD_MAX {
        let more = errors.len() - TOLD_MAX;
        reader.problem(
            NAME,
            &format!("has {more} more: portico locale check {path}"),
        );
    }
    languages
}

/// For commands without a server: the folder's languages.
pub fn locales(environment: &dyn Environment) -> Result<Vec<LanguageFiles>, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let languages = extra(&mut reader);
    match reader.problems() {
        problems if problems.is_empty() => Ok(languages),
        problems => Err(ConfigProblems(problems)),
    }
}
