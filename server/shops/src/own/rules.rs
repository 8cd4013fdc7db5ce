//! How customers pay at a till, as its people set it: the same that a file may say.

use domain::{Asking, Limits, Money, Words, visible};

use crate::{
    apply::check::{self, NAME_LEN_MAX, NOTE_LABEL_LEN_MAX, WHY_OFF_LEN_MAX},
    shop::{Code, Store},
};

/// What is wrong with what was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The name has no visible letter, or too many.
    Label,
    /// The store has a till of that name.
    Taken(String),
    /// The last number is below the first.
    Backwards,
    /// So many codes aren't made at once.
    TooMany,
    /// A code that takes only certain amounts has none.
    NoChoice,
    /// An amount is offered twice.
    Twice,
    /// An amount that is offered can't be paid here.
    Offer(u64),
    /// Nothing can be paid within these bounds.
    NoAmount,
    /// At this code nothing, or not what it offers, could be paid any more.
    Code(String),
    /// The word for the note is too long, or has nothing to see.
    NoteLabel,
    /// The reason is too long.
    Reason,
    /// It is to go, and somebody has used it.
    Used,
}

/// How customers pay at a till.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a field of its own in a shops' file"
)]
pub struct Rules {
    /// How the amount is found.
    pub asking: Asking,
    /// Whether that is as the store says.
    pub presets_of_store: bool,
    /// Smallest amount, if narrower than the store's.
    pub min_minor: Option<u64>,
    /// Largest amount, if narrower than the store's.
    pub max_minor: Option<u64>,
    /// Whether the note is as the store says.
    pub note_of_store: bool,
    /// Whether customers may add a note.
    pub note: bool,
    /// Whether they have to.
    pub note_needed: bool,
    /// The shop's own word for it.
    pub note_label: Option<Words>,
}

impl Rules {
    /// Those of a code.
    pub fn at(code: &Code) -> Self {
        Self {
            asking: code.asking.clone(),
            presets_of_store: code.presets_of_store,
            min_minor: code.min_minor,
            max_minor: code.max_minor,
            note_of_store: code.note_of_store,
            note: code.note,
            note_needed: code.note_needed,
            note_label: code.note_label.clone(),
        }
    }

    /// Those of a store's tills that say nothing themselves, as if they said it.
    pub fn of_store(store: &Store) -> Self {
        Self {
            asking: Asking::Open {
                presets: store.presets.clone(),
            },
            presets_of_store: false,
            min_minor: store.min_minor,
            max_minor: store.max_minor,
            note_of_store: false,
            note: store.note.asked,
            note_needed: store.note.needed,
            note_label: store.note.label.clone(),
        }
    }

    /// A code with these.
    pub(super) fn of(&self, code: &Code) -> Code {
        let code = Code {
            asking: self.asking.clone(),
            presets_of_store: self.presets_of_store,
            min_minor: self.min_minor,
            max_minor: self.max_minor,
            note_of_store: self.note_of_store,
            note: self.note,
            note_needed: self.note_needed,
            note_label: self.note_label.clone(),
            ..code.clone()
        };
        code.alone()
    }

    /// Whether they would change anything at a code.
    pub fn is_other_at(&self, code: &Code) -> bool {
        Self::at(&self.of(code)) != Self::at(&code.clone().alone())
    }

    /// Whether they can be, where so much may be paid.
    pub fn check(&self, bounds: Option<&Limits>) -> Result<(), Wrong> {
        let bounds = bounds.ok_or(Wrong::NoAmount)?;
        let currency = bounds.currency();
        let own = Limits::new(currency, self.min_minor, self.max_minor);
        let own = own.and_then(|own| own.narrowed(bounds));
        let own = own.map_err(|_| Wrong::NoAmount)?;
        let payable = |minor: u64| {
            let money = Money::from_minor(minor, currency).ok();
            money.is_some_and(|money| own.check(money).is_ok())
        };
        if self.presets_of_store {
            // Those that can't be paid here aren't offered here.
            return self.check_note();
        }
        let presets = self.asking.presets();
        if matches!(self.asking, Asking::Choice { .. }) && presets.is_empty() {
            return Err(Wrong::NoChoice);
        }
        let again = |(at, minor): (usize, &u64)| presets.iter().take(at).any(|one| one == minor);
        if presets.len() > Asking::PRESETS_MAX || presets.iter().enumerate().any(again) {
            return Err(Wrong::Twice);
        }
        let mut offered = presets.iter().copied().chain(self.asking.fixed());
        match offered.find(|minor| !payable(*minor)) {
            Some(minor) => Err(Wrong::Offer(minor)),
            None => self.check_note(),
        }
    }

    fn check_note(&self) -> Result<(), Wrong> {
        let Some(label) = self.note_label.as_ref().filter(|_| !self.note_of_store) else {
            return Ok(());
        };
        let texts = label.languages().values().map(String::as_str);
        let mut texts = texts.chain([label.own()]);
        let fits = |text: &str| check::visible(text, NOTE_LABEL_LEN_MAX).is_ok();
        if texts.all(fits) {
            Ok(())
        } else {
            Err(Wrong::NoteLabel)
        }
    }
}

/// A till's name as it is kept.
pub(super) fn label(typed: &str) -> Result<String, Wrong> {
    let label = visible(typed);
    match check::visible(&label, NAME_LEN_MAX) {
        Ok(()) => Ok(label),
        Err(_) => Err(Wrong::Label),
    }
}

/// Why nobody can pay, as it is kept; nothing if nothing was said.
pub fn reason(typed: &str) -> Result<Option<String>, Wrong> {
    let words = visible(typed);
    if words.is_empty() {
        return Ok(None);
    }
    match check::visible(&words, WHY_OFF_LEN_MAX) {
        Ok(()) => Ok(Some(words)),
        Err(_) => Err(Wrong::Reason),
    }
}
