//! How things stand: what customers see, what they don't yet, and the buttons that change that.

use leptos::prelude::*;
use texts::Texts;

use super::EditorPage;
use crate::StudioFrame;

/// What is published, and what isn't yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// What customers see; `None` for pages as they are by themselves.
    pub published: Option<Stood>,
    /// What was saved since, and no customer sees.
    pub draft: Option<Stood>,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    /// Who.
    pub who: Who,
    /// When, as people write it; where that is known.
    pub at: Option<String>,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The reader.
    You,
    /// Another browser of the merchant's, by what it is called; empty if nothing is known.
    Browser(String),
    /// Somebody else of the shop, by name.
    Person(String),
    /// Whoever runs the payment page.
    Operator,
}

/// The bar that is always in sight.
pub(super) fn bar(frame: &StudioFrame, page: &EditorPage) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let real = page.real_page.clone().map(|to| {
        view! {
            <a class="real" href=to target="_blank" rel="noopener">{texts.get("studio-real-page")}</a>
        }
    });
    let drop = page.standing.draft.as_ref().map(|_| {
        view! {
            <button type="submit" class="quiet" formaction=frame.to("/studio/discard")>
                {texts.get("studio-discard")}
            </button>
        }
    });
    let (title, details) = in_words(texts, &page.standing);
    let class = if page.standing.draft.is_some() {
        "tag"
    } else {
        "tag tag-good"
    };
    view! {
        <div class="bar">
            <div class="bar-words">
                <p class="bar-state">
                    <span class=class data-standing="" role="status">{title}</span>
                    {drop}
                </p>
                <p class="soft">{details}" "{real}</p>
            </div>
            <div class="bar-buttons">
                <a class="button button-plain to-preview" href="#preview">{texts.get("studio-preview")}</a>
                <button type="submit" class="button button-plain" data-save="">{texts.get("studio-save")}</button>
                <button type="submit" class="button" formaction=frame.to("/studio/publish")>
                    {texts.get("studio-publish")}
                </button>
            </div>
        </div>
    }
}

/// A few words, and a sentence.
fn in_words(texts: &Texts, standing: &Standing) -> (String, String) {
    match (&standing.draft, &standing.published) {
        (Some(draft), _) => (
            texts.get("studio-draft"),
            told(texts, draft, ["studio-draft-by", "studio-draft-by"]),
        ),
        (None, Some(published)) => (
            texts.get("studio-published"),
            told(
                texts,
                published,
                ["studio-published-by", "studio-published-who"],
            ),
        ),
        (None, None) => (texts.get("studio-plain"), texts.get("studio-plain-explain")),
    }
}

/// Who it was, as sentences name them.
fn named(texts: &Texts, who: &Who) -> String {
    match who {
        Who::You => texts.get("studio-who-you"),
        Who::Browser(name) if name.is_empty() => texts.get("studio-sessions-unknown"),
        Who::Browser(name) | Who::Person(name) => name.clone(),
        Who::Operator => texts.get("studio-who-operator"),
    }
}

/// Who did something, and when if that is known: the keys of a sentence with both, and of one without.
pub(crate) fn told(texts: &Texts, stood: &Stood, [timed, timeless]: [&str; 2]) -> String {
    let who = named(texts, &stood.who);
    match &stood.at {
        Some(time) => texts.with(timed, &[("who", &who), ("time", time)]),
        None => texts.with(timeless, &[("who", &who)]),
    }
}
