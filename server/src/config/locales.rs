//! Languages an operator has beside the built-in ones: a finished folder, read once at the start.
//!
//! A mistake in it costs the message it is in, which is shown in English or as it was built in, and
//! is told in the log and by `portico doctor`; a release that brings a new text stops nobody. A
//! folder that isn't there at all keeps the server from starting. For a folder that is being worked
//! on there is `portico serve --locales`.

use std::path::Path;

use super::{ConfigProblems, environment::Environment, reader::Reader};
use locale_check::{
    Finding, LanguageFiles, Rule, SOURCE_LANGUAGE, check,
    folder::{self, english},
};
use web::languages::good::GoodTexts;

const NAME: &str = "PORTICO_LOCALES";
/// Most mistakes told in the log; `portico locale check` tells all.
const TOLD_MAX: usize = 10;

/// An operator's languages, and what is wrong with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    /// As they can be shown.
    pub languages: Vec<LanguageFiles>,
    /// Every error.
    pub mistakes: Vec<Finding>,
}

/// The folder's languages; none without a folder, or after noting why it can't be used.
pub(super) fn extra(reader: &mut Reader<'_>) -> Extra {
    let Some(path) = reader.text(NAME) else {
        return Extra::default();
    };
    let languages = match folder::read(Path::new(&path)) {
        Ok(languages) => languages,
        Err(problem) => {
            reader.problem(
                NAME,
                &format!("names a folder that can't be used: {problem}"),
            );
            return Extra::default();
        }
    };
    usable(languages)
}

/// What can be shown of them. English first: the others are held against what of it is good.
fn usable(mut languages: Vec<LanguageFiles>) -> Extra {
    languages.sort_by_key(|language| language.tag != SOURCE_LANGUAGE);
    let mut good = GoodTexts::default();
    let mut source = english();
    let mut extra = Extra::default();
    for language in languages {
        let is_english = language.tag == SOURCE_LANGUAGE;
        let held_against = if is_english { &language } else { &source };
        let found = check(&language, held_against);
        let errors: Vec<Finding> = found.into_iter().filter(Finding::is_error).collect();
        let is_language = errors.iter().all(|error| error.rule != Rule::Tag);
        let shown = good.of(&language, &errors);
        extra.mistakes.extend(errors);
        if is_english {
            source = shown.clone();
        }
        if is_language {
            extra.languages.push(shown);
        }
    }
    extra
}

impl Extra {
    /// What is wrong, worst first: so many lines, and how many more there are.
    pub fn told(&self) -> Vec<String> {
        let mut mistakes: Vec<&Finding> = self.mistakes.iter().collect();
        mistakes.sort_by_key(|it| !it.rule.spoils_page());
        let told = mistakes.iter().take(TOLD_MAX);
        let mut told: Vec<String> = told.map(ToString::to_string).collect();
        if let Some(more) = mistakes
            .len()
            .checked_sub(TOLD_MAX)
            .filter(|more| *more > 0)
        {
            told.push(format!("{more} more: portico locale check"));
        }
        told
    }
}

/// For commands without a server: the folder's languages.
pub fn locales(environment: &dyn Environment) -> Result<Extra, ConfigProblems> {
    let mut reader = Reader::new(environment);
    let languages = extra(&mut reader);
    reader.whole(Some(languages))
}
