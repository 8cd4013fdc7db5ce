//! Colours by lightness, chroma and hue as the eye has them: OKLCH.
//!
//! The matrices are those of Björn Ottosson, "A perceptual color space for image processing"
//! (2020), <https://bottosson.github.io/posts/oklab/>; CSS Color 4, section 9.2, uses the same space.
//! They are twenty lines, and tested against the values CSS Color 4 gives, hence no library.

use super::Colour;

type Matrix = [[f64; 3]; 3];

/// Linear sRGB to cone responses.
const TO_CONES: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];

/// Cube roots of cone responses to lightness and two opponents.
const TO_LAB: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

/// And back.
const FROM_LAB: Matrix = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];

const FROM_CONES: Matrix = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];

/// How far outside of 0 to 1 light may be and still round to the same byte.
const SLACK: f64 = 1e-4;

/// Halvings of the way to grey; a byte's step is some 0.002 of chroma.
const HALVINGS: u32 = 12;

/// A colour in OKLCH, perhaps one that no screen has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Oklch {
    /// 0 is black, 1 is white.
    pub(crate) lightness: f64,
    /// 0 is grey; screens end somewhere before 0.33.
    pub(crate) chroma: f64,
    /// In radians.
    pub(crate) hue: f64,
}

impl Oklch {
    /// The nearest colour a screen has, with the same lightness and hue: chroma is what gives way.
    pub(crate) fn colour(self) -> Colour {
        if self.lightness <= 0.0 {
            return Colour::BLACK;
        }
        if self.lightness >= 1.0 {
            return Colour::WHITE;
        }
        if let Some(colour) = self.exact() {
            return colour;
        }
        let (mut inside, mut outside) = (0.0, self.chroma);
        for _ in 0..HALVINGS {
            let chroma = f64::midpoint(inside, outside);
            if (Self { chroma, ..self }).exact().is_some() {
                inside = chroma;
            } else {
                outside = chroma;
            }
        }
        let mapped = Self {
            chroma: inside,
            ..self
        };
        Colour::from_linear(mapped.light())
    }

    /// The same colour on a screen, if screens have it.
    fn exact(self) -> Option<Colour> {
        let light = self.light();
        let shown = light
            .iter()
            .all(|part| (-SLACK..=1.0 + SLACK).contains(part));
        shown.then(|| Colour::from_linear(light))
    }

    /// Red, green and blue in proportion to light; below 0 or over 1 where no screen can follow.
    fn light(self) -> [f64; 3] {
        let (sine, cosine) = self.hue.sin_cos();
        let lab = [self.lightness, self.chroma * cosine, self.chroma * sine];
        times(&FROM_CONES, times(&FROM_LAB, lab).map(|root| root.powi(3)))
    }
}

impl From<Colour> for Oklch {
    fn from(colour: Colour) -> Self {
        let roots = times(&TO_CONES, colour.linear()).map(f64::cbrt);
        let [lightness, green_red, blue_yellow] = times(&TO_LAB, roots);
        Self {
            lightness,
            chroma: green_red.hypot(blue_yellow),
            hue: blue_yellow.atan2(green_red),
        }
    }
}

fn times(matrix: &Matrix, [one, two, three]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * one + b * two + c * three)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64, by: f64) -> bool {
        (found - expected).abs() < by
    }

    #[test]
    fn known_colours_are_where_css_has_them() {
        // CSS Color 4's sample values, as browsers give them, in degrees.
        for (code, lightness, chroma, degrees) in [
            (0xff_00_00, 0.627_96, 0.257_68, 29.234),
            (0x00_ff_00, 0.866_44, 0.294_83, 142.495),
            (0x00_00_ff, 0.452_01, 0.313_21, -95.948),
        ] {
            let found = Oklch::from(Colour::hex(code));
            assert!(near(found.lightness, lightness, 1e-4), "{found:?}");
            assert!(near(found.chroma, chroma, 1e-4), "{found:?}");
            assert!(near(found.hue.to_degrees(), degrees, 0.02), "{found:?}");
        }
        let white = Oklch::from(Colour::WHITE);
        assert!(near(white.lightness, 1.0, 1e-6) && near(white.chroma, 0.0, 1e-6));
    }

    #[test]
    fn the_way_there_and_back_changes_nothing() {
        for code in (0..=0xff_ff_ffu32).step_by(61) {
            let colour = Colour::hex(code);
            assert_eq!(Oklch::from(colour).colour(), colour);
        }
    }

    #[test]
    fn what_no_screen_has_loses_chroma_only() {
        for step in 0..360 {
            let wanted = Oklch {
                lightness: 0.6,
                chroma: 0.4,
                hue: f64::from(step).to_radians(),
            };
            let shown = Oklch::from(wanted.colour());
            assert!(near(shown.lightness, 0.6, 0.006), "{shown:?}");
            let turned = (shown.hue - wanted.hue).rem_euclid(std::f64::consts::TAU);
            assert!(
                turned.min(std::f64::consts::TAU - turned) < 0.03,
                "{wanted:?} {shown:?}"
            );
            assert!(shown.chroma > 0.08, "{shown:?}");
        }
    }
}
