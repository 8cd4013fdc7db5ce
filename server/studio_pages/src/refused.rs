//! What can't be done in the studio, why, and the way back.

use leptos::prelude::*;

use super::{
    Section,
    frame::{self, StudioFrame},
};

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser isn't signed in any more.
    SignedOut,
    /// The form isn't one of ours, or of another sign-in.
    Form,
    /// Nothing of this merchant's has this address.
    Missing,
    /// A form with files that is larger than it may be.
    Large(Room),
}

/// What a form with files may have, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// How many bytes.
    pub bytes: usize,
    /// The page with the form.
    pub page: &'static str,
}

impl Room {
    /// As people say it; whoever set it counted in one way or the other.
    fn size(self) -> String {
        const KIB: usize = 1024;
        const MIB: usize = KIB * KIB;
        match self.bytes {
            small @ ..1_000_000 => format!("{} KB", small / KIB),
            large if large.is_multiple_of(MIB) => format!("{} MB", large / MIB),
            large => format!("{} MB", large / 1_000_000),
        }
    }
}

impl Refusal {
    /// The HTTP status that says the same.
    pub const fn status(self) -> u16 {
        match self {
            Self::SignedOut | Self::Form => 403,
            Self::Missing => 404,
            Self::Large(_) => 413,
        }
    }

    const fn text_keys(self) -> [&'static str; 2] {
        match self {
            Self::SignedOut => ["studio-refused-title", "studio-refused-session"],
            Self::Form => ["studio-refused-title", "studio-refused-form"],
            Self::Missing => ["studio-missing-title", "studio-missing-explain"],
            Self::Large(_) => ["studio-large-title", "studio-large-explain"],
        }
    }
}

/// The way back to where the reader begins.
fn back(frame: &StudioFrame) -> (&'static str, &'static str) {
    let editing = frame.editing.as_ref();
    if let Some(begins) = editing.and_then(|editing| editing.begins) {
        return (begins, "office-operator-back");
    }
    let home = editing.map_or(Section::Editor, super::Editing::home);
    let words = if home == Section::Editor {
        "studio-back"
    } else {
        "office-back"
    };
    (home.path(), words)
}

/// The whole document.
pub fn refused_page(frame: &StudioFrame, refusal: Refusal) -> String {
    let texts = &frame.texts;
    let size = match refusal {
        Refusal::Large(room) => room.size(),
        Refusal::SignedOut | Refusal::Form | Refusal::Missing => String::new(),
    };
    let [title, explanation] = refusal.text_keys();
    let title = texts.get(title);
    let explanation = texts.with(explanation, &[("size", &size)]);
    let (to, words) = match refusal {
        Refusal::SignedOut => ("/sign-in", "studio-sign-in-button"),
        Refusal::Form | Refusal::Missing => back(frame),
        Refusal::Large(room) => (room.page, "studio-large-back"),
    };
    frame::render(frame, &title.clone(), None, || {
        view! {
            <div class="card card-narrow">
                <h1>{title}</h1>
                <p>{explanation}</p>
                <a class="button" href=to>{texts.get(words)}</a>
            </div>
        }
    })
}
