//! Asks before a draft is replaced by something else.

use leptos::prelude::*;

use super::{
    Section, StudioFrame,
    editor::{Stood, standing::told},
    frame,
};

/// What would replace the draft.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Who saved it.
    pub draft: Stood,
    /// Where to send the answer.
    pub to: String,
    /// What the answer carries.
    pub fields: Vec<(&'static str, String)>,
}

/// The whole document.
pub fn ask_page(frame: &StudioFrame, ask: &Ask) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-ask-title");
    let explained = told(texts, &ask.draft, ["studio-ask-saved", "studio-ask-title"]);
    let fields: Vec<_> = ask
        .fields
        .iter()
        .cloned()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    frame::render(frame, &title.clone(), None, || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <p>{explained}</p>
                <form method="post" action=ask.to.clone() class="stack">
                    {frame.form_field()}
                    {fields}
                    <a class="button" href=frame.to(Section::Editor.path())>{texts.get("studio-ask-keep")}</a>
                    <button type="submit" class="button button-grave">{texts.get("studio-ask-replace")}</button>
                </form>
            </div>
        }
    })
}
