//! Numbers crossing between counting and measuring.
//!
//! Pixels are counted, shapes measured; only here one becomes the other, so that everything else
//! goes without `as`.

/// A count of pixels as a measure. Counts here stay below 2²⁴ and are exact.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "the standard library has no other way; what is larger than 2²⁴ is rounded"
)]
pub(crate) fn real(count: u32) -> f32 {
    count as f32
}

/// A measure as a count, rounded; zero for anything below or for no number.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the standard library has no other way; such a cast saturates"
)]
pub(crate) fn whole(measure: f32) -> u32 {
    measure.round() as u32
}

/// A count of pixels, for indexing and capacities.
pub(crate) fn index(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// A part of a colour, of an intermediate result that can't exceed 255.
pub(crate) fn byte(part: u32) -> u8 {
    u8::try_from(part).unwrap_or(u8::MAX)
}

/// `count * numerator / denominator`, rounded, at least one.
pub(crate) fn scaled(count: u32, numerator: u32, denominator: u32) -> u32 {
    let denominator = u64::from(denominator.max(1));
    let exact = u64::from(count) * u64::from(numerator) + denominator / 2;
    u32::try_from(exact / denominator)
        .unwrap_or(u32::MAX)
        .max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_off_and_never_wraps() {
        assert_eq!(whole(-3.0), 0);
        assert_eq!(whole(f32::NAN), 0);
        assert_eq!(whole(f32::INFINITY), u32::MAX);
        assert_eq!(byte(300), 255);
        assert_eq!(scaled(u32::MAX, 2, 1), u32::MAX);
        assert_eq!(scaled(1, 1, 500), 1);
        assert_eq!(scaled(300, 512, 600), 256);
    }
}
