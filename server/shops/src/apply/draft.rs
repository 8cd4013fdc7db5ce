//! What a file says, parsed: merchants, stores and codes, each with where it stands, so that what
//! is found out later can still be said with line and column.

use domain::{Asking, CutOff, EntryCode};
use foundation::clock::Timestamp;

use super::mistake::Located;
use crate::{
    hours::Wish,
    shop::{Code, Merchant, NoteRule, Store},
};

/// A whole file.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) merchants: Vec<Located<Merchant>>,
    pub(super) stores: Vec<DraftStore>,
    pub(super) codes: Vec<DraftCode>,
    pub(super) pictures: Vec<DraftPictures>,
}

/// Whose look it is, by id.
#[derive(Clone, Debug)]
pub(super) enum Owner {
    Merchant(String),
    Store(String),
}

/// Pictures of a look that are files still.
#[derive(Debug)]
pub(super) struct DraftPictures {
    pub(super) owner: Owner,
    /// Where the look begins.
    pub(super) at: usize,
    pub(super) logo: Option<Located<String>>,
    pub(super) logo_dark: Option<Located<String>>,
    pub(super) cover: Option<Located<String>>,
}

#[derive(Debug)]
pub(super) struct DraftStore {
    pub(super) store: Store,
    /// When its days begin; `None` leaves it as it is.
    pub(super) day_begins: Option<CutOff>,
    /// When it is open; `None` leaves it as it is.
    pub(super) opening: Option<Wish>,
    /// What its tills offer; `None` leaves it as it is.
    pub(super) presets: Option<Vec<u64>>,
    /// Whether there is a note; `None` leaves it as it is.
    pub(super) note: Option<NoteRule>,
    /// Where the table begins.
    pub(super) at: usize,
    /// Where its currency stands.
    pub(super) currency_at: usize,
}

/// A code but for its text, which no file says.
#[derive(Debug)]
pub(super) struct DraftCode {
    pub(super) store_id: String,
    pub(super) label: String,
    /// Where its name stands.
    pub(super) at: usize,
    /// `None` leaves it as it is.
    pub(super) enabled: Option<bool>,
    /// `None` leaves it to the store.
    pub(super) asking: Option<Asking>,
    pub(super) min_minor: Option<u64>,
    pub(super) max_minor: Option<u64>,
    /// `None` leaves it as it is.
    pub(super) why_off: Option<String>,
    /// `None` leaves it to the store.
    pub(super) note: Option<NoteRule>,
}

impl DraftStore {
    /// The store with its days as they will be: those that have begun stay as they are. Who says nothing of the
    /// hour, of when it is open, of shortcuts or of the note leaves it to the office; a pause is of the moment,
    /// and no file's.
    pub(super) fn counted(self, old: Option<&Store>, now: Timestamp) -> Store {
        let opening = self.opening.map(Wish::hours);
        let store = self.store;
        let Some(old) = old else {
            return Store {
                opening: opening.flatten(),
                presets: self.presets.unwrap_or_default(),
                note: self.note.unwrap_or_default(),
                ..store
            };
        };
        let cut_off = self.day_begins.unwrap_or(old.days.newest().cut_off);
        let changed = old.days.changed(&store.time_zone, cut_off, now);
        // Amounts of another currency are other amounts.
        let is_same = old.currency == store.currency;
        let presets = || {
            let kept = old.presets.iter().filter(|_| is_same);
            kept.copied().collect()
        };
        Store {
            days: changed.map_or_else(|| old.days.clone(), |(days, _)| days),
            opening: opening.unwrap_or_else(|| old.opening.clone()),
            presets: self.presets.unwrap_or_else(presets),
            note: self.note.unwrap_or_else(|| old.note.clone()),
            hours_aside: old.hours_aside.clone(),
            by_hand: old.by_hand,
            why_paused: old.why_paused.clone(),
            ..store
        }
    }
}

impl DraftCode {
    /// The code, once its text is known.
    pub(super) fn into_code(self, code: EntryCode, before: Option<&Code>) -> Code {
        let enabled = before.is_none_or(|before| before.enabled);
        let enabled = self.enabled.unwrap_or(enabled);
        let said = || before.and_then(|before| before.why_off.clone());
        let note = self.note.clone().unwrap_or_default();
        Code {
            code,
            store_id: self.store_id,
            label: self.label,
            enabled,
            presets_of_store: self.asking.is_none(),
            asking: self.asking.unwrap_or(Asking::OPEN),
            min_minor: self.min_minor,
            max_minor: self.max_minor,
            // Whoever can pay there isn't told why they can't.
            why_off: self.why_off.or_else(said).filter(|_| !enabled),
            note_of_store: self.note.is_none(),
            note: note.asked,
            note_needed: note.needed,
            note_label: note.label,
            replaced: None,
            in_office: false,
        }
    }
}
