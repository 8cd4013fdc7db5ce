//! The texts of one language, filled in.

use std::sync::Arc;

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::catalogue::{Catalogue, SOURCE_LANGUAGE};

/// The texts of one language, with the source language behind them.
#[derive(Clone, Debug)]
pub struct Texts {
    pub(super) catalogue: Arc<Catalogue>,
    /// Which of the catalogue's languages.
    pub(super) at: usize,
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
