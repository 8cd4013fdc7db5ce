//! A merchant's words: a text, or a table with one a language.

use std::collections::BTreeMap;

use domain::Words;
use unic_langid::LanguageIdentifier;

use super::{Reader, check};
use crate::apply::table::{Table, Told};

/// What words have to keep to.
#[derive(Clone, Copy)]
pub(super) struct WordsRule<'a> {
    /// Characters in each language, at most.
    pub(super) len_max: usize,
    /// The language that stands for all.
    pub(super) home: &'a str,
}

impl<'a> WordsRule<'a> {
    /// Of a name.
    pub(super) const fn name(home: &'a str) -> Self {
        let len_max = super::check::NAME_LEN_MAX;
        Self { len_max, home }
    }
}

impl Reader<'_> {
    /// Words that have to be there.
    pub(super) fn needed_words(
        &self,
        table: &Table<'_>,
        name: &str,
        rule: WordsRule<'_>,
    ) -> Option<Words> {
        table.has_to_have(name);
        self.words_of(table, name, rule)
    }

    /// Words; those of the home language stand for all where no language is asked for.
    pub(super) fn words_of(
        &self,
        table: &Table<'_>,
        name: &str,
        rule: WordsRule<'_>,
    ) -> Option<Words> {
        let WordsRule { len_max, home } = rule;
        let visible = |text: &str| check::visible(text, len_max);
        let told = match table.words(name)? {
            Told::Once(text) => {
                let text = self.checked(name, Some(text), visible)?;
                return Some(Words::same(text.value));
            }
            Told::ByLanguage(told) => told,
        };
        if told.is_empty() {
            return self.wrong(name, table.place(name), "has no language");
        }
        let mut texts = BTreeMap::new();
        for (tag, text) in told {
            let known = tag.value.parse::<LanguageIdentifier>();
            let (Ok(()), Ok(known)) = (check::language(tag.value), known) else {
                let wrong = format!(
                    "has `{}`, which is not a language tag such as ja or zh-Hant",
                    tag.value
                );
                let _: Option<()> = self.wrong(name, tag.at, &wrong);
                continue;
            };
            let Some(text) = self.checked(name, Some(text), visible) else {
                continue;
            };
            let twice = texts
                .insert(known.to_string(), text.value.to_owned())
                .is_some();
            if twice {
                let _: Option<()> = self.wrong(name, tag.at, &format!("has {known} twice"));
            }
        }
        Words::by_language(texts, home)
    }
}
