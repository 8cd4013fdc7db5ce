//! A look as a file: to be kept, taken to another installation, and brought back as the draft.

use leptos::prelude::*;

use crate::frame::StudioFrame;

/// The field with the file's text.
pub const LOOK_FIELD: &str = "look";

/// Why a file wasn't taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportProblem {
    /// Too large.
    Large,
    /// No look at all.
    Other,
    /// Of another format.
    Format(String),
    /// Something in it isn't as it should be, there.
    Field {
        /// Of the file.
        line: String,
        /// Of the line.
        column: String,
    },
    /// It names pictures that aren't in it.
    Named,
    /// A picture is refused.
    Picture {
        /// Whether it is the cover, and not the logo.
        cover: bool,
        /// The key of the reason's text.
        reason: &'static str,
        /// What fills its gaps.
        gaps: Vec<(&'static str, String)>,
    },
}

impl ImportProblem {
    fn said(&self, frame: &StudioFrame) -> String {
        let texts = &frame.texts;
        match self {
            Self::Large => texts.get("studio-import-large"),
            Self::Other => texts.get("studio-import-other"),
            Self::Named => texts.get("studio-import-named"),
            Self::Format(format) => texts.with("studio-import-format", &[("format", format)]),
            Self::Field { line, column } => {
                let at = [("line", line.as_str()), ("column", column)];
                texts.with("studio-import-field", &at)
            }
            Self::Picture {
                cover,
                reason,
                gaps,
            } => {
                let which = if *cover {
                    "studio-import-cover"
                } else {
                    "studio-import-logo"
                };
                let which = texts.get(which);
                if texts.has(reason) {
                    let gaps: Vec<_> = gaps.iter().map(|(name, text)| (*name, &**text)).collect();
                    [which, texts.with(reason, &gaps)].join(" ")
                } else {
                    which
                }
            }
        }
    }
}

/// The two cards.
pub(super) fn portable(
    frame: &StudioFrame,
    has_draft: bool,
    problem: Option<ImportProblem>,
) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let draft = has_draft.then(|| {
        view! {
            <a class="button button-plain" href=frame.to("/studio/export?of=draft") download="">
                {texts.get("studio-export-draft")}
            </a>
        }
    });
    let invalid = problem.is_some().then_some("true");
    let said = problem.map(|problem| {
        let said = problem.said(frame);
        view! { <p class="alert" role="alert">{said}</p> }
    });
    view! {
        <div class="cards after-list">
            <section class="card">
                <h2>{texts.get("studio-export-title")}</h2>
                <p class="soft">{texts.get("studio-export-explain")}</p>
                <a class="button button-plain" href=frame.to("/studio/export") download="">
                    {texts.get("studio-export-published")}
                </a>
                {draft}
            </section>
            <section class="card" id="import">
                <h2>{texts.get("studio-import-title")}</h2>
                <p class="soft">{texts.get("studio-import-explain")}</p>
                <div id="import-problem">{said}</div>
                <form method="post" action=frame.to("/studio/import") class="stack" data-import="">
                    {frame.form_field()}
                    <div class="field" data-import-file="" hidden="">
                        <label for="look-file">{texts.get("studio-import-file")}</label>
                        <input id="look-file" type="file" accept=".json,application/json"/>
                    </div>
                    <div class="field" data-import-text="">
                        <label for="look">{texts.get("studio-import-text")}</label>
                        <textarea id="look" name=LOOK_FIELD rows="4" required dir="ltr" autocomplete="off"
                            autocapitalize="none" spellcheck="false"
                            aria-describedby="import-problem" aria-invalid=invalid></textarea>
                    </div>
                    <button class="button" type="submit">{texts.get("studio-import-button")}</button>
                </form>
            </section>
        </div>
    }
}
