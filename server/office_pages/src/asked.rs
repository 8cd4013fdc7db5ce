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
    /// What is said besides, if anything is.
    pub(crate) field: Option<Field>,
}

/// A member of the form that nobody fills in.
pub(crate) struct Field {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What it says.
    pub(crate) value: &'static str,
}

impl Asked {
    pub(crate) fn view(self, frame: &StudioFrame) -> impl IntoView + use<> {
        let field = self.field.map(|field| {
            view! { <input type="hidden" name=field.name value=field.value/> }
        });
        view! {
            <details class="asked">
                <summary class="quiet quiet-lined" aria-label=self.which.clone()>
                    {self.words}
                </summary>
                <form method="post" action=self.to class="stack">
                    {frame.form_field()}
                    {field}
                    <p class="soft">{self.explanation}</p>
                    <button class="button button-grave" type="submit">{self.which}</button>
                </form>
            </details>
        }
    }
}
