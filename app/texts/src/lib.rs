//! Texts in the customer's language, and amounts, days and times as that language writes them.
//! Fluent runs here, on the server; the browser gets finished text, or a sentence with a gap for
//! the live amount.
//!
//! Reading order: `catalogue` (the folders of `locales/`, read once), `negotiation` (which one a
//! customer gets), `texts` (one of them, filled in), `numbers` and `dates`, `spoken` (a merchant's
//! own words). Knows no pages and no HTTP.

mod catalogue;
mod dates;
mod digits;
mod direction;
mod joints;
mod negotiation;
mod numbers;
mod pseudo;
mod recording;
mod spoken;
mod texts;

pub use catalogue::{
    Catalogue, CatalogueError, GLOSSARY, LanguageTexts, OPTIONAL_FILES, Workshop, built_in,
    built_in_glossary,
};
pub use dates::WallTime;
pub use direction::direction;
pub use negotiation::Wishes;
pub use numbers::{Affixes, AmountStyle};
pub use recording::{Recording, UsedText};
pub use spoken::Spoken;
pub use texts::Texts;

/// Stands where the browser puts the live amount. A character no translation contains.
pub const GAP: &str = "\u{FFFC}";
