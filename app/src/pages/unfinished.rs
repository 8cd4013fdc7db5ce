//! Shown instead of a second form to a customer who comes back with an unfinished payment.

use leptos::prelude::*;

use super::{Frame, shop_page::ShopPage};
use crate::components::{
    mark::{Mark, Sign},
    shop_header::ShopName,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct UnfinishedPage {
    /// Whose page it is.
    pub shop: ShopName,
    /// The entry code.
    pub code: String,
    /// The payment's result page is `/r/{token}`.
    pub token: String,
    /// How much, as it is shown.
    pub amount: String,
    /// When it was started.
    pub begun: Begun,
    /// Where the wallet waits, while it does.
    pub go: Option<String>,
}

/// When a payment was started, by the shop's clock and as the language writes it.
#[derive(Clone, Debug)]
pub enum Begun {
    /// Only the time: "14:05".
    Today(String),
    /// The day, too: "24 Nov 2026, 14:05".
    Earlier(String),
}

/// The whole document.
pub fn unfinished_page(frame: &Frame, page: &UnfinishedPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("unfinished-title");
    let (explain, time) = match &page.begun {
        Begun::Today(time) => ("unfinished-explain", time),
        Begun::Earlier(time) => ("unfinished-explain-earlier", time),
    };
    let values = [("amount", page.amount.as_str()), ("time", time.as_str())];
    let explain = texts.with(explain, &values);
    let look = format!("/r/{}", page.token);
    let start_over = format!("/r/{}/start-over", page.token);
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: title.clone(),
        class: "page-result",
        heading: false,
        reload_s: None,
        islands: false,
        switch: Some((format!("/c/{}", page.code), None)),
    };
    document.render(|| {
        let go_on = page.go.clone().map(|go| {
            view! { <a class="button" href=go>{texts.get("unfinished-continue")}</a> }
        });
        view! {
            <div class="result">
                <div class="headline">
                    <Mark sign=Sign::Dots/>
                    <h1>{title}</h1>
                    <p class="headline-explain">{explain}</p>
                </div>
                <div class="ways">
                    {go_on}
                    <a class="button button-quiet" href=look>{texts.get("unfinished-look")}</a>
                    <form method="post" action=start_over>
                        <button class="button button-quiet" type="submit">
                            {texts.get("unfinished-start-over")}
                        </button>
                    </form>
                </div>
            </div>
        }
    })
}
