//! Whether a logo can be seen on what it stands on.

mod light;

use image::RgbaImage;

use crate::{
    job::{Colour, Grounds},
    number,
};
use light::{contrast, luminance};

/// What a logo's colours need to be told from their ground. Logos are exempt from WCAG's 3 : 1, which
/// would put an orange, a green or a red sign on a plate that everybody sees; yellow on white, at
/// 1.5, is what really vanishes.
const CONTRAST_MIN: f32 = 2.0;
/// Share of what is visible that must have it. Edges and small ornaments may vanish; a word in
/// black beside a coloured sign may not.
const LEGIBLE_SHARE: f64 = 0.93;
/// Below this a pixel lets the ground through: an eighth of full opacity.
const OPAQUE_MIN: u8 = 32;
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

/// Whether what is seen of a logo stays on this ground. What looks like the ground is lost where it
/// borders on it; light letters within a badge are not, for the badge holds them.
fn is_legible(pixels: &RgbaImage, ground: Colour) -> bool {
    let behind = luminance(ground.0);
    let like_ground = |pixel: &image::Rgba<u8>| {
        let [red, green, blue, opacity] = pixel.0;
        // Edges are half transparent in every logo; what counts is the colour they belong to.
        opacity < OPAQUE_MIN || contrast(luminance([red, green, blue]), behind) < CONTRAST_MIN
    };
    let lost = flooded(pixels, like_ground);
    let (mut visible, mut gone) = (0.0_f64, 0.0_f64);
    for (pixel, lost) in pixels.pixels().zip(lost) {
        let opacity = f64::from(pixel.0[3]);
        visible += opacity;
        if lost {
            gone += opacity;
        }
    }
    gone <= visible * (1.0 - LEGIBLE_SHARE)
}

/// Of a picture with a ground of its own, one pixel of so many has to be told from the ground it is on: letters of a thin hand.
const MADE_OUT_OF: usize = 100;

/// Whether nothing can be made out on this ground. What brings a ground of its own may have the same one, and then its
/// letters have to be seen on that.
pub(crate) fn is_lost(pixels: &RgbaImage, ground: Colour) -> bool {
    if !has_own_ground(pixels) {
        return !is_legible(pixels, ground);
    }
    let mut laid = pixels.clone();
    lay_on(&mut laid, ground);
    let behind = luminance(ground.0);
    let is_told = |pixel: &&image::Rgba<u8>| {
        let [red, green, blue, _] = pixel.0;
        contrast(luminance([red, green, blue]), behind) >= CONTRAST_MIN
    };
    let told = laid.pixels().filter(is_told).count();
    told.saturating_mul(MADE_OUT_OF) < laid.pixels().len()
}

/// Which pixels are reached from outside of the picture, row by row, over those that let one pass.
fn flooded(pixels: &RgbaImage, passes: impl Fn(&image::Rgba<u8>) -> bool) -> Vec<bool> {
    let (width, height) = pixels.dimensions();
    let place = |x: u32, y: u32| number::index(y) * number::index(width) + number::index(x);
    let mut reached = vec![false; pixels.pixels().len()];
    let rows = (0..height).flat_map(|y| [(0, y), (width.saturating_sub(1), y)]);
    let columns = (0..width).flat_map(|x| [(x, 0), (x, height.saturating_sub(1))]);
    let mut next: Vec<(u32, u32)> = rows.chain(columns).collect();
    while let Some((x, y)) = next.pop() {
        let pixel = pixels.get_pixel_checked(x, y).filter(|pixel| passes(pixel));
        let (Some(_), Some(reached)) = (pixel, reached.get_mut(place(x, y))) else {
            continue;
        };
        if std::mem::replace(reached, true) {
            continue;
        }
        next.extend([(x + 1, y), (x, y + 1)]);
        next.extend(x.checked_sub(1).map(|x| (x, y)));
        next.extend(y.checked_sub(1).map(|y| (x, y)));
    }
    reached
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
            number::byte((sum + 127) / 255)
        };
        pixel.0 = [
            mix(red, under_red),
            mix(green, under_green),
            mix(blue, under_blue),
            u8::MAX,
        ];
    }
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

    /// A disc of 40 pixels with a bar through its middle, as wide as that.
    fn badge(disc: [u8; 3], bar: [u8; 3], bar_width: u32) -> RgbaImage {
        RgbaImage::from_fn(40, 40, |x, y| {
            let (across, down) = (f64::from(x) - 19.5, f64::from(y) - 19.5);
            if across.hypot(down) > 19.5 {
                return NOTHING;
            }
            let within = across.abs() < f64::from(bar_width) / 2.0 && down.abs() < 5.0;
            let [red, green, blue] = if within { bar } else { disc };
            Rgba([red, green, blue, 255])
        })
    }

    #[test]
    fn light_letters_in_a_coloured_badge_are_held_by_it() {
        let (red, cream) = ([0xe0, 0x40, 0x50], [0xff, 0xf8, 0xe8]);
        let grounds = Grounds {
            light: Colour(cream),
            ..GROUNDS
        };
        let found = Legibility::of(&badge(red, cream, 26), grounds);
        assert_eq!(found, (Plain, Plain));
        // A ring around a light ground of its own, too.
        let ring = badge(red, cream, 0);
        let ring = RgbaImage::from_fn(40, 40, |x, y| {
            let middle = (f64::from(x) - 19.5).hypot(f64::from(y) - 19.5) < 16.0;
            if middle {
                Rgba([0xff, 0xf8, 0xe8, 255])
            } else {
                *ring.get_pixel(x, y)
            }
        });
        assert_eq!(Legibility::of(&ring, grounds), (Plain, Plain));
        // A light badge with red letters in it still vanishes.
        let found = Legibility::of(&badge(cream, red, 26), grounds);
        assert_eq!(found, (Plate, Plain));
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
    fn what_has_the_grounds_colour_is_lost_also_with_a_ground_of_its_own() {
        let framed = |own: [u8; 3], letters: [u8; 3]| {
            RgbaImage::from_fn(40, 20, |x, y| {
                let is_letter = (10..30).contains(&x) && (8..12).contains(&y);
                let [red, green, blue] = if is_letter { letters } else { own };
                Rgba([red, green, blue, 255])
            })
        };
        let (white, pale, black, night) = ([255; 3], [0xf2; 3], [0; 3], [0x14; 3]);
        for (own, letters, light, dark) in [
            (white, black, false, false),
            (white, pale, true, false),
            (black, night, false, true),
            ([0, 80, 200], white, false, false),
        ] {
            let of = framed(own, letters);
            let lost = (is_lost(&of, GROUNDS.light), is_lost(&of, GROUNDS.dark));
            assert_eq!(lost, (light, dark), "{own:?} {letters:?}");
        }
        // Half of its letters on either ground.
        let both = logo(white, black, 10);
        assert!(is_lost(&both, GROUNDS.light) && is_lost(&both, GROUNDS.dark));
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
