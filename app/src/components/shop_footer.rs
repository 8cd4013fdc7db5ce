//! What a shop says at its pages' end: a line of its own, and where its terms are.

use leptos::prelude::*;
use texts::Texts;

use super::shop_header::own;
use crate::look::Look;

/// Nothing at all for a shop that says nothing.
#[component]
pub fn ShopFooter<'a>(
    /// The page's texts.
    texts: &'a Texts,
    /// The shop's look.
    look: &'a Look,
) -> impl IntoView + use<> {
    let line = look.footer.clone();
    let line = line.map(|line| view! { <p class="shop-line">{own(line)}</p> });
    let terms = look.terms.clone().map(|terms| {
        view! {
            <p>
                <a href=terms target="_blank" rel="noopener noreferrer">{texts.get("common-terms")}</a>
            </p>
        }
    });
    let speaks = line.is_some() || terms.is_some();
    speaks.then(|| view! { <footer class="shop-footer">{line}{terms}</footer> })
}
