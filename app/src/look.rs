//! What a merchant chooses about how their pages look and speak. Knows no page and no merchant.

mod wording;

pub use wording::{UnknownWording, Wording};

#[cfg(test)]
mod tests;
