//! What a form was filled in over, field by field, so that whoever saves is told when somebody else has changed the same
//! field meanwhile: what they typed stays, and beside it stands what it is now.

use std::collections::BTreeMap;

use leptos::prelude::*;
use studio_pages::StudioFrame;

/// The field that says so.
pub const SEEN: &str = "seen";

/// The field, hidden.
pub(crate) fn field(seen: &str) -> impl IntoView + use<> {
    let seen = seen.to_owned();
    view! { <input type="hidden" name=SEEN value=seen/> }
}

/// What fields are called and what stands in them.
pub type Fields = Vec<(String, String)>;

/// What somebody else has set meanwhile, by the names of fields: of those where something else is typed.
#[derive(Clone, Debug, Default)]
pub struct Beside(BTreeMap<String, String>);

impl Beside {
    /// Of a form as it is now, and as it was typed. A name may be there several times.
    pub fn of(now: Fields, typed: Fields) -> Self {
        let typed = joined(typed);
        let mut now = joined(now);
        now.retain(|name, value| typed.get(name) != Some(value));
        Self(now)
    }

    /// Of some fields, and of no others.
    #[must_use]
    pub fn only(mut self, is_meant: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|name, _| is_meant(name));
        self
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

fn joined(fields: Fields) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in fields {
        let own = all.entry(name).or_default();
        if !own.is_empty() && !value.is_empty() {
            own.push_str(" · ");
        }
        own.push_str(&value);
    }
    all
}

/// That it is something else now, below its field.
pub(crate) fn now(frame: &StudioFrame, beside: &Beside, name: &str) -> Option<AnyView> {
    beside.get(name).map(|now| said(frame, now))
}

/// The same of something chosen: its words, by its value.
pub(crate) fn chosen_now(
    frame: &StudioFrame,
    beside: &Beside,
    name: &str,
    words: impl Fn(&str) -> String,
) -> Option<AnyView> {
    beside.get(name).map(|now| said(frame, &words(now)))
}

/// The same of a tick.
pub(crate) fn ticked_now(frame: &StudioFrame, beside: &Beside, name: &str) -> Option<AnyView> {
    chosen_now(frame, beside, name, |now| {
        frame.texts.get(if now.is_empty() {
            "office-now-without"
        } else {
            "office-now-with"
        })
    })
}

fn said(frame: &StudioFrame, now: &str) -> AnyView {
    let texts = &frame.texts;
    let words = match now {
        "" => texts.get("office-now-empty"),
        now => texts.with("office-now", &[("now", now)]),
    };
    view! { <p class="now-set">{words}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Fields {
        let own = all.iter();
        own.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn beside_what_is_typed_stands_what_is_otherwise_now() {
        let now = fields(&[("min", "5"), ("amount", "1"), ("amount", "2"), ("note", "")]);
        let typed = fields(&[("min", "5"), ("amount", "1"), ("amount", ""), ("note", "x")]);
        let beside = Beside::of(now, typed);
        let said = ["min", "amount", "note"].map(|name| beside.get(name));
        assert_eq!(said, [None, Some("1 · 2"), Some("")]);
    }
}
