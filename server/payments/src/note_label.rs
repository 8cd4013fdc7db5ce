//! What a shop called its customers' notes when one was written. It is kept with the payment, so that a table is no
//! room on the receipts of yesterday because a shop asks for rooms today.
//!
//! Doesn't know the words of any language: a shop without one of its own has the page's.

use domain::Words;

use crate::payment::Payment;

/// The word that stood at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteLabel {
    /// The shop's own.
    Own(Words),
    /// The usual one of the customer's language.
    Usual,
}

impl NoteLabel {
    /// As a shop says it now.
    pub fn of(own: Option<&Words>) -> Self {
        own.map_or(Self::Usual, |own| Self::Own(own.clone()))
    }

    /// The shop's own word, if it was one.
    pub const fn own(&self) -> Option<&Words> {
        match self {
            Self::Own(own) => Some(own),
            Self::Usual => None,
        }
    }
}

impl Payment {
    /// The shop's own word for this payment's note: what it was then; what it is `today` where an older version
    /// kept none.
    pub fn note_called<'a>(&'a self, today: Option<&'a Words>) -> Option<&'a Words> {
        self.note_label.as_ref().map_or(today, NoteLabel::own)
    }
}
