//! What the page of screens says: a row for each, where one can be set up, and a link for a camera.

use office_pages::screens::{ScreenRow, StoreTills};
use people::scope::Reach;
use qrcode::{Color, EcLevel, QrCode};
use texts::Spoken;

use super::super::Map;
use crate::{Shared, frame::wall_time};
use ::till::screen::{Screen, Tills};
use foundation::clock::Timestamp;
use shops::shop::TillId;

/// Between a store's id and the number of one of its tills, where a form names one.
pub(super) const TILL: &str = " / ";
/// A language has all of a screen's texts if it has this one.
const SPEAKS: &str = "till-name";
/// Light modules around a code.
const QUIET: usize = 4;

pub(super) fn row(map: &Map, screen: &Screen, language: &str) -> ScreenRow {
    let store = map.directory.stores.iter();
    let store = store.into_iter().find(|store| store.id == screen.store);
    let zone = store.map_or("UTC", |store| &store.time_zone);
    let time = |at: Timestamp| wall_time(at, zone).day_and_time(language);
    let label = |till: &TillId| {
        let known = map.tills.iter().find(|shop| shop.till == *till);
        known.map_or_else(|| till.0.to_string(), |shop| shop.code.label.clone())
    };
    let device = screen.device.as_ref();
    ScreenRow {
        id: screen.id.clone(),
        name: screen.name.clone(),
        store: store.map_or_else(
            || Spoken::from(screen.store.as_str()),
            |store| Spoken::of(&store.name, language, &store.language),
        ),
        tills: match &screen.tills {
            Tills::Every => Vec::new(),
            Tills::Some(tills) => tills.iter().map(label).collect(),
        },
        seen: device.map(|device| time(device.seen)),
        browser: device.map_or_else(String::new, |device| device.browser.clone()),
        made_by: String::new(),
    }
}

/// Where the reader may set a screen up.
pub(super) fn places(map: &Map, reach: &Reach, language: &str) -> Vec<StoreTills> {
    let stores = map.directory.stores.iter().filter_map(|store| {
        let tills = map.tills.iter().filter(|shop| shop.store.id == store.id);
        let tills = tills.filter(|shop| reach.covers(&store.id, shop.till));
        let tills: Vec<_> = tills
            .map(|shop| {
                let at = format!("{}{TILL}{}", store.id, shop.till.0);
                (at, shop.code.label.clone())
            })
            .collect();
        let whole = reach.covers_store(&store.id).then(|| store.id.clone());
        (whole.is_some() || !tills.is_empty()).then(|| StoreTills {
            name: Spoken::of(&store.name, language, &store.language),
            whole,
            tills,
        })
    });
    stores.collect()
}

/// The languages that a screen can speak, each by its own name.
pub(super) fn languages(state: &Shared) -> Vec<(String, String)> {
    let catalogue = state.languages.catalogue();
    let tags = catalogue.tags_having(SPEAKS);
    let named = tags.filter_map(|tag| {
        let texts = state.languages.exactly(tag)?;
        Some((tag.to_owned(), texts.get("language-name")))
    });
    named.collect()
}

/// A text's dark modules as a path, and how many there are on a side with the quiet zone. No link is
/// longer than a code holds.
pub(super) fn modules(text: &str) -> (String, usize) {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return (String::new(), 1);
    };
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate();
    let dark = dark.filter(|(_, colour)| *colour == Color::Dark);
    let squares = dark.map(|(at, _)| {
        let (x, y) = (at % width + QUIET, at / width + QUIET);
        format!("M{x} {y}h1v1h-1z")
    });
    (squares.collect(), width + 2 * QUIET)
}
