//! A printed code and what its till says, alone and with what its store says where it says nothing itself.

use std::cmp::Ordering;

use domain::{Asking, EntryCode, Words, natural};
use foundation::clock::Timestamp;

use super::Store;

/// Whether customers write a note beside the amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteRule {
    /// Whether they may.
    pub asked: bool,
    /// Whether they have to.
    pub needed: bool,
    /// The merchant's own word for it, such as "Table".
    pub label: Option<Words>,
}

/// One printed code, with what its till says: label, rules and limits are the till's, and a code
/// that takes another's place finds them there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a field of its own in a shops' file"
)]
pub struct Code {
    /// What is printed.
    pub code: EntryCode,
    /// Whose it is.
    pub store_id: String,
    /// "Counter 2".
    pub label: String,
    /// A withdrawn code stays known, so that its page can say so.
    pub enabled: bool,
    /// How the amount is found.
    pub asking: Asking,
    /// Whether it says nothing of that: any amount is taken, and its store's are offered.
    pub presets_of_store: bool,
    /// Smallest amount in minor units, if narrower than the store's.
    pub min_minor: Option<u64>,
    /// Largest amount in minor units, if narrower than the store's.
    pub max_minor: Option<u64>,
    /// What customers are told while it is off, in the store's language.
    pub why_off: Option<String>,
    /// Whether it says nothing of a note, and the store's rule counts.
    pub note_of_store: bool,
    /// Whether customers may add a note.
    pub note: bool,
    /// Whether they have to.
    pub note_needed: bool,
    /// The merchant's own word for the note, such as "Table".
    pub note_label: Option<Words>,
    /// That another code took its place, if one did.
    pub replaced: Option<Replaced>,
    /// Whether the people of the shop changed its till since a file last said it.
    pub in_office: bool,
}

/// What happens to a code when another takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// When the other one was made.
    pub at: Timestamp,
    /// Until when the old one still works.
    pub until: Timestamp,
}

impl Code {
    /// By store and label, as people look for them.
    pub fn order(&self, other: &Self) -> Ordering {
        let store = self.store_id.cmp(&other.store_id);
        store.then_with(|| natural(&self.label, &other.label))
    }

    /// The same, with what its store says where it says nothing itself.
    #[must_use]
    pub fn at(self, store: &Store) -> Self {
        let asking = if self.presets_of_store {
            let presets = store.presets.clone();
            Asking::Open { presets }
        } else {
            self.asking
        };
        let note = if self.note_of_store {
            store.note.clone()
        } else {
            NoteRule {
                asked: self.note,
                needed: self.note_needed,
                label: self.note_label,
            }
        };
        Self {
            asking,
            note: note.asked,
            note_needed: note.needed,
            note_label: note.label,
            ..self
        }
    }

    /// The same, with nothing but what it says itself: as it is kept.
    #[must_use]
    pub fn alone(self) -> Self {
        let asking = if self.presets_of_store {
            Asking::OPEN
        } else {
            self.asking
        };
        let own = !self.note_of_store;
        Self {
            asking,
            note: self.note && own,
            note_needed: self.note_needed && own,
            note_label: self.note_label.filter(|_| own),
            ..self
        }
    }

    /// Whether it was replaced, and its time is over.
    pub fn is_outdated(&self, now: Timestamp) -> bool {
        self.replaced.is_some_and(|replaced| now >= replaced.until)
    }
}
