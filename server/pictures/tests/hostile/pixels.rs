//! Pictures of pixels: too many, too few, of odd shapes, and such as are two things at once.

use image::{ImageFormat, Rgba, RgbaImage};
use pictures::{Format, Refusal};

use crate::{
    files::{disc, file, noise, png, png_bomb, png_of_size},
    harmless::{cover, logo, seen},
};

#[test]
fn declared_measures_are_looked_at_before_anything_is_decoded() {
    for (width, height) in [
        (20_000, 20_000),
        (12_001, 1),
        (8_000, 8_000),
        (u32::MAX >> 1, 3),
    ] {
        let claims = png_of_size(width, height);
        assert!(claims.len() < 100);
        let refused = logo(&claims).unwrap_err();
        let known = [Refusal::Pixels, Refusal::Broken].contains(&refused);
        assert!(
            known && logo(&claims) == cover(&claims).map(|_| unreachable!()),
            "{refused}"
        );
    }
    assert_eq!(logo(&png_of_size(20_000, 20_000)), Err(Refusal::Pixels));
    assert_eq!(logo(&png_of_size(0, 9)), Err(Refusal::Broken));
}

#[test]
fn a_small_file_of_many_pixels_is_an_ordinary_picture() {
    let bomb = png_bomb(8_000, 4_000);
    assert!(bomb.len() < 20_000, "{}", bomb.len());
    let made = logo(&bomb).unwrap().picture;
    assert_eq!((made.width(), made.height()), (512, 256));
    assert!(made.bytes().len() < 1_000);
    assert_eq!(logo(&png_bomb(8_000, 4_001)), Err(Refusal::Pixels));
}

#[test]
fn too_small_too_long_and_empty_ones_are_refused() {
    assert_eq!(logo(&png(&noise(1, 1))), Err(Refusal::Small));
    assert_eq!(cover(&png(&noise(239, 100))), Err(Refusal::Small));
    assert_eq!(logo(&png(&noise(8_000, 1))), Err(Refusal::Shape));
    assert_eq!(cover(&png(&noise(8_000, 1))), Err(Refusal::Small));
    assert_eq!(logo(&png(&RgbaImage::new(90, 90))), Err(Refusal::Empty));
    assert_eq!(cover(&png(&RgbaImage::new(900, 400))), Err(Refusal::Empty));
    assert_eq!(logo(b""), Err(Refusal::Format));
    assert_eq!(
        logo(&vec![b' '; pictures::BYTES_MAX + 1]),
        Err(Refusal::Large)
    );
}

#[test]
fn noise_fits_as_well() {
    let opaque = logo(&png(&noise(900, 700))).unwrap().picture;
    assert!(opaque.width() >= 128, "{}", opaque.width());
    let mut holes = noise(900, 700);
    for pixel in holes.pixels_mut().step_by(3) {
        pixel.0[3] = 40;
    }
    let transparent = logo(&png(&holes)).unwrap().picture;
    assert!(transparent.format() == Format::Png && transparent.width() >= 96);
    let wide = cover(&png(&noise(1_000, 500))).unwrap();
    assert!(wide.large.width() >= 480 && wide.small.width() >= 300);
}

#[test]
fn all_three_formats_become_the_same_picture() {
    let pixels = disc(300, 200, [200, 30, 60, 255]);
    let opaque = RgbaImage::from_pixel(300, 200, Rgba([200, 30, 60, 255]));
    for (pixels, format) in [
        (&pixels, ImageFormat::Png),
        (&pixels, ImageFormat::WebP),
        (&opaque, ImageFormat::Jpeg),
    ] {
        let made = logo(&file(pixels, format)).unwrap().picture;
        assert_eq!((made.width(), made.height()), (300, 200));
        let middle = seen(&made).get_pixel(150, 100).0;
        assert!(
            middle[0].abs_diff(200) < 4 && middle[1].abs_diff(30) < 4,
            "{middle:?}"
        );
    }
}

#[test]
fn a_cover_is_cut_to_a_shape_within_bounds() {
    for (given, large, small) in [
        ((2_000, 2_000), (960, 480), (480, 240)),
        ((1_000, 4_000), (960, 480), (480, 240)),
        ((4_000, 400), (960, 320), (480, 160)),
        ((960, 400), (960, 400), (480, 200)),
        ((300, 150), (300, 150), (300, 150)),
    ] {
        let pixels = RgbaImage::from_pixel(given.0, given.1, Rgba([9, 99, 199, 255]));
        let made = cover(&png(&pixels)).unwrap();
        assert_eq!(
            (made.large.width(), made.large.height()),
            large,
            "{given:?}"
        );
        assert_eq!(
            (made.small.width(), made.small.height()),
            small,
            "{given:?}"
        );
    }
}

#[test]
fn what_is_two_things_at_once_becomes_one() {
    let script = b"<html><script>alert(1)</script></html>";
    let pixels = disc(64, 64, [0, 0, 0, 255]);
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Jpeg] {
        let both = [
            file(&pixels, format),
            b"PK\x03\x04".to_vec(),
            script.to_vec(),
        ]
        .concat();
        let made = logo(&both).unwrap().picture;
        let bytes = made.bytes();
        assert!(
            !bytes.windows(8).any(|part| part == b"<script>"),
            "{format:?}"
        );
        assert!(
            !bytes.windows(4).any(|part| part == b"PK\x03\x04"),
            "{format:?}"
        );
    }
    let gif = b"GIF89a/*\x01\x00\x00\x00\x00\x00*/=1;alert(1)//";
    assert_eq!(logo(gif), Err(Refusal::Format));
    assert_eq!(
        logo(b"\x89PNG\r\n\x1a\n<svg xmlns='x'/>"),
        Err(Refusal::Broken)
    );
    assert_eq!(logo(b"<html><body/></html>"), Err(Refusal::Format));
    assert_eq!(logo(b"%PDF-1.4"), Err(Refusal::Format));
    assert_eq!(logo(b"\x1f\x8b\x08\0svgz"), Err(Refusal::Format));
}
