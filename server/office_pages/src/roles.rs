//! What roles are called, and where somebody has one.

use leptos::prelude::*;
use texts::{Spoken, Texts};

/// A role, with where it counts.
#[derive(Clone, Debug)]
pub struct RoleLine {
    /// Its word, as it is stored.
    pub role: &'static str,
    /// Stores and tills; empty for everywhere.
    pub places: Vec<Place>,
}

/// A store, or a till of one.
#[derive(Clone, Debug)]
pub struct Place {
    /// The store.
    pub store: Spoken,
    /// The till, as it is labelled.
    pub till: Option<String>,
}

/// The texts of a role: its name, and what it is for.
pub(crate) fn keys(role: &str) -> [&'static str; 2] {
    match role {
        "owner" => ["office-role-owner", "office-role-owner-explain"],
        "manager" => ["office-role-manager", "office-role-manager-explain"],
        "cashier" => ["office-role-cashier", "office-role-cashier-explain"],
        "accountant" => ["office-role-accountant", "office-role-accountant-explain"],
        "designer" => ["office-role-designer", "office-role-designer-explain"],
        // Of a role that only a newer version knows nobody is shown anything.
        _ => ["office-role-developer", "office-role-developer-explain"],
    }
}

/// The role's name.
pub fn name(texts: &Texts, role: &str) -> String {
    let [name, _] = keys(role);
    texts.get(name)
}

impl Place {
    /// The store, and the till behind it.
    pub(crate) fn view(&self) -> impl IntoView + use<> {
        let Spoken { text, language } = self.store.clone();
        let till = self.till.clone();
        let till = till.map(|till| view! { " · " <bdi>{till}</bdi> });
        view! { <bdi lang=language>{text}</bdi>{till} }
    }
}

impl RoleLine {
    /// The role and where, in one line.
    pub(crate) fn view(&self, texts: &Texts) -> impl IntoView + use<> {
        let places: Vec<_> = self
            .places
            .iter()
            .map(|place| {
                view! { <li class="tag">{place.view()}</li> }
            })
            .collect();
        let places = (!places.is_empty()).then(|| view! { <ul class="tags">{places}</ul> });
        view! {
            <p>{name(texts, self.role)}</p>
            {places}
        }
    }
}
