//! The first page: who one is here, and at which shops.

use leptos::prelude::*;
use studio_pages::{Section, StudioFrame, frame};
use texts::Spoken;

use crate::roles::RoleLine;

/// What the page says.
#[derive(Clone, Debug)]
pub struct HomePage {
    /// What colleagues call the reader; may be empty.
    pub name: String,
    /// The shops they may work at, the one they work at first.
    pub shops: Vec<ShopCard>,
}

/// A shop somebody may work at.
#[derive(Clone, Debug)]
pub struct ShopCard {
    /// The merchant's id.
    pub id: String,
    /// Its name.
    pub name: Spoken,
    /// What the reader is there.
    pub roles: Vec<RoleLine>,
    /// Whether they work there now.
    pub here: bool,
}

/// The whole document.
pub fn home_page(frame: &StudioFrame, page: &HomePage) -> String {
    let texts = &frame.texts;
    let title = match page.name.as_str() {
        "" => texts.get("office-home-title"),
        name => texts.with("office-home-title-name", &[("name", name)]),
    };
    let shops: Vec<_> = page.shops.iter().map(|shop| card(frame, shop)).collect();
    frame::render(frame, &title.clone(), Some(Section::Home), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft">{texts.get("office-home-lead")}</p>
            </div>
            <ul class="cards">{shops}</ul>
        }
    })
}

fn card(frame: &StudioFrame, shop: &ShopCard) -> impl IntoView + use<> {
    let texts = &frame.texts;
    let Spoken { text, language } = shop.name.clone();
    let here = shop
        .here
        .then(|| view! { <span class="tag tag-good">{texts.get("office-home-here")}</span> });
    let roles: Vec<_> = shop
        .roles
        .iter()
        .map(|role| view! { <li class="role">{role.view(texts)}</li> })
        .collect();
    let which = texts.with("office-home-work-which", &[("merchant", &text)]);
    let change = (!shop.here).then(|| {
        view! {
            <form method="post" action="/office/shop">
                {frame.form_field()}
                <input type="hidden" name="merchant" value=shop.id.clone()/>
                <button class="quiet quiet-lined" type="submit" aria-label=which>
                    {texts.get("office-home-work")}
                </button>
            </form>
        }
    });
    view! {
        <li class="card">
            <h2><bdi lang=language>{text}</bdi>{here}</h2>
            <ul class="stack">{roles}</ul>
            {change}
        </li>
    }
}
