//! A shop's codes: a list by store, with how each stands, and finding one where there are many.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::payment::Notice;

/// The field that is looked by.
pub const QUERY: &str = "q";
/// So many codes are found by eye.
const MANY: usize = 8;

/// What the page says.
#[derive(Clone, Debug)]
pub struct CodesPage {
    /// The stores the reader may see codes of, with those that were looked for.
    pub stores: Vec<StoreCodes>,
    /// What was looked for.
    pub query: String,
    /// How many codes there are, looked for or not.
    pub count: usize,
    /// Whether the reader may make codes.
    pub may_make: bool,
    /// What was just done.
    pub notice: Option<Notice>,
}

/// A store and its codes.
#[derive(Clone, Debug)]
pub struct StoreCodes {
    /// The store's name.
    pub name: Spoken,
    /// What is paid with there, such as `HKD`.
    pub currency: &'static str,
    /// Where the store is set, for those who may.
    pub settings: Option<String>,
    /// Where its codes are printed together, if it has some.
    pub print: Option<String>,
    /// Why nobody can pay at the whole store at the moment, if so.
    pub closed: Option<String>,
    /// Its codes.
    pub codes: Vec<CodeLine>,
}

/// A code.
#[derive(Clone, Debug)]
pub struct CodeLine {
    /// The counter it hangs at.
    pub label: String,
    /// As it is printed.
    pub code: String,
    /// What is paid there, if that is one amount.
    pub amount: Option<String>,
    /// Its page.
    pub to: String,
    /// What marks it: the text, and whether it is that nobody can pay there.
    pub mark: Option<String>,
    /// When somebody last paid there, as people write it.
    pub paid: Option<String>,
}

/// The whole document.
pub fn codes_page(frame: &StudioFrame, page: &CodesPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-codes-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let stores: Vec<_> = page.stores.iter().map(|one| card(frame, one)).collect();
    let empty = page.stores.is_empty().then(|| {
        let key = if page.query.is_empty() {
            "studio-codes-empty"
        } else {
            "office-codes-none"
        };
        view! { <p class="card soft">{texts.get(key)}</p> }
    });
    let make = page.may_make.then(|| {
        view! {
            <p class="settling">
                <a class="button" href="/office/codes/new">{texts.get("office-codes-make")}</a>
                <a class="quiet quiet-lined" href="/office/boards">{texts.get("office-boards-title")}</a>
            </p>
        }
    });
    let find = (page.count > MANY || !page.query.is_empty()).then(|| find(frame, page));
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-codes-lead")}</p>
                {make}
            </div>
            {notice}
            {find}
            {empty}
            <div class="stack">{stores}</div>
        }
    })
}

fn find(frame: &StudioFrame, page: &CodesPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let all = (!page.query.is_empty()).then(|| {
        let all = texts.get("office-codes-all");
        view! { <a class="quiet quiet-lined" href=Section::Codes.path()>{all}</a> }
    });
    view! {
        <form method="get" action=Section::Codes.path() class="card search" role="search">
            <div class="field">
                <label for="q">{texts.get("office-codes-find")}</label>
                <input id="q" name=QUERY type="search" dir="auto" maxlength="100" autocomplete="off"
                    enterkeyhint="search" value=page.query.clone()/>
            </div>
            <div class="search-do">
                <button class="button" type="submit">{texts.get("office-payments-button")}</button>
                {all}
            </div>
        </form>
    }
}

fn card(frame: &StudioFrame, store: &StoreCodes) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = store.name.clone();
    let none = store
        .codes
        .is_empty()
        .then(|| view! { <p class="soft">{texts.get("studio-codes-no-codes")}</p> });
    let rows: Vec<_> = store.codes.iter().map(|one| row(frame, one)).collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> });
    let closed = store
        .closed
        .clone()
        .map(|words| view! { <p><span class="tag tag-grave">{words}</span></p> });
    let settings = store.settings.clone().map(|to| {
        let words = texts.get("office-store-link");
        view! { <a class="quiet quiet-lined" href=to>{words}</a> }
    });
    let print = store.print.clone().map(|to| {
        let words = texts.get("office-print-link");
        view! { <a class="quiet quiet-lined" href=to>{words}</a> }
    });
    let ways = (settings.is_some() || print.is_some())
        .then(|| view! { <p class="settling">{settings}{print}</p> });
    view! {
        <section class="card">
            <h2><bdi lang=language>{text}</bdi><span class="unit">{store.currency}</span></h2>
            {closed}
            {none}
            {list}
            {ways}
        </section>
    }
}

fn row(frame: &StudioFrame, code: &CodeLine) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let mark = code
        .mark
        .clone()
        .map(|words| view! { <span class="tag tag-grave">{words}</span> });
    let paid = match &code.paid {
        Some(time) => texts.with("office-codes-paid", &[("time", time)]),
        None => texts.get("office-codes-never"),
    };
    let amount = code
        .amount
        .clone()
        .map(|amount| view! { <span class="unit" dir="auto">{amount}</span> });
    view! {
        <li class="row">
            <a class="row-link" href=code.to.clone()>
                <span class="row-words">
                    <span class="row-name"><bdi>{code.label.clone()}</bdi>" "{amount}</span>
                    <span class="row-more"><bdi dir="ltr">{code.code.clone()}</bdi>" · "{paid}</span>
                </span>
                {mark}
            </a>
        </li>
    }
}
