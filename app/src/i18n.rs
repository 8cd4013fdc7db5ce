//! Texts in the customer's language. Fluent runs here, on the server; the browser gets finished
//! text, or a sentence with a gap for the live amount.

mod catalogue;
mod dates;
mod digits;
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
pub use negotiation::Wishes;
pub use numbers::{Affixes, AmountStyle};
pub use recording::{Recording, UsedText};
pub use spoken::Spoken;
pub use texts::Texts;

/// Stands where the browser puts the live amount. A character no translation contains.
pub const GAP: &str = "\u{FFFC}";
