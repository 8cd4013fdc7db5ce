//! Colours of a file with an ICC profile, as sRGB.

use image::RgbaImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Converts in place. A profile that is damaged, or not one for red, green and blue, is passed over:
/// the decoder has already made these three of whatever there was.
pub(super) fn to_srgb(pixels: &mut RgbaImage, profile: &[u8]) {
    let Ok(source) = ColorProfile::new_from_slice(profile) else {
        return;
    };
    if source.color_space != DataColorSpace::Rgb {
        return;
    }
    let transform = source.create_transform_8bit(
        Layout::Rgba,
        &ColorProfile::new_srgb(),
        Layout::Rgba,
        TransformOptions::default(),
    );
    let Ok(transform) = transform else { return };
    let mut converted = pixels.clone();
    if transform.transform(pixels, &mut converted).is_ok() {
        *pixels = converted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_colours_become_those_of_srgb() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let mut pixels = RgbaImage::from_pixel(1, 1, image::Rgba([200, 100, 50, 128]));
        to_srgb(&mut pixels, &profile);
        let [red, green, blue, alpha] = pixels.get_pixel(0, 0).0;
        assert!(red > 210 && green < 98 && blue < 40, "{pixels:?}");
        assert_eq!(alpha, 128);
    }

    #[test]
    fn what_is_no_profile_changes_nothing() {
        let mut pixels = RgbaImage::from_pixel(1, 1, image::Rgba([200, 100, 50, 255]));
        to_srgb(&mut pixels, b"no profile");
        assert_eq!(pixels.get_pixel(0, 0).0, [200, 100, 50, 255]);
    }
}
