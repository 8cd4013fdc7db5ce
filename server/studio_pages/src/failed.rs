//! What is said where the server can't do something just now: its disk is full, or its database is away. What was
//! filled in stands in the page and can be sent once more.

use leptos::prelude::*;

use super::frame::{self, StudioFrame};

/// What can be tried again.
#[derive(Clone, Debug)]
pub enum Again {
    /// To look at a page.
    Page(String),
    /// To send a form.
    Form {
        /// Where to.
        to: String,
        /// All it said, but for what every form carries.
        fields: Vec<(String, String)>,
    },
}

/// The status of its answer: not now.
pub const STATUS: u16 = 503;

/// The whole document.
pub fn failed_page(frame: &StudioFrame, again: &Again) -> String {
    let texts = &frame.texts;
    let title = texts.get("studio-failed-title");
    let (explained, way) = match again {
        Again::Page(to) => {
            let words = texts.get("studio-failed-again");
            let way = view! { <a class="button" href=to.clone()>{words}</a> };
            ("studio-failed-page", way.into_any())
        }
        Again::Form { to, fields } => (
            "studio-failed-form",
            form(frame, to.clone(), fields).into_any(),
        ),
    };
    let explained = texts.get(explained);
    frame::render(frame, &title.clone(), None, || {
        view! {
            <div class="card card-narrow" role="alert">
                <h1>{title}</h1>
                <p>{explained}</p>
                {way}
            </div>
        }
    })
}

fn form(frame: &StudioFrame, to: String, fields: &[(String, String)]) -> impl IntoView + use<> {
    let fields: Vec<_> = fields
        .iter()
        .cloned()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    view! {
        <form method="post" action=to>
            {frame.form_field()}
            {fields}
            <button type="submit" class="button">{frame.texts.get("studio-failed-send")}</button>
        </form>
    }
}
