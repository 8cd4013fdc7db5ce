//! The amount page: a form first, improved by an island.
//!
//! Everything the island needs stands in `data-` attributes, finished and translated; the same
//! facts are checked again on the server, which alone decides.

mod controls;
mod earlier;
mod offers;
mod refusal;
mod words;

use domain::{Asking, Limits};
use leptos::prelude::*;
use texts::{AmountStyle, Spoken, Texts};

use super::{Frame, shop_page::ShopPage};
use crate::{
    components::{
        language_switch::LanguageSwitch,
        pictures::MarkPicture,
        shop_header::{ShopName, own},
    },
    islands::amount_field::AmountField,
    look::{Mark, Wording},
    shell::LastField,
};
use controls::{amount_field, keypad, note_field};
pub use earlier::Earlier;
pub(super) use earlier::earlier;
use offers::{default_button, fixed_amount, only_choices, shortcuts};
pub use refusal::Refusal;
use words::Sentences;

/// The form's id.
const FORM: &str = "pay";

/// Longest note, in characters; the order description it becomes holds 256.
pub const NOTE_LEN_MAX: usize = 100;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct AmountPage {
    /// Whose page it is.
    pub shop: ShopName,
    /// The entry code.
    pub code: String,
    /// This page load's key: the same key is the same payment.
    pub attempt: String,
    /// What may be paid.
    pub limits: Limits,
    /// How the amount is found.
    pub asking: Asking,
    /// How amounts are written.
    pub style: AmountStyle,
    /// What the pay button and the window's title say.
    pub wording: Wording,
    /// Whether a note may be added.
    pub note: bool,
    /// Whether it has to be.
    pub note_needed: bool,
    /// The merchant's own word for it.
    pub note_label: Option<Spoken>,
    /// Brand of the wallet, if known.
    pub wallet: Option<String>,
    /// What became of this browser's last payment here, where the form should say so.
    pub earlier: Option<Earlier>,
    /// What was typed before, and what is wrong with it, if anything.
    pub refused: Option<Refused>,
}

/// A form that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refused {
    /// The amount as it was typed.
    pub amount: String,
    /// The note as it was typed.
    pub note: String,
    /// What is wrong, in the customer's language; empty for a form that only changed its language.
    pub problem: String,
    /// Whether that is the note, and not the amount.
    pub is_of_note: bool,
}

/// The whole document.
pub fn amount_page(frame: &Frame, page: &AmountPage) -> String {
    let texts = &frame.texts;
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: texts.with(page.wording.title(), &[("shop", &page.shop.merchant.text)]),
        class: "page-amount",
        heading: true,
        reload: None,
        islands: true,
        clocks: false,
        switch: None,
    };
    let key = LastField {
        form: FORM,
        name: "attempt",
        value: page.attempt.clone(),
    };
    document.render_before(Some(key), || {
        let welcome = frame.look.welcome.clone();
        let welcome = welcome.map(|line| view! { <p class="welcome">{own(line)}</p> });
        let earlier = page.earlier.as_ref().map(|what| earlier(texts, what));
        let form = form(texts, page, frame.look.mark.clone());
        view! { {welcome} {earlier} <AmountField/> {form} }
    })
}

fn form(texts: &Texts, page: &AmountPage, mark: Option<Mark>) -> impl IntoView + use<> {
    let currency = page.limits.currency();
    let filled = page.refused.clone().unwrap_or_default();
    let confirm = match &page.wallet {
        Some(wallet) => texts.with("amount-confirm-in", &[("wallet", wallet)]),
        None => texts.get("amount-confirm-in-wallet"),
    };
    let sentences = Sentences::new(texts, page);
    let around = page.style.affixes(currency);
    // What is wrong must not lie below the button that stays in sight.
    let class = match (page.asking.is_open(), filled.problem.is_empty()) {
        (true, true) => "pay pay-typed ems-6",
        (true, false) => "pay pay-typed pay-refused ems-6",
        (false, true) => "pay pay-offered",
        (false, false) => "pay pay-offered pay-refused",
    };
    view! {
        <form
            class=class id=FORM method="post" action="/api/start_payment" novalidate autocomplete="off"
            data-exponent=currency.exponent().to_string()
            data-signs=page.style.reader(currency).signs().to_owned()
            data-before=around.before data-after=around.after
            data-style=page.style.numbers().to_attribute()
            data-min=page.limits.min().minor().to_string()
            data-max=page.limits.max().minor().to_string()
            data-step=currency.smallest_step().to_string()
            data-pay=sentences.pay data-empty=sentences.empty
            data-below=sentences.below data-above=sentences.above
            data-step-problem=sentences.step data-no-number=sentences.no_number
            data-negative=sentences.negative data-decimals=sentences.decimals
            data-too-long=sentences.too_long data-ambiguous=sentences.ambiguous
            data-working=sentences.working data-offline=sentences.offline
        >
            {(!page.asking.presets().is_empty()).then(default_button)}
            <input type="hidden" name="code" value=page.code.clone()/>
            <input type="hidden" name="lang" value=texts.tag().to_owned()/>
            {asked(texts, page, filled)}
            {page.asking.is_open().then(|| keypad(texts, page))}
            <div class="pay-bar">
                {pay_button(texts, page)}
                <p class="pay-news" id="news" role="status"></p>
                {confirmed(confirm, mark)}
                <p class="handoff" hidden>
                    {texts.get("amount-handoff")}" "
                    <a class="handoff-link" href="#">{texts.get("common-open-wallet")}</a>
                </p>
            </div>
            <LanguageSwitch texts at=format!("/c/{}", page.code) form=FORM/>
        </form>
    }
}

/// What comes after the button, and the mark of whoever is paid through. Without one nothing stands in its place,
/// not even what a template leaves behind for an empty slot.
fn confirmed(confirm: String, mark: Option<Mark>) -> AnyView {
    let confirm = view! { <p class="pay-confirm">{confirm}</p> };
    match mark {
        None => confirm.into_any(),
        Some(mark) => view! { {confirm} <MarkPicture mark/> }.into_any(),
    }
}

/// The field, the choices or the one amount; with the note, which comes before what pays at once.
fn asked(texts: &Texts, page: &AmountPage, filled: Refused) -> AnyView {
    let Refused {
        amount: typed,
        note,
        problem,
        is_of_note,
    } = filled;
    let (problem, of_note) = if is_of_note {
        (String::new(), problem)
    } else {
        (problem, String::new())
    };
    let note = page.note.then(|| note_field(texts, page, note, of_note));
    match &page.asking {
        Asking::Open { .. } => view! {
            {amount_field(texts, page, typed, problem)}
            {shortcuts(texts, page)}
            {note}
        }
        .into_any(),
        Asking::Choice { .. } => view! { {note} {only_choices(texts, page, problem)} }.into_any(),
        Asking::Fixed { minor } => {
            view! { {fixed_amount(texts, page, *minor, problem)} {note} }.into_any()
        }
    }
}

/// One button pays what was typed, or the one amount; choices are buttons themselves.
fn pay_button(texts: &Texts, page: &AmountPage) -> Option<AnyView> {
    match &page.asking {
        Asking::Open { .. } => {
            let label = texts.get(page.wording.button());
            let said = label.clone();
            let button = view! {
                <button class="button pay-button" type="submit" data-label=label>{said}</button>
            };
            Some(button.into_any())
        }
        Asking::Choice { .. } => None,
        Asking::Fixed { minor } => Some(offers::pay_button(texts, page, *minor).into_any()),
    }
}
