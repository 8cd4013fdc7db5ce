//! The amount form's island: keypad, live formatting, limits told at once, no reload.

use leptos::prelude::*;

/// Wraps the server's form. Without it the form is posted as it is.
#[island]
pub fn AmountField(children: Children) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::browser::once_woken("form.pay", super::amount_form::wake);
    view! { <div class="island">{children()}</div> }
}
