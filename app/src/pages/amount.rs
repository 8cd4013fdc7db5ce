//! The amount page: a form first, improved by an island.
//!
//! Everything the island needs stands in `data-` attributes, finished and translated; the same
//! facts are checked again on the server, which alone decides.

use domain::{Limits, Money, NumberStyle, TypedError, money::display};
use leptos::prelude::*;

use super::Frame;
use crate::{
    components::{
        language_switch::LanguageSwitch,
        shop_header::{ShopHeader, ShopName},
    },
    i18n::{GAP, Texts},
    islands::amount_field::AmountField,
    shell::{self, Document},
};

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
    /// How numbers are written.
    pub style: NumberStyle,
    /// Whether a note may be added.
    pub note: bool,
    /// Brand of the wallet, if known.
    pub wallet: Option<String>,
    /// What was typed before, and what is wrong with it.
    pub refused: Option<Refused>,
}

/// A form that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The amount as it was typed.
    pub amount: String,
    /// The note as it was typed.
    pub note: String,
    /// What is wrong, in the customer's language.
    pub problem: String,
}

/// The whole document.
pub fn amount_page(frame: &Frame, page: &AmountPage) -> String {
    let texts = &frame.texts;
    let document = Document {
        texts,
        assets: &frame.assets,
        title: texts.with("amount-title", &[("shop", &page.shop.merchant)]),
        reload_s: None,
        islands: true,
    };
    shell::render(&document, || {
        let form = form(texts, page);
        view! {
            <main class="page page-amount">
                <ShopHeader shop=page.shop.clone() heading=true/>
                <AmountField>{form}</AmountField>
                <LanguageSwitch texts/>
            </main>
        }
    })
}

fn form(texts: &Texts, page: &AmountPage) -> impl IntoView + use<> {
    let currency = page.limits.currency();
    let refused = page.refused.clone();
    let (typed, note, problem) = match refused {
        Some(Refused {
            amount,
            note,
            problem,
        }) => (amount, note, problem),
        None => <(String, String, String)>::default(),
    };
    let confirm = match &page.wallet {
        Some(wallet) => texts.with("amount-confirm-in", &[("wallet", wallet)]),
        None => texts.get("amount-confirm-in-wallet"),
    };
    let sentences = Sentences::new(texts, page);
    view! {
        <form
            class="pay" method="post" action="/api/start_payment" novalidate autocomplete="off"
            data-exponent=currency.exponent().to_string()
            data-currency=currency.code()
            data-style=page.style.to_attribute()
            data-min=page.limits.min().minor().to_string()
            data-max=page.limits.max().minor().to_string()
            data-step=currency.smallest_step().to_string()
            data-pay=sentences.pay data-empty=sentences.empty
            data-below=sentences.below data-above=sentences.above
            data-step-problem=sentences.step data-working=sentences.working data-offline=sentences.offline
        >
            <input type="hidden" name="code" value=page.code.clone()/>
            <input type="hidden" name="attempt" value=page.attempt.clone()/>
            <input type="hidden" name="lang" value=texts.tag().to_owned()/>
            {amount_field(texts, page, (typed, problem))}
            {page.note.then(|| note_field(texts, note))}
            {keypad(texts, page)}
            <div class="pay-bar">
                <button class="button pay-button" type="submit" data-label=texts.get("amount-pay")>
                    {texts.get("amount-pay")}
                </button>
                <p class="pay-confirm">{confirm}</p>
                <p class="handoff" hidden>
                    {texts.get("amount-handoff")}" "
                    <a class="handoff-link" href="#">{texts.get("common-open-wallet")}</a>
                </p>
            </div>
        </form>
    }
}

fn amount_field(
    texts: &Texts,
    page: &AmountPage,
    (typed, problem): (String, String),
) -> impl IntoView + use<> {
    let invalid = if problem.is_empty() { "false" } else { "true" };
    let currency = page.limits.currency();
    view! {
        <div class="amount">
            <label class="amount-label" for="amount">{texts.get("amount-label")}</label>
            <div class="amount-field">
                <span class="amount-currency" id="currency">{currency.code()}</span>
                <input
                    class="amount-input" id="amount" name="amount" type="text" value=typed
                    inputmode="decimal" autocomplete="transaction-amount" enterkeyhint="go"
                    maxlength="40" placeholder=zero(page) required aria-invalid=invalid
                    aria-describedby="currency hint problem" dir="ltr"
                />
            </div>
            <p class="amount-problem" id="problem" role="status">
                {(!problem.is_empty()).then_some(problem)}
            </p>
            <p class="amount-hint" id="hint">{hint(texts, page)}</p>
            <p class="unseen" id="heard" role="status"></p>
        </div>
    }
}

fn note_field(texts: &Texts, note: String) -> impl IntoView + use<> {
    let open = !note.is_empty();
    view! {
        <details class="note" open=open>
            <summary>{texts.get("amount-note-add")}</summary>
            <label for="note">{texts.get("amount-note-label")}</label>
            <input id="note" name="note" type="text" value=note maxlength=NOTE_LEN_MAX.to_string()
                dir="auto" autocomplete="off"/>
        </details>
    }
}

/// The keys wait until the island wakes them; a key that does nothing must not look alive.
fn keypad(texts: &Texts, page: &AmountPage) -> impl IntoView + use<> {
    let decimals = page.limits.currency().exponent() > 0;
    let digit = |digit: u32| {
        let shown = char::from_u32(u32::from(page.style.zero).saturating_add(digit));
        let shown = shown.unwrap_or('0').to_string();
        view! { <button class="key" type="button" disabled data-key=digit.to_string()>{shown}</button> }
    };
    // The marks' own names would be read as "dot" or "period": the key says what it does.
    let mark = if decimals {
        view! {
            <button class="key" type="button" disabled data-key="mark"
                aria-label=texts.get("amount-key-decimal")>{page.style.decimal.to_string()}</button>
        }
        .into_any()
    } else {
        view! { <button class="key" type="button" disabled data-key="00">"00"</button> }.into_any()
    };
    view! {
        <div class="keypad" role="group" aria-label=texts.get("amount-keypad") dir="ltr">
            {(1..=9).map(digit).collect::<Vec<_>>()}
            {mark}
            {digit(0)}
            <button class="key key-delete" type="button" disabled data-key="delete"
                aria-label=texts.get("amount-key-delete")>
                <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                    <path d="M9 5h11v14H9l-6-7zM12 9.5l5 5M17 9.5l-5 5"/>
                </svg>
            </button>
        </div>
    }
}

/// Finished text for the island, with a gap where the live amount belongs.
struct Sentences {
    pay: String,
    empty: String,
    below: String,
    above: String,
    step: String,
    working: String,
    offline: String,
}

impl Sentences {
    fn new(texts: &Texts, page: &AmountPage) -> Self {
        let money = |money| display::with_code(money, &page.style);
        let step = page.limits.min().currency().smallest_step();
        Self {
            pay: texts.with("amount-pay-amount", &[("amount", GAP)]),
            empty: texts.get("amount-empty"),
            below: texts.with("amount-below-min", &[("min", &money(page.limits.min()))]),
            above: texts.with("amount-above-max", &[("max", &money(page.limits.max()))]),
            step: texts.with("amount-step", &[("step", &amount_of(step, page))]),
            working: texts.get("amount-working"),
            offline: texts.get("amount-offline"),
        }
    }
}

fn amount_of(minor: u64, page: &AmountPage) -> String {
    Money::from_minor(minor, page.limits.currency())
        .map(|money| display::with_code(money, &page.style))
        .unwrap_or_default()
}

fn zero(page: &AmountPage) -> String {
    Money::from_minor(0, page.limits.currency())
        .map(|money| display::number(money, &page.style))
        .unwrap_or_default()
}

/// The limits, unless they are the currency's own and say nothing.
fn hint(texts: &Texts, page: &AmountPage) -> String {
    let (min, max) = (page.limits.min(), page.limits.max());
    let shown = |money| display::with_code(money, &page.style);
    let low = min.minor() > page.limits.currency().smallest_step();
    let high = max.minor() < Money::MINOR_MAX;
    match (low, high) {
        (true, true) => texts.with(
            "amount-hint-between",
            &[("min", &shown(min)), ("max", &shown(max))],
        ),
        (true, false) => texts.with("amount-hint-from", &[("min", &shown(min))]),
        (false, true) => texts.with("amount-hint-to", &[("max", &shown(max))]),
        (false, false) => String::new(),
    }
}

/// What is wrong with a typed amount, in the customer's language.
pub fn typed_problem(texts: &Texts, error: &TypedError, page: &AmountPage) -> String {
    let key = error.text_key();
    let currency = page.limits.currency();
    let example = shown_example(page);
    match error {
        TypedError::TooManyDecimals { allowed } => texts.count(
            key,
            ("decimals", u32::from(*allowed)),
            &[("currency", currency.code())],
        ),
        TypedError::Step { step } => texts.with(key, &[("step", &amount_of(*step, page))]),
        TypedError::NotANumber | TypedError::Ambiguous => texts.with(key, &[("example", &example)]),
        TypedError::Empty | TypedError::Negative | TypedError::TooLong => texts.get(key),
    }
}

/// "12.50" in the page's style: twelve and a half, or 1,250 where there are no decimals.
fn shown_example(page: &AmountPage) -> String {
    let exponent = u32::from(page.limits.currency().exponent());
    let minor = if exponent == 0 {
        1_250
    } else {
        125 * 10_u64.pow(exponent.saturating_sub(1))
    };
    Money::from_minor(minor, page.limits.currency())
        .map(|money| display::number(money, &page.style))
        .unwrap_or_default()
}
