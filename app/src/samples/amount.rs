//! The amount page: every way of asking, and everything that can be wrong with a form.

use domain::{Asking, LimitError, Limits, TypedError};
use texts::AmountStyle;

use super::{SampleShop, every::every, way};
use crate::{
    look::Wording,
    pages::{
        Frame,
        amount::{AmountPage, Earlier, NOTE_LEN_MAX, Refusal, Refused, amount_page},
    },
};

/// A wallet, by the name its customers know.
const WALLET: &str = "GCash";

#[derive(Clone, Copy, Debug)]
pub(super) enum AmountState {
    /// Typed freely, within both limits.
    Open,
    /// Only a least amount.
    From,
    /// Only a largest amount.
    UpTo,
    /// Typed freely, with amounts to choose from.
    Presets,
    /// One of several amounts.
    Choices,
    /// One amount.
    Fixed,
    /// A note may be added.
    Note,
    /// The same, under the merchant's own word.
    OwnNote,
    /// The wallet is known.
    InWallet,
    /// The button says something else than "pay".
    Worded(Wording),
    /// The shop says something of its own, and where its terms are.
    Dressed,
    /// This browser paid here a while ago.
    AfterPaid,
    /// This browser's payment came to nothing a moment ago.
    AfterNothing,
    /// The form came back.
    Wrong(Refusal),
}

pub(super) fn states() -> Vec<AmountState> {
    let mut states = every!(AmountState:
        AmountState::Open => AmountState::Open;
        AmountState::From => AmountState::From;
        AmountState::UpTo => AmountState::UpTo;
        AmountState::Presets => AmountState::Presets;
        AmountState::Choices => AmountState::Choices;
        AmountState::Fixed => AmountState::Fixed;
        AmountState::Note => AmountState::Note;
        AmountState::OwnNote => AmountState::OwnNote;
        AmountState::InWallet => AmountState::InWallet;
        AmountState::Worded(_) => AmountState::Worded(Wording::Donate);
        AmountState::Dressed => AmountState::Dressed;
        AmountState::AfterPaid => AmountState::AfterPaid;
        AmountState::AfterNothing => AmountState::AfterNothing;
        AmountState::Wrong(_) => AmountState::Wrong(Refusal::NotOffered);
    );
    let refusals = refusals(&SampleShop::invented().limits);
    let others = refusals
        .into_iter()
        .filter(|why| *why != Refusal::NotOffered);
    states.extend(others.map(AmountState::Wrong));
    let other = |wording: &Wording| !matches!(wording, Wording::Pay | Wording::Donate);
    let worded = Wording::ALL.into_iter().filter(other);
    states.extend(worded.map(AmountState::Worded));
    states
}

/// Everything that can be wrong with a form at a shop with these limits.
fn refusals(limits: &Limits) -> Vec<Refusal> {
    use {LimitError as Limit, TypedError as Typed};
    let (min, max) = (limits.min(), limits.max());
    let allowed = limits.currency().exponent();
    every!(Refusal:
        Refusal::Typed(Typed::Empty) => Refusal::Typed(Typed::Empty);
        Refusal::Typed(Typed::NotANumber) => Refusal::Typed(Typed::NotANumber);
        Refusal::Typed(Typed::Negative) => Refusal::Typed(Typed::Negative);
        Refusal::Typed(Typed::TooManyDecimals { .. })
            => Refusal::Typed(Typed::TooManyDecimals { allowed });
        Refusal::Typed(Typed::TooLong) => Refusal::Typed(Typed::TooLong);
        Refusal::Typed(Typed::Ambiguous) => Refusal::Typed(Typed::Ambiguous);
        Refusal::Typed(Typed::Step { .. }) => Refusal::Typed(Typed::Step { step: 100 });
        Refusal::Limit(Limit::WrongCurrency) => Refusal::Limit(Limit::WrongCurrency);
        Refusal::Limit(Limit::Zero) => Refusal::Limit(Limit::Zero);
        Refusal::Limit(Limit::BelowMin { .. }) => Refusal::Limit(Limit::BelowMin { min });
        Refusal::Limit(Limit::AboveMax { .. }) => Refusal::Limit(Limit::AboveMax { max });
        Refusal::NotOffered => Refusal::NotOffered;
        Refusal::NoteNeeded => Refusal::NoteNeeded;
        Refusal::NoteTooLong => Refusal::NoteTooLong;
    )
}

/// The same refusal at the shop of this page.
fn here(refusal: Refusal, page: &AmountPage) -> Refusal {
    let mut all = refusals(&page.limits).into_iter();
    all.find(|own| own.text_key() == refusal.text_key())
        .unwrap_or(refusal)
}

/// What was typed: the amount, and the note.
fn typed(refusal: Refusal, page: &AmountPage) -> (String, String) {
    let amount = match refusal {
        Refusal::Typed(error) => match error {
            TypedError::Empty => "",
            TypedError::NotANumber => "12..5",
            TypedError::Negative => "-12",
            TypedError::TooManyDecimals { .. } => "12.50125",
            TypedError::TooLong => "12345678901234567890",
            TypedError::Ambiguous => "1,250",
            TypedError::Step { .. } => "12.34",
        },
        Refusal::Limit(error) => match error {
            LimitError::WrongCurrency | LimitError::Zero => "0",
            LimitError::BelowMin { .. } => "0.1",
            LimitError::AboveMax { .. } => "999999",
        },
        Refusal::NotOffered | Refusal::NoteNeeded => "",
        Refusal::NoteTooLong => {
            let amount = page.style.number(page.limits.min());
            return (amount, "x".repeat(NOTE_LEN_MAX));
        }
    };
    (amount.to_owned(), String::new())
}

fn paid_before(frame: &Frame, shop: &SampleShop) -> Earlier {
    Earlier::Paid {
        amount: SampleShop::shown(frame.texts.tag(), shop.amount()),
        time: way::BEGUN_AT.time(frame.texts.tag()),
        token: way::TOKEN.to_owned(),
    }
}

impl AmountState {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Open => "amount-open",
            Self::From => "amount-from",
            Self::UpTo => "amount-up-to",
            Self::Presets => "amount-presets",
            Self::Choices => "amount-choices",
            Self::Fixed => "amount-fixed",
            Self::Note => "amount-note",
            Self::OwnNote => "amount-own-note",
            Self::InWallet => "amount-in-wallet",
            Self::Worded(wording) => wording.button(),
            Self::Dressed => "amount-dressed",
            Self::AfterPaid => "amount-after-paid",
            Self::AfterNothing => "amount-after-nothing",
            Self::Wrong(refusal) => refusal.text_key(),
        }
    }

    pub(super) fn render(&self, frame: &Frame, shop: &SampleShop) -> String {
        let mut page = AmountPage {
            shop: shop.name.clone(),
            code: shop.code.clone(),
            // No attempt key has this form: nothing can be started with it.
            attempt: String::new(),
            limits: shop.limits,
            asking: self.asking(shop),
            style: AmountStyle::of(frame.texts.tag()),
            wording: shop.wording,
            note: false,
            note_needed: false,
            note_label: None,
            wallet: shop.wallet.clone(),
            earlier: None,
            refused: None,
        };
        let (min, max) = (shop.limits.min().minor(), shop.limits.max().minor());
        let only = |min, max| Limits::new(shop.limits.currency(), min, max).unwrap_or(shop.limits);
        let mut dressed = frame.clone();
        match self {
            Self::Open if shop.note => {
                page.note = true;
                page.note_label = Some(shop.note_label.clone());
            }
            Self::Open | Self::Presets | Self::Choices | Self::Fixed => {}
            Self::From => page.limits = only(Some(min), None),
            Self::UpTo => page.limits = only(None, Some(max)),
            Self::Note => page.note = true,
            Self::OwnNote => {
                page.note = true;
                page.note_label = Some(shop.note_label.clone());
            }
            Self::InWallet => {
                page.wallet.get_or_insert_with(|| WALLET.to_owned());
            }
            Self::Worded(wording) => page.wording = *wording,
            Self::Dressed => {
                let look = &mut dressed.look;
                // Names, like the shop's: a merchant's own words are in no catalogue.
                look.welcome
                    .get_or_insert_with(|| shop.name.merchant.clone());
                look.footer.get_or_insert_with(|| shop.name.store.clone());
                look.terms.get_or_insert_with(|| shop.link.clone());
            }
            Self::AfterPaid => page.earlier = Some(paid_before(frame, shop)),
            Self::AfterNothing => page.earlier = Some(Earlier::Cancelled),
            Self::Wrong(refusal) => {
                page.note_needed = *refusal == Refusal::NoteNeeded;
                page.note = page.note_needed || *refusal == Refusal::NoteTooLong;
                if page.note_needed {
                    page.note_label = Some(shop.note_label.clone());
                }
                let (amount, note) = typed(*refusal, &page);
                page.refused = Some(Refused {
                    amount,
                    note,
                    problem: here(*refusal, &page).in_words(&frame.texts, &page),
                    is_of_note: refusal.is_of_note(),
                });
            }
        }
        amount_page(&dressed, &page)
    }

    fn asking(self, shop: &SampleShop) -> Asking {
        let presets = || shop.offered();
        if let (Self::Open, Some(asking)) = (&self, &shop.asking) {
            return asking.clone();
        }
        match self {
            Self::Presets => Asking::Open { presets: presets() },
            Self::Choices | Self::Wrong(Refusal::NotOffered) => {
                Asking::Choice { presets: presets() }
            }
            Self::Fixed => Asking::Fixed {
                minor: shop.amount().minor(),
            },
            Self::Open
            | Self::From
            | Self::UpTo
            | Self::Note
            | Self::OwnNote
            | Self::InWallet
            | Self::Worded(_)
            | Self::Dressed
            | Self::AfterPaid
            | Self::AfterNothing
            | Self::Wrong(
                Refusal::Typed(_) | Refusal::Limit(_) | Refusal::NoteNeeded | Refusal::NoteTooLong,
            ) => Asking::OPEN,
        }
    }
}
