//! Pieces the editor's sections are made of: what is said beside a field, and radio cards.

use leptos::prelude::*;
use texts::Texts;

use super::fields::{Said, Saying};

/// The id of what is said about a field.
pub(super) fn said_id(field: &str) -> String {
    format!("{field}-said")
}

/// The sentences beside a field. Their place is always there: a script fills it, too.
pub(super) fn said(said: &Said, field: &str) -> impl IntoView + use<> {
    let sentences: Vec<_> = said.about(field).iter().cloned().map(sentence).collect();
    view! { <div class="said" id=said_id(field) data-said=field.to_owned()>{sentences}</div> }
}

fn sentence(saying: Saying) -> impl IntoView {
    let class = if saying.wrong { "wrong" } else { "note" };
    view! { <p class=class>{saying.text}</p> }
}

/// `true` for a field that can't stay as it is.
pub(super) fn invalid(said: &Said, field: &str) -> Option<&'static str> {
    said.is_wrong(field).then_some("true")
}

/// A question with a few answers, each a card.
pub(super) struct Choice<'a> {
    /// The field's name, also of the cards' drawings.
    pub(super) field: &'static str,
    /// Key of the question.
    pub(super) legend: &'static str,
    /// Values and keys of their names.
    pub(super) options: &'a [(&'static str, &'static str)],
    /// What is chosen; the marked one of `usual` if that is none of them.
    pub(super) chosen: &'a str,
    /// What is chosen where nothing is.
    pub(super) usual: &'static str,
}

impl Choice<'_> {
    pub(super) fn view(&self, texts: &Texts, said_so_far: &Said) -> impl IntoView + use<> {
        let known = self.options.iter().any(|(value, _)| *value == self.chosen);
        let chosen = if known { self.chosen } else { self.usual };
        let field = self.field;
        let options: Vec<_> = self
            .options
            .iter()
            .map(|(value, key)| {
                let value = *value;
                let class = format!("option-look {field}-{value}");
                let checked = value == chosen;
                view! {
                    <label class="option">
                        <input type="radio" name=field value=value checked=checked/>
                        <span class=class aria-hidden="true"><i></i><i></i><i></i></span>
                        <span class="option-name">{texts.get(key)}</span>
                    </label>
                }
            })
            .collect();
        view! {
            <fieldset class="choice" aria-describedby=said_id(field)>
                <legend>{texts.get(self.legend)}</legend>
                <div class="options">{options}</div>
                {said(said_so_far, field)}
            </fieldset>
        }
    }
}
