//! A shop's colours on white paper, where scanners ask for more contrast than screens do.

use crate::{
    colour::Colour,
    palette::{Palette, nearest},
    rules::ROOM_MIN_X100,
    scheme::Tone,
    wanted::Wanted,
};

/// What the code must reach, in hundredths: as text for people with poor eyes, and a little more for
/// whoever rounds another way.
pub const PAPER_INK_MIN_X100: u32 = ROOM_MIN_X100 + 5;
/// What a frame must reach, in hundredths. It carries text of its own, in black or white, so it only
/// has to be seen.
pub const PAPER_ACCENT_MIN_X100: u32 = 150;

/// Two colours to print with; they never fail, they move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Of a code and of texts.
    pub ink: Colour,
    /// Of a frame.
    pub accent: Colour,
    /// Whether the shop's pages are dark by day: what is made for them may not be seen on paper.
    pub from_dark: bool,
}

impl Paper {
    /// From the colours a shop chose. Where its pages are dark by day, the ground's colour becomes
    /// the ink's: that is the darkest it has.
    pub fn of(wanted: &Wanted) -> Self {
        let light = Palette::of(wanted).light;
        let dark = match light.tone {
            Tone::Light => wanted.ink.unwrap_or(light.ink),
            Tone::Dark => light.ground,
        };
        let on_paper = |colour, least_x100| {
            nearest::nearest(colour, Tone::Light, &[Colour::WHITE], least_x100)
        };
        let ink = on_paper(dark, PAPER_INK_MIN_X100);
        let accent = wanted.accent.unwrap_or(ink);
        Self {
            ink,
            accent: on_paper(accent, PAPER_ACCENT_MIN_X100),
            from_dark: light.tone == Tone::Dark,
        }
    }
}
