//! The files themselves: their sizes, what is in them, and what is refused.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::EntryCode;
use poster::{
    Bare, Brand, COVERED_PERCENT_MAX, Colour, Fonts, Format, Link, Logo, LogoPlace, Poster,
    Refusal, Remark, Size, Text, Words,
};

const ARABIC: &[u8] = include_bytes!("fonts/NotoSansArabic-Sample.ttf");
const JAPANESE: &[u8] = include_bytes!("fonts/NotoSansCJKjp-Sample.otf");
const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
    <circle cx="30" cy="30" r="30" fill="#0b6e4f"/></svg>"##;

fn link() -> Link {
    let code = EntryCode::from_random([9, 4, 17, 22, 1, 30, 5, 8, 13]);
    Link::new("https://pay.example.com", code).unwrap()
}

fn words(language: &str, headline: &str, explanation: &str) -> Words {
    Words {
        language: language.to_owned(),
        headline: headline.to_owned(),
        explanation: explanation.to_owned(),
    }
}

fn english(size: Size) -> Poster {
    Poster {
        size,
        link: link(),
        shop: Text::new("en", "Blue Door Books"),
        place: Some(Text::new("en", "SoHo · Front desk")),
        words: vec![words(
            "en",
            "Scan to pay",
            "Scan, type the amount, confirm.",
        )],
        wallets: Some(Text::new("en", "Alipay, GCash and other wallets")),
        brand: Brand::default(),
        logo: None,
        mark: None,
    }
}

fn made(poster: &Poster, format: Format) -> Vec<u8> {
    poster::poster(poster, format, &Fonts::own()).unwrap().file
}

/// Four bytes as a number, in PNG's order.
fn number(file: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(file.get(at..at + 4).unwrap().try_into().unwrap())
}

#[test]
fn a_mark_is_printed_and_said_where_it_cant_be() {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path fill="#0a5" d="M0 0h9v3H0z"/></svg>"##;
    let marked = |size| Poster {
        mark: Some(Logo::read(svg).unwrap()),
        ..english(size)
    };
    for (size, count, remarks) in [
        (Size::A6, 1, vec![]),
        (Size::A4, 1, vec![]),
        (Size::Sticker, 0, vec![Remark::MarkLeftOut]),
    ] {
        let made = poster::poster(&marked(size), Format::Svg, &Fonts::own()).unwrap();
        let svg = String::from_utf8(made.file).unwrap();
        assert_eq!(svg.matches("<image").count(), count, "{size:?}");
        assert_eq!(made.remarks, remarks, "{size:?}");
    }
    let book = poster::book(&[marked(Size::Sticker)], &Fonts::own()).unwrap();
    let said = book.pages.into_iter().map(Result::unwrap);
    assert_eq!(said.collect::<Vec<_>>(), [[Remark::MarkLeftOut]]);
}

#[test]
fn a_png_has_300_dots_an_inch() {
    for (size, width, height) in [(Size::A6, 1240, 1748), (Size::Sticker, 945, 945)] {
        let file = made(&english(size), Format::Png);
        assert_eq!((number(&file, 16), number(&file, 20)), (width, height));
        let dots = file.windows(4).position(|name| name == b"pHYs").unwrap() + 4;
        assert_eq!(
            (number(&file, dots), number(&file, dots + 4)),
            (11_811, 11_811)
        );
    }
}

#[test]
fn a_pdf_is_one_page_of_the_exact_size_with_its_fonts_in_it() {
    for size in [Size::A5, Size::Sticker] {
        let file = made(&english(size), Format::Pdf);
        let text = String::from_utf8_lossy(&file);
        let (_, sides) = text.split_once("/MediaBox").unwrap();
        let sides = sides.trim_start().trim_start_matches('[');
        let (sides, _) = sides.split_once(']').unwrap();
        let sides: Vec<f32> = sides
            .split_whitespace()
            .map(|side| side.parse().unwrap())
            .collect();
        let (width, height) = size.millimetres();
        for (side, mm) in [(sides[2], width), (sides[3], height)] {
            assert!(
                (side - f32::from(mm) * 72.0 / 25.4).abs() < 0.01,
                "{sides:?}"
            );
        }
        assert_eq!(text.matches("/MediaBox").count(), 1);
        for other in ["/Subtype/Image", "/Subtype /Image", "/XObject"] {
            assert!(!text.contains(other), "{other}");
        }
        assert!(text.contains("/FontFile3"), "no viewer has to have them");
    }
}

#[test]
fn an_svg_refers_to_nothing_and_needs_no_font() {
    let poster = Poster {
        logo: Some((Logo::read(LOGO).unwrap(), LogoPlace::Top)),
        ..english(Size::A6)
    };
    let svg = String::from_utf8(made(&poster, Format::Svg)).unwrap();
    assert!(svg.contains(r#"width="105mm" height="148mm""#));
    for forbidden in ["<text", "font", "<style", "<script", "href=\"http", "url("] {
        assert!(!svg.contains(forbidden), "{forbidden}");
    }
    assert!(svg.contains("<title>Blue Door Books: pay.example.com/c/"));
}

#[test]
fn the_same_poster_is_the_same_file() {
    for format in [Format::Svg, Format::Pdf] {
        let poster = english(Size::A6);
        assert_eq!(made(&poster, format), made(&poster, format));
    }
}

#[test]
fn japanese_and_arabic_posters_are_made_when_their_fonts_are_there() {
    let fonts = Fonts::own().with(ARABIC.to_vec()).with(JAPANESE.to_vec());
    let poster = Poster {
        shop: Text::new("ja", "京都茶房 Kyoto Tea House"),
        words: vec![
            words(
                "ja",
                "スキャンしてお支払い",
                "決済アプリで読み取り、金額を入力。",
            ),
            words("ar", "امسح الرمز للدفع", "امسح الرمز."),
            words("en", "Scan to pay", "Scan, type the amount, confirm."),
        ],
        ..english(Size::A5)
    };
    poster::poster(&poster, Format::Svg, &fonts).unwrap();
    let refused = poster::poster(&poster, Format::Svg, &Fonts::own());
    match refused {
        Err(Refusal::Characters(missing)) => assert_eq!(missing.package, "fonts-noto-cjk"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_logo_may_cover_as_much_as_is_allowed_and_no_more() {
    let logo = Logo::read(LOGO).unwrap();
    let with = |percent| Poster {
        logo: Some((logo.clone(), LogoPlace::Code(percent))),
        ..english(Size::Sticker)
    };
    for format in [Format::Svg, Format::Png, Format::Pdf] {
        made(&with(COVERED_PERCENT_MAX), format);
    }
    let refused = poster::poster(&with(COVERED_PERCENT_MAX + 1), Format::Svg, &Fonts::own());
    assert!(
        matches!(refused, Err(Refusal::Logo { percent: 16 })),
        "{refused:?}"
    );
}

#[test]
fn a_white_logo_stands_on_a_plate() {
    let white = LOGO.to_vec();
    let white = String::from_utf8(white).unwrap().replace("#0b6e4f", "#fff");
    let logo = Logo::read(white.as_bytes()).unwrap().on_plate();
    for (size, place) in [
        (Size::A6, LogoPlace::Top),
        (Size::A6, LogoPlace::Beside),
        (Size::Sticker, LogoPlace::Code(COVERED_PERCENT_MAX)),
    ] {
        let poster = |logo: &Logo| Poster {
            logo: Some((logo.clone(), place)),
            ..english(size)
        };
        let with = made(&poster(&logo), Format::Svg);
        let without = made(&poster(&Logo::read(white.as_bytes()).unwrap()), Format::Svg);
        let paths = |svg: &[u8]| String::from_utf8_lossy(svg).matches("<path").count();
        assert_eq!(paths(&with), paths(&without) + 1, "{size:?}");
    }
}

#[test]
fn a_pale_code_is_refused_however_bright_the_frame_may_be() {
    let accent: Colour = "#ffd400".parse().unwrap();
    let bright = Poster {
        brand: Brand {
            accent,
            ..Brand::default()
        },
        ..english(Size::A6)
    };
    made(&bright, Format::Svg);
    let pale = Poster {
        brand: Brand {
            accent,
            ink: accent,
            ..Brand::default()
        },
        ..english(Size::A6)
    };
    let refused = poster::poster(&pale, Format::Svg, &Fonts::own());
    assert!(
        matches!(refused, Err(Refusal::Contrast { .. })),
        "{refused:?}"
    );
    let bare = Bare {
        link: link(),
        ink: accent,
    };
    let refused = poster::bare(&bare, Format::Svg);
    assert!(
        matches!(refused, Err(Refusal::Contrast { .. })),
        "{refused:?}"
    );
}

#[test]
fn one_to_three_languages_are_spoken() {
    for count in [0, 4] {
        let poster = Poster {
            words: vec![words("en", "Scan", "Scan."); count],
            ..english(Size::A4)
        };
        let refused = poster::poster(&poster, Format::Svg, &Fonts::own());
        assert!(
            matches!(refused, Err(Refusal::Languages(n)) if n == count),
            "{refused:?}"
        );
    }
}

#[test]
fn a_bare_code_is_made_in_every_format() {
    let bare = Bare {
        link: link(),
        ink: Colour::INK,
    };
    for format in [Format::Svg, Format::Png, Format::Pdf] {
        poster::bare(&bare, format).unwrap();
    }
    let svg = String::from_utf8(poster::bare(&bare, Format::Svg).unwrap()).unwrap();
    assert_eq!(svg.matches("<path").count(), 2, "paper and code");
}
