//! What a file says, parsed: merchants, stores and codes, each with where it stands, so that what
//! is found out later can still be said with line and column.

use domain::{Asking, CutOff, EntryCode, Words};

use super::mistake::Located;
use crate::shop::{Code, Merchant, Store};

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
    /// `None` leaves it as it is.
    pub(super) enabled: Option<bool>,
    pub(super) asking: Asking,
    pub(super) min_minor: Option<u64>,
    pub(super) max_minor: Option<u64>,
    pub(super) note: bool,
    pub(super) note_label: Option<Words>,
}

impl DraftCode {
    /// The code, once its text is known.
    pub(super) fn into_code(self, code: EntryCode, enabled_before: bool) -> Code {
        Code {
            code,
            store_id: self.store_id,
            label: self.label,
            enabled: self.enabled.unwrap_or(enabled_before),
            asking: self.asking,
            min_minor: self.min_minor,
            max_minor: self.max_minor,
            note: self.note,
            note_label: self.note_label,
            replaced: None,
        }
    }
}
