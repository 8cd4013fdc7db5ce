//! The screens at a shop's counters: which there are, setting one up, and ending one.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::asked::Asked;

/// The fields' names.
pub const AT: &str = "at";
/// What people call it.
pub const NAME: &str = "name";
/// The language it speaks.
pub const LANGUAGE: &str = "language";

/// What the page says.
#[derive(Clone, Debug)]
pub struct ScreensPage {
    /// The screens the reader looks after.
    pub screens: Vec<ScreenRow>,
    /// Where they may set one up.
    pub form: ScreenForm,
    /// Whether what was filled in can't be a screen.
    pub is_wrong: bool,
}

/// A screen.
#[derive(Clone, Debug)]
pub struct ScreenRow {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it stands.
    pub store: Spoken,
    /// The tills it hears; none for all of the store's.
    pub tills: Vec<String>,
    /// When it was last heard of, as people write it; none if no device came yet.
    pub seen: Option<String>,
    /// What its browser is called; may be empty.
    pub browser: String,
    /// Who set it up; empty for somebody who can't be named.
    pub made_by: String,
}

/// Where a screen can be set up, and what was filled in.
#[derive(Clone, Debug, Default)]
pub struct ScreenForm {
    /// The stores.
    pub stores: Vec<StoreTills>,
    /// The languages a screen can speak: tags, and their own names.
    pub languages: Vec<(String, String)>,
    /// What was filled in.
    pub filled: Filled,
}

/// A store with the places a screen can stand at.
#[derive(Clone, Debug)]
pub struct StoreTills {
    /// Its name.
    pub name: Spoken,
    /// What stands for all of its tills; none if the reader looks after some of them only.
    pub whole: Option<String>,
    /// What stands for each of its tills, and its label.
    pub tills: Vec<(String, String)>,
}

/// What was filled in.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// Where.
    pub at: String,
    /// What it is to be called.
    pub name: String,
    /// The language's tag; empty for the store's.
    pub language: String,
}

/// The whole document.
pub fn screens_page(frame: &StudioFrame, page: &ScreensPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-screens-title");
    let wrong = page.is_wrong.then(|| {
        view! { <p class="alert" role="alert">{texts.get("office-screens-wrong")}</p> }
    });
    let rows: Vec<_> = page.screens.iter().map(|one| row(frame, one)).collect();
    let list = if rows.is_empty() {
        view! { <p class="soft">{texts.get("office-screens-none")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let form = form(frame, &page.form);
    frame::render(frame, &title.clone(), Some(Section::Screens), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-screens-lead")}</p>
            </div>
            {wrong}
            <div class="card">{list}</div>
            {form}
        }
    })
}

fn row(frame: &StudioFrame, screen: &ScreenRow) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = screen.store.clone();
    let tills = if screen.tills.is_empty() {
        texts.get("office-screens-all")
    } else {
        screen.tills.join(" · ")
    };
    let seen = match &screen.seen {
        Some(time) => texts.with("office-screens-seen", &[("time", time)]),
        None => texts.get("office-screens-waiting"),
    };
    let made = (!screen.made_by.is_empty())
        .then(|| texts.with("office-screens-made", &[("name", &screen.made_by)]));
    let more = [Some(seen), Some(screen.browser.clone()), made];
    let more: Vec<_> = more
        .into_iter()
        .flatten()
        .filter(|words| !words.is_empty())
        .map(|words| view! { <p class="row-more">{words}</p> })
        .collect();
    let about = [("name", screen.name.as_str())];
    let link = Asked {
        to: format!("/office/screens/{}/link", screen.id),
        words: texts.get("office-screens-link"),
        which: texts.with("office-screens-link-which", &about),
        explanation: texts.get("office-screens-link-explain"),
        field: None,
    };
    let end = Asked {
        to: format!("/office/screens/{}/end", screen.id),
        words: texts.get("office-screens-end"),
        which: texts.with("office-screens-end-which", &about),
        explanation: texts.get("office-screens-end-explain"),
        field: None,
    };
    view! {
        <li class="row person">
            <div class="row-words">
                <p class="row-name"><bdi>{screen.name.clone()}</bdi></p>
                <p class="row-more"><bdi lang=language>{text}</bdi>" · "<bdi>{tills}</bdi></p>
                {more}
            </div>
            {link.view(frame)}
            {end.view(frame)}
        </li>
    }
}

fn form(frame: &StudioFrame, form: &ScreenForm) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let filled = &form.filled;
    let option = |store: &StoreTills, value: &String, label: &str| {
        let Spoken { text, language } = store.name.clone();
        let selected = filled.at == *value;
        let at = format!("{text} · {label}");
        view! { <option value=value.clone() lang=language selected=selected>{at}</option> }
    };
    let all = texts.get("office-screens-all");
    let places = form.stores.iter().flat_map(|store| {
        let whole = store.whole.iter().map(|value| option(store, value, &all));
        let tills = store.tills.iter();
        let tills = tills.map(|(value, label)| option(store, value, label));
        whole.chain(tills).collect::<Vec<_>>()
    });
    let stores: Vec<_> = places.collect();
    let languages: Vec<_> = form
        .languages
        .iter()
        .map(|(tag, name)| {
            let selected = filled.language == *tag;
            view! { <option value=tag.clone() lang=tag.clone() selected=selected>{name.clone()}</option> }
        })
        .collect();
    view! {
        <section class="card card-form" aria-labelledby="add">
            <h2 id="add">{texts.get("office-screens-add")}</h2>
            <form method="post" action="/office/screens/add" class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for="at">{texts.get("office-screens-add-at")}</label>
                    <select id="at" name=AT required>{stores}</select>
                </div>
                <div class="field">
                    <label for="name">{texts.get("office-screens-add-name")}</label>
                    <input id="name" name=NAME type="text" maxlength="60" autocomplete="off" dir="auto"
                        value=filled.name.clone()/>
                </div>
                <div class="field">
                    <label for="language">{texts.get("office-screens-add-language")}</label>
                    <select id="language" name=LANGUAGE>
                        <option value="">{texts.get("office-screens-add-language-own")}</option>
                        {languages}
                    </select>
                </div>
                <button class="button" type="submit">{texts.get("office-screens-add")}</button>
            </form>
        </section>
    }
}

/// A link for a screen, and which.
#[derive(Clone, Debug)]
pub struct MadeScreen {
    /// What it is called.
    pub name: String,
    /// The whole link.
    pub link: String,
    /// The same for a camera: the dark modules as the path of a drawing, and modules on a side with the
    /// quiet zone.
    pub code: (String, usize),
}

/// The whole document.
pub fn made_screen_page(frame: &StudioFrame, made: &MadeScreen) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-screen-made", &[("name", &made.name)]);
    let (path, side) = made.code.clone();
    let link = made.link.clone();
    frame::render(frame, &title.clone(), Some(Section::Screens), || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <p>{texts.get("office-screen-made-lead")}</p>
                <svg class="screen-code" role="img" aria-label=texts.get("office-screen-made-code")
                    viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
                    <path d=path></path>
                </svg>
                <div class="field">
                    <label for="link">{texts.get("office-screen-made-link")}</label>
                    <textarea id="link" rows="3" dir="ltr" readonly>{link}</textarea>
                </div>
                <p class="soft">{texts.get("office-screen-made-explain")}</p>
                <a class="button" href=Section::Screens.path()>{texts.get("office-screen-made-done")}</a>
            </div>
        }
    })
}
