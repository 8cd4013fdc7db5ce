//! What is done so that a code is never refused for its own letters, nor a shop for its name; one by one and
//! in a book.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::EntryCode;
use poster::{
    Brand, COVERED_PERCENT_MAX, Fonts, Format, Link, Logo, LogoPlace, Poster, Refusal, Remark,
    Size, Text, Words,
};

const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">
    <circle cx="30" cy="30" r="30" fill="#0b6e4f"/></svg>"##;

fn english(size: Size) -> Poster {
    Poster {
        size,
        link: Link::new("https://pay.example.com", code(0)).unwrap(),
        shop: Text::new("en", "Blue Door Books"),
        place: Some(Text::new("en", "SoHo · Front desk")),
        words: vec![Words {
            language: "en".to_owned(),
            headline: "Scan to pay".to_owned(),
            explanation: "Scan, type the amount, confirm.".to_owned(),
        }],
        wallets: Some(Text::new("en", "Alipay, GCash and other wallets")),
        brand: Brand::default(),
        logo: None,
        mark: None,
    }
}

/// A logo that a decoder may take for a corner of the code.
const CORNER: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 70">
    <path fill="#000" fill-rule="evenodd" d="M0 0H70V70H0ZM10 10V60H60V10ZM20 20H50V50H20Z"/></svg>"##;

/// A code like any other, the same one each time.
fn code(seed: u8) -> EntryCode {
    let mut state = u32::from(seed).wrapping_mul(2_654_435_761) | 1;
    EntryCode::from_random(std::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_be_bytes()[1]
    }))
}

#[test]
fn no_code_is_refused_whatever_its_letters_and_its_logo_are() {
    let hosts = [
        "https://a.example",
        "https://kasse.a-rather-long-shop-name.example.org",
    ];
    let places = [
        Some(LogoPlace::Code(COVERED_PERCENT_MAX)),
        Some(LogoPlace::Top),
        Some(LogoPlace::Beside),
        None,
    ];
    let logos = [LOGO, CORNER].map(|file| Logo::read(file).unwrap());
    for seed in 0..24u8 {
        let at = usize::from(seed);
        let link = Link::new(hosts[at % 2], code(seed)).unwrap();
        let logo = &logos[at / 2 % 2];
        let logo = places[at / 4 % 4].map(|place| (logo.clone(), place));
        let poster = Poster {
            link,
            logo,
            ..english([Size::Sticker, Size::A6][at / 2 % 2])
        };
        let made = poster::poster(&poster, Format::Svg, &Fonts::own());
        assert!(made.is_ok(), "seed {seed}: {made:?}");
    }
}

#[test]
fn a_book_has_a_page_for_each_poster_and_names_what_it_could_not_draw() {
    let good = english(Size::A6);
    let strange = Poster {
        shop: Text::new("en", "Noodles \u{1F35C}"),
        ..english(Size::A6)
    };
    let dense = Poster {
        link: Link::new(&format!("https://{}.example", "a".repeat(400)), {
            EntryCode::from_random([1; 9])
        })
        .unwrap(),
        ..english(Size::Sticker)
    };
    let book = poster::book(&[good, dense, strange], &Fonts::own()).unwrap();
    let text = String::from_utf8_lossy(&book.file);
    assert_eq!(text.matches("/MediaBox").count(), 2);
    let [first, second, third] = book.pages.as_slice() else {
        panic!("{:?}", book.pages)
    };
    assert!(first.as_ref().unwrap().is_empty());
    assert!(second.is_err(), "{second:?}");
    let letters = Remark::Letters(vec!["\u{1F35C}".to_owned()]);
    assert_eq!(third.as_ref().unwrap(), &[letters]);
    let refused = poster::book(&[], &Fonts::own());
    assert!(matches!(refused, Err(Refusal::File(_))), "{refused:?}");
}

#[test]
fn a_name_with_a_letter_that_no_font_has_is_printed_in_every_format_and_that_is_said() {
    let strange = Poster {
        shop: Text::new("ja", "Bar 髙 Tokyo \u{1F35C}"),
        ..english(Size::A6)
    };
    for format in [Format::Svg, Format::Png, Format::Pdf] {
        let printed = poster::poster(&strange, format, &Fonts::own()).unwrap();
        let letters = ["髙", "\u{1F35C}"].map(str::to_owned).to_vec();
        assert_eq!(printed.remarks, [Remark::Letters(letters)]);
    }
}
