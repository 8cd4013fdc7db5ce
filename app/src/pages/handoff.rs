//! Leads a plain form on into the wallet. A redirect would be held to where our forms may lead, at
//! every hop of its way, and a browser that stops it says nothing; this page goes on by itself, has
//! the link for browsers that don't, and is where the customer stands if the wallet is an app.

use leptos::prelude::*;

use super::{
    Frame,
    asked::{Asked, Attributes},
    result::Outcome,
    shop_page::ShopPage,
};
use crate::{
    components::{
        mark::{Mark, Sign},
        shop_header::ShopName,
        sum::ems_class,
    },
    islands::payment_watch::PaymentWatch,
    shell::Reload,
};

/// What the page shows.
#[derive(Clone, Debug)]
pub struct HandoffPage {
    /// Who is to be paid.
    pub shop: ShopName,
    /// The payment's result page is `/r/{token}`.
    pub token: String,
    /// How much, as it is shown.
    pub amount: String,
    /// Whether the page goes on by itself; a sample's leads nowhere.
    pub live: bool,
    /// Where the wallet waits: an address that may be followed.
    pub go: String,
}

/// The whole document.
pub fn handoff_page(frame: &Frame, page: &HandoffPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("amount-working");
    let look = format!("/r/{}", page.token);
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: title.clone(),
        class: "page-result",
        heading: false,
        reload: page.live.then(|| Reload::Onward(page.go.clone())),
        islands: page.live,
        clocks: false,
        switch: None,
    };
    let waiting = Outcome::Waiting {
        go: page.go.clone(),
    };
    // It doesn't look by itself: where the islands can't be had it would be loaded again, and lead
    // into the wallet each time. Coming back is enough.
    let asked = Asked::about(&page.token, texts.tag(), waiting.word());
    let Attributes {
        ask,
        at,
        news,
        token,
    } = asked.attributes(page.live, false);
    let amount_class = ["headline-amount sum ", &ems_class(&page.amount)].concat();
    document.render(|| {
        let body = view! {
            <div class="result" data-ask=ask data-at=at data-news=news data-token=token>
                <div class="headline">
                    <Mark sign=Sign::Dots/>
                    <h1>{title}</h1>
                    <p class=amount_class><bdi>{page.amount.clone()}</bdi></p>
                    <p class="headline-explain">{texts.get("amount-handoff")}</p>
                </div>
                <div class="ways">
                    <a class="button" href=page.go.clone()>{texts.get("common-open-wallet")}</a>
                    <a class="button button-quiet" href=look>{texts.get("unfinished-look")}</a>
                </div>
            </div>
        };
        if page.live {
            view! { <PaymentWatch/> {body} }.into_any()
        } else {
            body.into_any()
        }
    })
}
