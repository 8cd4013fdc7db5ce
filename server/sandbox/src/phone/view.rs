//! How the demo phone looks: frame, toolbar, and the pages for when there is nothing to show.
//!
//! Links and forms only. The shop's page is in the frame; nothing here touches it.

use qrcode::QrCode;
use qrcode::render::svg;
use url::{Url, form_urlencoded};

use super::Scene;
use crate::html::{Slot, escaped, fill};
use crate::wallets::Wallet;

use Slot::{Markup, Text};

const STYLE: &str = include_str!("../../pages/phone.css");
const PAGE: &str = include_str!("../../pages/phone.html");
const PROBLEM: &str = include_str!("../../pages/problem.html");
const PROBLEM_STYLE: &str = include_str!("../../pages/problem.css");

/// The order of the toolbar, best known first; the table's own order serves recognition.
const TOOLBAR: [&str; 9] = [
    "alipay",
    "alipayhk",
    "gcash",
    "tng",
    "kakaopay",
    "truemoney",
    "alipayplus",
    "dana",
    "browser",
];

pub(super) fn page(scene: &Scene<'_>) -> String {
    let (wallet, link) = (scene.wallet, scene.link.as_str());
    let bar = if wallet.key == "browser" {
        "browser"
    } else {
        "web-view"
    };
    let host = scene.link.host_str().unwrap_or_default();
    let (on, off) = (address(scene, wallet, true), address(scene, wallet, false));
    fill(
        PAGE,
        &[
            ("style", Markup(STYLE)),
            ("colour", Text(wallet.colour)),
            ("on_colour", Text(wallet.on_colour)),
            ("wallet", Text(wallet.name)),
            ("key", Text(wallet.key)),
            ("bar", Text(bar)),
            ("host", Text(host)),
            ("link", Text(link)),
            ("wallets", Markup(&wallets(scene))),
            ("scripts", Text(if scene.scripts { "on" } else { "off" })),
            ("scripts_on", Text(&on)),
            ("scripts_off", Text(&off)),
            ("on_current", Markup(current(scene.scripts))),
            ("off_current", Markup(current(!scene.scripts))),
            ("reload", Text(&address(scene, wallet, scene.scripts))),
            ("frame", Text(&frame(scene))),
            ("may", Text(may(scene.scripts))),
            ("code", Markup(&code(link))),
            ("user_agent", Text(wallet.user_agent)),
            ("accept_language", Text(wallet.accept_language)),
        ],
    )
}

/// The page for a link that must not be opened.
pub(super) fn refused(why: &str, shop: &Url) -> String {
    let advice = format!("The phone opens only the shop this sandbox was started for: {shop}");
    problem("This link can’t be opened", why, &advice)
}

/// The page inside the phone when the shop does not answer.
pub(super) fn no_shop(shop: &Url) -> String {
    let why = format!("Nothing answers at {shop}");
    problem(
        "The shop isn’t running",
        &why,
        "Start it, then reload the phone.",
    )
}

fn problem(title: &str, why: &str, advice: &str) -> String {
    fill(
        PROBLEM,
        &[
            ("style", Markup(PROBLEM_STYLE)),
            ("title", Text(title)),
            ("why", Text(why)),
            ("advice", Text(advice)),
        ],
    )
}

fn wallets(scene: &Scene<'_>) -> String {
    TOOLBAR
        .iter()
        .filter_map(|key| Wallet::find(key))
        .fold(String::new(), |list, wallet| {
            let note = match (wallet.entry_code, wallet.key) {
                (true, _) => wallet.home,
                (false, "browser") => "not a wallet",
                (false, _) => "no entry codes",
            };
            let item = format!(
                "<li><a class=\"wallet\" style=\"--brand:{};--on-brand:{}\" href=\"{}\"{}>\
             <span class=\"dot\" aria-hidden=\"true\">{}</span><span>{}</span>\
             <small>{note}</small></a></li>",
                wallet.colour,
                wallet.on_colour,
                escaped(&address(scene, wallet, scene.scripts)),
                current(wallet.key == scene.wallet.key),
                wallet.name.get(..1).unwrap_or_default(),
                escaped(wallet.name),
            );
            list + &item
        })
}

fn current(is_it: bool) -> &'static str {
    if is_it { " aria-current=\"true\"" } else { "" }
}

/// The phone's own address with one thing changed.
fn address(scene: &Scene<'_>, wallet: &Wallet, scripts: bool) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("link", scene.link.as_str())
        .append_pair("wallet", wallet.key)
        .append_pair("scripts", if scripts { "on" } else { "off" })
        .finish();
    format!("/phone?{query}")
}

/// The shop's page as this wallet's web view addresses it.
fn frame(scene: &Scene<'_>) -> String {
    let origin = scene.sandbox.phone_origin(scene.wallet).unwrap_or_default();
    let shop = scene.link.origin().ascii_serialization();
    let path = scene.link.as_str().strip_prefix(&shop).unwrap_or("/");
    format!("{origin}{path}")
}

const fn may(scripts: bool) -> &'static str {
    if scripts {
        "allow-forms allow-same-origin allow-popups allow-scripts"
    } else {
        "allow-forms allow-same-origin allow-popups"
    }
}

/// The printed code, to hold a real phone against; a link too long for one gets none.
fn code(link: &str) -> String {
    let Ok(code) = QrCode::new(link) else {
        return String::new();
    };
    let picture = code
        .render::<svg::Color<'_>>()
        .min_dimensions(160, 160)
        .dark_color(svg::Color("#16181d"))
        .light_color(svg::Color("#fff"))
        .build();
    // Inside a page the picture's own XML declaration has no place.
    picture
        .split_once("?>")
        .map_or(picture.clone(), |(_, picture)| picture.to_owned())
}
