//! What a customer's note is found by: the note as people tell it each other, whatever its case, its width and its
//! marks, and without the word that the shop has for it. “Table 7”, “ｔａｂｌｅ ７” and “7” are one where the shop asks
//! for a table.

use domain::{Words, plain_digits};
use icu_normalizer::ComposingNormalizerBorrowed;

use crate::{note_label::NoteLabel, payment::Payment};

/// Letters that are looked at: notes that only differ behind them are found together.
pub const LETTERS: usize = 40;

/// It is never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteKey(Box<str>);

impl NoteKey {
    /// Of what somebody typed; `None` where there is no letter or digit in it.
    pub fn of(text: &str) -> Option<Self> {
        Self::cut(&folded(text))
    }

    /// The same without one of these words before or behind it, where one of them stands there.
    pub fn without(text: &str, word: &str) -> Option<Self> {
        let (text, word) = (folded(text), folded(word));
        let before = text.strip_prefix(&*word).filter(|rest| parts(&word, rest));
        let behind = || text.strip_suffix(&*word).filter(|rest| parts(rest, &word));
        Self::cut(before.or_else(behind)?.trim())
    }

    /// Of a note, as it is kept.
    pub fn of_note(note: &str, label: Option<&Words>) -> Option<Self> {
        let words = label.into_iter().flat_map(Words::each);
        let mut found = words.filter_map(|word| Self::without(note, word));
        found.next().or_else(|| Self::of(note))
    }

    fn cut(folded: &str) -> Option<Self> {
        let text: String = folded.chars().take(LETTERS).collect();
        let text = text.trim_end();
        (!text.is_empty()).then(|| Self(text.into()))
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Payment {
    /// What its note is found by, if it has one.
    pub fn note_key(&self) -> Option<NoteKey> {
        let label = self.note_label.as_ref().and_then(NoteLabel::own);
        NoteKey::of_note(self.note.as_deref()?, label)
    }
}

/// Whether a word ends between these: two letters of a writing that knows small ones are the middle of one.
fn parts(one: &str, other: &str) -> bool {
    let has_case = |letter: Option<char>| letter.is_some_and(char::is_lowercase);
    !(has_case(one.chars().next_back()) && has_case(other.chars().next()))
}

/// Letters and digits, one space between what others stand between.
fn folded(text: &str) -> String {
    const NORMAL: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
    let text = plain_digits(&NORMAL.normalize(text)).to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, NoteKey, Words};

    fn of(text: &str) -> Option<String> {
        NoteKey::of(text).map(|key| key.as_str().to_owned())
    }

    #[test]
    fn what_people_tell_each_other_alike_is_one() {
        for text in [
            "Table 7",
            "  table-7. ",
            "ＴＡＢＬＥ　７",
            "Table #7",
            "table ٧",
        ] {
            assert_eq!(of(text).as_deref(), Some("table 7"), "{text}");
        }
        assert_eq!(of("Ärger"), of("a\u{308}rger"));
        assert_eq!(of("７番テーブル").as_deref(), Some("7番テーブル"));
        for nothing in ["", " ", "%", "🍵", "—"] {
            assert_eq!(of(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn the_shops_own_word_is_no_part_of_it() {
        let texts = [("ja", "席"), ("en", "Table")].map(|(tag, text)| (tag.into(), text.into()));
        let label = Words::by_language(texts.into(), "ja").unwrap();
        let of = |note| NoteKey::of_note(note, Some(&label)).unwrap();
        for note in ["7", "Table 7", "table7", "席7", "7 席", "TABLE: 7"] {
            assert_eq!(of(note).as_str(), "7", "{note}");
        }
        assert_eq!(of("Tables").as_str(), "tables");
        assert_eq!(of("vegetable").as_str(), "vegetable");
        // Alone it is what was written.
        assert_eq!(of("Table").as_str(), "table");
        assert_eq!(NoteKey::of_note("Table 7", None), NoteKey::of("table 7"));
    }

    #[test]
    fn a_long_note_is_found_by_its_beginning() {
        let long = "ab ".repeat(40);
        let key = NoteKey::of(&long).unwrap();
        assert!(key.as_str().chars().count() <= LETTERS);
        assert_eq!(NoteKey::of(&format!("{long} and more")), Some(key));
    }
}
