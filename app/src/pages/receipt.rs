//! A receipt: what was paid and what went back of it, to keep, print or save. It is no tax invoice unless the
//! shop says so, with its own words beside.

use leptos::prelude::*;
use texts::Texts;

use crate::components::{pictures::MarkPicture, sum::ems_class};

use super::{
    Frame,
    result::{self, Fact, ResultPage},
    shop_page::ShopPage,
};

/// What a shop has said on its receipts, in its own words.
#[derive(Clone, Debug, Default)]
pub struct OwnWords {
    /// Who it is, by which number, and where: those that are said.
    pub who: Vec<String>,
    /// A tax that the amount includes: what it is called with its rate, and how much it is.
    pub included: Option<[String; 2]>,
    /// What is said at the end.
    pub closing: Option<String>,
    /// Whether it is a tax invoice.
    pub is_invoice: bool,
}

impl OwnWords {
    /// The line of the tax that is included, as facts are said.
    pub fn fact(&self, texts: &Texts) -> Option<Fact> {
        let [tax, amount] = self.included.as_ref()?;
        Some(Fact {
            name: texts.with("receipt-included", &[("tax", tax)]),
            value: amount.clone(),
            is_told: true,
        })
    }

    /// Key of the sentence that says whether it is a tax invoice.
    pub const fn kind(&self) -> &'static str {
        if self.is_invoice {
            "receipt-tax"
        } else {
            "receipt-no-tax"
        }
    }
}

/// The whole document, of a payment that was paid. `alert` is the key of what could not be done.
pub fn receipt_page(
    frame: &Frame,
    page: &ResultPage,
    own: &OwnWords,
    alert: Option<&str>,
) -> String {
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
    let facts = result::facts(texts, page);
    let facts = facts.into_iter().chain(own.fact(texts));
    let facts = result::list(texts, facts.collect());
    let line = |words: &String| view! { <p class="own-words" dir="auto">{words.clone()}</p> };
    let who: Vec<_> = own.who.iter().map(line).collect();
    let closing = own.closing.as_ref().map(line);
    let kind = view! { <p class="no-tax">{texts.get(own.kind())}</p> };
    let kind = match frame.look.mark.clone() {
        None => kind.into_any(),
        Some(mark) => view! { <MarkPicture mark/> {kind} }.into_any(),
    };
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
            {who}
            {kind}
            {closing}
            <div class="ways">
                <a class="button" href=format!("{at}/receipt.pdf")>{texts.get("receipt-pdf")}</a>
                <a class="button button-quiet" href=at>{texts.get("receipt-back")}</a>
            </div>
        }
    })
}
