//! What a customer wrote, as a screen is told of it: by the word that the shop has for it.

use serde::Serialize;
use texts::Spoken;
use till_pages::RowNote;

use super::told::Ear;
use ::till::feed::Note;

/// What a customer wrote, with what it is called there.
#[derive(Clone, Debug, Serialize)]
pub(super) struct NoteTold {
    name: String,
    text: String,
    /// Whether nobody pays there without.
    needed: bool,
}

impl NoteTold {
    /// As a row of the page shows it.
    pub(super) fn row(self) -> RowNote {
        RowNote {
            name: self.name,
            text: self.text,
            is_needed: self.needed,
        }
    }
}

impl Ear<'_> {
    /// In its language, where the shop says it in that.
    pub(super) fn note(&self, note: &Note) -> NoteTold {
        let name = note.label.as_ref().map(|label| {
            let (own, language) = (self.language(), &self.store.language);
            Spoken::of(label, own, language).text
        });
        let usual = || self.state.till_texts(self.language()).get("result-note");
        NoteTold {
            name: name.unwrap_or_else(usual),
            text: note.text.clone(),
            needed: note.is_needed,
        }
    }
}
