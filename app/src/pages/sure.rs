//! Asked before an amount that is far above what is usually paid at a counter: perhaps a nought too many. The
//! customer decides, with the amount large before them; nothing is started until then.

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
pub struct SurePage {
    /// Whose page it is.
    pub shop: ShopName,
    /// How much, as it is shown.
    pub amount: String,
    /// Whether amounts of its currency have decimals.
    pub has_decimals: bool,
    /// The address of the shop's form, which takes back what was typed.
    pub shop_at: String,
    /// The form's fields, as they were posted.
    pub fields: Vec<(&'static str, String)>,
}

/// The id of the form that pays.
const FORM: &str = "sure";

/// The whole document.
pub fn sure_page(frame: &Frame, page: &SurePage) -> String {
    let texts = &frame.texts;
    let title = texts.get("sure-title");
    let explain = texts.get(if page.has_decimals {
        "sure-explain"
    } else {
        "sure-explain-whole"
    });
    let pay = texts.with("sure-pay", &[("amount", page.amount.as_str())]);
    let pay_class = ["button ", &ems_class(&page.amount)].concat();
    let amount_class = ["headline-amount sum ", &ems_class(&page.amount)].concat();
    let (paying, changing) = (repeated(&page.fields), repeated(&page.fields));
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
                    <p class=amount_class><bdi>{page.amount.clone()}</bdi></p>
                    <p class="headline-explain">{explain}</p>
                </div>
                <div class="ways">
                    <form id=FORM method="post" action="/api/start_payment">
                        {paying}
                        <input type="hidden" name="again" value="sure"/>
                        <button class=pay_class type="submit">{pay}</button>
                    </form>
                    <form method="post" action=page.shop_at.clone()>
                        {changing}
                        <button class="button button-quiet" type="submit">
                            {texts.get("sure-change")}
                        </button>
                    </form>
                </div>
            </div>
        }
    })
}
