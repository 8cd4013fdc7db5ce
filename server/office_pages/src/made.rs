//! A link that was just made. It is shown here and never again.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

/// A link, and whom it is for.
#[derive(Clone, Debug)]
pub struct MadePage {
    /// What they are called; may be empty.
    pub name: String,
    /// The whole link.
    pub link: String,
}

/// The whole document.
pub fn made_page(frame: &StudioFrame, page: &MadePage) -> String {
    let texts = &frame.texts;
    let title = match page.name.as_str() {
        "" => texts.get("office-made-title"),
        name => texts.with("office-made-title-name", &[("name", name)]),
    };
    let link = page.link.clone();
    frame::render(frame, &title.clone(), Some(Section::Staff), || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <p>{texts.get("office-made-lead")}</p>
                <div class="field">
                    <label for="link">{texts.get("office-made-link")}</label>
                    <textarea id="link" rows="3" dir="ltr" readonly>{link}</textarea>
                </div>
                <p class="soft">{texts.get("office-made-explain")}</p>
                <a class="button" href=Section::Staff.path()>{texts.get("office-made-done")}</a>
            </div>
        }
    })
}
