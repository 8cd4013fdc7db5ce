//! What an owner has said on receipts: who they are to their tax office, and how a receipt ends.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::{
    payment::Notice,
    seen::{self, Beside, Fields},
    settings,
};

/// Where the page is.
pub const RECEIPTS: &str = "/office/settings/receipts";
/// The lines, by their names in the form.
pub const LINES: [&str; 6] = ["name", "number", "address", "closing", "tax", "rate"];
/// That a receipt is a tax invoice.
pub const INVOICE: &str = "invoice";

/// What the page says.
#[derive(Clone, Debug)]
pub struct ReceiptsPage {
    /// What stands in each of the lines, in their order.
    pub lines: [Line; 6],
    /// Whether a receipt is a tax invoice.
    pub is_invoice: bool,
    /// What the form was filled in over.
    pub seen: String,
    /// What somebody else has set meanwhile.
    pub beside: Beside,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// A line of the form.
#[derive(Clone, Debug)]
pub struct Line {
    /// What stands in it.
    pub text: String,
    /// The most that may.
    pub longest: usize,
    /// Whether it can't be so.
    pub is_wrong: bool,
}

/// Which field an input is part of: a tax is its name and its rate.
pub fn part(name: &str) -> &str {
    match name {
        "rate" => "tax",
        other => other,
    }
}

/// What is in such a form, for a look at what is other.
pub fn fields(lines: &[Line; 6], is_invoice: bool) -> Fields {
    let named = LINES.into_iter().zip(lines);
    let texts = named.map(|(name, line)| (name.to_owned(), line.text.clone()));
    let tick = if is_invoice { "1" } else { "" };
    texts
        .chain([(INVOICE.to_owned(), tick.to_owned())])
        .collect()
}

/// The whole document.
pub fn receipts_page(frame: &StudioFrame, page: &ReceiptsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-receipts-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let lines: Vec<_> = LINES
        .into_iter()
        .zip(&page.lines)
        .map(|(name, line)| {
            let now = seen::now(frame, &page.beside, name);
            view! { {field(frame, name, line)}{now} }
        })
        .collect();
    let invoice_now = seen::ticked_now(frame, &page.beside, INVOICE);
    let seen = page.seen.clone();
    let checked = page.is_invoice;
    frame::render(frame, &title.clone(), Some(Section::Settings), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-receipts-lead")}</p>
            </div>
            {settings::tabs(frame, RECEIPTS)}
            {notice}
            <form method="post" action=RECEIPTS class="card stack">
                {frame.form_field()}
                {seen::field(&seen)}
                {lines}
                <label class="choice">
                    <input type="checkbox" name=INVOICE value="1" checked=checked/>
                    <span>{texts.get("office-receipts-invoice")}</span>
                </label>
                {invoice_now}
                <p class="soft">{texts.get("office-receipts-invoice-explain")}</p>
                <button class="button" type="submit">{texts.get("office-limits-save")}</button>
            </form>
        }
    })
}

fn field(frame: &StudioFrame, name: &'static str, line: &Line) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let label = texts.get(match name {
        "name" => "office-receipts-name",
        "number" => "office-receipts-number",
        "address" => "office-receipts-address",
        "closing" => "office-receipts-closing",
        "tax" => "office-receipts-tax",
        _ => "office-receipts-rate",
    });
    let hint = match name {
        "number" => Some("office-receipts-number-explain"),
        "rate" => Some("office-receipts-rate-explain"),
        _ => None,
    };
    let hint_id = hint.map(|_| format!("{name}-for"));
    let hint = hint.map(|key| {
        let id = hint_id.clone();
        view! { <p id=id class="soft">{texts.get(key)}</p> }
    });
    let mode = (name == "rate").then_some("decimal");
    let wrong = line.is_wrong.then_some("true");
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input id=name name=name type="text" dir="auto" inputmode=mode autocomplete="off"
                maxlength=line.longest.to_string() aria-invalid=wrong aria-describedby=hint_id
                value=line.text.clone()/>
            {hint}
        </div>
    }
}
