//! How round things are and how much room they have, as custom properties.
//!
//! What can be pressed is never lower than 44 px (WCAG 2.2, 2.5.5), which is 2.75rem where text has
//! its usual size.

use serde::{Deserialize, Serialize};

/// How round cards, keys and buttons are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Corners {
    /// As a ticket is.
    Square,
    /// As most of a phone is.
    #[default]
    Soft,
    /// Buttons end in half circles.
    Round,
}

/// How much room there is between things, and how high keys are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Density {
    /// All of it on the smallest phone.
    Compact,
    /// The built-in measures.
    #[default]
    Normal,
    /// Keys grow as far as the screen has room.
    Roomy,
}

impl Corners {
    /// Custom properties that differ from the built-in ones, without the braces.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Square => "--round:3px;--round-small:2px;--round-button:3px;",
            Self::Soft => "",
            Self::Round => "--round:24px;--round-small:20px;--round-button:2rem;",
        }
    }
}

impl Density {
    /// Custom properties that differ from the built-in ones, without the braces.
    pub const fn css(self) -> &'static str {
        match self {
            Self::Compact => {
                "--gap:.5rem;--gap-small:.375rem;--edge:.75rem;--key-height:max(2.75rem,44px);--button-height:3rem;"
            }
            Self::Normal => "",
            Self::Roomy => {
                "--gap:1rem;--gap-small:.625rem;--edge:1.25rem;--key-height:max(2.75rem,44px,min(3.75rem,8vh));--key-height-low:max(2.75rem,44px,min(3.25rem,7vh));--button-height:3.75rem;"
            }
        }
    }
}
