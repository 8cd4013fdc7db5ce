//! The amount form's island: keypad, live formatting, limits told at once, no reload.

use leptos::{html, prelude::*};

/// Wraps the server's form. Without it the form is posted as it is.
#[island]
pub fn AmountField(children: Children) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move || {
        if let Some(root) = root.get() {
            super::amount_form::wake(&root);
        }
    });
    view! { <div class="island" node_ref=root>{children()}</div> }
}
