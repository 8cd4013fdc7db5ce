//! A code's page as customers see it, in a frame that says that it is only looked at: a merchant's own
//! browser is no wallet, and would be told so.

use leptos::prelude::*;
use texts::Spoken;

use super::{Section, StudioFrame, editor::Tongue, frame};

/// What is looked at, and how.
#[derive(Clone, Debug)]
pub struct RealPage {
    /// The store's name.
    pub store: Spoken,
    /// The counter.
    pub counter: String,
    /// As it is printed.
    pub code: String,
    /// Whether anything can be paid there.
    pub enabled: bool,
    /// The language it is shown in, by its tag.
    pub language: String,
    /// Every language customers may have.
    pub languages: Vec<Tongue>,
    /// The wallet it is shown in; empty for any.
    pub wallet: String,
    /// Names of wallets.
    pub wallets: Vec<String>,
}

/// Where a code's page is looked at.
pub fn path(code: &str) -> String {
    format!("/studio/codes/{code}")
}

/// The whole document.
pub fn real_page(frame: &StudioFrame, page: &RealPage) -> String {
    let texts = &frame.texts;
    let title = texts.with("studio-codes-open", &[("counter", &page.counter)]);
    let off =
        (!page.enabled).then(|| view! { <p class="note">{texts.get("studio-codes-off")}</p> });
    let address = url_of(page);
    let shown = format!("/studio/preview?code={}", page.code);
    let at = path(&page.code);
    let Spoken { text, language } = page.store.clone();
    let tongues = page
        .languages
        .iter()
        .map(|one| (one.tag.clone(), one.name.clone()));
    let wallets = page.wallets.iter().map(|name| (name.clone(), name.clone()));
    let any = (String::new(), texts.get("studio-view-no-wallet"));
    let tongues = options(tongues.collect(), &page.language);
    let wallets = options(std::iter::once(any).chain(wallets).collect(), &page.wallet);
    frame::render(frame, &title.clone(), Some(Section::Codes), || {
        view! {
            <div class="head">
                <h1>{title}</h1>
                <p class="soft"><bdi lang=language>{text}</bdi>" · "<bdi dir="ltr">{page.code.clone()}</bdi></p>
                <p class="note">{texts.get("studio-real-lead")}</p>
                {off}
            </div>
            <form class="real-view" method="get" action=at data-at-once="">
                <div class="field">
                    <label for="view-language">{texts.get("studio-view-language")}</label>
                    <select id="view-language" name="view-language">{tongues}</select>
                </div>
                <div class="field">
                    <label for="view-wallet">{texts.get("studio-view-wallet")}</label>
                    <select id="view-wallet" name="view-wallet">{wallets}</select>
                </div>
                <button type="submit" class="quiet quiet-lined" data-show-again="">{texts.get("studio-real-show")}</button>
            </form>
            <iframe class="real-phone" src=address data-shown=shown title=texts.get("studio-preview-title")></iframe>
        }
    })
}

/// The frame's address. Languages and wallets come from lists and have no sign of their own in it.
fn url_of(page: &RealPage) -> String {
    let wallet = page
        .wallet
        .replace('&', "%26")
        .replace(' ', "+")
        .replace('#', "%23");
    let (code, language) = (&page.code, &page.language);
    format!("/studio/preview?code={code}&view-language={language}&view-wallet={wallet}")
}

fn options(all: Vec<(String, String)>, chosen: &str) -> Vec<impl IntoView + use<>> {
    all.into_iter()
        .map(|(value, name)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{name}</option> }
        })
        .collect()
}
