//! A merchant's words: a text, or a table with one a language.

use std::collections::BTreeMap;

use domain::Words;
use unic_langid::LanguageIdentifier;

use super::{Reader, check};
use crate::apply::table::{Table, Told};

impl Reader<'_> {
    /// Words that have to be there.
    pub(super) fn needed_words(
        &self,
        table: &Table<'_>,
        name: &str,
        limits: (usize, &str),
    ) -> Option<Words> {
        table.has_to_have(name);
        self.words_of(table, name, limits)
    }

    /// Words of at most so many characters in each language; those of `home` stand for all where
    /// no language is asked for.
    pub(super) fn words_of(
        &self,
        table: &Table<'_>,
        name: &str,
        (len_max, home): (usize, &str),
    ) -> Option<Words> {
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
