//! The document that every page of a shop has around it: the shop's look and names above, the
//! language switch and the shop's own lines below.

use leptos::prelude::*;

use super::Frame;
use crate::{
    components::{
        language_switch::LanguageSwitch,
        shop_footer::ShopFooter,
        shop_header::{ShopHeader, ShopName},
    },
    shell::{self, Document, LastField, Reload},
};

/// What differs between a shop's pages.
pub(super) struct ShopPage<'a> {
    /// Texts, files and look.
    pub(super) frame: &'a Frame,
    /// Whose page it is.
    pub(super) shop: &'a ShopName,
    /// The window's title.
    pub(super) title: String,
    /// The class of `main`.
    pub(super) class: &'static str,
    /// Whether the shop's name is the page's heading.
    pub(super) heading: bool,
    /// How it is left by itself, if at all.
    pub(super) reload: Option<Reload>,
    /// Whether the page has islands.
    pub(super) islands: bool,
    /// Whether the page has clocks.
    pub(super) clocks: bool,
    /// The address and form of the language switch; none where the body has its own.
    pub(super) switch: Option<(String, Option<&'static str>)>,
}

impl ShopPage<'_> {
    /// The whole document.
    pub(super) fn render<V: IntoView + 'static>(self, body: impl FnOnce() -> V) -> String {
        self.render_before(None, body)
    }

    /// The same, with this behind everything else.
    pub(super) fn render_before<V: IntoView + 'static>(
        self,
        last: Option<LastField>,
        body: impl FnOnce() -> V,
    ) -> String {
        let Frame {
            texts,
            assets,
            look,
        } = self.frame;
        let document = Document {
            texts,
            assets,
            title: self.title,
            style: &look.style,
            reload: self.reload,
            islands: self.islands,
            clocks: self.clocks,
            last,
        };
        let switch = self.switch.map(|(at, form)| {
            move |texts| match form {
                Some(form) => view! { <LanguageSwitch texts at form/> }.into_any(),
                None => view! { <LanguageSwitch texts at/> }.into_any(),
            }
        });
        shell::render(&document, || {
            view! {
                <main class=["page ", self.class].concat()>
                    <ShopHeader shop=self.shop.clone() look heading=self.heading/>
                    {body()}
                    {switch.map(|switch| switch(texts))}
                    <ShopFooter texts look/>
                </main>
            }
        })
    }
}
