//! Why no picture was made.
//!
//! Knows no sentence: what a merchant reads has the reason's key in the locales.

/// A piece of a drawing that can't be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    what: String,
    line: u32,
}

impl Spot {
    /// Most characters that are told.
    pub const LEN_MAX: usize = 60;

    /// Of a stranger's file: shortened to one line of visible characters.
    pub fn new(what: &str, line: u32) -> Self {
        let words = what.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = |character: char| {
            if character == ' ' || character.is_ascii_graphic() {
                character
            } else {
                '?'
            }
        };
        let mut what: String = words.chars().take(Self::LEN_MAX).map(plain).collect();
        if words.chars().count() > Self::LEN_MAX {
            what.push('…');
        }
        Self { what, line }
    }

    /// As the file has it, such as `fill: color-mix(…)`.
    pub fn what(&self) -> &str {
        self.what.trim_end_matches('…')
    }

    /// Of the file, counted from one.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// What stands in the gaps of its text.
    pub fn gaps(&self) -> [(&'static str, String); 2] {
        [("what", self.what.clone()), ("line", self.line.to_string())]
    }
}

/// Why no picture was made. A variant for each thing the merchant can do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
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
    /// Declares entities that can grow, or that are elsewhere.
    Entities,
    /// A drawing says something that can't be kept: a colour, a filter, a rule of its style sheet.
    Unreadable(Spot),
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
        Self::Unreadable(Spot {
            what: String::new(),
            line: 0,
        }),
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
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Large => "picture-too-large",
            Self::Pixels => "picture-too-many-pixels",
            Self::Format => "picture-format",
            Self::Broken => "picture-broken",
            Self::Text => "picture-text",
            Self::Elsewhere => "picture-elsewhere",
            Self::Entities => "picture-entities",
            Self::Unreadable(_) => "picture-unreadable",
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

    /// What fills the gaps of its text.
    pub fn gaps(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(spot) => spot.gaps().to_vec(),
            Self::Large
            | Self::Pixels
            | Self::Format
            | Self::Broken
            | Self::Text
            | Self::Elsewhere
            | Self::Entities
            | Self::Intricate
            | Self::Shape
            | Self::Empty
            | Self::Small
            | Self::Dark
            | Self::Detailed
            | Self::Costly
            | Self::Unavailable => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_key_of_its_own() {
        let keys: std::collections::BTreeSet<_> = Refusal::ALL.iter().map(Refusal::key).collect();
        assert_eq!(keys.len(), Refusal::ALL.len());
        assert!(keys.iter().all(|key| key.starts_with("picture-")));
    }
}
