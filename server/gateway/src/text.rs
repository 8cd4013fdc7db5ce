//! Texts with a length the gateway limits.

/// As much of the text as the gateway takes. It counts characters, so none is cut in two.
pub(crate) fn cut(text: &str, chars_max: usize) -> String {
    text.chars().take(chars_max).collect()
}
