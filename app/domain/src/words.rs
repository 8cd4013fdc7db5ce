//! A merchant's own words: one text for everybody, or one for each of several languages.
//!
//! Plain text, whatever it looks like: never a message with variables, never markup. Which language
//! a customer reads is decided elsewhere.

use std::{collections::BTreeMap, fmt};

/// What a merchant calls something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    own: String,
    by_language: BTreeMap<String, String>,
}

impl Words {
    /// The same for everybody.
    pub fn same(text: impl Into<String>) -> Self {
        Self {
            own: text.into(),
            by_language: BTreeMap::new(),
        }
    }

    /// One text a language (BCP 47 tag); `None` if there is none. Where no language is asked for,
    /// that of `home` stands for all, or English, or the first.
    pub fn by_language(texts: BTreeMap<String, String>, home: &str) -> Option<Self> {
        let own = [home, "en"].into_iter().find_map(|tag| texts.get(tag));
        let own = own.or_else(|| texts.values().next())?.clone();
        Some(Self {
            own,
            by_language: texts,
        })
    }

    /// What it is called where no language is asked for: on the wire, on an operator's screen.
    pub fn own(&self) -> &str {
        &self.own
    }

    /// The texts by language; empty if there is one for everybody.
    pub const fn languages(&self) -> &BTreeMap<String, String> {
        &self.by_language
    }

    /// Every text there is.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        let languages = self.by_language.values().map(String::as_str);
        std::iter::once(self.own()).chain(languages)
    }
}

impl fmt::Display for Words {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.own)
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::same(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn without_a_language_home_comes_first_and_then_english() {
        let texts = |tags: &[&str]| {
            let texts = tags
                .iter()
                .map(|tag| ((*tag).to_owned(), format!("in {tag}")));
            texts.collect()
        };
        let own = |tags: &[&str], home| {
            let words = Words::by_language(texts(tags), home);
            words.map(|words| words.to_string())
        };
        assert_eq!(own(&["en", "ja", "de"], "ja").as_deref(), Some("in ja"));
        assert_eq!(own(&["en", "ja", "de"], "ko").as_deref(), Some("in en"));
        assert_eq!(own(&["ja", "de"], "ko").as_deref(), Some("in de"));
        assert_eq!(own(&[], "ko"), None);
    }
}
