//! For whoever opens a code outside a wallet, or in one that can't pay this way: which app is
//! needed, the code to scan again, the link to copy. No form.

use leptos::prelude::*;
use qrcode::{EcLevel, QrCode, render::svg};

use super::{Frame, shop_page::ShopPage};
use crate::components::shop_header::ShopName;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct WalletNeededPage {
    /// Whose page it is.
    pub shop: ShopName,
    /// The code's address, as printed.
    pub link: String,
    /// Why there is no form.
    pub why: WhyNot,
}

/// Why there is no form. Wallets by the names their customers know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyNot {
    /// No wallet at all.
    NoWallet,
    /// This wallet can't pay by a shop's code.
    Unsupported(String),
    /// Nothing that may be paid here is within this wallet's limits.
    OutOfLimits(String),
}

/// The whole document.
pub fn wallet_needed_page(frame: &Frame, page: &WalletNeededPage) -> String {
    let texts = &frame.texts;
    let about = |key: &str, wallet: &str| {
        let wallet = [("wallet", wallet)];
        (
            texts.with("wallet-unsupported", &wallet),
            texts.with(key, &wallet),
        )
    };
    let (title, explain) = match &page.why {
        WhyNot::Unsupported(wallet) => about("wallet-unsupported-explain", wallet),
        WhyNot::OutOfLimits(wallet) => about("wallet-out-of-limits", wallet),
        WhyNot::NoWallet => (
            texts.get("wallet-needed"),
            texts.with(
                "wallet-needed-explain",
                &[("shop", &page.shop.merchant.text)],
            ),
        ),
    };
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: title.clone(),
        class: "page-result",
        heading: false,
        reload: None,
        islands: false,
        clocks: false,
        switch: Some((String::new(), None)),
    };
    document.render(|| {
        let qr = qr(&page.link).map(|svg| {
            view! {
                <div class="qr" role="img" aria-label=texts.get("wallet-needed-qr") inner_html=svg>
                </div>
            }
        });
        view! {
            <div class="result">
                <div class="headline">
                    <h1>{title}</h1>
                    <p class="headline-explain">{explain}</p>
                </div>
                {qr}
                <label class="link-label" for="link">{texts.get("wallet-needed-link")}</label>
                <input class="link" id="link" type="text" readonly value=page.link.clone() dir="ltr"/>
            </div>
        }
    })
}

/// The link as an SVG symbol: level M, four modules of quiet zone, dark on light in any theme.
fn qr(link: &str) -> Option<String> {
    // Upper case keeps to the symbol's alphanumeric mode, which is a third smaller; scheme and
    // host don't mind, and our path is found in either case.
    let code = QrCode::with_error_correction_level(link.to_uppercase(), EcLevel::M).ok()?;
    let svg = code
        .render::<svg::Color<'_>>()
        .quiet_zone(true)
        .dark_color(svg::Color("#000"))
        .light_color(svg::Color("#fff"))
        .build();
    // The XML declaration has no place inside HTML.
    Some(
        svg.split_once("?>")
            .map_or(svg.clone(), |(_, rest)| rest.to_owned()),
    )
}
