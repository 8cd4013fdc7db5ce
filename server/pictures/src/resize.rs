//! Smaller pictures of the same thing.
//!
//! Transparent pixels have colours too, which nobody sees. Sizes are changed with every colour
//! weighted by its opacity, so that these don't come to light at the edges.

use image::{
    RgbaImage,
    imageops::{self, FilterType},
};

use crate::number;

/// The picture with no side longer than this; as it is if it fits.
pub(crate) fn at_most(pixels: RgbaImage, side: u32) -> RgbaImage {
    let (width, height) = pixels.dimensions();
    let longest = width.max(height);
    if longest <= side {
        return pixels;
    }
    let scaled = |length| number::scaled(length, side, longest);
    to(pixels, scaled(width), scaled(height))
}

/// The picture in exactly this size.
pub(crate) fn to(mut pixels: RgbaImage, width: u32, height: u32) -> RgbaImage {
    if pixels.dimensions() == (width, height) {
        return pixels;
    }
    weight(&mut pixels);
    // Averaging is fast and exact far down; the last step is taken with a sharper filter.
    if pixels.width() / 4 >= width && pixels.height() / 4 >= height {
        pixels = imageops::thumbnail(&pixels, width * 2, height * 2);
    }
    let mut smaller = imageops::resize(&pixels, width, height, FilterType::CatmullRom);
    unweight(&mut smaller);
    smaller
}

fn weight(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let part = |part: u8| number::byte((u32::from(part) * u32::from(alpha) + 127) / 255);
        pixel.0 = [part(red), part(green), part(blue), alpha];
    }
}

fn unweight(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let whole = u32::from(alpha);
        let part = |part: u8| match whole {
            0 => 0,
            _ => number::byte(((u32::from(part) * 255 + whole / 2) / whole).min(255)),
        };
        pixel.0 = [part(red), part(green), part(blue), alpha];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgba;

    #[test]
    fn colours_of_what_is_transparent_stay_unseen() {
        let pixels = RgbaImage::from_fn(64, 64, |x, _| match x % 2 {
            0 => Rgba([255, 0, 0, 255]),
            _ => Rgba([0, 255, 0, 0]),
        });
        for pixel in at_most(pixels, 8).pixels() {
            let [red, green, blue, alpha] = pixel.0;
            assert!(red > 250 && green < 5 && blue == 0, "{pixel:?}");
            assert!((100..156).contains(&alpha), "{pixel:?}");
        }
    }

    #[test]
    fn sides_are_never_nothing() {
        assert_eq!(at_most(RgbaImage::new(900, 1), 9).dimensions(), (9, 1));
        assert_eq!(at_most(RgbaImage::new(3, 2), 9).dimensions(), (3, 2));
    }
}
