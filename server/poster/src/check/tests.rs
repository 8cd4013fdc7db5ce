//! The check finds what it is for.

use image::{GrayImage, Luma};

use super::*;
use crate::{Area, Colour, Link, drawing, layout, symbol::Symbol};

fn link() -> Link {
    let code = domain::EntryCode::from_random([9, 4, 17, 22, 1, 30, 5, 8, 13]);
    Link::new("https://pay.example.com", code).unwrap()
}

/// A bare code as a file, with so many modules covered in the middle.
fn file(covered: u16, ink: Colour) -> (Vec<u8>, layout::Sheet) {
    let symbol = Symbol::of(&link().printed(), false)
        .unwrap()
        .cleared(covered);
    let sheet = layout::bare(&symbol).unwrap();
    let paint = drawing::Paint {
        symbol: Some(&symbol),
        ink,
        logo: None,
        mark: None,
        title: "",
        language: "en",
    };
    (drawing::draw(&sheet, &paint).into_bytes(), sheet)
}

fn verified(drawn: &(Vec<u8>, layout::Sheet), expected: &str) -> Result<(), Refusal> {
    let (file, sheet) = drawn;
    verify(file, Format::Svg, &sheet.target(expected))
}

#[test]
fn a_whole_code_passes() {
    verified(&file(0, Colour::INK), &link().printed()).unwrap();
}

#[test]
fn another_link_than_the_printed_one_is_found_out() {
    let misread = verified(&file(0, Colour::INK), "HTTPS://EVIL.EXAMPLE/C/0000000000");
    match misread {
        Err(Refusal::Misread { read, .. }) => assert_eq!(read, link().printed()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_code_that_is_covered_too_far_is_found_out() {
    let unread = verified(&file(13, Colour::INK), &link().printed());
    assert!(
        matches!(unread, Err(Refusal::Unreadable { .. })),
        "{unread:?}"
    );
}

#[test]
fn a_code_nobody_can_see_is_found_out() {
    let unread = verified(&file(0, Colour::new(0xfa, 0xfa, 0xfa)), &link().printed());
    assert!(
        matches!(unread, Err(Refusal::Unreadable { .. })),
        "{unread:?}"
    );
}

#[test]
fn neither_decoder_reads_what_is_not_there() {
    for decoder in Decoder::ALL {
        let white = GrayImage::from_pixel(200, 200, Luma([255]));
        assert_eq!(decoder.read(&white), None);
    }
}

#[test]
fn every_condition_but_the_plain_one_changes_the_picture() {
    let (file, sheet) = file(0, Colour::INK);
    let reading = Reading::of(&file, Format::Svg).unwrap();
    let picture = reading.picture(200, 200).unwrap();
    let per_mm = 200.0 / sheet.width;
    let view = camera::View {
        code: sheet.code,
        per_mm,
        module: sheet.module * per_mm,
    };
    let glance = camera::Glance::all().next().unwrap();
    for condition in Condition::ALL {
        let seen = camera::seen(&view.worsened(&picture, condition), condition, glance);
        assert_eq!(
            seen == picture,
            condition == Condition::Plain,
            "{condition}"
        );
    }
    assert!(Area::square(0.0, 0.0, sheet.width).contains(&sheet.code));
}
