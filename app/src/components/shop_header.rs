//! Who is paid: the shop's mark, its name, the store and the counter, as the shop's look has it.

use leptos::prelude::*;
use texts::Spoken;

use super::pictures::{CoverPicture, LogoPicture};
use crate::look::{Layout, Look};

/// Names as the merchant wrote them, in whatever script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopName {
    /// The merchant.
    pub merchant: Spoken,
    /// The store.
    pub store: Spoken,
    /// The counter.
    pub counter: String,
}

/// Stands at the top of every page that belongs to a shop.
#[component]
pub fn ShopHeader<'a>(
    /// Whose page it is.
    shop: ShopName,
    /// How it looks.
    look: &'a Look,
    /// Whether the shop's name is the page's heading, or another line is.
    heading: bool,
) -> impl IntoView + use<> {
    let initial = shop.merchant.text.chars().next().unwrap_or(' ');
    let initial = initial.to_uppercase().to_string();
    let name = own(shop.merchant);
    let name = if heading {
        view! { <h1 class="shop-name">{name}</h1> }.into_any()
    } else {
        view! { <p class="shop-name">{name}</p> }.into_any()
    };
    let (class, cover) = match look.layout {
        Layout::Row => ("shop", None),
        Layout::Centred => ("shop shop-centred", None),
        Layout::Cover => ("shop", look.cover.clone()),
    };
    let mark = match look.logo.clone() {
        Some(logo) => view! { <LogoPicture logo/> }.into_any(),
        None => view! { <span class="shop-initial" aria-hidden="true">{initial}</span> }.into_any(),
    };
    view! {
        {cover.map(|cover| view! { <CoverPicture cover/> })}
        <header class=class>
            {mark}
            <div class="shop-words">
                {name}
                <p class="shop-place">{own(shop.store)}" · "<bdi>{shop.counter}</bdi></p>
            </div>
        </header>
    }
}

/// A merchant's text, kept apart from the direction around it and in the shapes of its language.
pub(crate) fn own(words: Spoken) -> impl IntoView + use<> {
    view! { <bdi lang=words.language>{words.text}</bdi> }
}
