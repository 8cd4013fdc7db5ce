//! What can't be done, why, and what to do instead.

use leptos::prelude::*;

use super::Frame;
use crate::{
    components::{
        language_switch::LanguageSwitch,
        mark::{Mark, Sign},
    },
    shell::{self, Document},
};

/// Every problem a stranger can cause, and ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Mistyped or cut off.
    CodeMalformed,
    /// Well-formed, but not one of ours.
    CodeUnknown,
    /// Withdrawn.
    CodeDisabled,
    /// Another code took its place, some time ago.
    CodeReplaced,
    /// No such result page.
    ResultUnknown,
    /// No such page.
    NotFound,
    /// Started too often.
    Busy {
        /// When to try again.
        retry_s: u32,
    },
    /// The gateway does not answer anybody.
    GatewayDown {
        /// When to try again.
        retry_s: u32,
    },
    /// Fields missing or unreadable.
    BadRequest,
    /// Posted by another site.
    Foreign,
    /// Above a limit.
    TooLarge,
    /// Wrong method.
    Method,
    /// Our own failure.
    OurFault,
}

impl Problem {
    /// The HTTP status that says the same.
    pub const fn status(self) -> u16 {
        match self {
            Self::CodeMalformed | Self::CodeUnknown | Self::ResultUnknown | Self::NotFound => 404,
            Self::CodeDisabled | Self::CodeReplaced => 410,
            Self::Busy { .. } => 429,
            Self::BadRequest => 400,
            Self::Foreign => 403,
            Self::TooLarge => 413,
            Self::Method => 405,
            Self::GatewayDown { .. } | Self::OurFault => 503,
        }
    }

    /// The key of its title; its explanation is the same with `-explain`.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::CodeMalformed => "problem-code-malformed",
            Self::CodeUnknown => "problem-code-unknown",
            Self::CodeDisabled => "problem-code-disabled",
            Self::CodeReplaced => "problem-code-replaced",
            Self::ResultUnknown => "problem-result-unknown",
            Self::NotFound => "problem-not-found",
            Self::Busy { .. } => "problem-busy",
            Self::GatewayDown { .. } => "problem-gateway-down",
            Self::BadRequest => "problem-bad-request",
            Self::Foreign => "problem-foreign",
            Self::TooLarge => "problem-too-large",
            Self::Method => "problem-method",
            Self::OurFault => "problem-our-fault",
        }
    }

    /// The explanation in the customer's language.
    pub fn explanation(self, texts: &crate::i18n::Texts) -> String {
        let key = [self.text_key(), "-explain"].concat();
        match self {
            Self::Busy { retry_s } | Self::GatewayDown { retry_s } => {
                texts.count(&key, ("seconds", retry_s), &[])
            }
            Self::CodeMalformed
            | Self::CodeUnknown
            | Self::CodeDisabled
            | Self::CodeReplaced
            | Self::ResultUnknown
            | Self::NotFound
            | Self::BadRequest
            | Self::Foreign
            | Self::TooLarge
            | Self::Method
            | Self::OurFault => texts.get(&key),
        }
    }
}

/// The whole document. Where the address can be asked for again, it can be in another language.
pub fn problem_page(frame: &Frame, problem: Problem, again: bool) -> String {
    let texts = &frame.texts;
    let title = texts.get(problem.text_key());
    let document = Document {
        texts,
        assets: &frame.assets,
        title: title.clone(),
        style: &frame.look.style,
        reload_s: None,
        islands: false,
    };
    let explanation = problem.explanation(texts);
    shell::render(&document, || {
        view! {
            <main class="page page-problem">
                <div class="headline">
                    <Mark sign=Sign::Question/>
                    <h1>{title}</h1>
                    <p class="headline-explain">{explanation}</p>
                </div>
                {again.then(|| view! { <LanguageSwitch texts at=String::new()/> })}
            </main>
        }
    })
}
