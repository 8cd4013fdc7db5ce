//! How a device becomes a screen, and what it is told where that or something else can't be, or not now.

use leptos::prelude::*;

use crate::frame::{Around, TillFrame, render};

/// Why the page is shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnrolProblem {
    /// Used, over or unknown.
    Refused,
    /// Tried too often.
    Busy {
        /// When to try again.
        retry_s: u32,
    },
}

/// The page a screen's link opens: a field for what stands behind its `#`, and a button. The script
/// takes that out of the address, where no server ever sees it; without scripts it is pasted.
pub fn enrol_page(frame: &TillFrame, problem: Option<EnrolProblem>) -> String {
    let texts = &frame.texts;
    let title = texts.get("till-enrol");
    let said = problem.map(|problem| match problem {
        EnrolProblem::Refused => texts.get("till-enrol-refused"),
        EnrolProblem::Busy { retry_s } => texts.count("till-enrol-busy", ("seconds", retry_s), &[]),
    });
    let invalid = matches!(problem, Some(EnrolProblem::Refused)).then_some("true");
    let said = said.map(|said| view! { <p class="alert" role="alert">{said}</p> });
    let around = Around {
        title: title.clone(),
        is_live: false,
    };
    render(frame, around, || {
        view! {
            <main class="plain">
                <div class="card stack">
                    <h1>{title}</h1>
                    <div id="problem">{said}</div>
                    <form method="post" action="/till/enrol" class="stack" data-enrol="">
                        <p id="ready" role="status" data-ready=texts.get("till-enrol-ready")></p>
                        <div class="field" data-code="">
                            <label for="code">{texts.get("till-enrol-code")}</label>
                            <p id="paste" class="soft">{texts.get("till-enrol-paste")}</p>
                            <input id="code" name="code" type="text" required maxlength="400" dir="ltr"
                                autocomplete="off" autocapitalize="none" spellcheck="false"
                                aria-describedby="problem paste" aria-invalid=invalid/>
                        </div>
                        <button class="button" type="submit">{texts.get("till-enrol-button")}</button>
                    </form>
                    <p class="soft">{texts.get("till-enrol-help")}</p>
                </div>
            </main>
        }
    })
}

/// For what a screen wanted and couldn't have: a form from elsewhere, or too old.
pub fn refused_page(frame: &TillFrame) -> String {
    let texts = &frame.texts;
    plain(frame, texts.get("till-refused"), || {
        view! {
            <p>{texts.get("till-refused-explain")}</p>
            <a class="button" href="/till">{texts.get("till-back")}</a>
        }
    })
}

/// For what the server can't do just now. `again` is the page that can be looked at once more.
pub fn failed_page(frame: &TillFrame, again: Option<&str>) -> String {
    let texts = &frame.texts;
    let again = again.unwrap_or("/till").to_owned();
    let is_till = again == "/till";
    plain(frame, texts.get("till-refused"), || {
        let back = (!is_till).then(|| {
            view! { <a class="button button-quiet" href="/till">{texts.get("till-back")}</a> }
        });
        view! {
            <p>{texts.get("till-failed-explain")}</p>
            <a class="button" href=again>{texts.get("till-reconnect")}</a>
            {back}
        }
    })
}

/// A page that says one thing.
fn plain<V: IntoView + 'static>(
    frame: &TillFrame,
    title: String,
    said: impl FnOnce() -> V,
) -> String {
    let around = Around {
        title: title.clone(),
        is_live: false,
    };
    render(frame, around, || {
        view! {
            <main class="plain">
                <div class="card stack">
                    <h1>{title}</h1>
                    {said()}
                </div>
            </main>
        }
    })
}
