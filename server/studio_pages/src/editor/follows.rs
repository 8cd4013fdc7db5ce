//! The editor's place for a store that wears its shop's look: what that means, and how it gets one of its own.

use leptos::prelude::*;
use texts::Spoken;

use crate::{Section, StudioFrame, chooser::chooser, frame};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Follows {
    /// The store.
    pub store: Spoken,
}

/// The whole document.
pub fn follows_page(frame: &StudioFrame, page: &Follows) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-editor-title");
    let wears = texts.with("studio-follows", &[("store", &page.store.text)]);
    frame::render(frame, &title.clone(), Some(Section::Editor), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
            </div>
            {chooser(frame, Section::Editor)}
            <section class="card card-narrow">
                <h2>{wears}</h2>
                <p class="soft">{texts.get("studio-follows-explain")}</p>
                <form method="post" action=frame.to("/studio/own") class="stack">
                    {frame.form_field()}
                    <button type="submit" class="button">{texts.get("studio-own-begin")}</button>
                </form>
                <p><a href=Section::Editor.path()>{texts.get("studio-follows-shop")}</a></p>
            </section>
        }
    })
}
