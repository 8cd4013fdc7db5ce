//! What a file says besides its picture: where, when, with what, turned how, and what comes next.

use image::{ImageFormat, Rgba, RgbaImage};
use pictures::{Made, Refusal, Role, make};

use crate::{
    files::{animated_png, animated_webp, chunk, disc, file, jpeg_with_exif, png, png_with},
    harmless::{cover, job, logo, seen},
};

/// Red above, blue below; 64 by 96.
fn two_halves() -> RgbaImage {
    RgbaImage::from_fn(64, 96, |_, y| {
        Rgba(if y < 48 {
            [220, 20, 20, 255]
        } else {
            [20, 20, 220, 255]
        })
    })
}

#[test]
fn a_photograph_is_turned_upright_and_forgets_where_it_was_taken() {
    // Red's place after turning, by Exif's orientation (EXIF 2.32, 4.6.5 A, Orientation).
    for (orientation, size, red) in [
        (1, (64, 96), (32, 10)),
        (3, (64, 96), (32, 86)),
        (6, (96, 64), (86, 32)),
        (8, (96, 64), (10, 32)),
    ] {
        let given = jpeg_with_exif(&two_halves(), orientation);
        assert!(given.windows(4).any(|part| part == b"HOME"));
        let made = logo(&given).unwrap().picture;
        assert_eq!((made.width(), made.height()), size, "{orientation}");
        let there = seen(&made).get_pixel(red.0, red.1).0;
        assert!(there[0] > 180 && there[2] < 60, "{orientation}: {there:?}");
        assert!(
            !made
                .bytes()
                .windows(4)
                .any(|part| part == b"HOME" || part == b"Exif")
        );
    }
}

#[test]
fn texts_within_a_png_are_gone() {
    let remark = chunk(*b"tEXt", b"Comment\0<script>alert(1)</script>");
    let unknown = chunk(*b"prVt", b"<?php system('id') ?>");
    let given = png_with(&disc(64, 64, [9, 9, 9, 255]), &[remark, unknown]);
    let made = logo(&given).unwrap().picture;
    assert!(
        !made
            .bytes()
            .windows(5)
            .any(|part| part == b"alert" || part == b"<?php")
    );
}

#[test]
fn a_damaged_profile_is_passed_over() {
    let profile = chunk(*b"iCCP", b"p\0\0\x78\x9c\x03\x00\x00\x00\x00\x01");
    let made = logo(&png_with(&disc(64, 64, [200, 100, 0, 255]), &[profile])).unwrap();
    assert_eq!(seen(&made.picture).get_pixel(32, 32).0, [200, 100, 0, 255]);
}

#[test]
fn of_moving_pictures_the_first_stays() {
    let (first, second) = (
        disc(64, 48, [200, 0, 0, 255]),
        disc(64, 48, [0, 0, 200, 255]),
    );
    for moving in [
        animated_png(&first, &second),
        animated_webp(&first, &second),
    ] {
        let made = logo(&moving).unwrap().picture;
        let middle = seen(&made).get_pixel(32, 24).0;
        assert!(middle[0] > 195 && middle[2] < 5, "{middle:?}");
    }
}

#[test]
fn the_same_file_becomes_the_same_picture() {
    let given = file(&two_halves(), ImageFormat::WebP);
    let (one, other) = (logo(&given).unwrap(), logo(&given).unwrap());
    assert_eq!(one.picture.digest(), other.picture.digest());
    assert_eq!(one.picture.digest().len(), 40);
}

#[test]
fn a_file_for_dark_grounds_has_to_be_seen_on_them() {
    let (black, white) = (disc(64, 64, [0, 0, 0, 255]), disc(64, 64, [255; 4]));
    let asked = |dark: &RgbaImage| {
        let mut asked = job(Role::Logo, &png(&black));
        asked.dark = Some(png(dark));
        make(&asked)
    };
    assert_eq!(asked(&black), Err(Refusal::Dark));
    let Ok(Made::Logo(made)) = asked(&white) else {
        panic!("both can be seen");
    };
    let plain = pictures::Legibility::Plain;
    assert!(made.dark.is_some() && made.on_dark == plain && made.on_light == plain);
    assert_eq!(
        logo(&png(&black)).unwrap().on_dark,
        pictures::Legibility::Plate
    );
}

#[test]
fn what_shines_through_a_cover_is_the_ground() {
    let made = cover(&png(&disc(600, 300, [0, 0, 0, 255]))).unwrap();
    assert_eq!(seen(&made.large).get_pixel(0, 0).0, [255; 4]);
}
