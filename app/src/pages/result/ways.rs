//! What the customer can do now, and how the page looks for news.

use leptos::prelude::*;
use texts::Texts;

use super::{Outcome, ResultPage, Watch};

/// When it was looked, and how long it will be; the line about a lost connection waits for one.
pub(super) fn news(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    let until = || texts.with("result-until", &[("time", &page.until)]);
    let until = (page.watch != Watch::Resting).then(until);
    view! {
        // The region is there before it has something to say, or readers miss it.
        <div role="status">
            <p class="news-offline" hidden>{texts.get("result-offline")}</p>
        </div>
        <div class="news">
            // Heard only by whoever asks for it: it changes every few seconds.
            <p class="news-checked">{page.checked.clone()}</p>
            {until.map(|until| view! { <p>{until}</p> })}
        </div>
    }
}

/// Buttons, the most likely way first.
pub(super) fn ways_on(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    let ways = match &page.outcome {
        Outcome::Paid | Outcome::PartRefunded { .. } | Outcome::Refunded => return None,
        Outcome::Waiting { go } => {
            let go = go.clone();
            view! {
                <a class="button" href=go>{texts.get("common-open-wallet")}</a>
                {look(texts)}
                {start_over(texts, page)}
            }
            .into_any()
        }
        Outcome::Checking | Outcome::Operator => {
            view! { {look(texts)} {start_over(texts, page)} }.into_any()
        }
        Outcome::Declined(_)
        | Outcome::Expired
        | Outcome::Presumed
        | Outcome::Cancelled
        | Outcome::Returned => anew(texts, page).into_any(),
    };
    Some(view! { <div class="ways">{ways}</div> })
}

/// What was paid can be kept.
pub(super) fn receipt(texts: &Texts, page: &ResultPage) -> Option<impl IntoView + use<>> {
    let has_receipt = matches!(
        page.outcome,
        Outcome::Paid | Outcome::PartRefunded { .. } | Outcome::Refunded
    );
    let to = format!("/r/{}/receipt", page.token);
    let words = texts.get("receipt-title");
    (has_receipt && page.live).then(|| {
        view! {
            <div class="ways"><a class="button button-quiet" href=to>{words}</a></div>
        }
    })
}

fn look(texts: &Texts) -> impl IntoView + use<> {
    view! { <a class="button button-quiet look" href="">{texts.get("result-look-again")}</a> }
}

fn start_over(texts: &Texts, page: &ResultPage) -> Option<impl IntoView + use<>> {
    let action = format!("/r/{}/start-over", page.token);
    page.may_cancel.then(|| {
        view! {
            <form method="post" action=action>
                <button class="button button-quiet" type="submit">
                    {texts.get("result-start-over")}
                </button>
            </form>
        }
    })
}

/// The same once more where that may help; another amount always can be entered, but where it
/// helps nobody either it is no button to press first.
fn anew(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    let outcome = &page.outcome;
    let retry = outcome.may_succeed_later().then(|| {
        let amount = page.style.amount(page.amount);
        let label = texts.with("result-try-again", &[("amount", &amount)]);
        let to = format!("/c/{}?retry={}", page.code, page.token);
        view! { <a class="button" href=to>{label}</a> }
    });
    let class = if outcome.wants_other_amount() {
        "button"
    } else {
        "button button-quiet"
    };
    let shop = format!("/c/{}", page.code);
    view! {
        {retry}
        <a class=class href=shop>{texts.get("common-pay-again")}</a>
    }
}
