//! The Fluent bundles of all languages, read once.

use std::{collections::BTreeMap, fmt, sync::Arc};

use fluent::{FluentResource, concurrent::FluentBundle};
use fluent_langneg::LanguageIdentifier;
use fluent_syntax::{ast::Entry, parser};

use crate::{
    built_in::{LanguageTexts, SOURCE_LANGUAGE, built_in},
    digits,
    direction::direction,
    pseudo::{self, Pseudo},
};

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

pub(crate) struct Language {
    pub(crate) tag: String,
    pub(crate) bundle: FluentBundle<FluentResource>,
}

/// What is added for people who work on the texts.
#[derive(Clone, Debug, Default)]
pub struct Proofing {
    /// Whether the pseudo-languages can be asked for.
    pub pseudo: bool,
    /// What is wrong with the files right now, shown in a corner of every page.
    pub notes: Vec<String>,
}

/// All languages.
pub struct Catalogue {
    /// Those of the switch first, then those that must be asked for by name.
    pub(crate) languages: Vec<Language>,
    /// How many are in the switch.
    pub(crate) offered: usize,
    pub(crate) source: usize,
    /// The source language's messages, each with its file.
    files: BTreeMap<String, String>,
    notes: Vec<String>,
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
        let languages: Vec<_> = built_in().collect();
        Self::of(&languages, Proofing::default())
    }

    /// These languages, in the order of the switch.
    pub fn of(
        texts: &[LanguageTexts<'_>],
        workshop: Proofing,
    ) -> Result<Arc<Self>, CatalogueError> {
        let mut languages = texts
            .iter()
            .map(|(tag, files)| language(tag, files))
            .collect::<Result<Vec<_>, _>>()?;
        let is_source = |(tag, _): &LanguageTexts<'_>| *tag == SOURCE_LANGUAGE;
        let source = texts.iter().position(is_source);
        let source = source.ok_or(CatalogueError::NoSource)?;
        let offered = languages.len();
        let files = texts.get(source).map(|(_, files)| files_of(files));
        if let Some((_, files)) = texts.get(source).filter(|_| workshop.pseudo) {
            for kind in Pseudo::ALL {
                languages.push(pseudo_language(kind, files)?);
            }
        }
        Ok(Arc::new(Self {
            languages,
            offered,
            source,
            files: files.unwrap_or_default(),
            notes: workshop.notes,
        }))
    }

    /// The tags there are, in the order of the switch.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        let offered = self.languages.iter().take(self.offered);
        offered.map(|language| language.tag.as_str())
    }

    /// The tags that are in no switch: of pseudo-languages, where they are switched on.
    pub fn hidden_tags(&self) -> impl Iterator<Item = &str> {
        let hidden = self.languages.iter().skip(self.offered);
        hidden.map(|language| language.tag.as_str())
    }

    /// The file a message stands in, by the source language's.
    pub fn file_of(&self, key: &str) -> Option<&str> {
        self.files.get(key).map(String::as_str)
    }

    /// What is wrong with the files right now; nothing, unless somebody works on them.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The tags of those that have this very text, in the order of the switch.
    pub fn tags_having(&self, key: &str) -> impl Iterator<Item = &str> {
        let offered = self.languages.iter().take(self.offered);
        let having = offered.filter(move |language| language.bundle.has_message(key));
        having.map(|language| language.tag.as_str())
    }
}

/// Each message's file.
fn files_of(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut places = BTreeMap::new();
    for (file, text) in files {
        // What can't be read is refused elsewhere.
        let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(*text);
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                places.insert(message.id.name.to_owned(), (*file).to_owned());
            }
        }
    }
    places
}

/// Made of the source language, whose plural rules it keeps.
fn pseudo_language(kind: Pseudo, files: &[(&str, &str)]) -> Result<Language, CatalogueError> {
    let made: Vec<_> = files
        .iter()
        .map(|(name, text)| (*name, pseudo::text(kind, text)))
        .collect();
    let made: Vec<_> = made
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let language = language(SOURCE_LANGUAGE, &made)?;
    Ok(Language {
        tag: kind.tag().to_owned(),
        ..language
    })
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
    digits::adopt(&mut bundle, tag);
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

#[cfg(test)]
mod tests;
