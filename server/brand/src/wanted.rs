//! The few colours a shop chooses.
//!
//! Knows nothing of what becomes of them.

use serde::{Deserialize, Serialize};

use crate::colour::Colour;

/// What a shop chose; everything else follows from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    /// Buttons, and the ring around what has the focus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<Colour>,
    /// Behind everything; a tint of the accent's hue unless chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<Colour>,
    /// Text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ink: Option<Colour>,
    /// The same where a device asks for dark pages; derived from the above unless chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dark: Option<DarkWanted>,
}

/// What a shop chose for dark pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DarkWanted {
    /// As in [`Wanted`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<Colour>,
    /// As in [`Wanted`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<Colour>,
    /// As in [`Wanted`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ink: Option<Colour>,
}
