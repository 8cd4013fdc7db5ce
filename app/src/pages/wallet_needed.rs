//! For whoever opens a code outside a wallet, or in one that can't pay this way: which app is
//! needed and how to get there, the link to copy, and on a wide screen the code to scan. No form.

use leptos::prelude::*;
use qrcode::{EcLevel, QrCode, render::svg};
use texts::Texts;

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
    /// Wallets that can pay, likeliest first.
    pub wallets: Vec<WalletOffer>,
}

/// A wallet that can pay here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WalletOffer {
    /// As its customers know it.
    pub name: String,
    /// Where this browser finds it.
    pub go: Option<String>,
}

/// How many are named in a sentence.
const NAMED: usize = 4;
/// How many there are buttons for.
const BUTTONS: usize = 4;

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
                &[
                    ("shop", &page.shop.merchant.text),
                    ("wallets", &names(texts, page)),
                ],
            ),
        ),
    };
    let document = ShopPage {
        frame,
        shop: &page.shop,
        title: title.clone(),
        class: "page-result page-scan",
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
                {buttons(texts, page)}
                {qr}
                <label class="link-label" for="link">{texts.get("wallet-needed-link")}</label>
                <input class="link" id="link" type="text" readonly value=page.link.clone() dir="ltr"/>
                // A script shows it, and without one nothing would happen.
                <button class="button button-quiet" type="button" hidden id="copy"
                    data-copied=texts.get("wallet-needed-copied")>{texts.get("wallet-needed-copy")}</button>
                <script src=frame.assets.copy.clone() defer></script>
            </div>
        }
    })
}

/// The likeliest wallets' names, as the language puts them in a row.
fn names(texts: &Texts, page: &WalletNeededPage) -> String {
    let between = match texts.tag().split('-').next() {
        Some("zh" | "ja") => "、",
        Some("ar" | "fa" | "ur") => "، ",
        Some("my") => "၊ ",
        _ => ", ",
    };
    let names = page.wallets.iter().take(NAMED);
    names
        .map(|wallet| wallet.name.as_str())
        .collect::<Vec<_>>()
        .join(between)
}

/// Ways into wallets that can be opened from here, and what else can be done.
fn buttons(texts: &Texts, page: &WalletNeededPage) -> Option<impl IntoView + use<>> {
    let offers = page.wallets.iter().filter_map(|wallet| {
        let label = texts.with("wallet-needed-open", &[("wallet", &wallet.name)]);
        let go = wallet.go.clone()?;
        Some(view! { <a class="button button-quiet" href=go>{label}</a> })
    });
    let offers: Vec<_> = offers.take(BUTTONS).collect();
    (!offers.is_empty()).then(|| {
        view! {
            <div class="ways">{offers}</div>
            <p class="headline-explain">{texts.get("wallet-needed-scan")}</p>
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
