//! Whether a logo can be seen on what it stands on.

use image::RgbaImage;

use crate::order::{Colour, Grounds};

/// What a logo's signs need to be told from their ground (WCAG 2.2, 1.4.11).
const CONTRAST_MIN: f32 = 3.0;
/// Share of what is visible that must have it. Edges and small ornaments may vanish; a word in
/// black beside a coloured sign may not.
const LEGIBLE_SHARE: f64 = 0.93;
/// A picture that fills this share of its rectangle brings its own ground along; one with rounded
/// corners does, a disc does not.
const FILLED_SHARE: f64 = 0.9;

/// How a logo is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legibility {
    /// As it is.
    Plain,
    /// On a rounded plate in the other theme's ground: light on dark, dark on light.
    Plate,
}

impl Legibility {
    /// Of pixels on the light ground, and on the dark one.
    ///
    /// Logos are made for paper. One that is legible on neither ground stands on the light one, and
    /// a light plate is all that helps it on the dark one.
    pub(crate) fn of(pixels: &RgbaImage, grounds: Grounds) -> (Self, Self) {
        let own_ground = has_own_ground(pixels);
        let light = own_ground || is_legible(pixels, grounds.light);
        let dark = own_ground || is_legible(pixels, grounds.dark);
        let on_light = if light || !dark {
            Self::Plain
        } else {
            Self::Plate
        };
        let on_dark = if dark { Self::Plain } else { Self::Plate };
        (on_light, on_dark)
    }
}

fn is_legible(pixels: &RgbaImage, ground: Colour) -> bool {
    let behind = luminance(ground.0);
    let (mut visible, mut legible) = (0.0_f64, 0.0_f64);
    for pixel in pixels.pixels() {
        let [red, green, blue, opacity] = pixel.0;
        let opacity = f64::from(opacity);
        visible += opacity;
        // Edges are half transparent in every logo; what counts is the colour they belong to.
        if contrast(luminance([red, green, blue]), behind) >= CONTRAST_MIN {
            legible += opacity;
        }
    }
    legible >= visible * LEGIBLE_SHARE
}

/// Whether what is rather opaque fills the smallest rectangle around it.
fn has_own_ground(pixels: &RgbaImage) -> bool {
    let opaque = pixels
        .enumerate_pixels()
        .filter(|(_, _, pixel)| pixel.0[3] > 127);
    let (mut left, mut top, mut right, mut bottom, mut count) = (u32::MAX, u32::MAX, 0, 0, 0_u32);
    for (x, y, _) in opaque {
        (left, right) = (left.min(x), right.max(x + 1));
        (top, bottom) = (top.min(y), bottom.max(y + 1));
        count += 1;
    }
    let rectangle = right.saturating_sub(left) * bottom.saturating_sub(top);
    count > 0 && f64::from(count) >= f64::from(rectangle) * FILLED_SHARE
}

/// Whether anything at all is visible.
pub(crate) fn is_empty(pixels: &RgbaImage) -> bool {
    // A hundredth of full opacity is nothing to anybody.
    pixels.pixels().all(|pixel| pixel.0[3] < 3)
}

/// Lays pixels on an opaque ground.
pub(crate) fn lay_on(pixels: &mut RgbaImage, ground: Colour) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, opacity] = pixel.0;
        let [under_red, under_green, under_blue] = ground.0;
        let mix = |over: u8, under: u8| {
            let opacity = u32::from(opacity);
            let sum = u32::from(over) * opacity + u32::from(under) * (255 - opacity);
            crate::number::byte((sum + 127) / 255)
        };
        pixel.0 = [
            mix(red, under_red),
            mix(green, under_green),
            mix(blue, under_blue),
            u8::MAX,
        ];
    }
}

fn contrast(one: f32, other: f32) -> f32 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance (WCAG 2.2, definition of that name).
fn luminance([red, green, blue]: [u8; 3]) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Legibility::{Plain, Plate};
    use image::Rgba;

    const GROUNDS: Grounds = Grounds {
        light: Colour([0xff, 0xff, 0xff]),
        dark: Colour([0x18, 0x1b, 0x25]),
    };
    const NOTHING: Rgba<u8> = Rgba([0, 0, 0, 0]);

    /// Slanted, so that it doesn't fill its rectangle; in two colours, of which the second has that
    /// many rows of twenty.
    fn logo(one: [u8; 3], other: [u8; 3], rows: u32) -> RgbaImage {
        RgbaImage::from_fn(40, 20, |x, y| {
            let [red, green, blue] = if y < rows { other } else { one };
            let inside = (y..y + 20).contains(&x);
            if inside {
                Rgba([red, green, blue, 255])
            } else {
                NOTHING
            }
        })
    }

    #[test]
    fn one_colour_is_legible_or_not() {
        for (colour, expected) in [
            ([0; 3], (Plain, Plate)),
            ([255; 3], (Plate, Plain)),
            ([255, 200, 0], (Plate, Plain)),
            ([230, 80, 20], (Plain, Plain)),
        ] {
            let found = Legibility::of(&logo(colour, colour, 0), GROUNDS);
            assert_eq!(found, expected, "{colour:?}");
        }
    }

    #[test]
    fn a_black_word_beside_a_bright_sign_needs_a_plate_on_dark_only() {
        let yellow = [255, 200, 0];
        assert_eq!(
            Legibility::of(&logo(yellow, [0; 3], 1), GROUNDS),
            (Plate, Plain)
        );
        assert_eq!(
            Legibility::of(&logo(yellow, [0; 3], 4), GROUNDS),
            (Plain, Plate)
        );
    }

    #[test]
    fn what_fills_its_rectangle_has_its_own_ground() {
        for colour in [[10, 10, 40, 255], [250, 250, 240, 255]] {
            let mut pixels = RgbaImage::new(20, 20);
            for (x, y) in (3..17).flat_map(|x| (3..17).map(move |y| (x, y))) {
                pixels.put_pixel(x, y, Rgba(colour));
            }
            assert_eq!(Legibility::of(&pixels, GROUNDS), (Plain, Plain));
        }
    }

    #[test]
    fn nothing_is_seen_of_what_is_transparent() {
        assert!(is_empty(&RgbaImage::from_pixel(2, 2, NOTHING)));
        assert!(!is_empty(&logo([0; 3], [0; 3], 0)));
        let mut pixels = RgbaImage::from_pixel(1, 1, Rgba([0, 0, 0, 128]));
        lay_on(&mut pixels, GROUNDS.light);
        assert_eq!(pixels.get_pixel(0, 0).0, [127, 127, 127, 255]);
    }
}
