//! One code: how it stands, the page it opens, and what its shop does about it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    code_form::{self, LABEL, RulesForm, SPREAD, WORDS},
    limits::Field,
    payment::Notice,
    seen,
};

/// Why nobody can pay.
pub const WHY: &str = "why";
/// For how many days a code that is replaced works on.
pub const DAYS: &str = "days";
/// So many of [`GRACES`] a form asked for; `None` for a number that none is.
pub fn days(text: &str) -> Option<i64> {
    let known = GRACES.iter().any(|(known, _)| *known == text);
    text.parse().ok().filter(|_| known)
}

/// The days there are to choose from, with the keys of their texts.
pub const GRACES: [(&str, &str); 4] = [
    ("14", "office-code-grace-weeks"),
    ("1", "office-code-grace-day"),
    ("0", "office-code-grace-none"),
    ("90", "office-code-grace-months"),
];

/// What the page says.
#[derive(Clone, Debug)]
pub struct CodePage {
    /// The counter it hangs at.
    pub label: String,
    /// Its store.
    pub store: Spoken,
    /// As it is printed.
    pub code: String,
    /// Its page here.
    pub to: String,
    /// What it leads to, for whoever is to pay.
    pub link: String,
    /// Where its page is looked at, and where its poster is.
    pub shown: String,
    /// Where its poster is.
    pub poster: String,
    /// When somebody last paid there.
    pub paid: Option<String>,
    /// Whether payments are taken there.
    pub enabled: bool,
    /// Why not, as customers read it.
    pub why: String,
    /// That its whole store takes none now, and the store's page for those who may set it.
    pub closed: Option<(String, Option<String>)>,
    /// Codes before it that still work: each as it is printed, and until when.
    pub before: Vec<(String, String)>,
    /// For those who may change it.
    pub form: Option<CodeForm>,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// What can be changed of a code.
#[derive(Clone, Debug, Default)]
pub struct CodeForm {
    /// What it is called.
    pub label: Field,
    /// How customers pay there.
    pub rules: RulesForm,
    /// What it was filled in over.
    pub seen: String,
    /// Whether the store has other codes.
    pub has_others: bool,
}

/// The whole document.
pub fn code_page(frame: &StudioFrame, page: &CodePage) -> String {
    let texts = &frame.texts;
    let notice = page.notice.as_ref().map(Notice::view);
    let what = about(frame, page);
    let may = page.form.is_some();
    let switch = may.then(|| switch(frame, page));
    let rules = page.form.as_ref().map(|form| rules(frame, page, form));
    let replace = may.then(|| replace(frame, page));
    // Where nobody has paid; whether somebody has looked is known to the server alone.
    let remove = (may && page.paid.is_none()).then(|| remove(frame, page));
    frame::render(frame, &page.label, Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            {notice}
            {what}
            {switch}
            {rules}
            {replace}
            {remove}
        }
    })
}

fn remove(frame: &StudioFrame, page: &CodePage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let which = texts.with("office-code-remove-which", &[("name", &page.label)]);
    view! {
        <section class="card">
            <details class="asked">
                <summary class="quiet quiet-lined">{texts.get("office-code-remove")}</summary>
                <form method="post" action=format!("{}/remove", page.to) class="stack">
                    {frame.form_field()}
                    <p class="soft">{texts.get("office-code-remove-explain")}</p>
                    <button class="button button-grave" type="submit">{which}</button>
                </form>
            </details>
        </section>
    }
}

fn about(frame: &StudioFrame, page: &CodePage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = page.store.clone();
    let paid = match &page.paid {
        Some(time) => texts.with("office-codes-paid", &[("time", time)]),
        None => texts.get("office-codes-never"),
    };
    let off = (!page.enabled).then(|| {
        let words = texts.get("studio-codes-off");
        let why =
            (!page.why.is_empty()).then(|| view! { <p><q dir="auto">{page.why.clone()}</q></p> });
        view! { <p><span class="tag tag-grave">{words}</span></p>{why} }
    });
    let closed = page.closed.clone().map(|(words, to)| {
        let settings = to.map(|to| {
            let words = texts.get("office-store-link");
            view! { <a class="quiet quiet-lined" href=to>{words}</a> }
        });
        view! { <p class="settling"><span class="tag tag-grave">{words}</span>{settings}</p> }
    });
    let link_explain = if page.enabled {
        "office-code-link-explain"
    } else {
        "office-code-link-explain-off"
    };
    let poster = page.enabled.then(|| {
        let words = texts.get("office-code-poster");
        view! { <a class="quiet quiet-lined" href=page.poster.clone()>{words}</a> }
    });
    view! {
        <section class="card">
            <h1><bdi>{page.label.clone()}</bdi></h1>
            <p class="soft"><bdi lang=language>{text}</bdi>" · "<bdi dir="ltr">{page.code.clone()}</bdi></p>
            {off}
            {closed}
            <p>{paid}</p>
            <p class="settling">
                <a class="quiet quiet-lined" href=page.shown.clone()>{texts.get("office-code-page")}</a>
                {poster}
            </p>
            <div class="field">
                <label for="link">{texts.get("office-code-link")}</label>
                <input id="link" type="text" dir="ltr" readonly value=page.link.clone()/>
                <p class="soft">{texts.get(link_explain)}</p>
            </div>
        </section>
    }
}

fn switch(frame: &StudioFrame, page: &CodePage) -> AnyView {
    let texts = &frame.texts;
    if !page.enabled {
        return view! {
            <section class="card">
                <form method="post" action=format!("{}/on", page.to) class="stack">
                    {frame.form_field()}
                    <p class="soft">{texts.get("office-code-on-explain")}</p>
                    <button class="button" type="submit">{texts.get("office-code-on")}</button>
                </form>
            </section>
        }
        .into_any();
    }
    let which = texts.with("office-code-off-which", &[("name", &page.label)]);
    view! {
        <section class="card">
            <details class="asked">
                <summary class="quiet quiet-lined">{texts.get("office-code-off")}</summary>
                <form method="post" action=format!("{}/off", page.to) class="stack">
                    {frame.form_field()}
                    <p class="soft">{texts.get("office-code-off-explain")}</p>
                    <div class="field">
                        <label for=WHY>{texts.get("office-code-why")}</label>
                        <input id=WHY name=WHY type="text" dir="auto" maxlength="120" autocomplete="off"/>
                        <p class="soft">{texts.get("office-code-why-explain")}</p>
                    </div>
                    <button class="button button-grave" type="submit">{which}</button>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn rules(frame: &StudioFrame, page: &CodePage, form: &CodeForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let label = code_form::line(LABEL, texts.get("office-code-label"), &form.label, WORDS);
    let fields = code_form::fields(frame, &form.rules);
    let seen = seen::field(&form.seen);
    let spread = form.has_others.then(|| {
        let words = texts.get("office-code-spread");
        view! {
            <label class="choice">
                <input type="checkbox" name=SPREAD value="1"/><span>{words}</span>
            </label>
        }
    });
    view! {
        <section class="card card-form" aria-labelledby="rules">
            <h2 id="rules">{texts.get("office-code-rules")}</h2>
            <form method="post" action=page.to.clone() class="stack">
                {frame.form_field()}
                {seen}
                {label}
                {seen::now(frame, &form.rules.beside, LABEL)}
                {fields}
                {spread}
                <button class="button" type="submit">{texts.get("office-code-save")}</button>
            </form>
        </section>
    }
}

/// How long a code that is replaced works on.
pub(crate) fn grace(frame: &StudioFrame) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let graces: Vec<_> = GRACES
        .into_iter()
        .map(|(days, key)| view! { <option value=days>{texts.get(key)}</option> })
        .collect();
    view! {
        <div class="field">
            <label for=DAYS>{texts.get("office-code-grace")}</label>
            <select id=DAYS name=DAYS>{graces}</select>
        </div>
    }
}

fn replace(frame: &StudioFrame, page: &CodePage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let before: Vec<_> = page
        .before
        .iter()
        .map(|(code, until)| {
            let words = texts.with("office-code-before", &[("code", code), ("time", until)]);
            view! { <li class="row">{words}</li> }
        })
        .collect();
    let before = (!before.is_empty()).then(|| view! { <ul class="rows">{before}</ul> });
    let which = texts.with("office-code-replace-which", &[("name", &page.label)]);
    let explain = texts.with("office-code-replace-explain", &[("code", &page.code)]);
    view! {
        <section class="card">
            {before}
            <details class="asked">
                <summary class="quiet quiet-lined">{texts.get("office-code-replace")}</summary>
                <form method="post" action=format!("{}/replace", page.to) class="stack">
                    {frame.form_field()}
                    <p class="soft">{explain}</p>
                    {grace(frame)}
                    <button class="button button-grave" type="submit">{which}</button>
                </form>
            </details>
        </section>
    }
}
