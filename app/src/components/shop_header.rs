//! Who is paid: the shop's initial, its name, the store and the counter.

use leptos::prelude::*;

use crate::i18n::Spoken;

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
pub fn ShopHeader(
    /// Whose page it is.
    shop: ShopName,
    /// Whether the shop's name is the page's heading, or another line is.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let initial = shop
        .merchant
        .text
        .chars()
        .next()
        .unwrap_or(' ')
        .to_uppercase()
        .to_string();
    let name = own(shop.merchant);
    let name = if heading {
        view! { <h1 class="shop-name">{name}</h1> }.into_any()
    } else {
        view! { <p class="shop-name">{name}</p> }.into_any()
    };
    view! {
        <header class="shop">
            <span class="shop-initial" aria-hidden="true">{initial}</span>
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
