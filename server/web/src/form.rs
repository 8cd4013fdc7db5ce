//! Reading a posted pay form: the amount exactly and within limits, the note without what can't be
//! seen; or a sentence that says what is wrong.

use app::{
    api::PayForm,
    pages::{
        Frame,
        amount::{AmountPage, NOTE_LEN_MAX, Refusal, Refused},
    },
};
use domain::{Payable, visible};

use super::outcome::Outcome;
use shops::shop::Shop;

/// The form as it came, with what is wrong with it.
pub(super) fn again(
    (frame, page): &(Frame, AmountPage),
    form: &PayForm,
    problem: String,
) -> Outcome {
    let refused = Refused {
        amount: form.chosen().chars().take(40).collect(),
        note: form
            .note
            .clone()
            .unwrap_or_default()
            .chars()
            .take(NOTE_LEN_MAX)
            .collect(),
        problem,
    };
    let page = AmountPage {
        refused: Some(refused),
        ..page.clone()
    };
    Outcome::Correct(Box::new((frame.clone(), page)))
}

/// The amount, exact and within limits, or what is wrong with it in the customer's language.
pub(super) fn check_amount(
    (frame, page): &(Frame, AmountPage),
    form: &PayForm,
) -> Result<Payable, String> {
    let typed = page.style.read(form.chosen(), page.limits.currency());
    if !page.asking.is_open() {
        // Whatever else it is, it is none of those on the page.
        let offered = typed.ok().filter(|money| page.asking.takes(money.minor()));
        let payable = offered.and_then(|money| page.limits.check(money).ok());
        return payable.ok_or_else(|| Refusal::NotOffered.in_words(&frame.texts, page));
    }
    let money = typed.map_err(Refusal::Typed);
    let payable = money.and_then(|money| page.limits.check(money).map_err(Refusal::Limit));
    payable.map_err(|refusal| refusal.in_words(&frame.texts, page))
}

/// The note without what can't be seen; nothing where the shop wants none.
pub(super) fn check_note(
    (frame, page): &(Frame, AmountPage),
    form: &PayForm,
    shop: &Shop,
) -> Result<Option<String>, String> {
    let note = form
        .note
        .as_deref()
        .filter(|_| shop.code.note)
        .unwrap_or_default();
    let note = visible(note);
    if note.chars().count() > NOTE_LEN_MAX {
        return Err(Refusal::NoteTooLong.in_words(&frame.texts, page));
    }
    Ok((!note.is_empty()).then_some(note))
}
