//! The columns `note_label` and `note_key` of payments: what a shop called a customer's note when it was written, and
//! what that is found by.
//!
//! A map of texts by language, in JSON; the one under no name stands for all. A map of nothing says that the shop
//! had no word of its own.

use std::collections::BTreeMap;

use domain::Words;
use foundation::store::StoreError;
use payments::{note_key::NoteKey, note_label::NoteLabel};

use super::{Row, rows::optional_text, shop_rows};
use crate::storable::storable;

/// The name of the text that stands for all.
const OWN: &str = "";

/// As it is written.
pub(super) fn column(label: &NoteLabel) -> String {
    let mut texts = BTreeMap::new();
    if let NoteLabel::Own(own) = label {
        let languages = own.languages().iter();
        texts.extend(languages.map(|(tag, text)| (tag.as_str(), text.as_str())));
        texts.insert(OWN, own.own());
    }
    storable(&serde_json::json!(texts).to_string()).into_owned()
}

/// What a note is found by: nothing, where there is no letter or digit in it, so that nobody looks for that again; none
/// without a note.
pub(super) fn key(note: Option<&str>, label: Option<&NoteLabel>) -> Option<String> {
    let key = NoteKey::of_note(&storable(note?), label.and_then(NoteLabel::own));
    Some(key.map_or_else(String::new, |key| key.as_str().to_owned()))
}

/// As it is read; `None` where an older version wrote the row, or nothing was noted. It only says what a note is
/// called: no payment gets lost over one that can't be read.
pub(super) fn read(row: &Row, column: &'static str) -> Result<Option<NoteLabel>, StoreError> {
    let written = optional_text(row, column)?;
    Ok(written.and_then(|written| parsed(&written)))
}

fn parsed(written: &str) -> Option<NoteLabel> {
    let mut texts: BTreeMap<String, String> = serde_json::from_str(written).ok()?;
    let Some(own) = texts.remove(OWN) else {
        return Some(NoteLabel::Usual);
    };
    let words = if texts.is_empty() {
        Words::same(own)
    } else {
        shop_rows::standing_for_all(&own, texts)?
    };
    Some(NoteLabel::Own(words))
}

#[cfg(test)]
mod tests {
    use super::{NoteLabel, Words, column, parsed};

    #[test]
    fn what_is_written_is_read_and_what_cant_be_read_is_as_if_it_were_not_kept() {
        let texts = [("ja", "席"), ("en", "Table")].map(|(tag, text)| (tag.into(), text.into()));
        let several = Words::by_language(texts.into(), "ja").unwrap();
        for label in [
            NoteLabel::Usual,
            NoteLabel::Own("Table".into()),
            NoteLabel::Own(several),
        ] {
            assert_eq!(parsed(&column(&label)).as_ref(), Some(&label));
        }
        assert_eq!(parsed("Table"), None);
    }
}
