//! All code that reaches the browser. Islands wrap finished markup and improve it: no text, no
//! Fluent, no serialization in here, because every kilobyte counts on a bad network.

pub mod amount_field;
pub mod payment_watch;

#[cfg(feature = "hydrate")]
mod amount_form;
#[cfg(feature = "hydrate")]
mod amount_markup;
#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod offers;
#[cfg(feature = "hydrate")]
mod submit;
