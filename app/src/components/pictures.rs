//! A shop's pictures, whose words stand beside them, so to a screen reader they say nothing; and an acquirer's mark,
//! which says its name.

use leptos::prelude::*;

use crate::look::{Cover, Logo, Mark};

/// The shop's mark, in the theme's variant, on a plate where it couldn't be seen otherwise.
#[component]
pub fn LogoPicture(
    /// Which one.
    logo: Logo,
) -> impl IntoView {
    let mut class = String::from("shop-logo");
    if logo.plate_on_light {
        class.push_str(" plate-on-light");
    }
    if logo.plate_on_dark {
        class.push_str(" plate-on-dark");
    }
    let dark = logo.dark.map(|dark| {
        view! { <source srcset=dark.src media="(prefers-color-scheme: dark)"
        width=dark.width.to_string() height=dark.height.to_string()/> }
    });
    let image = logo.image;
    view! {
        <picture class=class>
            {dark}
            <img src=image.src width=image.width.to_string() height=image.height.to_string() alt=""/>
        </picture>
    }
}

/// What an acquirer requires where customers pay.
#[component]
pub fn MarkPicture(
    /// Which one.
    mark: Mark,
) -> impl IntoView {
    let dark = mark.dark.map(|dark| {
        view! { <source srcset=dark.src media="(prefers-color-scheme: dark)"
        width=dark.width.to_string() height=dark.height.to_string()/> }
    });
    let image = mark.image;
    view! {
        <p class="mark">
            <picture>
                {dark}
                <img src=image.src width=image.width.to_string() height=image.height.to_string()
                    alt=mark.name/>
            </picture>
        </p>
    }
}

/// A picture across the page.
#[component]
pub fn CoverPicture(
    /// Which one.
    cover: Cover,
) -> impl IntoView {
    let (small, large) = (cover.small, cover.large);
    let sizes = format!(
        "{} {}w, {} {}w",
        small.src, small.width, large.src, large.width
    );
    view! {
        <img class="shop-cover" src=small.src srcset=sizes sizes="(max-width: 30rem) 100vw, 30rem"
            width=small.width.to_string() height=small.height.to_string() alt=""/>
    }
}
