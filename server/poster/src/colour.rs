//! Colours, and how well one can be told from another.

use std::{fmt, str::FromStr};

/// An opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// Text that is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written as # and six hexadecimal digits, such as #0b6e4f")]
pub struct NoColour;

impl Colour {
    /// What everything is printed on.
    pub const PAPER: Self = Self::new(0xff, 0xff, 0xff);
    /// Text and codes, unless said otherwise: the pages' ink.
    pub const INK: Self = Self::new(0x14, 0x16, 0x1f);
    /// What is said quietly.
    pub const SOFT: Self = Self::new(0x56, 0x5b, 0x6e);

    /// From its parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Its parts.
    pub(crate) const fn channels(self) -> [u8; 3] {
        [self.red, self.green, self.blue]
    }

    /// Contrast of the two after WCAG 2.2, times a hundred: 100 for equal ones, 2100 for black on
    /// white.
    pub fn contrast_x100(self, other: Self) -> u32 {
        let (one, two) = (self.luminance(), other.luminance());
        let ratio = (one.max(two) + 0.05) / (one.min(two) + 0.05);
        crate::number::whole(ratio * 100.0)
    }

    /// Black or paper, whichever is read better on this colour; the worse case is 4.5 : 1.
    pub(crate) fn text_on(self) -> Self {
        const BLACK: Colour = Colour::new(0, 0, 0);
        let paper = self.contrast_x100(Self::PAPER) >= self.contrast_x100(BLACK);
        if paper { Self::PAPER } else { BLACK }
    }

    /// Relative luminance (WCAG 2.2, definition of that name).
    fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl FromStr for Colour {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits = text.strip_prefix('#').ok_or(NoColour)?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoColour);
        }
        let part = |at: usize| {
            let part = digits.get(at..at + 2).ok_or(NoColour)?;
            u8::from_str_radix(part, 16).map_err(|_| NoColour)
        };
        Ok(Self::new(part(0)?, part(2)?, part(4)?))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_what_wcag_says() {
        let black = Colour::new(0, 0, 0);
        assert_eq!(black.contrast_x100(Colour::PAPER), 2_100);
        assert_eq!(black.contrast_x100(black), 100);
        let grey: Colour = "#767676".parse().unwrap();
        assert_eq!(grey.contrast_x100(Colour::PAPER), 454);
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in [
            "", "#", "0b6e4f", "#0b6e4", "#0b6e4f0", "#0b6e4g", "#é6e4f", "green",
        ] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..<_>::default() })]

        #[test]
        fn every_colour_carries_readable_text(red: u8, green: u8, blue: u8) {
            let ground = Colour::new(red, green, blue);
            prop_assert!(ground.contrast_x100(ground.text_on()) >= 450);
        }

        #[test]
        fn a_colour_is_read_as_it_is_written(red: u8, green: u8, blue: u8) {
            let colour = Colour::new(red, green, blue);
            prop_assert_eq!(colour.to_string().parse(), Ok(colour));
        }
    }
}
