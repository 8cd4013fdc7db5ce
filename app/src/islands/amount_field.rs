//! The amount form's island: keypad, live formatting, limits told at once, no reload.

use leptos::prelude::*;

/// Stands beside the server's form and brings it to life. Without it the form is posted as it is.
///
/// Nothing of the form is inside: a framework that takes over markup is more to download than one that
/// leaves it alone.
#[island]
pub fn AmountField() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::browser::woken("form.pay", super::amount_form::wake);
}
