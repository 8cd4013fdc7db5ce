//! What is drawn, what is refused, and in which direction.

use super::*;

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
            let line = fonts.line(face, text).unwrap();
            assert!(line.width > 1.0 && !line.outline.is_empty(), "{text}");
        }
    }
}

#[test]
fn what_no_font_shows_is_named_with_a_package_that_has_it() {
    let error = Fonts::own().line(bold("ja"), "茶 tea 茶房").unwrap_err();
    assert_eq!(error.characters, BTreeSet::from(['茶', '房']));
    assert_eq!(error.package, "fonts-noto-cjk");
    let said = error.to_string();
    assert!(
        said.contains("茶 (U+8336)") && said.contains("(ja)"),
        "{said}"
    );
    let arabic = Fonts::own().line(bold("ar"), "سوق").unwrap_err();
    assert_eq!(arabic.package, "fonts-noto-core");
}

#[test]
fn a_character_without_an_outline_counts_as_missing() {
    let error = Fonts::own().line(bold("en"), "Tea \u{1F375}").unwrap_err();
    assert_eq!(error.characters, BTreeSet::from(['\u{1F375}']));
}

#[test]
fn two_scripts_share_a_line() {
    let fonts = Fonts::own().with(JAPANESE.to_vec());
    let both = fonts.line(bold("ja"), "京都 Kyoto").unwrap();
    let parts = ["京都", " Kyoto"].map(|part| fonts.line(bold("ja"), part).unwrap().width);
    assert!(
        (both.width - parts[0] - parts[1]).abs() < 0.02,
        "{} {parts:?}",
        both.width
    );
}

#[test]
fn letters_that_join_are_joined() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    let joined = fonts.line(bold("ar"), "سوق").unwrap().width;
    let apart: f32 = ["س", "و", "ق"]
        .map(|letter| fonts.line(bold("ar"), letter).unwrap().width)
        .iter()
        .sum();
    assert!(joined < apart - 0.1, "{joined} {apart}");
}

#[test]
fn a_line_from_right_to_left_ends_on_the_left() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    let latin = fonts.line(bold("ar"), "Alipay").unwrap();
    let line = fonts.line(bold("ar"), "سوق Alipay").unwrap();
    // Outlines are laid from left to right, so what is read last comes first.
    assert_eq!(line.outline[..latin.outline.len()], latin.outline[..]);
    let line = fonts.line(bold("en"), "Alipay سوق").unwrap();
    assert_eq!(line.outline[..latin.outline.len()], latin.outline[..]);
}

#[test]
fn a_text_from_right_to_left_keeps_its_full_stop_on_the_left() {
    let fonts = Fonts::own().with(ARABIC.to_vec());
    let with_stop = fonts.line(bold("ar"), "سوق.").unwrap();
    let without = fonts.line(bold("ar"), "سوق").unwrap();
    // The letters are pushed to the right by the stop before them.
    assert!(with_stop.ink[1] > without.ink[1] + 0.1);
}
