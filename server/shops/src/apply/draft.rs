//! What a file says, parsed: merchants, stores and codes, each with where it stands, so that what
//! is found out later can still be said with line and column.

use domain::{Asking, CutOff, EntryCode, Words};

use super::mistake::Located;
use crate::{
    hours::Wish,
    shop::{Code, Merchant, Store},
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
    pub(super) asking: Asking,
    pub(super) min_minor: Option<u64>,
    pub(super) max_minor: Option<u64>,
    /// `None` leaves it as it is.
    pub(super) why_off: Option<String>,
    pub(super) note: bool,
    pub(super) note_needed: bool,
    pub(super) note_label: Option<Words>,
}

impl DraftCode {
    /// The code, once its text is known.
    pub(super) fn into_code(self, code: EntryCode, before: Option<&Code>) -> Code {
        let enabled = before.is_none_or(|before| before.enabled);
        let enabled = self.enabled.unwrap_or(enabled);
        let said = || before.and_then(|before| before.why_off.clone());
        Code {
            code,
            store_id: self.store_id,
            label: self.label,
            enabled,
            asking: self.asking,
            min_minor: self.min_minor,
            max_minor: self.max_minor,
            // Whoever can pay there isn't told why they can't.
            why_off: self.why_off.or_else(said).filter(|_| !enabled),
            note: self.note,
            note_needed: self.note_needed,
            note_label: self.note_label,
            replaced: None,
            in_office: false,
        }
    }
}
