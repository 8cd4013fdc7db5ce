//! The patterns that a code can be mixed with.

use qrcode::canvas::MaskPattern;

/// One of the eight patterns that a code can be mixed with (ISO/IEC 18004 §7.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mask(u8);

impl Mask {
    /// All of them.
    pub(crate) fn all() -> impl Iterator<Item = Self> + Clone {
        (0..8).map(Self)
    }

    pub(super) const fn pattern(self) -> MaskPattern {
        match self.0 {
            0 => MaskPattern::Checkerboard,
            1 => MaskPattern::HorizontalLines,
            2 => MaskPattern::VerticalLines,
            3 => MaskPattern::DiagonalLines,
            4 => MaskPattern::LargeCheckerboard,
            5 => MaskPattern::Fields,
            6 => MaskPattern::Diamonds,
            _ => MaskPattern::Meadow,
        }
    }
}
