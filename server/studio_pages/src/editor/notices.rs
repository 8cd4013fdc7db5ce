//! What is said above the form: that something was done, what is wrong with links to where, or that
//! somebody else saved another draft meanwhile.

use leptos::prelude::*;
use texts::Texts;

use super::{EditorPage, Standing, Stood, fields::Said, standing::told};
use crate::{
    StudioFrame,
    versions::still::{Still, still},
};

/// What a form was answered with.
#[derive(Clone, Debug, Default)]
pub enum Notice {
    /// Nothing more than the page itself.
    #[default]
    Nothing,
    /// The draft was saved.
    Saved,
    /// The look was published.
    Published,
    /// The look was changed since this form was opened. Nothing was saved.
    Conflict(Box<Conflict>),
    /// The store's own look didn't end: it was worked on since the form was opened.
    StillOwn(Box<Standing>),
    /// The server can't store anything now.
    Unstored,
}

/// What was done since a form was opened.
#[derive(Clone, Debug, Default)]
pub enum Meanwhile {
    /// Another draft was saved.
    Saved(Stood),
    /// The store wears its shop's look again.
    Followed(Option<Stood>),
    /// The draft was published, or discarded.
    #[default]
    Gone,
}

impl Meanwhile {
    /// The keys of a heading, of what theirs is called, and of the way on with it.
    const fn text_keys(&self) -> [&'static str; 3] {
        match self {
            Self::Saved(_) | Self::Gone => [
                "studio-conflict-title",
                "studio-conflict-theirs",
                "studio-conflict-take-theirs",
            ],
            Self::Followed(_) => [
                "studio-conflict-follows-title",
                "studio-conflict-shops",
                "studio-conflict-keep-shops",
            ],
        }
    }

    fn explained(&self, texts: &Texts) -> String {
        let follows = ["studio-conflict-followed", "studio-conflict-follows"];
        match self {
            Self::Saved(theirs) => {
                let keys = ["studio-conflict-saved", "studio-conflict-gone"];
                told(texts, theirs, keys)
            }
            Self::Followed(Some(by)) => told(texts, by, follows),
            Self::Followed(None) => texts.get("studio-conflict-follows"),
            Self::Gone => texts.get("studio-conflict-gone"),
        }
    }
}

/// Two drafts, of which one has to give way.
#[derive(Clone, Debug, Default)]
pub struct Conflict {
    /// What became of the look.
    pub meanwhile: Meanwhile,
    /// Keys of texts: the parts in which they differ.
    pub differs: Vec<&'static str>,
    /// Theirs and the reader's own.
    pub stills: [Still; 2],
}

/// The place above the form.
pub(super) fn notices(frame: &StudioFrame, page: &EditorPage) -> AnyView {
    let texts = &frame.texts;
    match &page.notice {
        Notice::Conflict(conflict) => conflicting(frame, conflict).into_any(),
        Notice::StillOwn(standing) => still_own(texts, standing).into_any(),
        Notice::Unstored => view! {
            <p class="alert" role="alert" data-unstored="">{texts.get("studio-unstored")}</p>
        }
        .into_any(),
        Notice::Saved | Notice::Published | Notice::Nothing if page.said.has_wrong() => {
            wrong(texts, &page.said).into_any()
        }
        Notice::Saved => done(texts, "studio-done-saved", None).into_any(),
        Notice::Published => {
            let real = page.real_page.clone();
            done(texts, "studio-done-published", real).into_any()
        }
        Notice::Nothing => ().into_any(),
    }
}

fn done(texts: &Texts, key: &'static str, real: Option<String>) -> impl IntoView + use<> {
    let link = real.map(|to| {
        view! { " "<a href=to target="_blank" rel="noopener">{texts.get("studio-real-page")}</a> }
    });
    view! { <p class="done" role="status" data-done="">{texts.get(key)}{link}</p> }
}

/// Why the shop's look isn't worn.
fn still_own(texts: &Texts, standing: &Standing) -> impl IntoView + use<> {
    let gone = "studio-conflict-gone";
    let explained = match (&standing.draft, &standing.published) {
        (Some(draft), _) => told(texts, draft, ["studio-own-kept-draft", gone]),
        (None, Some(published)) => told(texts, published, ["studio-own-kept-published", gone]),
        (None, None) => texts.get(gone),
    };
    view! {
        <div class="alert" role="alert" data-still-own="">
            <p>{texts.get("studio-refused-title")}</p>
            <p>{explained}</p>
        </div>
    }
}

/// Every mistake as a link to its field.
fn wrong(texts: &Texts, said: &Said) -> impl IntoView + use<> {
    let links: Vec<_> = said
        .0
        .iter()
        .flat_map(|(field, sayings)| sayings.iter().map(move |saying| (field, saying)))
        .filter(|(_, saying)| saying.wrong)
        .map(|(field, saying)| {
            let to = format!("#{}", place(field));
            view! { <li><a href=to>{saying.text.clone()}</a></li> }
        })
        .collect();
    view! {
        <div class="alert" role="alert" data-wrong="">
            <p>{texts.get("studio-editor-wrong")}</p>
            <ul>{links}</ul>
        </div>
    }
}

/// The id of what is to be put right. Questions with cards have none of their own.
fn place(field: &str) -> String {
    match field {
        "corners" | "density" | "font" | "layout" | "button" => format!("{field}-said"),
        "logo" | "logo-dark" | "cover" => format!("file-{field}"),
        _ => field.to_owned(),
    }
}

fn conflicting(frame: &StudioFrame, conflict: &Conflict) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let stored = frame.to("/studio");
    let explained = conflict.meanwhile.explained(texts);
    let [title, called_theirs, take] = conflict.meanwhile.text_keys().map(|key| texts.get(key));
    let parts: Vec<_> = conflict
        .differs
        .iter()
        .map(|part| view! { <li class="chip">{texts.get(part)}</li> })
        .collect();
    let called = texts.get("studio-conflict-differs");
    let differs = (!parts.is_empty()).then(|| {
        view! {
            <div class="chips"><p class="row-more">{called.clone()}</p><ul aria-label=called>{parts}</ul></div>
        }
    });
    let [theirs, mine] = &conflict.stills;
    view! {
        <section class="card conflict" role="alert" data-conflict="" aria-labelledby="conflict-title">
            <h2 id="conflict-title">{title}</h2>
            <p>{explained}" "{texts.get("studio-conflict-explain")}</p>
            {differs}
            <div class="stills">
                <figure>{still(theirs)}<figcaption>{called_theirs}</figcaption></figure>
                <figure>{still(mine)}<figcaption>{texts.get("studio-conflict-mine")}</figcaption></figure>
            </div>
            <div class="bar-buttons">
                <button type="submit" class="button" data-save="">{texts.get("studio-conflict-keep-mine")}</button>
                <a class="button button-plain" href=stored.clone()>{take}</a>
                <a class="quiet quiet-lined" href=stored target="_blank" rel="noopener">
                    {texts.get("studio-conflict-look")}
                </a>
            </div>
        </section>
    }
}
