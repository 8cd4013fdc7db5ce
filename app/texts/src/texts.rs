//! The texts of one language, filled in.

use std::sync::Arc;

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{
    built_in::SOURCE_LANGUAGE,
    catalogue::Catalogue,
    joints,
    recording::{Lens, Recording, UsedText},
    say::for_voice,
};

/// The texts of one language, with the source language behind them.
#[derive(Clone, Debug)]
pub struct Texts {
    pub(crate) catalogue: Arc<Catalogue>,
    /// Which of the catalogue's languages.
    pub(crate) at: usize,
    /// Those that fit what is known of the customer, best first.
    pub(crate) likely: Arc<[usize]>,
    pub(crate) lens: Lens,
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

    /// Every language's tag in the order of a switch: first those this customer is likely to read,
    /// by phone, wallet and store, then the rest.
    pub fn tags_likely_first(&self) -> Vec<&str> {
        let all: Vec<&str> = self.catalogue.tags().collect();
        let likely = self.likely.iter().filter_map(|at| all.get(*at).copied());
        let mut tags: Vec<&str> = likely.collect();
        tags.extend(
            all.iter()
                .filter(|tag| !tags.contains(tag))
                .collect::<Vec<_>>(),
        );
        tags
    }

    /// The same texts, and a note of every one that is asked for from now on.
    pub fn noted(&self) -> (Self, Recording) {
        let recording = Recording::default();
        let texts = self.through(Lens::Noting(recording.clone()));
        (texts, recording)
    }

    /// Each text's name in its place, to see where on a page it stands.
    #[must_use]
    pub fn named(&self) -> Self {
        self.through(Lens::Names)
    }

    /// Whether the page is looked at by a translator's tool, which has its own place for what is
    /// wrong with the files.
    pub fn is_examined(&self) -> bool {
        !matches!(self.lens, Lens::Plain)
    }

    fn through(&self, lens: Lens) -> Self {
        Self {
            lens,
            ..self.clone()
        }
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

    /// A text with its variables for a voice, which needs no spaces or marks that help an eye.
    pub(crate) fn spoken(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let args = variables
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)));
        for_voice(&self.filled(key, &args.collect()).0)
    }

    /// Whether this very language has the text.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue
            .languages
            .get(self.at)
            .is_some_and(|language| language.bundle.has_message(key))
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let (text, is_fallback) = self.filled(key, args);
        let values = args.iter().filter_map(|(_, value)| match value {
            FluentValue::String(value) => Some(value.as_ref()),
            FluentValue::Number(_)
            | FluentValue::Custom(_)
            | FluentValue::None
            | FluentValue::Error => None,
        });
        let text = values.fold(text, joints::joined);
        if let Lens::Noting(recording) = &self.lens {
            recording.note(UsedText {
                key: key.to_owned(),
                text: text.clone(),
                is_fallback,
            });
        }
        text
    }

    /// The text as its language has it, and whether that had to be the source language.
    fn filled(&self, key: &str, args: &FluentArgs<'_>) -> (String, bool) {
        if matches!(self.lens, Lens::Names) {
            return (key.to_owned(), false);
        }
        let text = |at: usize| formatted(&self.catalogue.languages.get(at)?.bundle, key, args);
        let own = text(self.at);
        let is_fallback = own.is_none();
        // A test holds that no key is missing; a customer still sees something if one is.
        let text = own
            .or_else(|| text(self.catalogue.source))
            .unwrap_or_else(|| key.to_owned());
        (text, is_fallback)
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
