//! The Fluent bundles of all languages, read once.

use std::{collections::BTreeMap, fmt, sync::Arc};

use fluent::{FluentResource, concurrent::FluentBundle};
use fluent_langneg::LanguageIdentifier;
use fluent_syntax::{ast::Entry, parser};

use crate::{
    digits,
    direction::direction,
    negotiation::{self, Wishes},
    pseudo::{self, Pseudo},
    recording::Lens,
    texts::Texts,
};

/// The language everything else falls back on.
pub(crate) const SOURCE_LANGUAGE: &str = "en";

/// Every language's tag and files, in the order of the language switch: the folders in `locales/`,
/// which `build.rs` lists.
const EMBEDDED: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Files a language may leave out as a whole: what they say is for merchants, not for customers.
pub const OPTIONAL_FILES: &[&str] = &["studio.ftl"];

/// The file beside a language's texts with the words that decide over money.
pub const GLOSSARY: &str = "glossary.toml";

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

/// A language's texts: its tag, and its files by name.
pub type LanguageTexts<'a> = (&'a str, Vec<(&'a str, &'a str)>);

/// What is added for people who work on the texts.
#[derive(Clone, Debug, Default)]
pub struct Workshop {
    /// Whether the pseudo-languages can be asked for.
    pub pseudo: bool,
    /// What is wrong with the files right now, shown in a corner of every page.
    pub notes: Vec<String>,
}

/// All languages.
pub struct Catalogue {
    /// Those of the switch first, then those that must be asked for by name.
    pub(crate) languages: Vec<Language>,
    offered: usize,
    pub(crate) source: usize,
    /// The source language's messages, each with its file.
    files: BTreeMap<String, String>,
    notes: Vec<String>,
}

/// The languages that were built in, in the order of the switch: tags and files.
pub fn built_in() -> impl Iterator<Item = LanguageTexts<'static>> {
    EMBEDDED.iter().map(|(tag, files)| {
        let texts = files.iter().filter(|(name, _)| *name != GLOSSARY);
        (*tag, texts.copied().collect())
    })
}

/// The glossary that was built in for a language.
pub fn built_in_glossary(tag: &str) -> Option<&'static str> {
    let (_, files) = EMBEDDED.iter().find(|(known, _)| *known == tag)?;
    let (_, text) = files.iter().find(|(name, _)| *name == GLOSSARY)?;
    Some(text)
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
        Self::of(&languages, Workshop::default())
    }

    /// These languages, in the order of the switch.
    pub fn of(
        texts: &[LanguageTexts<'_>],
        workshop: Workshop,
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

    /// The texts that fit the wishes best.
    pub fn choose(self: &Arc<Self>, wishes: &Wishes<'_>) -> Texts {
        if let Some(hidden) = self.asked_by_name(wishes) {
            return hidden;
        }
        let tags: Vec<&str> = self.tags().collect();
        let likely = negotiation::fitting(&tags, wishes);
        let at = likely.first().copied().unwrap_or(self.source);
        Texts {
            likely: likely.into(),
            ..self.texts(at)
        }
    }

    /// The tags of those that have this very text, in the order of the switch.
    pub fn tags_having(&self, key: &str) -> impl Iterator<Item = &str> {
        let offered = self.languages.iter().take(self.offered);
        let having = offered.filter(move |language| language.bundle.has_message(key));
        having.map(|language| language.tag.as_str())
    }

    /// The texts that fit the wishes best, among the languages that have this very text.
    pub fn choose_having(self: &Arc<Self>, key: &str, wishes: &Wishes<'_>) -> Texts {
        if let Some(hidden) = self.asked_by_name(wishes) {
            return hidden;
        }
        let tags: Vec<&str> = self.tags_having(key).collect();
        let chosen = negotiation::choose(&tags, wishes).and_then(|at| tags.get(at));
        chosen
            .and_then(|tag| self.exactly(tag))
            .unwrap_or_else(|| self.texts(self.source))
    }

    /// The texts of exactly this language, if there is one.
    pub fn exactly(self: &Arc<Self>, tag: &str) -> Option<Texts> {
        let mut tags = self.languages.iter().map(|language| &language.tag);
        let at = tags.position(|known| known.eq_ignore_ascii_case(tag))?;
        Some(self.texts(at))
    }

    fn texts(self: &Arc<Self>, at: usize) -> Texts {
        Texts {
            catalogue: Arc::clone(self),
            at,
            likely: Arc::default(),
            lens: Lens::default(),
        }
    }

    /// A language that is in no switch, for whoever asks for it and nobody else.
    fn asked_by_name(self: &Arc<Self>, wishes: &Wishes<'_>) -> Option<Texts> {
        let tag = wishes.asked.or(wishes.chosen)?;
        self.exactly(tag).filter(|texts| texts.at >= self.offered)
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
