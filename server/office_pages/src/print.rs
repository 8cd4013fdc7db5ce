//! Many codes as one file: which ones and how, and waiting for it.

use leptos::prelude::*;
use studio_pages::{
    Section, StudioFrame, frame,
    posters::{Choices, choices},
};
use texts::Spoken;

/// The store whose codes they are.
pub const STORE: &str = "store";
/// A code that is printed, as often as there are some.
pub const CODE: &str = "code";

/// What can be chosen.
#[derive(Clone, Debug)]
pub struct PrintPage {
    /// The store's name.
    pub store: Spoken,
    /// What stands for the store in the form.
    pub id: String,
    /// Its codes that can be printed.
    pub codes: Vec<PrintCode>,
    /// Size and languages.
    pub choices: Choices,
    /// Where the form goes.
    pub to: &'static str,
    /// Why nothing was made.
    pub problem: Option<String>,
}

/// A code that can be printed.
#[derive(Clone, Debug)]
pub struct PrintCode {
    /// The counter it hangs at.
    pub label: String,
    /// As it is printed.
    pub code: String,
    /// What stands for it in the form.
    pub value: String,
    /// What is paid there, if that is one amount.
    pub amount: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// How far a file is.
#[derive(Clone, Debug)]
pub struct BookPage {
    /// The store's name.
    pub store: Spoken,
    /// Where it can be chosen otherwise.
    pub choose: String,
    /// How far it is.
    pub stage: Stage,
}

/// How far a file is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// Others come first.
    Waiting,
    /// So many of all are ready.
    Making {
        /// Those that are ready.
        through: usize,
        /// All of them.
        of: usize,
    },
    /// It can be had.
    Ready {
        /// Where.
        to: String,
        /// How many pages it has.
        pages: usize,
        /// What is to be said of codes: their names, and a sentence each.
        remarks: Vec<[String; 2]>,
        /// Why codes are not in it.
        missing: Vec<[String; 2]>,
    },
    /// It can't be made.
    Failed {
        /// Why.
        why: String,
        /// Where to try again.
        again: String,
    },
}

/// The choice.
pub fn print_page(frame: &StudioFrame, page: &PrintPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-print-title");
    let problem = page.problem.clone();
    let problem = problem.map(|words| view! { <p class="alert" role="alert">{words}</p> });
    let Spoken { text, language } = page.store.clone();
    let body = if page.codes.is_empty() {
        view! { <p class="card soft">{texts.get("office-print-empty")}</p> }.into_any()
    } else {
        form(frame, page).into_any()
    };
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <p class="back"><a href=Section::Codes.path()>{texts.get("office-codes-back")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft"><bdi lang=language>{text}</bdi></p>
                <p class="soft">{texts.get("office-print-lead")}</p>
            </div>
            {problem}
            {body}
        }
    })
}

fn form(frame: &StudioFrame, page: &PrintPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let codes = page.codes.iter().cloned().map(|one| {
        let amount = one
            .amount
            .map(|amount| view! { " "<span class="unit" dir="auto">{amount}</span> });
        view! {
            <li>
                <label class="choice">
                    <input type="checkbox" name=CODE value=one.value checked=one.chosen/>
                    <span>
                        <bdi>{one.label}</bdi>{amount}
                        " "<span class="soft" dir="ltr">{one.code}</span>
                    </span>
                </label>
            </li>
        }
    });
    let codes: Vec<_> = codes.collect();
    view! {
        <form class="card stack" method="get" action=page.to>
            <input type="hidden" name=STORE value=page.id.clone()/>
            {choices(frame, &page.choices)}
            <fieldset class="places-chosen">
                <legend>{texts.get("office-print-which")}</legend>
                <ul class="choices">{codes}</ul>
            </fieldset>
            <button class="button" type="submit">{texts.get("office-print-button")}</button>
        </form>
    }
}

/// Waiting for it, and what became of it.
pub fn book_page(frame: &StudioFrame, page: &BookPage) -> String {
    let texts = &frame.texts;
    let title = texts.get(match &page.stage {
        Stage::Waiting | Stage::Making { .. } => "office-print-making",
        Stage::Ready { .. } => "office-print-ready",
        Stage::Failed { .. } => "office-print-failed",
    });
    let Spoken { text, language } = page.store.clone();
    let body = match &page.stage {
        Stage::Waiting => {
            let words = texts.get("office-print-waiting");
            view! { <p class="card" role="status">{words}</p> }.into_any()
        }
        Stage::Making { through, of } => making(frame, *through, *of).into_any(),
        Stage::Ready {
            to,
            pages,
            remarks,
            missing,
        } => {
            let lists = [
                list(frame, "office-print-missing", missing),
                list(frame, "office-print-remarks", remarks),
            ];
            let count = texts.count("office-print-pages", ("count", whole(*pages)), &[]);
            let download = texts.get("office-print-download");
            view! {
                <section class="card stack">
                    <p>{count}</p>
                    <p><a class="button" href=to.clone() download="">{download}</a></p>
                    <p class="soft">{texts.get("studio-posters-explain")}</p>
                </section>
                {lists}
            }
            .into_any()
        }
        Stage::Failed { why, again } => {
            let (why, again) = (why.clone(), again.clone());
            let words = texts.get("office-print-again");
            view! {
                <p class="alert" role="alert">{why}</p>
                <p><a class="button" href=again>{words}</a></p>
            }
            .into_any()
        }
    };
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <p class="back"><a href=page.choose.clone()>{texts.get("office-print-choose")}</a></p>
            <div class="head">
                <h1>{title}</h1>
                <p class="soft"><bdi lang=language>{text}</bdi></p>
            </div>
            <div class="stack">{body}</div>
        }
    })
}

fn making(frame: &StudioFrame, through: usize, of: usize) -> impl IntoView + use<> {
    let (done, all) = (through.to_string(), of.to_string());
    let words = [("done", done.as_str()), ("all", all.as_str())];
    let words = frame.texts.with("office-print-through", &words);
    view! {
        <div class="card stack" role="status">
            <progress max=all value=done aria-hidden="true"></progress>
            <p>{words}</p>
        </div>
    }
}

fn list(frame: &StudioFrame, key: &str, lines: &[[String; 2]]) -> Option<impl IntoView + use<>> {
    let rows = lines.iter().cloned().map(|[name, words]| {
        view! {
            <li class="row">
                <span class="row-words">
                    <bdi class="row-name">{name}</bdi>
                    <span class="row-more">{words}</span>
                </span>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let title = frame.texts.get(key);
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{title}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
