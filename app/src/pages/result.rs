//! The result page: what is known of a payment, never more and never less. What stands where is in
//! `headline`, `ways` and `details`; `outcome` is what can be known.

mod details;
mod headline;
mod outcome;
mod ways;

use domain::{Money, Rate};
use leptos::prelude::*;
use texts::{AmountStyle, Texts};

use super::{
    Frame,
    asked::{Asked, Attributes},
    shop_page::ShopPage,
};
use crate::{
    components::shop_header::ShopName, islands::payment_watch::PaymentWatch, shell::Reload,
};
pub(in crate::pages) use details::list;
pub use details::{Fact, facts, place};
pub use outcome::{Outcome, Watch};

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
    /// When it became so, in the store's local time; `None` while it is open.
    pub time: Option<String>,
    /// Seconds since it was paid, as long as staff may be looking at it.
    pub paid_s: Option<u32>,
    /// Whether there is anybody to ask; a sample's page asks nobody.
    pub live: bool,
    /// How the page looks for news.
    pub watch: Watch,
    /// Until when it does so at most, in the store's local time.
    pub until: String,
    /// When it was looked at, in the customer's words.
    pub checked: String,
    /// Whether the customer may have the payment cancelled now.
    pub may_cancel: bool,
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
}

/// Seconds between two looks of a browser without scripts.
const RELOAD_S: u32 = 4;

/// When a page looked for news, to the second: "10:42:05".
pub fn checked(texts: &Texts, time: &str) -> String {
    texts.with("result-checked", &[("time", time)])
}

/// The whole document.
pub fn result_page(frame: &Frame, page: &ResultPage) -> String {
    let texts = &frame.texts;
    let open = page.outcome.is_open();
    let asks = open && page.live;
    let looks = asks && page.watch != Watch::Resting;
    let title = texts.get(page.outcome.title());
    let shop = page.shop.merchant.text.as_str();
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: texts.with("result-title", &[("state", &title), ("shop", shop)]),
        class: "page-result",
        heading: false,
        reload: looks.then_some(Reload::After(RELOAD_S)),
        islands: asks,
        clocks: page.paid_s.is_some(),
        switch: Some((format!("/r/{}", page.token), None)),
    };
    let asked = Asked::about(&page.token, texts.tag(), page.outcome.news(page.watch));
    let Attributes {
        ask,
        at,
        news,
        token,
    } = asked.attributes(asks, looks);
    document.render(|| {
        let body = view! {
            <div class="result" data-view=page.outcome.word() data-ask=ask data-at=at
                data-news=news data-token=token>
                {headline::headline(texts, page)}
                {open.then(|| ways::news(texts, page))}
                {ways::ways_on(texts, page)}
                {details::details(texts, page)}
                {ways::receipt(texts, page)}
            </div>
        };
        if asks {
            view! { <PaymentWatch/> {body} }.into_any()
        } else {
            body.into_any()
        }
    })
}
