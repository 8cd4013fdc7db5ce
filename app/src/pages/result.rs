//! The result page: what is known of a payment, never more and never less. The lines below the
//! headline are in `details`.

mod details;

use domain::{DeclineReason, Money, Rate};
use leptos::prelude::*;

use super::{Frame, shop_page::ShopPage};
use crate::{
    components::{
        mark::{Mark, Sign},
        shop_header::ShopName,
        sum::ems_class,
    },
    i18n::{AmountStyle, Texts},
    islands::payment_watch::PaymentWatch,
};

/// What is known, as the customer has to understand it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Verified: the money was taken.
    Paid {
        /// When, in the store's local time.
        time: String,
    },
    /// The wallet has it and waits for the customer.
    Waiting {
        /// Where the wallet waits.
        go: String,
    },
    /// We don't know and are asking.
    Checking,
    /// We can't find out; a person has to.
    Operator,
    /// Verified: nothing was charged, and why.
    Declined(DeclineReason),
    /// Verified: nothing was charged, time ran out.
    Expired,
    /// Verified: nothing was charged, it was withdrawn.
    Cancelled,
    /// Verified: the money was taken, and all of it goes back by a refund.
    Refunded {
        /// When it had been paid, in the store's local time.
        time: String,
    },
    /// Verified: the money was taken, and goes back because the payment was cancelled.
    Returned,
}

/// What the wallet charged its customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChargedLine {
    /// How much, in the wallet's currency.
    pub amount: Money,
    /// At which rate, if that was told.
    pub rate: Option<Rate>,
}

/// Money that went back, or is going.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefundLine {
    /// How much.
    pub amount: Money,
    /// When it went back, in the store's local time; `None` while it is under way.
    pub time: Option<String>,
}

impl Outcome {
    /// One word for the watcher: another word means another page.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Paid { .. } => "paid",
            Self::Waiting { .. } => "waiting",
            Self::Checking => "checking",
            Self::Operator => "operator",
            Self::Declined(_) => "declined",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Refunded { .. } => "refunded",
            Self::Returned => "returned",
        }
    }

    const fn is_open(&self) -> bool {
        matches!(self, Self::Waiting { .. } | Self::Checking | Self::Operator)
    }
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct ResultPage {
    /// Who was to be paid.
    pub shop: ShopName,
    /// The entry code, to pay again.
    pub code: String,
    /// The page's own unguessable name.
    pub token: String,
    /// How much.
    pub amount: Money,
    /// How amounts are written.
    pub style: AmountStyle,
    /// What is known.
    pub outcome: Outcome,
    /// Brand of the wallet, if known.
    pub wallet: Option<String>,
    /// What the wallet charged, where that is another amount.
    pub charged: Option<ChargedLine>,
    /// Our reference, as in the customer's bill.
    pub reference: String,
    /// What the customer wrote.
    pub note: Option<String>,
    /// What went back of it, oldest first.
    pub refunds: Vec<RefundLine>,
    /// Two words that staff can compare.
    pub words: [&'static str; 2],
    /// Whether the page still looks for news by itself.
    pub watched: bool,
}

/// Seconds between two looks of a browser without scripts.
const RELOAD_S: u32 = 4;

/// The whole document.
pub fn result_page(frame: &Frame, page: &ResultPage) -> String {
    let texts = &frame.texts;
    let open = page.outcome.is_open() && page.watched;
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: texts.with("result-title", &[("shop", &page.shop.merchant.text)]),
        class: "page-result",
        heading: false,
        reload_s: open.then_some(RELOAD_S),
        islands: open,
        switch: Some((format!("/r/{}", page.token), None)),
    };
    document.render(|| {
        let body = view! {
            <div class="result" data-token=page.token.clone() data-view=page.outcome.word()>
                {headline(texts, page)}
                {ways_on(texts, page)}
                {details::details(texts, page)}
            </div>
        };
        if open {
            view! { <PaymentWatch>{body}</PaymentWatch> }.into_any()
        } else {
            body.into_any()
        }
    })
}

fn headline(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    let (sign, title, explain) = match &page.outcome {
        Outcome::Paid { .. } => (Sign::Tick, "result-paid", None),
        Outcome::Waiting { .. } => (Sign::Dots, "result-waiting", Some("result-waiting-explain")),
        Outcome::Checking => (
            Sign::Dots,
            "result-checking",
            Some("result-checking-explain"),
        ),
        Outcome::Operator => (
            Sign::Question,
            "result-operator",
            Some("result-operator-explain"),
        ),
        Outcome::Declined(why) => (Sign::Cross, "result-declined", Some(why.text_key())),
        Outcome::Expired => (
            Sign::Cross,
            "result-expired",
            Some("result-expired-explain"),
        ),
        Outcome::Cancelled => (
            Sign::Cross,
            "result-cancelled",
            Some("result-cancelled-explain"),
        ),
        Outcome::Refunded { .. } => (
            Sign::Back,
            "result-refunded",
            Some("result-refunded-explain"),
        ),
        Outcome::Returned => (
            Sign::Back,
            "result-cancelled",
            Some("result-returned-explain"),
        ),
    };
    let amount = page.style.amount(page.amount);
    let amount_class = ["headline-amount sum ", &ems_class(&amount)].concat();
    // Whatever the reason, and however weakly a language says "not paid".
    let is_declined = matches!(page.outcome, Outcome::Declined(_));
    view! {
        <div class="headline" role="status">
            <Mark sign/>
            <h1>{texts.get(title)}</h1>
            <p class=amount_class><bdi>{amount}</bdi></p>
            {explain.map(|key| view! { <p class="headline-explain">{texts.get(key)}</p> })}
            {is_declined.then(|| view! {
                <p class="headline-fact">{texts.get("declined-nothing-charged")}</p>
            })}
        </div>
    }
}

fn ways_on(texts: &Texts, page: &ResultPage) -> impl IntoView + use<> {
    let shop = format!("/c/{}", page.code);
    let start_over = format!("/r/{}/start-over", page.token);
    // Only what is shown is asked for: translators see which page uses which text.
    let again = || view! { <a class="button" href=shop>{texts.get("common-pay-again")}</a> };
    let look =
        || view! { <a class="button button-quiet" href="">{texts.get("result-look-again")}</a> };
    match &page.outcome {
        Outcome::Paid { .. } | Outcome::Refunded { .. } => ().into_any(),
        Outcome::Waiting { go } => view! {
            <div class="ways">
                <a class="button" href=go.clone()>{texts.get("common-open-wallet")}</a>
                {look()}
                <form method="post" action=start_over>
                    <button class="button button-quiet" type="submit">
                        {texts.get("result-start-over")}
                    </button>
                </form>
            </div>
        }
        .into_any(),
        Outcome::Checking | Outcome::Operator => {
            view! { <div class="ways">{look()}</div> }.into_any()
        }
        Outcome::Declined(_) | Outcome::Expired | Outcome::Cancelled | Outcome::Returned => {
            view! { <div class="ways">{again()}</div> }.into_any()
        }
    }
}
