//! Texts that others wrote, as every database takes them.
//!
//! PostgreSQL refuses U+0000 in a text. A notification, a wallet's User-Agent or a typed note that holds
//! one would fail there for ever, though the payment it tells of is as real as any other. So it is
//! replaced before it is stored, alike in every adapter.

use std::borrow::Cow;

/// What no database of ours keeps in a text.
const NUL: char = '\0';
/// Stands where something could not be kept, as it does for bytes that are no text.
const REPLACEMENT: &str = "\u{fffd}";

/// The text as it can be stored and looked for.
pub(crate) fn storable(text: &str) -> Cow<'_, str> {
    if text.contains(NUL) {
        Cow::Owned(text.replace(NUL, REPLACEMENT))
    } else {
        Cow::Borrowed(text)
    }
}

/// The same for a text that may be absent.
#[cfg(feature = "sql")]
pub(crate) fn storable_if_any(text: Option<&str>) -> Option<Cow<'_, str>> {
    text.map(storable)
}

/// The same for a store that takes it as its own.
pub(crate) fn owned_if_any(text: Option<String>) -> Option<String> {
    text.map(|text| storable(&text).into_owned())
}
