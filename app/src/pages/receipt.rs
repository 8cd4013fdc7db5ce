//! A receipt: what was paid and what went back of it, to keep, print or save. It is no tax invoice.

use leptos::prelude::*;

use crate::components::sum::ems_class;

use super::{
    Frame,
    result::{self, ResultPage},
    shop_page::ShopPage,
};

/// The whole document, of a payment that was paid. `alert` is the key of what could not be done.
pub fn receipt_page(frame: &Frame, page: &ResultPage, alert: Option<&str>) -> String {
    let texts = &frame.texts;
    let title = texts.get("receipt-title");
    let at = format!("/r/{}", page.token);
    let shop = page.shop.merchant.text.as_str();
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: texts.with("result-title", &[("state", &title), ("shop", shop)]),
        class: "page-receipt",
        heading: false,
        reload: None,
        islands: false,
        clocks: false,
        switch: Some((format!("{at}/receipt"), None)),
    };
    let alert = alert.map(|key| view! { <p class="alert" role="alert">{texts.get(key)}</p> });
    let facts = result::list(texts, result::facts(texts, page));
    let amount = page.style.amount(page.amount);
    let amount_class = ["headline-amount sum ", &ems_class(&amount)].concat();
    document.render(|| {
        view! {
            {alert}
            <div class="headline">
                <h1>{title}</h1>
                <p class="headline-explain">{texts.get("receipt-amount")}</p>
                <p class=amount_class><bdi>{amount}</bdi></p>
                <p class="headline-fact">{texts.get(page.outcome.title())}</p>
            </div>
            {facts}
            <p class="no-tax">{texts.get("receipt-no-tax")}</p>
            <div class="ways">
                <a class="button" href=format!("{at}/receipt.pdf")>{texts.get("receipt-pdf")}</a>
                <a class="button button-quiet" href=at>{texts.get("receipt-back")}</a>
            </div>
        }
    })
}
