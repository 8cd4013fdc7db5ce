//! Asked before a second payment that looks like the one just made: same code, same amount, same browser, a few
//! minutes later; or of the same page load, whatever its amount. The customer decides; nothing is started until then.

use leptos::prelude::*;

use super::{Frame, shop_page::ShopPage};
use crate::components::{
    mark::{Mark, Sign},
    repeated::repeated,
    shop_header::ShopName,
    sum::ems_class,
};

/// What the page shows, and the form it repeats.
#[derive(Clone, Debug)]
pub struct AgainPage {
    /// Whose page it is.
    pub shop: ShopName,
    /// How much was paid, as it is shown.
    pub amount: String,
    /// How much is to be paid now, where that is another amount.
    pub other: Option<String>,
    /// How long ago the earlier payment was made.
    pub minutes: u32,
    /// The address of the shop's form.
    pub shop_at: String,
    /// The earlier payment's page is `/r/{token}`.
    pub earlier: String,
    /// The form's fields, as they were posted, and that it is meant.
    pub fields: Vec<(&'static str, String)>,
}

/// The id of the form that pays anyway.
const FORM: &str = "again";

/// The whole document.
pub fn again_page(frame: &Frame, page: &AgainPage) -> String {
    let texts = &frame.texts;
    let title = texts.get("again-title");
    let amount = [("amount", page.amount.as_str())];
    let explain = texts.count("again-explain", ("minutes", page.minutes), &amount);
    let (pay, sum) = match &page.other {
        Some(other) => ("unfinished-pay", other),
        None => ("again-pay", &page.amount),
    };
    let pay = texts.with(pay, &[("amount", sum)]);
    let pay_class = ["button button-quiet ", &ems_class(sum)].concat();
    let earlier = format!("/r/{}", page.earlier);
    let fields = repeated(&page.fields);
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: title.clone(),
        class: "page-result",
        heading: false,
        reload: None,
        islands: false,
        clocks: false,
        switch: Some((page.shop_at.clone(), Some(FORM))),
    };
    document.render(|| {
        view! {
            <div class="result">
                <div class="headline">
                    <Mark sign=Sign::Question/>
                    <h1>{title}</h1>
                    <p class="headline-explain">{explain}</p>
                </div>
                <div class="ways">
                    <a class="button" href=earlier>{texts.get("again-look")}</a>
                    <form id=FORM method="post" action="/api/start_payment">
                        {fields}
                        <button class=pay_class type="submit">{pay}</button>
                    </form>
                </div>
            </div>
        }
    })
}
