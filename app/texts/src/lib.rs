//! Texts in the customer's language, and amounts, days and times as that language writes them.
//! Fluent runs here, on the server; the browser gets finished text, or a sentence with a gap for
//! the live amount.
//!
//! Reading order, in which each knows only those before it: `built_in` (the folders of `locales/`),
//! `numbers` and `dates` (how a language writes them), `negotiation` (what a customer wishes),
//! `catalogue` (all languages, read once), `texts` (one of them, filled in), `choice` (which one a
//! customer gets). `spoken` does the same for a merchant's own words; `say` puts amounts into words for
//! a voice. Knows no pages and no HTTP.

mod built_in;
mod catalogue;
mod choice;
mod dates;
mod digits;
mod direction;
mod joints;
mod negotiation;
mod numbers;
mod pseudo;
mod recording;
mod say;
mod spoken;
mod texts;

pub use built_in::{GLOSSARY, LanguageTexts, OPTIONAL_FILES, built_in, built_in_glossary};
pub use catalogue::{Catalogue, CatalogueError, Proofing};
pub use dates::WallTime;
pub use direction::direction;
pub use negotiation::Wishes;
pub use numbers::{Affixes, AmountStyle};
pub use recording::{Recording, UsedText};
pub use say::{for_voice, say, voice};
pub use spoken::Spoken;
pub use texts::Texts;

/// Stands where the browser puts the live amount. A character no translation contains.
pub const GAP: &str = "\u{FFFC}";
