//! Why a posted form can't be taken, in the customer's language.

use domain::{LimitError, Money, TypedError};
use texts::Texts;

use super::{AmountPage, NOTE_LEN_MAX, words::amount_of};

/// Everything that can be wrong with a form a customer filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// What was typed is no amount.
    Typed(TypedError),
    /// The amount may not be paid here.
    Limit(LimitError),
    /// The amount is none of those on the page.
    NotOffered,
    /// There is no note, and the shop needs one.
    NoteNeeded,
    /// The note is longer than [`NOTE_LEN_MAX`].
    NoteTooLong,
}

impl Refusal {
    /// Whether it is about the note; anything else is about the amount.
    pub const fn is_of_note(&self) -> bool {
        match self {
            Self::NoteNeeded | Self::NoteTooLong => true,
            Self::Typed(_) | Self::Limit(_) | Self::NotOffered => false,
        }
    }

    /// The key of the customer's message.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Typed(error) => error.text_key(),
            Self::Limit(error) => error.text_key(),
            Self::NotOffered => "amount-not-offered",
            Self::NoteNeeded => "amount-note-needed",
            Self::NoteTooLong => "amount-note-too-long",
        }
    }

    /// What is wrong and what to do, with the amounts as the page writes them.
    pub fn in_words(&self, texts: &Texts, page: &AmountPage) -> String {
        let key = self.text_key();
        match self {
            Self::Typed(error) => typed(texts, error, page),
            Self::Limit(error) => limit(texts, *error, page),
            Self::NotOffered => texts.get(key),
            Self::NoteNeeded => {
                let own = page.note_label.as_ref().map(|label| label.text.clone());
                let label = own.unwrap_or_else(|| texts.get("amount-note-label"));
                texts.with(key, &[("label", &label)])
            }
            Self::NoteTooLong => {
                let max = u32::try_from(NOTE_LEN_MAX).unwrap_or(u32::MAX);
                texts.count(key, ("max", max), &[])
            }
        }
    }
}

fn typed(texts: &Texts, error: &TypedError, page: &AmountPage) -> String {
    let key = error.text_key();
    let currency = page.limits.currency();
    match error {
        // It has decimals, and none of them can be paid.
        TypedError::TooManyDecimals { .. } if currency.smallest_step() > 1 => typed(
            texts,
            &TypedError::Step {
                step: currency.smallest_step(),
            },
            page,
        ),
        TypedError::TooManyDecimals { allowed } => texts.count(
            key,
            ("decimals", u32::from(*allowed)),
            &[("currency", currency.code())],
        ),
        TypedError::Step { step } => texts.with(key, &[("step", &amount_of(*step, page))]),
        TypedError::NotANumber | TypedError::Ambiguous => {
            texts.with(key, &[("example", &example(page))])
        }
        TypedError::Empty | TypedError::Negative | TypedError::TooLong => texts.get(key),
    }
}

fn limit(texts: &Texts, error: LimitError, page: &AmountPage) -> String {
    let key = error.text_key();
    let shown = |money| page.style.amount(money);
    match error {
        LimitError::Zero => texts.get(key),
        LimitError::WrongCurrency => {
            texts.with(key, &[("currency", page.limits.currency().code())])
        }
        LimitError::BelowMin { min } => texts.with(key, &[("min", &shown(min))]),
        LimitError::AboveMax { max } => texts.with(key, &[("max", &shown(max))]),
    }
}

/// "12.50" in the page's style: twelve and a half, or 1,250 where there are no decimals.
fn example(page: &AmountPage) -> String {
    let exponent = u32::from(page.limits.currency().exponent());
    let minor = if exponent == 0 {
        1_250
    } else {
        125 * 10_u64.pow(exponent.saturating_sub(1))
    };
    Money::from_minor(minor, page.limits.currency())
        .map(|money| page.style.number(money))
        .unwrap_or_default()
}
