//! Why nothing was printed.

use crate::{
    MissingCharacters,
    check::{Condition, Decoder},
};

/// Contrast of a code with its paper, times a hundred. WCAG asks for as much in text for people
/// with poor eyes; it lies beyond the best grade of ISO/IEC 15415 (70 % of difference).
pub const CONTRAST_MIN_X100: u32 = 700;

/// Most of a code that a logo may cover, in percent. Level H restores 30 % of the words; the
/// words such a logo touches are about 20 %, and the rest is for wear.
pub const COVERED_PERCENT_MAX: u8 = 15;

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// A font is lacking.
    #[error(transparent)]
    Characters(#[from] MissingCharacters),
    /// Nothing to say, or more languages than fit.
    #[error("a poster speaks one to three languages, not {0}")]
    Languages(usize),
    /// The code is too pale.
    #[error(
        "the code's colour has a contrast of {}.{:02} : 1 with the paper; scanners want {} : 1. \
         Choose a darker one",
        found_x100 / 100, found_x100 % 100, CONTRAST_MIN_X100 / 100
    )]
    Contrast {
        /// What it has, times a hundred.
        found_x100: u32,
    },
    /// No QR code holds the address.
    #[error("the address is too long for a QR code")]
    Address,
    /// The modules are too small for a phone at arm's length.
    #[error(
        "one module of the code would be {}.{:02} mm wide; a phone at arm's length wants {}.{:02} \
         mm. Choose a larger size or a shorter host name",
        found_x100 / 100, found_x100 % 100,
        crate::symbol::MODULE_MM_MIN_X100 / 100, crate::symbol::MODULE_MM_MIN_X100 % 100
    )]
    Dense {
        /// What it would be, in hundredths of a millimetre.
        found_x100: u32,
    },
    /// The texts leave no room for a code worth scanning.
    #[error(
        "the texts leave no room for the code: choose a larger size, fewer languages or \
             shorter texts"
    )]
    Crowded,
    /// The logo covers too much.
    #[error(
        "the logo would cover {percent} % of the code; at most {COVERED_PERCENT_MAX} % can be \
             restored safely"
    )]
    Logo {
        /// What was asked for.
        percent: u8,
    },
    /// A decoder can't read what was made.
    #[error("{decoder} can't read the finished file {condition}, at {pixels} pixels a module")]
    Unreadable {
        /// Which decoder.
        decoder: Decoder,
        /// What was done to the picture.
        condition: Condition,
        /// How large it was.
        pixels: u16,
    },
    /// A decoder reads something else, which must never be printed.
    #[error("{decoder} reads “{read}” in the finished file {condition}")]
    Misread {
        /// Which decoder.
        decoder: Decoder,
        /// What was done to the picture.
        condition: Condition,
        /// What it read.
        read: String,
    },
    /// A library could not write or read its own format.
    #[error("the {0} file could not be made")]
    File(&'static str),
}
