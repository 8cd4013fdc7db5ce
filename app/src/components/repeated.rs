//! The fields of a form that was posted, to be sent once more.

use leptos::prelude::*;

/// One hidden field for each.
pub(crate) fn repeated(fields: &[(&'static str, String)]) -> Vec<AnyView> {
    let field = |(name, value): &(&'static str, String)| {
        view! { <input type="hidden" name=*name value=value.clone()/> }.into_any()
    };
    fields.iter().map(field).collect()
}
