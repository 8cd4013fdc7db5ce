//! What stands around every page of the till: the document and its files.

use std::sync::Arc;

use leptos::{prelude::*, reactive::owner::Owner};
use texts::{Texts, direction};

use crate::manifest::MANIFEST;

/// The hidden field of every form of a screen.
pub const FORM_FIELD: &str = "form_token";

/// The till's static files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TillAssets {
    /// Path of the style sheet.
    pub style: String,
    /// Path of the script, a module.
    pub script: String,
    /// Path of the icon.
    pub icon: String,
}

/// What every page needs.
#[derive(Clone, Debug)]
pub struct TillFrame {
    /// The texts, in the language of the screen.
    pub texts: Texts,
    /// The static files.
    pub assets: Arc<TillAssets>,
}

/// How often a page loads again in a browser without scripts, in seconds.
const RELOAD_S: &str = "10";

/// What differs from page to page around the middle.
#[derive(Debug)]
pub(crate) struct Around {
    /// The window's title.
    pub(crate) title: String,
    /// Whether the page loads again by itself where no script keeps it up to date.
    pub(crate) is_live: bool,
}

/// Renders a page: what is in its middle.
pub(crate) fn render<V: IntoView + 'static>(
    frame: &TillFrame,
    around: Around,
    body: impl FnOnce() -> V,
) -> String {
    // Nothing here is an island, so nothing has to be told where it is rendered.
    Owner::new().with(|| whole(frame, around, body()).to_html())
}

fn whole<V: IntoView + 'static>(
    frame: &TillFrame,
    around: Around,
    body: V,
) -> impl IntoView + use<V> {
    let assets = &frame.assets;
    let tag = frame.texts.tag().to_owned();
    let again = around.is_live.then(|| {
        view! { <noscript><meta http-equiv="refresh" content=RELOAD_S/></noscript> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=tag.clone() dir=direction(&tag)>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="robots" content="noindex"/>
                <title>{around.title}</title>
                {again}
                <link rel="icon" href=assets.icon.clone()/>
                <link rel="manifest" href=MANIFEST/>
                <link rel="stylesheet" href=assets.style.clone()/>
                <script type="module" src=assets.script.clone()></script>
            </head>
            <body>{body}</body>
        </html>
    }
}
