//! How customers pay at a till, as its people set it: the same that a file may say.

use domain::{Asking, Limits, Money, Words, visible};

use crate::{
    apply::check::{self, NAME_LEN_MAX, NOTE_LABEL_LEN_MAX, WHY_OFF_LEN_MAX},
    shop::Code,
};

/// What is wrong with what was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The name has no visible letter, or too many.
    Label,
    /// The store has a till of that name.
    Taken,
    /// The numbers go backwards, or are too many.
    Numbers,
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
}

/// How customers pay at a till.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// How the amount is found.
    pub asking: Asking,
    /// Smallest amount, if narrower than the store's.
    pub min_minor: Option<u64>,
    /// Largest amount, if narrower than the store's.
    pub max_minor: Option<u64>,
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
            min_minor: code.min_minor,
            max_minor: code.max_minor,
            note: code.note,
            note_needed: code.note_needed,
            note_label: code.note_label.clone(),
        }
    }

    /// A code with these.
    pub(super) fn of(&self, code: &Code) -> Code {
        Code {
            asking: self.asking.clone(),
            min_minor: self.min_minor,
            max_minor: self.max_minor,
            note: self.note,
            note_needed: self.note_needed,
            note_label: self.note_label.clone(),
            ..code.clone()
        }
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
        let Some(label) = &self.note_label else {
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
