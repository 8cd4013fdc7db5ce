//! What is drawn, what is refused, and in which direction.

use super::*;
use crate::Text;

const ARABIC: &[u8] = include_bytes!("../../tests/fonts/NotoSansArabic-Sample.ttf");
const JAPANESE: &[u8] = include_bytes!("../../tests/fonts/NotoSansCJKjp-Sample.otf");

fn bold(language: &str) -> Face<'_> {
    Face {
        language,
        bold: true,
    }
}

#[test]
fn latin_needs_no_font_of_the_machine() {
    let fonts = Fonts::own();
    for text in [
        "Scan to pay",
        "Crème brûlée",
        "Đặng Phở",
        "pay.example.com/c/7F3K9-2M4XQ",
        "’n – …",
    ] {
        for bold in [false, true] {
            let face = Face {
                language: "en",
                bold,
            };
            let line = fonts.line(face, text);
            assert!(line.width > 1.0 && !line.outline.is_empty(), "{text}");
        }
    }
}

#[test]
fn what_no_font_shows_is_named_with_a_package_that_has_it() {
    let error = Fonts::own()
        .has_all(&Text::new("ja", "茶 tea 茶房"))
        .unwrap_err();
    assert_eq!(error.characters, BTreeSet::from(['茶', '房']));
    assert_eq!(error.package, "fonts-noto-cjk");
    let said = error.to_string();
    assert!(
        said.contains("茶 (U+8336)") && said.contains("(ja)"),
        "{said}"
    );
    let arabic = Fonts::own().has_all(&Text::new("ar", "سوق")).unwrap_err();
    assert_eq!(arabic.package, "fonts-noto-core");
}

#[test]
fn a_character_without_an_outline_counts_as_missing() {
    let error = Fonts::own()
        .has_all(&Text::new("en", "Tea \u{1F375}"))
        .unwrap_err();
    assert_eq!(error.characters, BTreeSet::from(['\u{1F375}']));
}

#[test]
fn two_scripts_share_a_line() {
    let fonts = Fonts::own().with(JAPANESE.to_vec());
    let both = fonts.line(bold("ja"), "京都 Kyoto");
    let parts = ["京都", " Kyoto"].map(|part| fonts.line(bold("ja"), part).width);
    assert!(
        (both.width - parts[0] - parts[1]).abs() < 0.02,
        "{} {parts:?}",
        both.width
    );
}

#[test]
fn letters_that_join_are_joined() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    let joined = fonts.line(bold("ar"), "سوق").width;
    let apart: f32 = ["س", "و", "ق"]
        .map(|letter| fonts.line(bold("ar"), letter).width)
        .iter()
        .sum();
    assert!(joined < apart - 0.1, "{joined} {apart}");
}

#[test]
fn a_line_from_right_to_left_ends_on_the_left() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    let latin = fonts.line(bold("ar"), "Alipay");
    let line = fonts.line(bold("ar"), "سوق Alipay");
    // Outlines are laid from left to right, so what is read last comes first.
    assert_eq!(line.outline[..latin.outline.len()], latin.outline[..]);
    let line = fonts.line(bold("en"), "Alipay سوق");
    assert_eq!(line.outline[..latin.outline.len()], latin.outline[..]);
}

#[test]
fn a_text_from_right_to_left_keeps_its_full_stop_on_the_left() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    let with_stop = fonts.line(bold("ar"), "سوق.");
    let without = fonts.line(bold("ar"), "سوق");
    // The letters are pushed to the right by the stop before them.
    assert!(with_stop.ink[1] > without.ink[1] + 0.1);
}

#[test]
fn what_no_font_shows_stands_as_a_box_for_each_character() {
    let fonts = Fonts::own();
    let box_ink = |text: &str| {
        let line = fonts.line(bold("ja"), text);
        assert_eq!(line.text, text);
        line.outline
            .iter()
            .filter(|one| **one == Segment::Close)
            .count()
    };
    // A box has an outer and an inner side.
    assert_eq!(box_ink("茶房"), 4);
    assert_eq!(box_ink("\u{1F468}\u{200D}\u{1F373}"), 2);
    let tea = fonts.line(bold("ja"), "Tea").width;
    assert!(fonts.line(bold("ja"), "Tea茶").width > tea + 0.5);
}

#[test]
fn every_glyph_says_which_part_of_the_text_it_shows() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    for (language, text) in [("en", "Đặng Phở"), ("ar", "سوق Alipay"), ("en", "office")] {
        let line = fonts.line(bold(language), text);
        let mut read: Vec<&str> = Vec::new();
        for piece in &line.pieces {
            let mut clusters: Vec<_> = piece.glyphs.iter().map(|one| one.text.clone()).collect();
            clusters.sort_by_key(|one| one.start);
            clusters.dedup();
            read.extend(clusters.into_iter().map(|one| &piece.text[one]));
        }
        let mut letters: Vec<char> = read.concat().chars().collect();
        let mut expected: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        expected.sort_unstable();
        assert_eq!(letters, expected, "{text}");
    }
}
