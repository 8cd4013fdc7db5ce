//! Brands to start from, one for each of eight trades.
//!
//! They are data (`starters/*.toml`); none of their colours has to move.

use crate::brand::Brand;

/// A brand to start from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// Its trade, a word that is part of keys of texts.
    pub name: &'static str,
    /// The brand.
    pub brand: Brand,
}

const FILES: [(&str, &str); 8] = [
    ("tea-house", include_str!("../starters/tea-house.toml")),
    ("bookshop", include_str!("../starters/bookshop.toml")),
    ("noodle-bar", include_str!("../starters/noodle-bar.toml")),
    ("pharmacy", include_str!("../starters/pharmacy.toml")),
    ("flower-shop", include_str!("../starters/flower-shop.toml")),
    ("museum", include_str!("../starters/museum.toml")),
    (
        "night-market",
        include_str!("../starters/night-market.toml"),
    ),
    ("salon", include_str!("../starters/salon.toml")),
];

/// All of them, in the order they are offered.
#[expect(
    clippy::missing_panics_doc,
    reason = "the files are built in, and a test reads every one"
)]
pub fn starters() -> Vec<Starter> {
    let read = |(name, text): (&'static str, &str)| Starter {
        name,
        brand: toml::from_str(text).expect("a test reads every file"),
    };
    FILES.into_iter().map(read).collect()
}
