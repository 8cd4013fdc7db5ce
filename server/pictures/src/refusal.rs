//! Why no picture was made.
//!
//! Knows no sentence: what a merchant reads has the reason's key in the locales.

/// Why no picture was made. A variant for each thing the merchant can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.key())]
pub enum Refusal {
    /// More than [`crate::BYTES_MAX`].
    Large,
    /// More pixels, or longer sides, than are decoded.
    Pixels,
    /// None of SVG, PNG, JPEG and WebP.
    Format,
    /// One of them, but damaged.
    Broken,
    /// Contains text, which looks different on every machine.
    Text,
    /// Needs something that is not in the file.
    Elsewhere,
    /// Declares entities, which can grow without bound.
    Entities,
    /// Has too many parts, or parts within parts.
    Intricate,
    /// Far wider than high, or the other way round.
    Shape,
    /// Nothing can be seen in it.
    Empty,
    /// Has too few pixels to be looked at.
    Small,
    /// The variant for dark grounds can't be seen on one.
    Dark,
    /// Doesn't become small enough.
    Detailed,
    /// Takes more time or memory than a picture may.
    Costly,
    /// Nothing was looked at: no worker could be started, or all are busy. Worth trying again.
    Unavailable,
}

impl Refusal {
    /// All of them, in the order of their numbers between worker and server.
    pub const ALL: &[Self] = &[
        Self::Large,
        Self::Pixels,
        Self::Format,
        Self::Broken,
        Self::Text,
        Self::Elsewhere,
        Self::Entities,
        Self::Intricate,
        Self::Shape,
        Self::Empty,
        Self::Small,
        Self::Dark,
        Self::Detailed,
        Self::Costly,
        Self::Unavailable,
    ];

    /// The key of what a merchant is told.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Large => "picture-too-large",
            Self::Pixels => "picture-too-many-pixels",
            Self::Format => "picture-format",
            Self::Broken => "picture-broken",
            Self::Text => "picture-text",
            Self::Elsewhere => "picture-elsewhere",
            Self::Entities => "picture-entities",
            Self::Intricate => "picture-too-intricate",
            Self::Shape => "picture-shape",
            Self::Empty => "picture-empty",
            Self::Small => "picture-too-small",
            Self::Dark => "picture-unseen-on-dark",
            Self::Detailed => "picture-too-detailed",
            Self::Costly => "picture-too-costly",
            Self::Unavailable => "picture-unavailable",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_key_of_its_own() {
        let keys: std::collections::BTreeSet<_> =
            Refusal::ALL.iter().map(|refusal| refusal.key()).collect();
        assert_eq!(keys.len(), Refusal::ALL.len());
        assert!(keys.iter().all(|key| key.starts_with("picture-")));
    }
}
