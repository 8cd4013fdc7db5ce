//! Numbers crossing from measuring to counting; only here, so that everything else goes without
//! `as`.

/// A ratio in hundredths, rounded down.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the standard library has no other way; such a cast saturates"
)]
pub(crate) fn hundredths(ratio: f64) -> u32 {
    (ratio * 100.0).floor() as u32
}

/// A brightness, rounded and kept within 0 to 255.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "as above, and the range is made certain first"
)]
pub(crate) fn byte(brightness: f64) -> u8 {
    brightness.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_off_and_never_wraps() {
        assert_eq!(hundredths(4.499), 449);
        assert_eq!(hundredths(-1.0), 0);
        assert_eq!(byte(300.0), 255);
        assert_eq!(byte(-1.0), 0);
    }
}
