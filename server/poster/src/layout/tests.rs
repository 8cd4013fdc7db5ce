//! Nothing overlaps, nothing is cut off, nothing comes near the code.

use proptest::prelude::*;

use super::*;
use crate::{Brand, Corners, Link, Logo, LogoPlace, Words, symbol::QUIET_MODULES};

/// White that every sheet keeps at its sides, in millimetres.
const EDGE: f32 = 4.0;

fn words(count: usize) -> Vec<Words> {
    let all = [
        (
            "en",
            "Scan to pay",
            "Scan with your wallet app, type the amount and confirm.",
        ),
        (
            "fr",
            "Scannez pour payer",
            "Scannez avec votre application, saisissez le montant et confirmez.",
        ),
        (
            "vi",
            "Quét để thanh toán",
            "Quét bằng ứng dụng ví, nhập số tiền và xác nhận.",
        ),
    ];
    let all = all.map(|(language, headline, explanation)| Words {
        language: language.to_owned(),
        headline: headline.to_owned(),
        explanation: explanation.to_owned(),
    });
    all.into_iter().take(count).collect()
}

fn poster(size: Size, shop: &str, languages: usize, place: Option<LogoPlace>) -> Poster {
    let logo = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><rect width="3" height="2"/></svg>"#;
    let code = domain::EntryCode::from_random([7, 1, 2, 3, 4, 5, 6, 7, 8]);
    Poster {
        size,
        link: Link::new("https://pay.example.com", code).unwrap(),
        shop: Text::new("en", shop),
        place: Some(Text::new("en", "SoHo · Front desk")),
        words: words(languages),
        wallets: Some(Text::new(
            "en",
            "Alipay, AlipayHK, GCash and other Alipay+ wallets",
        )),
        brand: Brand::default(),
        logo: place.map(|place| (Logo::read(logo).unwrap(), place)),
        mark: None,
    }
}

fn laid_out(poster: &Poster) -> (Sheet, Symbol) {
    let symbol = Symbol::of(&poster.link.printed(), false).unwrap();
    let sheet = lay_out(poster, &symbol, &Fonts::own()).unwrap();
    (sheet, symbol)
}

/// Fails unless a sheet is sound.
fn assert_sound(sheet: &Sheet, symbol: &Symbol) {
    let paper = Area {
        x: 0.0,
        y: 0.0,
        width: sheet.width,
        height: sheet.height,
    };
    let quiet = sheet.quiet();
    assert!(paper.contains(&quiet));
    assert!(
        (quiet.width - f32::from(symbol.width() + 2 * QUIET_MODULES) * sheet.module).abs() < 0.01
    );
    let texts: Vec<Area> = sheet
        .items
        .iter()
        .filter(|item| matches!(item, Item::Line { .. }))
        .map(Item::bounds)
        .collect();
    for (at, text) in texts.iter().enumerate() {
        assert!(
            paper.inset(EDGE).contains(text),
            "beyond the edge: {text:?}"
        );
        assert!(!text.overlaps(&quiet), "in the quiet zone: {text:?}");
        let others = texts.iter().skip(at + 1);
        assert!(
            others.clone().all(|other| !other.overlaps(text)),
            "overlap: {text:?}"
        );
    }
    for item in &sheet.items {
        match item {
            Item::Line { .. } => {}
            // A logo is on the code or away from it, never on its edge.
            Item::Logo(area) => {
                assert!(
                    sheet.code.contains(area) || !area.overlaps(&quiet),
                    "{area:?}"
                );
                assert!(texts.iter().all(|text| !text.overlaps(area)), "{area:?}");
            }
            // An acquirer's mark keeps away from everything, by a quarter of its height.
            Item::Mark(area) => {
                let clear = area.inset(-area.height / 4.0);
                assert!(paper.inset(EDGE).contains(area), "{area:?}");
                assert!(!clear.overlaps(&quiet), "{area:?}");
                assert!(texts.iter().all(|text| !text.overlaps(&clear)), "{area:?}");
            }
            // The frame is below the light panel, which holds all of the quiet zone; a plate is
            // where its logo is.
            Item::Panel { area, .. } => {
                let whole = area.contains(&quiet) || sheet.code.contains(area);
                assert!(whole || !area.overlaps(&quiet), "{area:?}");
            }
        }
    }
    let light = sheet.items.iter().rev().find_map(|item| match item {
        Item::Panel { area, colour, .. } if *colour == Colour::PAPER => Some(*area),
        Item::Panel { .. } | Item::Line { .. } | Item::Logo(_) | Item::Mark(_) => None,
    });
    assert!(light.unwrap().inset(-0.01).contains(&quiet));
}

#[test]
fn a_mark_stands_clear_of_all_else_and_a_sticker_has_no_room_for_it() {
    let mark = |aspect: u8| {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {aspect} 1\">\
             <path d=\"M0 0h{aspect}v1H0z\"/></svg>"
        );
        Logo::read(svg.as_bytes()).unwrap()
    };
    for size in Size::ALL {
        for languages in 1..=3 {
            for aspect in [1, 4, 8] {
                let marked = Poster {
                    mark: Some(mark(aspect)),
                    ..poster(size, "Blue Door Books", languages, Some(LogoPlace::Top))
                };
                let (sheet, symbol) = laid_out(&marked);
                assert_sound(&sheet, &symbol);
                assert_eq!(sheet.has_mark(), size != Size::Sticker, "{size:?}");
            }
        }
    }
}

#[test]
fn every_size_with_one_to_three_languages_is_sound() {
    for size in Size::ALL {
        for languages in 1..=3 {
            for place in [
                None,
                Some(LogoPlace::Top),
                Some(LogoPlace::Beside),
                Some(LogoPlace::Code(12)),
            ] {
                let (sheet, symbol) = laid_out(&poster(size, "Blue Door Books", languages, place));
                assert_sound(&sheet, &symbol);
            }
        }
    }
}

#[test]
fn every_corner_and_a_plate_leave_the_quiet_zone_alone() {
    for size in Size::ALL {
        for corners in [Corners::Square, Corners::Soft, Corners::Round] {
            for place in [LogoPlace::Top, LogoPlace::Beside, LogoPlace::Code(12)] {
                let mut branded = poster(size, "Blue Door Books", 2, Some(place));
                branded.brand.corners = corners;
                branded.logo = branded.logo.map(|(logo, place)| (logo.on_plate(), place));
                let (sheet, symbol) = laid_out(&branded);
                assert_sound(&sheet, &symbol);
            }
        }
    }
}

#[test]
fn a_logo_stands_where_the_name_starts() {
    for (name, first) in [("Blue Door Books", true), ("\u{5d0}\u{5d1}", false)] {
        let mut beside = poster(Size::A5, "x", 1, Some(LogoPlace::Beside));
        // Only the direction matters; Inter has no Hebrew letters.
        beside.shop = Text::new("en", name);
        let is_left = !head::is_from_right(&beside.shop);
        assert_eq!(is_left, first, "{name}");
    }
    let (sheet, _) = laid_out(&poster(Size::A5, "Tea", 1, Some(LogoPlace::Beside)));
    let logo = sheet
        .items
        .iter()
        .find(|item| matches!(item, Item::Logo(_)));
    let name = sheet
        .items
        .iter()
        .find(|item| matches!(item, Item::Line { .. }));
    assert!(logo.unwrap().bounds().right() < name.unwrap().bounds().x);
}

#[test]
fn the_longest_name_fits_the_smallest_sheet() {
    let name = ["Wasserwerkswirtschaftsmuseum ÄÖÜ"; 4].join(" ");
    for languages in 1..=3 {
        let (sheet, symbol) = laid_out(&poster(Size::Sticker, &name, languages, None));
        assert_sound(&sheet, &symbol);
    }
}

#[test]
fn the_code_is_the_largest_thing_on_the_sheet() {
    for size in Size::ALL {
        let (sheet, _) = laid_out(&poster(size, "Blue Door Books", 3, Some(LogoPlace::Top)));
        assert!(sheet.quiet().width >= 0.5 * sheet.width, "{size:?}");
    }
}

#[test]
fn modules_are_whole_dots_of_a_print() {
    for size in Size::ALL {
        let (sheet, _) = laid_out(&poster(size, "Blue Door Books", 1, None));
        for measure in [sheet.module, sheet.code.x, sheet.code.y] {
            let dots = measure / DOT_MM;
            assert!((dots - dots.round()).abs() < 0.01, "{size:?}: {dots} dots");
        }
    }
}

#[test]
fn an_address_that_fills_the_code_is_too_dense_for_a_sticker() {
    let host = format!("https://{}.example", ["long-name"; 24].join("."));
    let code = domain::EntryCode::from_random([7; 9]);
    let long = Poster {
        link: Link::new(&host, code).unwrap(),
        ..poster(Size::Sticker, "Tea", 1, None)
    };
    let symbol = Symbol::of(&long.link.printed(), true).unwrap();
    match lay_out(&long, &symbol, &Fonts::own()) {
        Err(Refusal::Dense { found_x100 }) => assert!(found_x100 < symbol::MODULE_MM_MIN_X100),
        Err(Refusal::Crowded) => {}
        other => panic!("{other:?}"),
    }
    let symbol = Symbol::of(&"A".repeat(2_000), false).unwrap();
    let dense = lay_out(&poster(Size::A6, "Tea", 1, None), &symbol, &Fonts::own());
    assert!(matches!(dense, Err(Refusal::Dense { .. })), "{dense:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn whatever_the_name_the_sheet_is_sound(
        shop in "[A-Za-zÀ-ÖØ-öø-ÿ0-9&'. -]{0,126}[A-Za-z0-9]",
        at in 0..Size::ALL.len(),
        languages in 1..=3usize,
    ) {
        let (sheet, symbol) = laid_out(&poster(Size::ALL[at], &shop, languages, None));
        assert_sound(&sheet, &symbol);
    }
}
