//! Which colour stands on which, and how well it must be told from it.
//!
//! This is the one list of them: schemes are made to keep it, tests check that they do, and the
//! style sheet has to stay within it.

use crate::{colour::Colour, scheme::Scheme};

/// Text (WCAG 2.2, 1.4.3), in hundredths.
pub const TEXT_MIN_X100: u32 = 450;
/// Borders of controls and the focus ring (WCAG 2.2, 1.4.11), in hundredths. A button is told by the
/// text on it, so its fill may be any colour.
pub const SHAPE_MIN_X100: u32 = 300;
/// What black or white text must reach on a ground, in hundredths. Between, on mid-tones, nothing
/// but black or white would be readable, and neither a shop's colour nor red and green could be told.
pub const ROOM_MIN_X100: u32 = 700;

/// One colour on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Custom property of what is seen, without the hyphens.
    pub above: (&'static str, Colour),
    /// Custom property of what it is seen on.
    pub below: (&'static str, Colour),
    /// Least contrast, in hundredths.
    pub required_x100: u32,
}

impl Rule {
    /// Contrast of the two, in hundredths.
    pub fn measured_x100(&self) -> u32 {
        self.above.1.contrast_x100(self.below.1)
    }

    /// Whether it is kept.
    pub fn holds(&self) -> bool {
        self.measured_x100() >= self.required_x100
    }
}

/// Every rule of a scheme.
pub fn rules(scheme: &Scheme) -> Vec<Rule> {
    let s = scheme;
    let (ground, card) = (("ground", s.ground), ("card", s.card));
    let (key, key_pressed) = (("key", s.key), ("key-pressed", s.key_pressed));
    let (accent, good_soft) = (("accent", s.accent), ("good-soft", s.good_soft));
    let accent_edge = ("accent-edge", s.accent_edge);
    let pressed = ("accent-pressed", s.accent_pressed);
    let (wait_soft, bad_soft) = (("wait-soft", s.wait_soft), ("bad-soft", s.bad_soft));

    let text: [(_, &[_]); 7] = [
        (("ink", s.ink), &[ground, card, key, key_pressed, good_soft]),
        (("ink-soft", s.ink_soft), &[ground, card, key, key_pressed]),
        (("accent-text", s.accent_text), &[ground, card, key_pressed]),
        (("on-accent", s.on_accent), &[accent, pressed]),
        (("good", s.good), &[ground, card, good_soft]),
        (("wait", s.wait), &[ground, card, wait_soft]),
        (("bad", s.bad), &[ground, card, bad_soft]),
    ];
    let shapes: [(_, &[_]); 2] = [
        (("line-strong", s.line_strong), &[ground, card]),
        (accent_edge, &[ground, card]),
    ];
    let text = text
        .into_iter()
        .map(|(above, on)| (above, on, TEXT_MIN_X100));
    let shapes = shapes
        .into_iter()
        .map(|(above, on)| (above, on, SHAPE_MIN_X100));
    let all = text.chain(shapes);
    all.flat_map(|(above, on, required_x100)| {
        on.iter().map(move |&below| Rule {
            above,
            below,
            required_x100,
        })
    })
    .collect()
}
