//! A merchant's words in the language a page is in, or the nearest to it.

use domain::Words;

use crate::{
    built_in::SOURCE_LANGUAGE,
    negotiation::{self, Wishes},
};

/// A merchant's text as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The text; never a message, never markup.
    pub text: String,
    /// Its language, where that is known and isn't the page's.
    pub language: Option<String>,
}

impl Spoken {
    /// What of these words goes with a page in the language `page`: the same rules as for our own
    /// texts, then the store's language `home`, then English.
    pub fn of(words: &Words, page: &str, home: &str) -> Self {
        let texts = words.languages();
        let tags: Vec<&str> = texts.keys().map(String::as_str).collect();
        let chosen = [page, home, SOURCE_LANGUAGE].into_iter().find_map(|wish| {
            let wishes = Wishes {
                asked: Some(wish),
                ..Wishes::default()
            };
            tags.get(negotiation::choose(&tags, &wishes)?).copied()
        });
        let own = || texts.iter().find(|(_, text)| *text == words.own());
        let chosen = chosen.and_then(|tag| texts.get_key_value(tag)).or_else(own);
        let Some((tag, text)) = chosen else {
            return words.own().into();
        };
        Self {
            text: text.clone(),
            language: (tag != page).then(|| tag.clone()),
        }
    }
}

impl From<&str> for Spoken {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            language: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(tags: &[&str], page: &str, home: &str) -> (String, Option<String>) {
        let texts = tags
            .iter()
            .map(|tag| ((*tag).to_owned(), format!("in {tag}")));
        let words = Words::by_language(texts.collect(), home).unwrap();
        let Spoken { text, language } = Spoken::of(&words, page, home);
        (text, language)
    }

    #[test]
    fn a_merchants_words_fall_back_as_ours_do() {
        for (tags, page, home, expected) in [
            (&["en", "ja"][..], "ja", "ja", "in ja"),
            (&["en", "ja"], "de", "ja", "in ja"),
            (&["en", "ja"], "de", "ko", "in en"),
            (&["ja", "fr"], "de", "ko", "in fr"),
            (&["pt", "en"], "pt-BR", "en", "in pt"),
            (&["zh-Hant", "zh-Hans", "en"], "zh-HK", "en", "in zh-Hant"),
            (&["zh-Hans", "en"], "zh-HK", "en", "in en"),
            (&["zh-Hans", "en"], "zh-HK", "zh-Hans", "in zh-Hans"),
        ] {
            assert_eq!(
                spoken(tags, page, home).0,
                expected,
                "{tags:?} {page} {home}"
            );
        }
    }

    #[test]
    fn a_tag_that_is_none_puts_no_other_text_in_its_place() {
        assert_eq!(
            spoken(&["ar-abcdefgh-x", "en", "ja"], "en", "ja").0,
            "in en"
        );
        assert_eq!(
            spoken(&["ar-abcdefgh-x", "en", "ja"], "ja", "ja").0,
            "in ja"
        );
    }

    #[test]
    fn a_text_says_its_language_where_the_page_has_another() {
        assert_eq!(spoken(&["en", "ja"], "ja", "ja").1, None);
        assert_eq!(spoken(&["en", "ja"], "de", "ja").1.as_deref(), Some("ja"));
        assert_eq!(spoken(&["fr", "ja"], "de", "ko").1.as_deref(), Some("fr"));
        assert_eq!(Spoken::of(&Words::same("茶"), "de", "ja").language, None);
    }
}
