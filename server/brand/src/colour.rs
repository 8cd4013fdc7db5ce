//! Colours as pages write them, and how well one can be told from another.
//!
//! Knows nothing of what a colour is used for.

pub(crate) mod oklch;

use std::{fmt, str::FromStr, sync::LazyLock};

use serde::{Deserialize, Serialize};

use crate::number;

/// An opaque colour of sRGB, eight bits a part.
///
/// Written and read as `#1c3fae`; `#abc` is read as `#aabbcc`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// Text that is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written as # and three or six hexadecimal digits, such as #1c3fae")]
pub struct NoColour;

impl Colour {
    /// `#000000`.
    pub const BLACK: Self = Self::new(0, 0, 0);
    /// `#ffffff`.
    pub const WHITE: Self = Self::new(0xff, 0xff, 0xff);

    /// From its parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Red, green and blue.
    pub const fn channels(self) -> [u8; 3] {
        [self.red, self.green, self.blue]
    }

    /// From `0x1c3fae`.
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "no other conversion is const; each part is cut down to its own byte on purpose"
    )]
    pub(crate) const fn hex(code: u32) -> Self {
        Self::new((code >> 16) as u8, (code >> 8) as u8, code as u8)
    }

    /// Contrast of the two after WCAG 2.2 in hundredths, rounded down: 100 for equal ones, 2100 for
    /// black on white. `450` is said only where 4.5 : 1 is reached.
    pub fn contrast_x100(self, other: Self) -> u32 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        // Black on white is 21 but for the last bit of the sum.
        number::hundredths(one.max(two) / one.min(two) + 1e-12)
    }

    /// Relative luminance (WCAG 2.2, definition of that name), 0 to 1.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Red, green and blue in proportion to light, 0 to 1.
    pub(crate) fn linear(self) -> [f64; 3] {
        static LINEAR: LazyLock<[f64; 256]> = LazyLock::new(|| {
            let mut parts = 0..=u8::MAX;
            std::array::from_fn(|_| parts.next().map_or(1.0, linear))
        });
        let look_up = |part: u8| LINEAR.get(usize::from(part)).copied().unwrap_or(1.0);
        [self.red, self.green, self.blue].map(look_up)
    }

    /// The nearest colour to these amounts of light.
    pub(crate) fn from_linear(light: [f64; 3]) -> Self {
        let [red, green, blue] = light.map(|part| {
            let part = if part <= 0.003_130_8 {
                part * 12.92
            } else {
                part.powf(1.0 / 2.4).mul_add(1.055, -0.055)
            };
            number::byte(part * 255.0)
        });
        Self::new(red, green, blue)
    }
}

/// The sRGB transfer function (IEC 61966-2-1).
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

impl FromStr for Colour {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits = text.strip_prefix('#').ok_or(NoColour)?;
        // `from_str_radix` alone would take a sign.
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoColour);
        }
        let code = u32::from_str_radix(digits, 16).map_err(|_| NoColour)?;
        match digits.len() {
            6 => Ok(Self::hex(code)),
            3 => {
                let apart = (code & 0xf00) << 8 | (code & 0xf0) << 4 | code & 0xf;
                Ok(Self::hex(apart * 0x11))
            }
            _ => Err(NoColour),
        }
    }
}

impl TryFrom<String> for Colour {
    type Error = NoColour;

    fn try_from(text: String) -> Result<Self, NoColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_wcag_says_and_never_rounded_up() {
        assert_eq!(Colour::BLACK.contrast_x100(Colour::WHITE), 2_100);
        assert_eq!(Colour::BLACK.contrast_x100(Colour::BLACK), 100);
        assert_eq!(Colour::hex(0x76_76_76).contrast_x100(Colour::WHITE), 454);
        // 4.478 : 1, the grey that many take for good enough.
        assert_eq!(Colour::hex(0x77_77_77).contrast_x100(Colour::WHITE), 447);
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in [
            "",
            "#",
            "0b6e4f",
            "#0b6e4",
            "#0b6e4f0",
            "#0b6e4g",
            "#é6e4f",
            "green",
            "#+12",
            "#1",
            "#+12345",
            "#00000000000000000000",
        ] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }

    #[test]
    fn colours_are_written_in_one_way() {
        let written = |text: &str| text.parse::<Colour>().unwrap().to_string();
        assert_eq!(written("#1C3fAE"), "#1c3fae");
        assert_eq!(written("#1c3"), "#11cc33");
    }
}
