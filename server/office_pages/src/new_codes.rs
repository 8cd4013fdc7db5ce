//! Making codes: one, or several of a kind at once.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    code_form::{self, LABEL, RulesForm, WORDS},
    limits::Field,
    payment::Notice,
};

/// The store.
pub const STORE: &str = "store";
/// The first number of several.
pub const FIRST: &str = "first";
/// The last one.
pub const LAST: &str = "last";

/// What the page says.
#[derive(Clone, Debug)]
pub struct NewCodesPage {
    /// Where codes can be made: ids and names.
    pub stores: Vec<(String, Spoken)>,
    /// The store that codes are made at.
    pub store: String,
    /// The name.
    pub label: Field,
    /// The first and the last number, if several are made.
    pub numbers: [Field; 2],
    /// How customers pay there.
    pub rules: RulesForm,
    /// Why nothing was made.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn new_codes_page(frame: &StudioFrame, page: &NewCodesPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-codes-make");
    let notice = page.notice.as_ref().map(Notice::view);
    let stores = chosen_store(frame, page);
    let label = code_form::line(LABEL, texts.get("office-code-label"), &page.label, WORDS);
    let [first, last] = &page.numbers;
    let number = code_form::Line {
        mode: "numeric",
        dir: "ltr",
        max: "4",
    };
    let first = code_form::line(FIRST, texts.get("office-codes-first"), first, number);
    let last = code_form::line(LAST, texts.get("office-codes-last"), last, number);
    let fields = code_form::fields(frame, &page.rules);
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            <div class="head"><h1>{title}</h1></div>
            {notice}
            {stores}
            <section class="card card-form">
                <form method="post" action="/office/codes/new" class="stack">
                    {frame.form_field()}
                    <input type="hidden" name=STORE value=page.store.clone()/>
                    {label}
                    <div class="limits-fields">{first}{last}</div>
                    <p class="soft">{texts.get("office-codes-several")}</p>
                    {fields}
                    <button class="button" type="submit">{texts.get("office-codes-make-button")}</button>
                </form>
            </section>
        }
    })
}

/// The store comes first: amounts are of its currency.
fn chosen_store(frame: &StudioFrame, page: &NewCodesPage) -> impl IntoView + use<> {
    let items: Vec<_> = page
        .stores
        .iter()
        .map(|(id, name)| {
            let Spoken { text, language } = name.clone();
            let current = (*id == page.store).then_some("true");
            let to: String = url_of(id);
            view! { <li><a href=to lang=language aria-current=current><bdi>{text}</bdi></a></li> }
        })
        .collect();
    let label = frame.texts.get("office-codes-store");
    view! { <nav class="store-tabs" aria-label=label><ul>{items}</ul></nav> }
}

fn url_of(store: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let encoded: String = store
        .bytes()
        .map(|byte| {
            if plain(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    format!("/office/codes/new?{STORE}={encoded}")
}
