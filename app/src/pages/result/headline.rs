//! The card at the top: a sign, a word, the amount, and one or two sentences.

use leptos::prelude::*;
use texts::{GAP, Texts};

use super::{Outcome, ResultPage, Watch};
use crate::components::{
    clock::Clock,
    mark::{Mark, Sign},
    sum::ems_class,
};

/// What became of it.
pub(super) fn headline(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    let explain = explanation(texts, page);
    let free = page.outcome.is_free();
    let free = free.then(|| texts.get("declined-nothing-charged"));
    let live = page.paid_s.map(|seconds| {
        // A picture of this page stands still; the page doesn't.
        let words = texts.with("result-paid-ago", &[("time", GAP)]);
        let zero = page.style.numbers().zero;
        view! { <Clock words=&words seconds forward=true zero/> }
    });
    let amount = page.style.amount(page.amount);
    let amount_class = ["headline-amount sum ", &ems_class(&amount)].concat();
    view! {
        <div class="headline">
            <div role="status">
                <Mark sign=sign(&page.outcome)/>
                <h1>{texts.get(page.outcome.title())}</h1>
                <p class=amount_class><bdi>{amount}</bdi></p>
                {explain.map(|words| view! { <p class="headline-explain">{words}</p> })}
                {free.map(|words| view! { <p class="headline-fact">{words}</p> })}
            </div>
            {live}
        </div>
    }
}

const fn sign(outcome: &Outcome) -> Sign {
    match outcome {
        Outcome::Paid => Sign::Tick,
        Outcome::Waiting { .. } | Outcome::Checking => Sign::Dots,
        Outcome::Operator => Sign::Question,
        Outcome::Declined(_) | Outcome::Expired | Outcome::Presumed | Outcome::Cancelled => {
            Sign::Cross
        }
        Outcome::PartRefunded { .. } | Outcome::Refunded | Outcome::Returned => Sign::Back,
    }
}

fn explanation(texts: &Texts, page: &ResultPage) -> Option<String> {
    let key = match &page.outcome {
        Outcome::Paid => return None,
        Outcome::PartRefunded { back, kept } => {
            let (back, kept) = (page.style.amount(*back), page.style.amount(*kept));
            let values = [("back", back.as_str()), ("kept", kept.as_str())];
            return Some(texts.with("result-part-refunded-explain", &values));
        }
        Outcome::Waiting { .. } => "result-waiting-explain",
        Outcome::Checking if page.watch == Watch::Resting => "result-checking-rest-explain",
        Outcome::Checking => "result-checking-explain",
        Outcome::Operator => "result-operator-explain",
        Outcome::Declined(why) => why.text_key(),
        Outcome::Expired | Outcome::Presumed => "result-expired-explain",
        Outcome::Cancelled => "result-cancelled-explain",
        Outcome::Refunded => "result-refunded-explain",
        Outcome::Returned => "result-returned-explain",
    };
    Some(texts.get(key))
}
