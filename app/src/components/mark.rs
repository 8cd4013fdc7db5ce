//! The round sign at the top of a result: done, waiting, not done, a question, given back.
//!
//! Drawn inline, so no request is needed and its colour follows the page's.

use leptos::prelude::*;

/// What the sign says at a glance. The words beside it say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Done.
    Tick,
    /// Not known yet.
    Dots,
    /// Not done, nothing lost.
    Cross,
    /// A person is needed.
    Question,
    /// Done, and the money goes back.
    Back,
}

impl Sign {
    const fn class(self) -> &'static str {
        match self {
            Self::Tick => "sign sign-tick",
            Self::Dots => "sign sign-dots",
            Self::Cross => "sign sign-cross",
            Self::Question => "sign sign-question",
            Self::Back => "sign sign-back",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Tick => "M14 25l7 7 14-15",
            Self::Dots => "M14 24h.01M24 24h.01M34 24h.01",
            Self::Cross => "M17 17l14 14M31 17L17 31",
            Self::Question => "M18 19a6 6 0 1 1 8.5 5.5c-1.7.8-2.5 1.8-2.5 3.5M24 34h.01",
            Self::Back => "M20 15l-7 7 7 7M13 22h14a7 7 0 0 1 0 14h-4",
        }
    }
}

/// The sign itself; says nothing to screen readers, the heading does.
#[component]
pub fn Mark(
    /// Which one.
    sign: Sign,
) -> impl IntoView {
    view! {
        <svg class=sign.class() viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <circle cx="24" cy="24" r="24"/>
            <path d=sign.path()/>
        </svg>
    }
}
