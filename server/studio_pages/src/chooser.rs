//! Whose look a page of the studio is about, and choosing another: the shop's, or a store's own. The choice is in every
//! address of these pages, so that two windows may be about two looks.

use leptos::prelude::*;
use texts::Spoken;

use crate::{Section, StudioFrame};

/// A look that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookChoice {
    /// The store's id; empty for the shop.
    pub store: String,
    /// The store's name.
    pub name: Option<Spoken>,
    /// Whether customers there see a look of its own.
    pub is_own: bool,
    /// Whether the page is about it.
    pub is_chosen: bool,
}

/// An address that says the same choice, as [`crate::Editing::choice`] has it.
pub fn with_choice(address: &str, choice: &str) -> String {
    if choice.is_empty() {
        return address.to_owned();
    }
    let (page, place) = match address.split_once('#') {
        Some((page, place)) => (page, format!("#{place}")),
        None => (address, String::new()),
    };
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}{choice}{place}")
}

impl StudioFrame {
    /// An address of the studio, about the look that this page is about.
    pub fn to(&self, address: &str) -> String {
        let choice = self.editing.as_ref().map(|editing| editing.choice.as_str());
        with_choice(address, choice.unwrap_or_default())
    }
}

/// The form that leads to another look; nothing where there is one only.
pub(crate) fn chooser(frame: &StudioFrame, section: Section) -> Option<impl IntoView + use<>> {
    let looks = &frame.editing.as_ref()?.looks;
    if looks.is_empty() {
        return None;
    }
    let texts = &frame.texts;
    let options: Vec<_> = looks
        .iter()
        .map(|look| {
            let (text, language) = match &look.name {
                None => (texts.get("studio-look-of-shop"), None),
                Some(name) if look.is_own => {
                    let own = texts.with("studio-look-of-own", &[("store", &name.text)]);
                    (own, None)
                }
                Some(name) => (name.text.clone(), name.language.clone()),
            };
            let (value, selected) = (look.store.clone(), look.is_chosen);
            view! { <option value=value selected=selected lang=language>{text}</option> }
        })
        .collect();
    Some(view! {
        <form class="look-of" method="get" action=section.path() data-look-of="">
            <label for="look-of">{texts.get("studio-look-of")}</label>
            <select id="look-of" name="look" autocomplete="off">{options}</select>
            <button type="submit" class="quiet quiet-lined">{texts.get("studio-look-of-show")}</button>
        </form>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_stands_before_the_place_on_the_page() {
        for (address, with) in [
            ("/studio", "/studio?look=S"),
            ("/studio?done=saved", "/studio?done=saved&look=S"),
            ("/studio#head", "/studio?look=S#head"),
        ] {
            assert_eq!(with_choice(address, "look=S"), with);
            assert_eq!(with_choice(address, ""), address);
        }
    }
}
