//! One's own PIN for screens: whether there is one, and setting it.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};

use crate::payment::Notice;

/// Where it is.
pub const AT: &str = "/office/pin";
/// The six digits.
pub const PIN: &str = "pin";
/// The same once more.
pub const AGAIN: &str = "again";

/// What the page says.
#[derive(Clone, Debug)]
pub struct PinPage {
    /// How it stands with the reader's PIN.
    pub standing: String,
    /// Whether PINs can be set here.
    pub can_set: bool,
    /// What was just done, or why it wasn't.
    pub notice: Option<Notice>,
}

/// The whole document.
pub fn pin_page(frame: &StudioFrame, page: &PinPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("office-pin-title");
    let notice = page.notice.as_ref().map(Notice::view);
    let fields = [(PIN, "office-pin-new"), (AGAIN, "office-pin-again")].map(|(name, key)| {
        view! {
            <div class="field">
                <label for=name>{texts.get(key)}</label>
                <input id=name name=name type="password" inputmode="numeric" dir="ltr" required
                    autocomplete="new-password" maxlength="12"/>
            </div>
        }
    });
    let fields = fields.into_iter().collect::<Vec<_>>();
    let form = page.can_set.then(|| {
        view! {
            <form method="post" action=AT class="stack">
                {frame.form_field()}
                <p class="soft">{texts.get("office-pin-explain")}</p>
                {fields}
                <button class="button" type="submit">{texts.get("office-pin-save")}</button>
            </form>
        }
    });
    frame::render(frame, &title.clone(), Some(Section::Home), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-pin-lead")}</p>
            </div>
            {notice}
            <section class="card card-form">
                <p>{page.standing.clone()}</p>
                {form}
            </section>
        }
    })
}
