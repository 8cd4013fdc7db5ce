//! Every colour of a page in one light: the custom properties of `style/tokens.css` that a brand
//! may change.
//!
//! Knows the built-in values, and not where others come from.

use crate::colour::Colour;

/// Which of its two schemes a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Unless the device asks for dark.
    Light,
    /// Where the device asks for dark.
    Dark,
}

/// Which kind of page it is by its ground; a shop may want dark pages by day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// Every colour of a page in one light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Of the ground, from which everything else follows.
    pub tone: Tone,
    /// Behind everything.
    pub ground: Colour,
    /// Behind what belongs together.
    pub card: Colour,
    /// Text.
    pub ink: Colour,
    /// Text that says less.
    pub ink_soft: Colour,
    /// Between rows; it means nothing.
    pub line: Colour,
    /// Around what can be filled in or pressed.
    pub line_strong: Colour,
    /// The shop's colour: buttons. As it was chosen, however near to the ground, since what has to
    /// be read is the text on it.
    pub accent: Colour,
    /// The same colour where a shape has to be seen by it: the edge of a pale button, and the ring
    /// around what has the focus.
    pub accent_edge: Colour,
    /// A button under a finger.
    pub accent_pressed: Colour,
    /// Text in the shop's colour.
    pub accent_text: Colour,
    /// Text on a button.
    pub on_accent: Colour,
    /// A key of the keypad.
    pub key: Colour,
    /// A key under a finger.
    pub key_pressed: Colour,
    /// Paid.
    pub good: Colour,
    /// Behind it.
    pub good_soft: Colour,
    /// Not known yet.
    pub wait: Colour,
    /// Behind it.
    pub wait_soft: Colour,
    /// Failed.
    pub bad: Colour,
    /// Behind it.
    pub bad_soft: Colour,
}

impl Scheme {
    /// The light scheme of `style/tokens.css`.
    pub const LIGHT: Self = Self {
        tone: Tone::Light,
        ground: Colour::hex(0x00f3_f4f8),
        card: Colour::WHITE,
        ink: Colour::hex(0x0014_161f),
        ink_soft: Colour::hex(0x0056_5b6e),
        line: Colour::hex(0x00df_e2ec),
        line_strong: Colour::hex(0x0085_8ba0),
        accent: Colour::hex(0x001c_3fae),
        accent_edge: Colour::hex(0x001c_3fae),
        accent_pressed: Colour::hex(0x0015_2f85),
        accent_text: Colour::hex(0x001c_3fae),
        on_accent: Colour::WHITE,
        key: Colour::WHITE,
        key_pressed: Colour::hex(0x00dd_e2f2),
        good: Colour::hex(0x000b_7a43),
        good_soft: Colour::hex(0x00e3_f4ea),
        wait: Colour::hex(0x008a_5a00),
        wait_soft: Colour::hex(0x00fd_f1da),
        bad: Colour::hex(0x00b3_261e),
        bad_soft: Colour::hex(0x00fb_e9e7),
    };

    /// The dark scheme of `style/tokens.css`.
    pub const DARK: Self = Self {
        tone: Tone::Dark,
        ground: Colour::hex(0x000e_1016),
        card: Colour::hex(0x0018_1b25),
        ink: Colour::hex(0x00f1_f3fa),
        ink_soft: Colour::hex(0x00a9_afc3),
        line: Colour::hex(0x002b_3040),
        line_strong: Colour::hex(0x0072_7990),
        accent: Colour::hex(0x008f_a8ff),
        accent_edge: Colour::hex(0x008f_a8ff),
        accent_pressed: Colour::hex(0x00b3_c4ff),
        accent_text: Colour::hex(0x008f_a8ff),
        on_accent: Colour::hex(0x000a_1436),
        key: Colour::hex(0x001e_222e),
        key_pressed: Colour::hex(0x0032_3849),
        good: Colour::hex(0x005f_d596),
        good_soft: Colour::hex(0x0012_301f),
        wait: Colour::hex(0x00f2_be5c),
        wait_soft: Colour::hex(0x0033_270d),
        bad: Colour::hex(0x00ff_9c92),
        bad_soft: Colour::hex(0x003a_1815),
    };

    /// The built-in scheme of this mode.
    pub const fn built_in(mode: Mode) -> &'static Self {
        match mode {
            Mode::Light => &Self::LIGHT,
            Mode::Dark => &Self::DARK,
        }
    }

    /// The built-in scheme whose measures pages of this tone take over.
    pub(crate) const fn model(tone: Tone) -> &'static Self {
        match tone {
            Tone::Light => &Self::LIGHT,
            Tone::Dark => &Self::DARK,
        }
    }

    /// Every colour with its custom property, without the two hyphens, in the style sheet's order.
    pub const fn tokens(&self) -> [(&'static str, Colour); 19] {
        [
            ("ground", self.ground),
            ("card", self.card),
            ("ink", self.ink),
            ("ink-soft", self.ink_soft),
            ("line", self.line),
            ("line-strong", self.line_strong),
            ("accent", self.accent),
            ("accent-edge", self.accent_edge),
            ("accent-pressed", self.accent_pressed),
            ("accent-text", self.accent_text),
            ("on-accent", self.on_accent),
            ("key", self.key),
            ("key-pressed", self.key_pressed),
            ("good", self.good),
            ("good-soft", self.good_soft),
            ("wait", self.wait),
            ("wait-soft", self.wait_soft),
            ("bad", self.bad),
            ("bad-soft", self.bad_soft),
        ]
    }
}
