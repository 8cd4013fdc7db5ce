//! Boards: codes that were printed before it was known where they hang. Binding one, and taking one off.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::{
    asked::Asked,
    code::grace,
    code_form::{self, WORDS},
    limits::Field,
    payment::Notice,
};

/// What is printed on a board.
pub const CODE: &str = "code";
/// Longest link that is taken for one, as another app reads it off a printed code.
pub const LINK_LEN_MAX: usize = 300;
/// A till that a board is bound to, or a store for a new one.
pub const AT: &str = "at";
/// What a new till is called.
pub const LABEL: &str = "label";
/// How many boards are made.
pub const COUNT: &str = "count";

/// The list.
#[derive(Clone, Debug)]
pub struct BoardsPage {
    /// The boards of this merchant.
    pub boards: Vec<BoardRow>,
    /// Whether the reader may have boards made.
    pub may_make: bool,
    /// What was looked for and isn't known.
    pub looked: String,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// A board.
#[derive(Clone, Debug)]
pub struct BoardRow {
    /// As it is printed.
    pub code: String,
    /// Its page.
    pub to: String,
    /// The till it hangs at.
    pub at: Option<String>,
}

/// One board.
#[derive(Clone, Debug)]
pub struct BoardPage {
    /// As it is printed.
    pub code: String,
    /// Its page.
    pub to: String,
    /// Where it can be bound to; none where it hangs.
    pub places: Vec<Store>,
    /// The till it hangs at, and that till's page.
    pub at: Option<(String, String)>,
    /// The till that was chosen, if it has to be said first what becomes of its code.
    pub over: Option<Over>,
    /// What stands for the place that was chosen.
    pub chosen: String,
    /// What a new till is called.
    pub label: Field,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// What a board is to take the place of, which is said before it does.
#[derive(Clone, Debug)]
pub struct Over {
    /// The till's name.
    pub label: String,
    /// What is printed there.
    pub code: String,
    /// What stands for the till.
    pub at: String,
}

/// A store with its tills.
#[derive(Clone, Debug)]
pub struct Store {
    /// Its name.
    pub name: Spoken,
    /// What stands for a new till of it; none where the reader may make none.
    pub new: Option<String>,
    /// What stands for each till, and its name.
    pub tills: Vec<(String, String)>,
}

/// The list.
pub fn boards_page(frame: &StudioFrame, page: &BoardsPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-boards-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let rows: Vec<_> = page
        .boards
        .iter()
        .map(|board| {
            let at = board
                .at
                .clone()
                .unwrap_or_else(|| texts.get("office-boards-blank"));
            view! {
                <li class="row">
                    <a class="row-link" href=board.to.clone()>
                        <span class="row-words">
                            <bdi class="row-name" dir="ltr">{board.code.clone()}</bdi>
                            <bdi class="row-more">{at}</bdi>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty())
        .then(|| view! { <section class="card"><ul class="rows">{rows}</ul></section> });
    let make = page.may_make.then(|| make(frame));
    let scan = scan(frame);
    let wrong = (!page.looked.is_empty()).then_some("true");
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-boards-lead")}</p>
            </div>
            {notice}
            <form method="get" action="/office/boards/find" class="card search">
                <div class="field">
                    <label for=CODE>{texts.get("office-boards-code")}</label>
                    <input id=CODE name=CODE type="text" dir="ltr" maxlength=LINK_LEN_MAX.to_string()
                        autocomplete="off" autocapitalize="characters" spellcheck="false" required aria-invalid=wrong
                        value=page.looked.clone()/>
                </div>
                <div class="search-do">
                    <button class="button" type="submit">{texts.get("office-boards-find")}</button>
                </div>
                {scan}
            </form>
            {list}
            {make}
        }
    })
}

/// The camera, for browsers that read codes with it: a script shows it, and fills in the field.
fn scan(frame: &StudioFrame) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let hold = texts.get("office-boards-scan-hold");
    let (no, other) = (
        texts.get("office-boards-scan-no"),
        texts.get("office-boards-scan-other"),
    );
    view! {
        <div class="scan" hidden data-scan data-no=no data-other=other>
            <button class="quiet quiet-lined" type="button" data-scan-start>
                {texts.get("office-boards-scan")}
            </button>
            <div class="stack" hidden data-scan-open>
                <video class="scan-view" playsinline muted aria-hidden="true"></video>
                <p class="soft" role="status">{hold}</p>
                <button class="quiet quiet-lined" type="button" data-scan-stop>
                    {texts.get("office-boards-scan-stop")}
                </button>
            </div>
            <p class="alert" role="alert" hidden data-scan-problem></p>
        </div>
    }
}

fn make(frame: &StudioFrame) -> impl IntoView + use<> {
    let texts = &frame.texts;
    view! {
        <section class="card card-form" aria-labelledby="make">
            <h2 id="make">{texts.get("office-boards-make")}</h2>
            <form method="post" action="/office/boards" class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for=COUNT>{texts.get("office-boards-count")}</label>
                    <input id=COUNT name=COUNT type="text" inputmode="numeric" dir="ltr" maxlength="2"
                        autocomplete="off" required/>
                    <p class="soft">{texts.get("office-boards-make-explain")}</p>
                </div>
                <button class="button" type="submit">{texts.get("office-boards-make-button")}</button>
            </form>
        </section>
    }
}

/// One board.
pub fn board_page(frame: &StudioFrame, page: &BoardPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("office-board-title", &[("code", &page.code)]);
    let notice = page.notice.as_ref().map(Notice::view);
    let body = match (&page.at, &page.over) {
        (Some((label, to)), _) => hanging(frame, page, label, to),
        (None, Some(over)) => instead(frame, page, over),
        (None, None) => bind(frame, page),
    };
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <p class="back"><a href="/office/boards">{texts.get("office-boards-back")}</a></p>
            <div class="head"><h1>{title}</h1></div>
            {notice}
            {body}
        }
    })
}

fn hanging(frame: &StudioFrame, page: &BoardPage, label: &str, to: &str) -> AnyView {
    let texts = &frame.texts;
    let at = texts.with("office-board-at", &[("name", label)]);
    let free = Asked {
        to: format!("{}/free", page.to),
        words: texts.get("office-board-free"),
        which: texts.with("office-board-free-which", &[("name", label)]),
        explanation: texts.get("office-board-free-explain"),
        field: None,
    };
    let to = to.to_owned();
    view! {
        <section class="card">
            <p><a href=to>{at}</a></p>
            {free.view(frame)}
        </section>
    }
    .into_any()
}

/// The second step: what hangs there now, and how long it works on.
fn instead(frame: &StudioFrame, page: &BoardPage, over: &Over) -> AnyView {
    let texts = &frame.texts;
    let named = [("name", &*over.label), ("code", &*over.code)];
    let explain = texts.with("office-board-over", &named);
    view! {
        <section class="card card-form">
            <form method="post" action=page.to.clone() class="stack">
                {frame.form_field()}
                <input type="hidden" name=AT value=over.at.clone()/>
                <p>{explain}</p>
                {grace(frame)}
                <button class="button button-grave" type="submit">
                    {texts.get("office-board-over-button")}
                </button>
                <p><a class="quiet quiet-lined" href=page.to.clone()>{texts.get("office-board-over-back")}</a></p>
            </form>
        </section>
    }
    .into_any()
}

fn bind(frame: &StudioFrame, page: &BoardPage) -> AnyView {
    let texts = &frame.texts;
    let options: Vec<_> = page
        .places
        .iter()
        .map(|store| {
            let Spoken { text, language } = store.name.clone();
            let option = |value: String, words: String| {
                let selected = value == page.chosen;
                view! { <option value=value selected=selected>{words}</option> }
            };
            let new = store.new.clone();
            let new = new.map(|value| option(value, texts.get("office-board-new")));
            let tills = store.tills.iter();
            let tills: Vec<_> = tills
                .map(|(value, label)| option(value.clone(), label.clone()))
                .collect();
            view! { <optgroup label=text lang=language>{new}{tills}</optgroup> }
        })
        .collect();
    let label = code_form::line(LABEL, texts.get("office-board-label"), &page.label, WORDS);
    view! {
        <section class="card card-form">
            <form method="post" action=page.to.clone() class="stack">
                {frame.form_field()}
                <div class="field">
                    <label for=AT>{texts.get("office-board-where")}</label>
                    <select id=AT name=AT required>{options}</select>
                    <p class="soft">{texts.get("office-board-where-explain")}</p>
                </div>
                {label}
                <button class="button" type="submit">{texts.get("office-board-bind")}</button>
            </form>
        </section>
    }
    .into_any()
}
