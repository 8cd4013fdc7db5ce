//! Who is paid: the shop's initial, its name, the store and the counter.

use leptos::prelude::*;

/// Names as the merchant wrote them, in whatever script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopName {
    /// The merchant.
    pub merchant: String,
    /// The store.
    pub store: String,
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
        .chars()
        .next()
        .unwrap_or(' ')
        .to_uppercase()
        .to_string();
    let name = if heading {
        view! { <h1 class="shop-name"><bdi>{shop.merchant}</bdi></h1> }.into_any()
    } else {
        view! { <p class="shop-name"><bdi>{shop.merchant}</bdi></p> }.into_any()
    };
    view! {
        <header class="shop">
            <span class="shop-initial" aria-hidden="true">{initial}</span>
            <div class="shop-words">
                {name}
                <p class="shop-place"><bdi>{shop.store}</bdi>" · "<bdi>{shop.counter}</bdi></p>
            </div>
        </header>
    }
}
