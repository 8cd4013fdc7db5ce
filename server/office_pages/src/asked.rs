//! A button that says what comes of it before it is done.

use leptos::prelude::*;
use studio_pages::StudioFrame;

/// Something that is not done by one touch: what it does is said first.
pub(crate) struct Asked {
    /// Where it is sent to.
    pub(crate) to: String,
    /// The button that shows the rest.
    pub(crate) words: String,
    /// The button that does it, by name.
    pub(crate) which: String,
    /// What comes of it.
    pub(crate) explanation: String,
    /// The role that is meant, if one is.
    pub(crate) role: Option<&'static str>,
}

impl Asked {
    pub(crate) fn view(self, frame: &StudioFrame) -> impl IntoView + use<> {
        let role = self
            .role
            .map(|role| view! { <input type="hidden" name="role" value=role/> });
        view! {
            <details class="asked">
                <summary class="quiet quiet-lined" aria-label=self.which.clone()>
                    {self.words}
                </summary>
                <form method="post" action=self.to class="stack">
                    {frame.form_field()}
                    {role}
                    <p class="soft">{self.explanation}</p>
                    <button class="button button-grave" type="submit">{self.which}</button>
                </form>
            </details>
        }
    }
}
