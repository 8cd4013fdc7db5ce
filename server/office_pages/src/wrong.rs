//! What is wrong with one field of a form, said where it stands and read out with it.

use leptos::prelude::*;

/// What is wrong, and with which field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong {
    /// The field's name; of several of a name, of all of them.
    pub field: &'static str,
    /// Why.
    pub words: String,
}

/// What a field says of it.
pub(crate) struct Said {
    /// For `aria-invalid`.
    pub(crate) invalid: Option<&'static str>,
    /// For `aria-describedby`.
    pub(crate) by: Option<String>,
    /// The words, below it.
    pub(crate) words: Option<AnyView>,
}

/// The same of this field.
pub(crate) fn said(wrong: &[Wrong], field: &str) -> Said {
    let Some(wrong) = wrong.iter().find(|wrong| wrong.field == field) else {
        return Said {
            invalid: None,
            by: None,
            words: None,
        };
    };
    let by = format!("{field}-wrong");
    let (id, words) = (by.clone(), wrong.words.clone());
    Said {
        invalid: Some("true"),
        by: Some(by),
        words: Some(view! { <p class="wrong-here" id=id>{words}</p> }.into_any()),
    }
}
