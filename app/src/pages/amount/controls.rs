//! What the customer types into: the amount's field, the note's, and the keypad.

use leptos::prelude::*;
use texts::{Spoken, Texts};

use super::{
    AmountPage, NOTE_LEN_MAX,
    words::{hint, zero},
};

pub(super) fn amount_field(
    texts: &Texts,
    page: &AmountPage,
    typed: String,
    problem: String,
) -> impl IntoView + use<> {
    let invalid = if problem.is_empty() { "false" } else { "true" };
    let currency = page.limits.currency();
    let symbol = || {
        let symbol = page.style.symbol(currency);
        view! { <bdi class="amount-currency" id="currency">{symbol}</bdi> }
    };
    let leads = page.style.symbol_leads();
    // On the screen's left, whatever the direction of writing.
    let left = leads == (page.style.direction() == "ltr");
    let class = if left {
        "amount-field sum amount-left"
    } else {
        "amount-field sum"
    };
    view! {
        <div class="amount">
            <label class="amount-label" for="amount">{texts.get("amount-label")}</label>
            <div class=class dir=page.style.direction()>
                {leads.then(symbol)}
                <input
                    class="amount-input" id="amount" name="amount" type="text" value=typed
                    inputmode="decimal" autocomplete="transaction-amount" enterkeyhint="go"
                    maxlength="40" placeholder=zero(page) required aria-invalid=invalid
                    aria-describedby="currency hint problem" dir="ltr"
                />
                {(!leads).then(symbol)}
            </div>
            <p class="amount-problem" id="problem" role="status">
                {(!problem.is_empty()).then_some(problem)}
            </p>
            <p class="amount-hint" id="hint">{hint(texts, page)}</p>
            <p class="unseen" id="heard" role="status"></p>
        </div>
    }
}

/// The note. One that the merchant has a word of its own for is wanted, such as the table's number,
/// and stands open; any other is folded up. What is wrong with one that was typed stands below it.
pub(super) fn note_field(
    texts: &Texts,
    page: &AmountPage,
    note: String,
    problem: String,
) -> AnyView {
    let is_wrong = !problem.is_empty();
    let open = is_wrong || !note.is_empty();
    let own = page.note_label.clone();
    let needed = page.note_needed;
    let wanted = own.is_some() || needed;
    let label = own.unwrap_or_else(|| Spoken::from(&*texts.get("amount-note-label")));
    let required = needed.then(|| {
        let words = texts.get("amount-note-required");
        view! { <span class="note-required">{words}</span> }
    });
    let field = view! {
        <label for="note"><bdi lang=label.language>{label.text}</bdi>{required}</label>
        <input id="note" name="note" type="text" value=note maxlength=NOTE_LEN_MAX.to_string()
            dir="auto" autocomplete="off" required=needed autofocus=is_wrong
            aria-invalid=is_wrong.then_some("true") aria-describedby=is_wrong.then_some("note-problem")/>
        {is_wrong.then(|| view! { <p class="note-problem" id="note-problem">{problem}</p> })}
    };
    if wanted {
        return view! { <div class="note note-wanted">{field}</div> }.into_any();
    }
    view! {
        <details class="note" open=open>
            <summary>{texts.get("amount-note-add")}</summary>
            {field}
        </details>
    }
    .into_any()
}

/// The keys wait for the first script (`fallback.js`); a key that does nothing must not look alive.
pub(super) fn keypad(texts: &Texts, page: &AmountPage) -> impl IntoView + use<> {
    let decimals = page.limits.currency().has_decimals();
    let shown = |digit: u32| {
        let shown = char::from_u32(u32::from(page.style.numbers().zero).saturating_add(digit));
        shown.unwrap_or('0').to_string()
    };
    let digit = |digit: u32| {
        let shown = shown(digit);
        view! { <button class="key" type="button" disabled data-key=digit.to_string()>{shown}</button> }
    };
    // The marks' own names would be read as "dot" or "period": the key says what it does.
    let mark = if decimals {
        view! {
            <button class="key" type="button" disabled data-key="mark"
                aria-label=texts.get("amount-key-decimal")>{page.style.numbers().decimal.to_string()}</button>
        }
        .into_any()
    } else {
        view! { <button class="key" type="button" disabled data-key="00">{shown(0).repeat(2)}</button> }.into_any()
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
