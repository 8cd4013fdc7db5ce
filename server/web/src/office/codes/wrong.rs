//! Why a change of a code or a store wasn't made, in the reader's language, and at which of a form's fields.

use domain::{Currency, Money};
use office_pages::{code_form::RulesForm, limits::Field};
use shops::own::Wrong;
use texts::{AmountStyle, Texts};

use super::filled::{Amounts, Unread};

/// How many minor units an example has.
const EXAMPLE_MINOR: u64 = 123_456;

/// The sentence.
pub(in crate::office) fn words(texts: &Texts, wrong: &Wrong, currency: Currency) -> String {
    let amount = |minor: u64| {
        let money = Money::from_minor(minor, currency);
        let style = AmountStyle::of(texts.tag());
        money.map_or_else(|_| String::new(), |money| style.amount(money))
    };
    match wrong {
        Wrong::Label => texts.get("office-code-wrong-label"),
        Wrong::Taken(name) => texts.with("office-code-wrong-taken", &[("name", name)]),
        Wrong::Backwards => texts.get("office-code-wrong-backwards"),
        Wrong::TooMany => texts.get("office-code-wrong-many"),
        Wrong::NoChoice => texts.get("office-code-wrong-choice"),
        Wrong::Twice => texts.get("office-code-wrong-twice"),
        Wrong::Offer(minor) => {
            texts.with("office-code-wrong-offer", &[("amount", &amount(*minor))])
        }
        Wrong::NoAmount => texts.get("office-code-wrong-bounds"),
        Wrong::Code(label) => texts.with("office-code-wrong-code", &[("name", label)]),
        Wrong::NoteLabel => texts.get("office-code-wrong-note"),
        Wrong::Reason => texts.get("office-code-wrong-why"),
        Wrong::Used => texts.get("office-code-wrong-used"),
    }
}

/// What is said of a form that can't be taken as it came; of amounts that can't be read with one that can.
pub(in crate::office) fn unread(texts: &Texts, why: Unread, currency: Currency) -> String {
    match why {
        Unread::OfStore => texts.get("office-code-wrong-store"),
        Unread::Amount => {
            let style = AmountStyle::of(texts.tag());
            let example = Money::from_minor(EXAMPLE_MINOR, currency);
            let example = example.map_or_else(|_| String::new(), |money| style.number(money));
            texts.with("office-code-wrong-amount", &[("amount", &example)])
        }
    }
}

/// Whether it is the name that is wrong.
pub(super) const fn is_of_label(wrong: &Wrong) -> bool {
    matches!(wrong, Wrong::Label | Wrong::Taken(_))
}

/// The form with the fields marked that it is about.
pub(in crate::office) fn marked(form: RulesForm, wrong: &Wrong, money: Amounts<'_>) -> RulesForm {
    let mark = |field: Field, is_wrong: bool| Field {
        is_wrong: field.is_wrong || is_wrong,
        ..field
    };
    match wrong {
        Wrong::NoChoice | Wrong::Twice | Wrong::Offer(_) => {
            let read: Vec<Option<u64>> =
                (form.amounts.iter().map(|field| money.read(&field.text).1)).collect();
            let is_wrong = |at: usize| match (wrong, read.get(at).copied().flatten()) {
                (Wrong::Offer(minor), own) => own == Some(*minor),
                (Wrong::Twice, Some(own)) => read.iter().take(at).any(|one| *one == Some(own)),
                (Wrong::Twice, None) => false,
                (_, _) => at == 0,
            };
            let amounts = form.amounts.into_iter().enumerate();
            let amounts = amounts.map(|(at, field)| mark(field, is_wrong(at)));
            RulesForm {
                amounts: amounts.collect(),
                ..form
            }
        }
        Wrong::NoAmount => RulesForm {
            min: mark(form.min, true),
            max: mark(form.max, true),
            ..form
        },
        Wrong::NoteLabel => RulesForm {
            note_label: mark(form.note_label, true),
            ..form
        },
        Wrong::Label
        | Wrong::Taken(_)
        | Wrong::Backwards
        | Wrong::TooMany
        | Wrong::Code(_)
        | Wrong::Reason
        | Wrong::Used => form,
    }
}
