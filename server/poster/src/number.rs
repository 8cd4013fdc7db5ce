//! Numbers crossing between counting and measuring.
//!
//! Pictures are counted in pixels and measured in millimetres; only here one becomes the other, so
//! that everything else goes without `as`.

/// A count as a measure. Counts here are glyphs, modules and pixels of a page, far below 2²⁴.
pub(crate) fn real(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// A measure as a count, rounded; zero for anything below.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the standard library has no other way; such a cast saturates"
)]
pub(crate) fn whole(measure: f32) -> u32 {
    measure.round() as u32
}

/// A brightness, rounded and kept within 0 to 255.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "as above, and the range is made certain first"
)]
pub(crate) fn byte(brightness: f32) -> u8 {
    brightness.round().clamp(0.0, 255.0) as u8
}

/// A count of pixels, for indexing.
pub(crate) fn index(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_off_and_never_wraps() {
        assert_eq!(whole(-3.0), 0);
        assert_eq!(whole(2.5), 3);
        assert_eq!(byte(300.0), 255);
        assert_eq!(byte(-1.0), 0);
        assert!((real(29) - 29.0).abs() < f32::EPSILON);
    }
}
