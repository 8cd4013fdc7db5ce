//! The Fluent bundles of all languages, read once.

use std::{fmt, sync::Arc};

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_langneg::LanguageIdentifier;

use super::negotiation::{self, Wishes};
use crate::shell::direction;

/// The language everything else falls back on.
const SOURCE_LANGUAGE: &str = "en";

/// A language's files.
macro_rules! language {
    ($tag:literal: $($file:literal)+) => {
        ($tag, &[$(($file, include_str!(concat!("../../../locales/", $tag, "/", $file)))),+])
    };
    ($tag:literal) => {
        language!($tag: "common.ftl" "amount.ftl" "result.ftl" "problem.ftl" "poster.ftl")
    };
}

/// Every language, in the order of the language switch.
const EMBEDDED: &[(&str, &[(&str, &str)])] = &[
    language!("en"),
    language!("id"),
    language!("ms"),
    language!("de"),
    language!("es"),
    language!("fil"),
    language!("fr"),
    language!("it"),
    language!("nl"),
    language!("pt"),
    language!("tr"),
    language!("vi"),
    language!("kk"),
    language!("mn"),
    language!("ru"),
    language!("ar"),
    language!("fa"),
    language!("ur"),
    language!("he"),
    language!("hi"),
    language!("bn"),
    language!("my"),
    language!("km"),
    language!("th"),
    language!("ko"),
    language!("ja"),
    language!("zh-Hans"),
    language!("zh-Hant"),
    language!("zh-HK"),
];

/// Why a catalogue can't be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// Not a language tag.
    #[error("`{0}` is not a language tag")]
    Tag(String),
    /// A file with mistakes.
    #[error("{tag}/{file}: {mistakes}")]
    Syntax {
        /// The language.
        tag: String,
        /// The file.
        file: String,
        /// What Fluent says about it.
        mistakes: String,
    },
    /// The source language is missing.
    #[error("there is no `{SOURCE_LANGUAGE}`, which everything else falls back on")]
    NoSource,
}

struct Language {
    tag: String,
    bundle: FluentBundle<FluentResource>,
}

/// All languages.
pub struct Catalogue {
    languages: Vec<Language>,
    source: usize,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list()
            .entries(self.languages.iter().map(|language| &language.tag))
            .finish()
    }
}

impl Catalogue {
    /// The languages that were built in.
    pub fn embedded() -> Result<Arc<Self>, CatalogueError> {
        let languages = EMBEDDED
            .iter()
            .map(|(tag, files)| language(tag, files))
            .collect::<Result<Vec<_>, _>>()?;
        let source = languages
            .iter()
            .position(|language| language.tag == SOURCE_LANGUAGE)
            .ok_or(CatalogueError::NoSource)?;
        Ok(Arc::new(Self { languages, source }))
    }

    /// The tags there are, in the order of the switch.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|language| language.tag.as_str())
    }

    /// The texts that fit the wishes best.
    pub fn choose(self: &Arc<Self>, wishes: &Wishes<'_>) -> Texts {
        let tags: Vec<&str> = self.tags().collect();
        let at = negotiation::choose(&tags, wishes).unwrap_or(self.source);
        Texts {
            catalogue: Arc::clone(self),
            at,
        }
    }

    /// The texts of exactly this language, if there is one.
    pub fn exactly(self: &Arc<Self>, tag: &str) -> Option<Texts> {
        let at = self
            .tags()
            .position(|known| known.eq_ignore_ascii_case(tag))?;
        Some(Texts {
            catalogue: Arc::clone(self),
            at,
        })
    }
}

fn language(tag: &str, files: &[(&str, &str)]) -> Result<Language, CatalogueError> {
    let id: LanguageIdentifier = tag
        .parse()
        .map_err(|_| CatalogueError::Tag(tag.to_owned()))?;
    let id = id
        .to_string()
        .parse()
        .map_err(|_| CatalogueError::Tag(tag.to_owned()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Amounts, names and times within a sentence from right to left would be torn apart; in other
    // languages nothing has to be kept together by invisible characters.
    bundle.set_use_isolating(direction(tag) == "rtl");
    for (file, text) in files {
        let mistakes = |mistakes: String| CatalogueError::Syntax {
            tag: tag.to_owned(),
            file: (*file).to_owned(),
            mistakes,
        };
        let resource = FluentResource::try_new((*text).to_owned())
            .map_err(|(_, errors)| mistakes(format!("{errors:?}")))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| mistakes(format!("{errors:?}")))?;
    }
    Ok(Language {
        tag: tag.to_owned(),
        bundle,
    })
}

/// The texts of one language, with the source language behind them.
#[derive(Clone, Debug)]
pub struct Texts {
    catalogue: Arc<Catalogue>,
    at: usize,
}

impl Texts {
    /// The language's tag, for `lang`.
    pub fn tag(&self) -> &str {
        self.catalogue
            .languages
            .get(self.at)
            .map_or(SOURCE_LANGUAGE, |language| &language.tag)
    }

    /// The catalogue this is one language of.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// A text without variables.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A text with its variables.
    pub fn with(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let args = variables
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)));
        self.format(key, &args.collect())
    }

    /// A text with one number, which also chooses the plural.
    pub fn count(&self, key: &str, number: (&str, u32), variables: &[(&str, &str)]) -> String {
        let mut args: FluentArgs<'_> = variables
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)))
            .collect();
        args.set(number.0, number.1);
        self.format(key, &args)
    }

    /// Whether this very language has the text.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue
            .languages
            .get(self.at)
            .is_some_and(|language| language.bundle.has_message(key))
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let text = [self.at, self.catalogue.source]
            .into_iter()
            .filter_map(|at| self.catalogue.languages.get(at))
            .find_map(|language| formatted(&language.bundle, key, args));
        // A test holds that no key is missing; a customer still sees something if one is.
        text.unwrap_or_else(|| key.to_owned())
    }
}

fn formatted(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every key of the source language, with its file.
    fn source_keys() -> Vec<(&'static str, &'static str)> {
        let (_, files) = EMBEDDED
            .iter()
            .find(|(tag, _)| *tag == SOURCE_LANGUAGE)
            .unwrap();
        let lines = files
            .iter()
            .flat_map(|(file, text)| text.lines().map(move |line| (*file, line)));
        lines
            .filter(|(_, line)| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|(file, line)| Some((line.split_once(" =")?.0, file)))
            .collect()
    }

    #[test]
    fn every_language_has_every_text() {
        let catalogue = Catalogue::embedded().unwrap();
        for tag in catalogue.tags() {
            let texts = catalogue.exactly(tag).unwrap();
            for (key, file) in source_keys() {
                assert!(texts.has(key), "{tag}/{file} lacks {key}");
            }
        }
    }

    #[test]
    fn a_number_chooses_the_plural() {
        let english = Catalogue::embedded().unwrap().exactly("en").unwrap();
        let one = english.count("problem-busy-explain", ("seconds", 1), &[]);
        let many = english.count("problem-busy-explain", ("seconds", 30), &[]);
        assert!(one.contains("one second"), "{one}");
        assert!(many.contains("30 seconds"), "{many}");
    }

    #[test]
    fn an_unknown_key_is_shown_rather_than_hidden() {
        let english = Catalogue::embedded().unwrap().exactly("en").unwrap();
        assert_eq!(english.get("no-such-text"), "no-such-text");
    }
}
