//! Reading a posted pay form: the amount exactly and within limits, the note without what can't be
//! seen; or a sentence that says what is wrong.

use app::{
    api::PayForm,
    pages::{
        Frame,
        amount::{AmountPage, NOTE_LEN_MAX, Refusal, Refused, amount_page},
    },
};
use axum::response::Response;
use domain::{Payable, visible};

use super::respond;

/// The status of a form that has to be corrected.
pub(super) const CORRECT_IT: u16 = 422;

/// The page that a posted form stands on, in the language in which it was filled in.
pub(super) struct AskedForm {
    /// What stands around it.
    pub(super) frame: Frame,
    /// Its rules, and how it writes numbers.
    pub(super) page: AmountPage,
}

/// What is asked for, once it was read.
pub(super) struct Wanted {
    /// Exact and within limits.
    pub(super) payable: Payable,
    /// Without what can't be seen; nothing where the shop wants none.
    pub(super) note: Option<String>,
}

impl AskedForm {
    /// Reads the form, or finds what is wrong with it.
    pub(super) fn read(&self, form: &PayForm) -> Result<Wanted, Refusal> {
        let payable = self.amount(form)?;
        let note = self.note(form)?;
        Ok(Wanted { payable, note })
    }

    /// What is wrong, in the customer's language.
    pub(super) fn in_words(&self, refusal: &Refusal) -> String {
        refusal.in_words(&self.frame.texts, &self.page)
    }

    fn amount(&self, form: &PayForm) -> Result<Payable, Refusal> {
        let page = &self.page;
        let typed = page.style.read(form.chosen(), page.limits.currency());
        if !page.asking.is_open() {
            // Whatever else it is, it is none of those on the page.
            let offered = typed.ok().filter(|money| page.asking.takes(money.minor()));
            let payable = offered.and_then(|money| page.limits.check(money).ok());
            return payable.ok_or(Refusal::NotOffered);
        }
        let money = typed.map_err(Refusal::Typed)?;
        page.limits.check(money).map_err(Refusal::Limit)
    }

    fn note(&self, form: &PayForm) -> Result<Option<String>, Refusal> {
        let note = form
            .note
            .as_deref()
            .filter(|_| self.page.note)
            .unwrap_or_default();
        let note = visible(note);
        if note.is_empty() && self.page.note_needed {
            return Err(Refusal::NoteNeeded);
        }
        if note.chars().count() > NOTE_LEN_MAX {
            return Err(Refusal::NoteTooLong);
        }
        Ok((!note.is_empty()).then_some(note))
    }

    /// The form as it came, with what is wrong with it.
    pub(super) fn again(self, form: &PayForm, refusal: &Refusal) -> Response {
        let note = form.note.as_deref().unwrap_or_default();
        let refused = Refused {
            amount: form.chosen().chars().take(40).collect(),
            note: note.chars().take(NOTE_LEN_MAX).collect(),
            problem: self.in_words(refusal),
            is_of_note: refusal.is_of_note(),
        };
        let page = AmountPage {
            refused: Some(refused),
            ..self.page
        };
        respond::shop_page(CORRECT_IT, &self.frame, amount_page(&self.frame, &page))
    }
}
