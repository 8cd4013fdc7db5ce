//! How a language writes amounts: every currency's largest and a large everyday one, each as the
//! pages show it large. For whoever checks numbers; and a test looks whether all stand on one line.

use domain::{Currency, Money};
use leptos::prelude::*;
use texts::AmountStyle;

use crate::{
    components::sum::ems_class,
    pages::Frame,
    shell::{self, Document},
};

/// Twelve million and more without decimals, a hundred thousand with two.
const LARGE_MINOR: u64 = 12_345_600;

/// The whole document, in the style of customers' pages.
pub fn amounts_page(frame: &Frame) -> String {
    let tag = frame.texts.tag().to_owned();
    let document = Document {
        texts: &frame.texts,
        assets: &frame.assets,
        title: tag.clone(),
        style: &frame.look.style,
        reload: None,
        islands: false,
        clocks: false,
        last: None,
    };
    let style = AmountStyle::of(&tag);
    shell::render(&document, || {
        let rows: Vec<_> = Currency::all().map(|one| row(&style, one)).collect();
        view! { <main class="page"><h1>{tag}</h1>{rows}</main> }
    })
}

fn row(style: &AmountStyle, currency: Currency) -> impl IntoView + use<> {
    let step = currency.smallest_step();
    let shown = |minor: u64| {
        let money = Money::from_minor(minor.saturating_sub(minor % step), currency);
        money.map(|money| style.amount(money)).unwrap_or_default()
    };
    let [large, largest] = [LARGE_MINOR, Money::MINOR_MAX].map(shown);
    let headline = |amount: &str| ["headline-amount sum ", &ems_class(amount)].concat();
    let fixed = ["amount-fixed sum ", &ems_class(&large)].concat();
    let button = ["button ", &ems_class(&largest)].concat();
    view! {
        <section>
            <div class="headline">
                <p class=headline(&large)><bdi>{large.clone()}</bdi></p>
                <p class=headline(&largest)><bdi>{largest.clone()}</bdi></p>
            </div>
            <div class="amount"><p class=fixed><bdi>{large}</bdi></p></div>
            <p class=button><bdi>{largest}</bdi></p>
        </section>
    }
}
