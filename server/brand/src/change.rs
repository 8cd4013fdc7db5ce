//! What a shop chose and can't have as it is, and why.
//!
//! No sentences: a reason has a key of a text, and numbers for its gaps.

use crate::{colour::Colour, scheme::Mode};

/// One chosen colour that had to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which of the choices.
    pub field: Field,
    /// In which scheme.
    pub mode: Mode,
    /// As it was chosen.
    pub from: Colour,
    /// As it is shown.
    pub to: Colour,
    /// What was wrong with it.
    pub why: Reason,
}

/// One of the colours a shop chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Behind everything.
    Ground,
    /// Text.
    Ink,
}

/// Why a colour can't stay as it is. Ratios are in hundredths: 312 is 3.12 : 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Neither dark nor light text would have room on this ground.
    GroundBetween {
        /// What the better of black and white reaches on it.
        measured_x100: u32,
        /// What it must reach.
        required_x100: u32,
    },
    /// Text would be hard to read on what it stands on.
    InkFaint {
        /// The least it reaches.
        measured_x100: u32,
        /// What it must reach.
        required_x100: u32,
    },
}

impl Reason {
    /// The key of the sentence that tells it; it has gaps for both ratios.
    pub const fn key(self) -> &'static str {
        match self {
            Self::GroundBetween { .. } => "brand-ground-between",
            Self::InkFaint { .. } => "brand-ink-faint",
        }
    }

    /// What was measured and what is required, in hundredths.
    pub const fn ratios_x100(self) -> (u32, u32) {
        match self {
            Self::GroundBetween {
                measured_x100,
                required_x100,
            }
            | Self::InkFaint {
                measured_x100,
                required_x100,
            } => (measured_x100, required_x100),
        }
    }
}
