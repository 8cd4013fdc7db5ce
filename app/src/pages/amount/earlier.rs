//! One quiet line over the form about this browser's last payment here: its receipt, or that it came
//! to nothing.

use leptos::prelude::*;
use texts::Texts;

/// What became of the last payment, as far as a new form should speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// Paid; its result page is the receipt.
    Paid {
        /// How much, as it is shown.
        amount: String,
        /// When, by the shop's clock.
        time: String,
        /// The result page is `/r/{token}`.
        token: String,
    },
    /// Called off a moment ago, verified.
    Cancelled,
    /// Not paid, as turned out a moment ago, verified.
    Declined,
}

/// The line.
pub(in crate::pages) fn earlier(texts: &Texts, earlier: &Earlier) -> AnyView {
    match earlier {
        Earlier::Paid {
            amount,
            time,
            token,
        } => {
            let values = [("amount", amount.as_str()), ("time", time.as_str())];
            let said = texts.with("amount-earlier-paid", &values);
            let receipt = format!("/r/{token}");
            view! {
                <p class="earlier earlier-paid">
                    <span>{said}</span>
                    " "
                    <a href=receipt>{texts.get("amount-earlier-show")}</a>
                </p>
            }
            .into_any()
        }
        Earlier::Cancelled => came_to_nothing(texts, "result-cancelled").into_any(),
        Earlier::Declined => came_to_nothing(texts, "result-declined").into_any(),
    }
}

fn came_to_nothing(texts: &Texts, what: &str) -> impl IntoView + use<> {
    view! {
        <p class="earlier" role="status">
            <b>{texts.get(what)}</b>
            " "
            <span>{texts.get("declined-nothing-charged")}</span>
        </p>
    }
}
