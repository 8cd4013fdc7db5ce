//! What can't be done, why, and what to do instead.

mod opens;

use leptos::prelude::*;
use texts::{AmountStyle, GAP, Spoken, Texts};

pub use opens::Opens;

use super::{
    Frame,
    amount::{Earlier, earlier},
    shop_page::ShopPage,
};
use crate::{
    components::{
        clock::Clock,
        language_switch::LanguageSwitch,
        mark::{Mark, Sign},
        repeated::repeated,
        shop_header::{ShopName, own},
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
    /// Switched off by the shop, for a while.
    CodeOff,
    /// The shop takes no payments at this time.
    ShopClosed {
        /// From when it does, if that is known.
        opens: Option<Opens>,
    },
    /// Printed before it was known where it hangs.
    BoardBlank,
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
            Self::CodeOff | Self::ShopClosed { .. } | Self::BoardBlank => 409,
            Self::Busy { .. } => 429,
            Self::BadRequest => 400,
            Self::Foreign => 403,
            Self::TooLarge => 413,
            Self::Method => 405,
            Self::GatewayDown { .. } | Self::OurFault => 503,
        }
    }

    /// Seconds until it may be tried again, where that is known.
    pub const fn retry_s(self) -> Option<u32> {
        match self {
            Self::Busy { retry_s } | Self::GatewayDown { retry_s } => Some(retry_s),
            Self::CodeMalformed
            | Self::CodeUnknown
            | Self::CodeDisabled
            | Self::CodeOff
            | Self::ShopClosed { .. }
            | Self::BoardBlank
            | Self::CodeReplaced
            | Self::ResultUnknown
            | Self::NotFound
            | Self::BadRequest
            | Self::Foreign
            | Self::TooLarge
            | Self::Method
            | Self::OurFault => None,
        }
    }

    /// The key of its title; its explanation is the same with `-explain`.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::CodeMalformed => "problem-code-malformed",
            Self::CodeUnknown => "problem-code-unknown",
            Self::CodeDisabled => "problem-code-disabled",
            Self::CodeOff => "problem-code-off",
            Self::ShopClosed { .. } => "problem-shop-closed",
            Self::BoardBlank => "problem-board-blank",
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

    /// The title in the customer's language.
    pub fn title(self, texts: &Texts) -> String {
        let Self::ShopClosed { opens: Some(opens) } = self else {
            return texts.get(self.text_key());
        };
        let keys = [
            "problem-shop-closed-until",
            "problem-shop-closed-tomorrow",
            "problem-shop-closed-today",
        ];
        opens.words(texts, keys)
    }

    /// The explanation in the customer's language.
    pub fn explanation(self, texts: &Texts) -> String {
        let key = [self.text_key(), "-explain"].concat();
        match self.retry_s() {
            Some(retry_s) => texts.count(&key, ("seconds", retry_s), &[]),
            None => texts.get(&key),
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct ProblemPage {
    /// What can't be done.
    pub problem: Problem,
    /// Where, if that is known.
    pub shop: Option<ShopName>,
    /// What the shop itself says of it.
    pub said: Option<Spoken>,
    /// What this browser paid there before.
    pub earlier: Option<Earlier>,
    /// What helps, if anything the customer can press does.
    pub way: Option<Way>,
    /// The page's address in the language switch, empty for the one it was loaded from; `None`
    /// where there is no page to show in another language.
    pub at: Option<String>,
}

/// What helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// To load this address, once more.
    Again(String),
    /// To send the same form once more: with the same key, so that it is the same payment.
    Repeat(Vec<(&'static str, String)>),
    /// To begin anew at the shop's form, which stands there.
    Form(String),
    /// For whoever works there: to say where it hangs.
    SetUp(String),
}

/// The id of the form that is sent once more.
const FORM: &str = "repeat";

/// The whole document.
pub fn problem_page(frame: &Frame, page: &ProblemPage) -> String {
    let texts = &frame.texts;
    let title = page.problem.title(texts);
    let clocks = page.problem.retry_s().is_some();
    let form = matches!(page.way, Some(Way::Repeat(_))).then_some(FORM);
    if let Some(shop) = &page.shop {
        let document = ShopPage {
            frame,
            shop,
            title,
            class: "page-result",
            heading: false,
            reload: None,
            islands: false,
            clocks,
            switch: page.at.clone().map(|at| (at, form)),
        };
        return document.render(|| view! { <div class="result">{body(texts, page)}</div> });
    }
    let document = Document {
        texts,
        assets: &frame.assets,
        title,
        style: &frame.look.style,
        reload: None,
        islands: false,
        clocks,
        last: None,
    };
    let switch = page.at.clone();
    let switch = switch.map(|at| view! { <LanguageSwitch texts at/> });
    shell::render(&document, || {
        view! {
            <main class="page page-problem">
                <div class="result">{body(texts, page)}</div>
                {switch}
            </main>
        }
    })
}

fn body(texts: &Texts, page: &ProblemPage) -> impl IntoView + use<> {
    let wait = page.problem.retry_s().map(|seconds| {
        let zero = AmountStyle::of(texts.tag()).numbers().zero;
        view! { <Clock words=GAP seconds forward=false zero/> }
    });
    let way = page.way.as_ref().map(|way| pressed(texts, way));
    let earlier = page.earlier.as_ref().map(|what| earlier(texts, what));
    let said = page.said.clone();
    let said = said.map(|words| view! { <p class="headline-said">{own(words)}</p> });
    view! {
        <div class="headline">
            <Mark sign=Sign::Question/>
            <h1>{page.problem.title(texts)}</h1>
            {said}
            <p class="headline-explain">{page.problem.explanation(texts)}</p>
            {wait}
        </div>
        {earlier}
        {way.map(|way| view! { <div class="ways">{way}</div> })}
    }
}

fn pressed(texts: &Texts, way: &Way) -> AnyView {
    match way {
        Way::Again(at) => {
            let at = at.clone();
            view! { <a class="button" href=at>{texts.get("problem-try-again")}</a> }.into_any()
        }
        Way::Repeat(fields) => {
            let fields = repeated(fields);
            view! {
                <form id=FORM method="post" action="/api/start_payment">
                    {fields}
                    <button class="button" type="submit">{texts.get("problem-try-again")}</button>
                </form>
            }
            .into_any()
        }
        Way::SetUp(at) => {
            let at = at.clone();
            view! { <a href=at rel="nofollow">{texts.get("problem-board-staff")}</a> }.into_any()
        }
        Way::Form(at) => {
            let at = at.clone();
            view! { <a class="button" href=at>{texts.get("common-pay-again")}</a> }.into_any()
        }
    }
}
