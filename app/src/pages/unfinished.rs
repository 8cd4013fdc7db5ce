//! Shown instead of a second form to a customer who comes back with an unfinished payment; and asked before a second
//! payment where the first one may still be paid.

use leptos::prelude::*;
use texts::Texts;

use super::{
    Frame,
    asked::{Asked, Attributes},
    shop_page::ShopPage,
};
use crate::components::{
    mark::{Mark, Sign},
    repeated::repeated,
    shop_header::ShopName,
    sum::ems_class,
};
use crate::{islands::payment_watch::PaymentWatch, shell::Reload};

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
    /// Whether the customer may have it cancelled now.
    pub may_cancel: bool,
    /// Whether there is anybody to ask; a sample's page asks nobody.
    pub live: bool,
    /// The server's word for what is known, as the watcher compares it.
    pub news: &'static str,
    /// Until when the page looks for news by itself; `None` when it no longer does.
    pub until: Option<String>,
    /// What the customer wants to pay as well.
    pub beside: Option<Beside>,
}

/// Another payment that the customer wants to make nevertheless.
#[derive(Clone, Debug)]
pub struct Beside {
    /// How much, as it is shown.
    pub amount: String,
    /// The form's fields, as they were posted, and that it is meant.
    pub fields: Vec<(&'static str, String)>,
}

/// When a payment was started, by the shop's clock and as the language writes it.
#[derive(Clone, Debug)]
pub enum Begun {
    /// Only the time: "14:05".
    Today(String),
    /// The day, too: "24 Nov 2026, 14:05".
    Earlier(String),
}

/// Seconds between two looks of a browser without scripts: slower than on the result page, since the
/// customer has to choose something here.
const RELOAD_S: u32 = 15;

/// The id of the form that pays nevertheless.
const FORM: &str = "beside";

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
    let looks = page.live && page.until.is_some();
    let asked = Asked::about(&page.token, texts.tag(), page.news);
    let Attributes {
        ask,
        at,
        news,
        token,
    } = asked.attributes(page.live, looks);
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: title.clone(),
        class: "page-result",
        heading: false,
        reload: looks.then_some(Reload::After(RELOAD_S)),
        islands: page.live,
        clocks: false,
        switch: Some((
            format!("/c/{}", page.code),
            page.beside.is_some().then_some(FORM),
        )),
    };
    document.render(|| {
        let until = page.until.as_ref();
        let until = until.map(|time| texts.with("result-until", &[("time", time)]));
        let body = view! {
            <div class="result" data-ask=ask data-at=at data-news=news data-token=token>
                <div class="headline">
                    <Mark sign=Sign::Dots/>
                    <h1>{title}</h1>
                    <p class="headline-explain">{explain}</p>
                </div>
                <div role="status">
                    <p class="news-offline" hidden>{texts.get("result-offline")}</p>
                </div>
                {until.map(|until| view! { <div class="news"><p>{until}</p></div> })}
                {ways(texts, page)}
            </div>
        };
        if page.live {
            view! { <PaymentWatch/> {body} }.into_any()
        } else {
            body.into_any()
        }
    })
}

/// On into the wallet, to the payment's page, or out.
fn ways(texts: &Texts, page: &UnfinishedPage) -> impl IntoView + use<> {
    let look = format!("/r/{}", page.token);
    let start_over = format!("/r/{}/start-over", page.token);
    let go_on = page.go.clone().map(|go| {
        view! { <a class="button" href=go>{texts.get("unfinished-continue")}</a> }
    });
    let start_over = page.may_cancel.then(|| {
        view! {
            <form method="post" action=start_over>
                <button class="button button-quiet" type="submit">
                    {texts.get("unfinished-start-over")}
                </button>
            </form>
        }
    });
    // Beside a question there are no more ways than one can choose from: the wallet, or the payment.
    let has_look = page.beside.is_none() || go_on.is_none();
    let look_class = if page.beside.is_some() {
        "button"
    } else {
        "button button-quiet"
    };
    let look = has_look.then(|| {
        view! { <a class=look_class href=look>{texts.get("unfinished-look")}</a> }
    });
    let beside = page
        .beside
        .as_ref()
        .map(|beside| pay_as_well(texts, beside));
    view! {
        <div class="ways">
            {go_on}
            {look}
            {start_over}
            {beside}
        </div>
    }
}

/// What may come of it, and the form that does it.
fn pay_as_well(texts: &Texts, beside: &Beside) -> impl IntoView + use<> {
    let amount = [("amount", beside.amount.as_str())];
    let class = ["button button-quiet ", &ems_class(&beside.amount)].concat();
    view! {
        <p class="headline-explain">{texts.with("unfinished-risk", &amount)}</p>
        <form id=FORM method="post" action="/api/start_payment">
            {repeated(&beside.fields)}
            <button class=class type="submit">{texts.with("unfinished-pay", &amount)}</button>
        </form>
    }
}
