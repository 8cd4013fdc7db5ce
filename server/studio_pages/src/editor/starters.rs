//! Brands to start from, each as a small picture of a page.

use leptos::prelude::*;
use texts::Texts;

/// A brand to start from.
#[derive(Clone, Debug)]
pub struct StarterCard {
    /// Its trade, as it is called in a form.
    pub name: &'static str,
    /// Button, ground and text of light pages.
    pub colours: [String; 3],
    /// How round the button is, in units of which it is 20 high.
    pub round: u8,
    /// The form's fields it decides, as a JSON object of names and values.
    pub fields: String,
}

/// Keys of the trades.
const NAMES: [(&str, &str); 8] = [
    ("tea-house", "studio-starter-tea-house"),
    ("bookshop", "studio-starter-bookshop"),
    ("noodle-bar", "studio-starter-noodle-bar"),
    ("pharmacy", "studio-starter-pharmacy"),
    ("flower-shop", "studio-starter-flower-shop"),
    ("museum", "studio-starter-museum"),
    ("night-market", "studio-starter-night-market"),
    ("salon", "studio-starter-salon"),
];

/// The whole section. Without scripts a card saves the draft with what it decides.
pub(super) fn starters(texts: &Texts, cards: &[StarterCard]) -> impl IntoView + use<> {
    let cards: Vec<_> = cards.iter().map(|card| starter(texts, card)).collect();
    view! {
        <section class="card part" id="starters" aria-labelledby="starters-title">
            <h2 id="starters-title">{texts.get("studio-starters")}</h2>
            <p class="soft">{texts.get("studio-starters-lead")}</p>
            <div class="starters">{cards}</div>
        </section>
    }
}

fn starter(texts: &Texts, card: &StarterCard) -> impl IntoView + use<> {
    let key = NAMES.iter().find(|(name, _)| *name == card.name);
    let name = key.map_or_else(|| card.name.to_owned(), |(_, key)| texts.get(key));
    let [accent, ground, ink] = card.colours.clone();
    let round = card.round;
    view! {
        <button type="submit" class="starter" name="starter" value=card.name data-fields=card.fields.clone()>
            <svg viewBox="0 0 120 76" aria-hidden="true" focusable="false">
                <rect width="120" height="76" fill=ground/>
                <circle cx="20" cy="19" r="8" fill=accent.clone()/>
                <rect x="34" y="13" width="46" height="5" rx="2.5" fill=ink.clone()/>
                <rect x="34" y="21" width="30" height="4" rx="2" fill=ink opacity="0.45"/>
                <rect x="12" y="46" width="96" height="20" rx=round fill=accent/>
            </svg>
            <span class="starter-name">{name}</span>
        </button>
    }
}
