//! Signing in: a field for the link's code, and a button. The script takes the code out of the
//! address, where no server ever sees it; without scripts it is pasted.

use leptos::prelude::*;

use super::{
    Section,
    frame::{self, StudioFrame},
};

/// Why the page is shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInProblem {
    /// Used, over or unknown.
    Refused,
    /// Tried too often.
    Busy {
        /// When to try again.
        retry_s: u32,
    },
}

/// The whole document.
pub fn sign_in_page(frame: &StudioFrame, problem: Option<SignInProblem>) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-sign-in-title");
    let said = problem.map(|problem| match problem {
        SignInProblem::Refused => texts.get("studio-sign-in-refused"),
        SignInProblem::Busy { retry_s } => {
            texts.count("studio-sign-in-busy", ("seconds", retry_s), &[])
        }
    });
    let invalid = matches!(problem, Some(SignInProblem::Refused)).then_some("true");
    let said = said.map(|said| view! { <p class="alert" role="alert">{said}</p> });
    frame::render(frame, &title.clone(), None, || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <div id="problem">{said}</div>
                <form method="post" action="/sign-in" class="stack" data-sign-in="">
                    <p id="ready" role="status" data-ready=texts.get("studio-sign-in-ready")></p>
                    <div class="field" data-code="">
                        <label for="code">{texts.get("studio-sign-in-code")}</label>
                        <p id="paste" class="soft">{texts.get("studio-sign-in-paste")}</p>
                        <input id="code" name="code" type="text" required maxlength="400" dir="ltr"
                            autocomplete="off" autocapitalize="none"
                            spellcheck="false" aria-describedby="problem paste" aria-invalid=invalid/>
                    </div>
                    <button class="button" type="submit">{texts.get("studio-sign-in-button")}</button>
                </form>
                <p class="soft">{texts.get("studio-sign-in-help")}</p>
                <p class="soft"><a href=Section::Home.path()>{texts.get("studio-sign-in-already")}</a></p>
            </div>
        }
    })
}
