//! The sizes there are, and the files they come in.

use std::str::FromStr;

/// Dots of a print in an inch.
pub(crate) const DOTS_PER_INCH: u32 = 300;
/// Millimetres of one dot.
pub(crate) const DOT_MM: f32 = 25.4 / 300.0;

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 210 × 297 mm: a wall, a window.
    A4,
    /// 148 × 210 mm: a stand on the counter.
    A5,
    /// 105 × 148 mm: a small stand, a table.
    A6,
    /// 80 × 80 mm with round corners: the till itself, a menu.
    Sticker,
}

/// A file's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Drawn, all text as outlines.
    Svg,
    /// 300 dots an inch.
    Png,
    /// Drawn, one page of the exact size.
    Pdf,
}

/// A size nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sizes are a4, a5, a6 and sticker")]
pub struct NoSize;

impl Size {
    /// All of them, the largest first.
    pub const ALL: [Self; 4] = [Self::A4, Self::A5, Self::A6, Self::Sticker];

    /// Width and height in millimetres.
    pub const fn millimetres(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::A5 => (148, 210),
            Self::A6 => (105, 148),
            Self::Sticker => (80, 80),
        }
    }
}

impl FromStr for Size {
    type Err = NoSize;

    fn from_str(text: &str) -> Result<Self, NoSize> {
        match text.to_ascii_lowercase().as_str() {
            "a4" => Ok(Self::A4),
            "a5" => Ok(Self::A5),
            "a6" => Ok(Self::A6),
            "sticker" => Ok(Self::Sticker),
            _ => Err(NoSize),
        }
    }
}

impl Format {
    /// The format a file's name ends with.
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}
