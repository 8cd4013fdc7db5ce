//! Printed codes: posters, stickers and bare QR codes as SVG, PNG and PDF. And receipts, which are set
//! the same way and have no code.
//!
//! A sheet is laid out ([`layout`]), drawn once as an SVG of filled paths ([`drawing`]), written in
//! the format asked for ([`export`]), and then read back from the finished file by two unrelated
//! decoders under worse and worse conditions ([`check`]). What they can't read is drawn otherwise
//! ([`tries`]), and not handed out if nothing helps. What no font has of a name is said ([`letters`]).
//!
//! Knows no HTTP, no storage and no translations: texts arrive finished, each with its language.
//! It reads the fonts installed on this machine ([`Fonts`]), and nothing else.

mod book;
mod check;
mod colour;
mod composing;
mod content;
mod drawing;
mod export;
mod fonts;
mod geometry;
mod layout;
mod letters;
mod link;
mod logo;
mod number;
mod receipt;
mod refusal;
mod remark;
mod setting;
mod size;
mod symbol;
mod tries;

pub use book::{Binding, Book, Step, book};
pub use check::{Condition, Decoder};
pub use colour::{Colour, NoColour};
pub use content::{Bare, Brand, Corners, LogoPlace, Poster, Text, Words};
pub use fonts::{Fonts, MissingCharacters};
pub use geometry::Area;
pub use link::{Link, NoOrigin};
pub use logo::{Logo, NoLogo};
pub use receipt::{Receipt, receipt};
pub use refusal::{CONTRAST_MIN_X100, COVERED_PERCENT_MAX, Refusal};
pub use remark::{Printed, Remark};
pub use size::{Format, NoSize, Size};
pub use symbol::{MODULE_MM_MIN_X100, QUIET_MODULES};

use drawing::Paint;
use export::Drawing;
use symbol::Symbol;

/// Makes a poster, and makes sure that it can be scanned.
pub fn poster(poster: &Poster, format: Format, fonts: &Fonts) -> Result<Printed, Refusal> {
    let settable = letters::settable(poster, fonts)?;
    let made = tries::first(poster.logo.is_some(), |one| {
        let page = composing::composed(&settable.poster, one, fonts)?;
        let file = page.drawing().export(format, fonts)?;
        check::verify(&file, format, &page.target())?;
        Ok((file, one, page.remark()))
    });
    let (file, one, remark) = made?;
    let remarks = settable.remarks(one).into_iter().chain(remark);
    Ok(Printed {
        file,
        remarks: remarks.collect(),
    })
}

/// Makes a code alone, and makes sure that it can be scanned.
pub fn bare(bare: &Bare, format: Format) -> Result<Vec<u8>, Refusal> {
    composing::dark_enough(bare.ink)?;
    let link = bare.link.printed();
    tries::first(false, |one| {
        let symbol = Symbol::masked(&link, false, one.mask).map_err(|_| Refusal::Address)?;
        let sheet = layout::bare(&symbol)?;
        let drawing = Drawing {
            sheet: &sheet,
            paint: Paint {
                symbol: Some(&symbol),
                ink: bare.ink,
                logo: None,
                mark: None,
                title: &bare.link.readable(),
                language: "en",
            },
        };
        let file = drawing.export(format, &Fonts::own())?;
        check::verify(&file, format, &sheet.target(&link))?;
        Ok(file)
    })
}

/// How many modules a link's code has on each side, without a logo in it: the more there are, the
/// larger it has to be printed.
pub fn modules(link: &Link) -> Result<u16, Refusal> {
    let symbol = Symbol::of(&link.printed(), false).map_err(|_| Refusal::Address)?;
    Ok(symbol.width())
}
