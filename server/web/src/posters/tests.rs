//! Every starter brand, on every sheet, with a logo: two decoders read it, whatever its colours.

use std::io::Cursor;

use ::texts::Catalogue;
use brand::{Logo, Mode, Palette, Picture, PictureName, Starter, starters};
use image::{ImageFormat, Rgb, RgbImage};
use poster::{Fonts, Format, LogoPlace};

use super::*;
use foundation::randomness::SystemRandomness;
use shops::{
    ShopStore as _,
    apply::apply,
    brands::{BrandStore as _, StoredPicture},
};
use storage::sqlite::Sqlite;

const SHOP: &str = r#"
[[merchant]]
id = "M"
name = "Blue Door"
mcc = "5942"
[[merchant.store]]
id = "S"
name = "SoHo"
currency = "HKD"
time_zone = "Asia/Hong_Kong"
language = "en"
code = [{ label = "Front desk" }]
"#;
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">
    <circle cx="20" cy="20" r="18" fill="#c33"/></svg>"##;

struct Desk {
    _folder: tempfile::TempDir,
    store: Sqlite,
    shop: Shop,
    english: Vec<Texts>,
}

async fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.sqlite");
    let store = Sqlite::open(&file).await.unwrap();
    apply(SHOP, &store, &SystemRandomness).await.unwrap();
    let shop = store.shops().await.unwrap().remove(0);
    let catalogue = Catalogue::embedded().unwrap();
    let english = languages(&catalogue, ["en"], &shop).unwrap();
    Desk {
        _folder: folder,
        store,
        shop,
        english,
    }
}

/// A logo as it is stored, in the format with this ending.
fn logo(ending: &str) -> StoredPicture {
    let pixels = RgbImage::from_pixel(60, 40, Rgb([160, 20, 60]));
    let mut file = Cursor::new(Vec::new());
    let bytes = match ending {
        "svg" => DRAWING.as_bytes().to_vec(),
        "png" => {
            pixels.write_to(&mut file, ImageFormat::Png).unwrap();
            file.into_inner()
        }
        _ => {
            pixels.write_to(&mut file, ImageFormat::Jpeg).unwrap();
            file.into_inner()
        }
    };
    let name = PictureName::parse(&format!("{}.{ending}", "0a".repeat(20))).unwrap();
    StoredPicture {
        name,
        width: 60,
        height: 40,
        bytes,
    }
}

fn with_logo(starter: &Starter, picture: &StoredPicture) -> brand::Brand {
    let picture = Picture {
        name: picture.name.clone(),
        width: picture.width,
        height: picture.height,
    };
    let logo = Logo {
        picture,
        dark: None,
        plate_on_light: false,
        plate_on_dark: false,
    };
    brand::Brand {
        logo: Some(logo),
        ..starter.brand.clone()
    }
}

/// Codes that each sheet is tried with.
const CODES: usize = 3;

/// A code like any other, the same one each time.
fn code(seed: u8) -> domain::EntryCode {
    let mut state = u32::from(seed).wrapping_mul(2_654_435_761) | 1;
    let bytes = std::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_be_bytes()[1]
    });
    domain::EntryCode::from_random(bytes)
}

/// Every second starter, so that both halves are read at once. No code is refused: what can't be read with
/// its logo is drawn otherwise.
async fn every_sheet_is_read(half: usize) {
    let mut desk = desk().await;
    let mut seeds = 0..=u8::MAX;
    let base = "https://pay.example.com".parse().unwrap();
    let starters = starters();
    let mine = starters.iter().skip(half).step_by(2);
    for (starter, ending) in mine.zip(["svg", "png", "jpg"].into_iter().cycle()) {
        let picture = logo(ending);
        desk.store
            .keep_picture("M", &picture, foundation::clock::Timestamp(0))
            .await
            .unwrap();
        let look = with_logo(starter, &picture);
        let sheets = Size::ALL.iter().flat_map(|size| [*size; CODES]);
        for (size, seed) in sheets.zip(seeds.by_ref()) {
            desk.shop.code.code = code(seed);
            let dress = Dress::of(&look).with_logo(&look, &desk.store).await;
            let dress = dress.unwrap();
            let has_logo = look.layout != brand::Layout::Name;
            assert_eq!(dress.logo.is_some(), has_logo, "{}", starter.name);
            let print = Print {
                shop: &desk.shop,
                link: link(&base, &desk.shop).unwrap(),
                size,
                languages: &desk.english,
                wallets: None,
                dress,
            };
            let made = poster::poster(&print.poster(), Format::Svg, &Fonts::own());
            assert!(
                made.is_ok(),
                "{} {size:?}, seed {seed}: {made:?}",
                starter.name
            );
        }
    }
}

#[tokio::test]
async fn half_of_the_starters_are_read_on_every_sheet() {
    every_sheet_is_read(0).await;
}

#[tokio::test]
async fn the_other_half_of_the_starters_is_read_on_every_sheet() {
    every_sheet_is_read(1).await;
}

#[tokio::test]
async fn a_logo_for_dark_pages_stands_on_a_plate_and_the_layout_says_where() {
    let desk = desk().await;
    let picture = logo("svg");
    desk.store
        .keep_picture("M", &picture, foundation::clock::Timestamp(0))
        .await
        .unwrap();
    for starter in starters() {
        let look = with_logo(&starter, &picture);
        let dress = Dress::of(&look).with_logo(&look, &desk.store).await;
        let found = dress.unwrap().logo;
        let read = poster::Logo::read(&picture.bytes).unwrap();
        let dark = Palette::of(&look.colours).scheme(Mode::Light).tone == brand::Tone::Dark;
        let shown = if dark { read.on_plate() } else { read };
        let expected = match look.layout {
            brand::Layout::Name => None,
            brand::Layout::LogoLeft => Some((shown, LogoPlace::Beside)),
            brand::Layout::LogoCentred | brand::Layout::Cover => Some((shown, LogoPlace::Top)),
        };
        assert_eq!(found, expected, "{}", starter.name);
    }
}

#[tokio::test]
async fn what_is_switched_off_is_not_printed_and_no_language_is_made_up() {
    let mut desk = desk().await;
    assert!(printable(&desk.shop).is_ok());
    desk.shop.code.enabled = false;
    assert!(matches!(
        printable(&desk.shop),
        Err(NotPrinted::Disabled(_))
    ));
    let catalogue = Catalogue::embedded().unwrap();
    let tags = |asked: &[&str]| {
        let found = languages(&catalogue, asked.iter().copied(), &desk.shop);
        found.map(|all| {
            all.iter()
                .map(|one| one.tag().to_owned())
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(tags(&[]).unwrap(), ["en"]);
    assert_eq!(tags(&["ja", "en", "ja"]).unwrap(), ["ja", "en"]);
    assert_eq!(tags(&["en", "tlh"]).unwrap_err().asked, "tlh");
}
