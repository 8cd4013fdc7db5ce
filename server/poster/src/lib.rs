//! Printed codes: posters, stickers and bare QR codes as SVG, PNG and PDF. And receipts, which are set
//! the same way and have no code.
//!
//! A sheet is laid out ([`layout`]), drawn once as an SVG of filled paths ([`drawing`]), written in
//! the format asked for ([`export`]), and then read back from the finished file by two unrelated
//! decoders under worse and worse conditions ([`check`]). What they can't read is not handed out.
//!
//! Knows no HTTP, no storage and no translations: texts arrive finished, each with its language.
//! It reads the fonts installed on this machine ([`Fonts`]), and nothing else.

mod check;
mod colour;
mod content;
mod drawing;
mod export;
mod fonts;
mod geometry;
mod layout;
mod link;
mod logo;
mod number;
mod receipt;
mod refusal;
mod setting;
mod size;
mod symbol;

pub use check::{Condition, Decoder};
pub use colour::{Colour, NoColour};
pub use content::{Bare, Brand, Corners, LogoPlace, Poster, Text, Words};
pub use fonts::{Fonts, MissingCharacters};
pub use geometry::Area;
pub use link::{Link, NoOrigin};
pub use logo::{Logo, NoLogo};
pub use receipt::{Receipt, receipt};
pub use refusal::{CONTRAST_MIN_X100, COVERED_PERCENT_MAX, Refusal};
pub use size::{Format, NoSize, Size};
pub use symbol::{MODULE_MM_MIN_X100, QUIET_MODULES};

use drawing::Paint;
use export::Drawing;
use layout::Sheet;
use symbol::Symbol;

/// Most languages on one poster.
const LANGUAGES_MAX: usize = 3;

/// Makes a poster, and makes sure that it can be scanned.
pub fn poster(poster: &Poster, format: Format, fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
    let page = composed(poster, fonts)?;
    let file = page.drawing().export(format)?;
    check::verify(&file, format, &page.sheet, &page.link)?;
    Ok(file)
}

/// Makes one PDF of several posters, and makes sure that each of its pages can be scanned.
pub fn book(posters: &[Poster], fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
    let pages = posters.iter().map(|poster| composed(poster, fonts));
    let pages: Vec<Composed> = pages.collect::<Result<_, _>>()?;
    let drawings: Vec<Drawing<'_>> = pages.iter().map(Composed::drawing).collect();
    let file = export::book(&drawings)?;
    for (at, page) in pages.iter().enumerate() {
        check::verify_page(&file, at, &page.sheet, &page.link)?;
    }
    Ok(file)
}

/// A poster as it is drawn.
struct Composed {
    svg: String,
    sheet: Sheet,
    title: String,
    language: String,
    link: String,
}

impl Composed {
    fn drawing(&self) -> Drawing<'_> {
        Drawing {
            svg: &self.svg,
            width: self.sheet.width,
            height: self.sheet.height,
            title: &self.title,
            language: &self.language,
        }
    }
}

fn composed(poster: &Poster, fonts: &Fonts) -> Result<Composed, Refusal> {
    if !(1..=LANGUAGES_MAX).contains(&poster.words.len()) {
        return Err(Refusal::Languages(poster.words.len()));
    }
    dark_enough(poster.brand.ink)?;
    for text in poster.texts() {
        fonts.has_all(&text)?;
    }
    let symbol = match &poster.logo {
        Some((_, LogoPlace::Code(percent))) if *percent > COVERED_PERCENT_MAX => {
            return Err(Refusal::Logo { percent: *percent });
        }
        Some((_, LogoPlace::Code(percent))) => {
            let whole = symbol(&poster.link, true)?;
            let side = whole.covered_side(*percent);
            whole.cleared(side)
        }
        Some((_, LogoPlace::Top | LogoPlace::Beside)) | None => symbol(&poster.link, false)?,
    };
    let sheet = layout::lay_out(poster, &symbol, fonts)?;
    let title = format!("{}: {}", poster.shop.text, poster.link.readable());
    let language = poster.words.first().map(|words| words.language.clone());
    let language = language.unwrap_or_default();
    let paint = Paint {
        symbol: Some(&symbol),
        ink: poster.brand.ink,
        logo: poster.logo.as_ref().map(|(logo, _)| logo.address()),
        title: &title,
        language: &language,
    };
    let svg = drawing::draw(&sheet, &paint);
    Ok(Composed {
        svg,
        sheet,
        title,
        language,
        link: poster.link.printed(),
    })
}

/// Makes a code alone, and makes sure that it can be scanned.
pub fn bare(bare: &Bare, format: Format) -> Result<Vec<u8>, Refusal> {
    dark_enough(bare.ink)?;
    let symbol = symbol(&bare.link, false)?;
    let sheet = layout::bare(&symbol)?;
    let paint = Paint {
        symbol: Some(&symbol),
        ink: bare.ink,
        logo: None,
        title: &bare.link.readable(),
        language: "en",
    };
    finish(&sheet, &paint, format, &bare.link)
}

/// How many modules a link's code has on each side, without a logo in it: the more there are, the
/// larger it has to be printed.
pub fn modules(link: &Link) -> Result<u16, Refusal> {
    symbol(link, false).map(|symbol| symbol.width())
}

fn symbol(link: &Link, covered: bool) -> Result<Symbol, Refusal> {
    Symbol::of(&link.printed(), covered).map_err(|_| Refusal::Address)
}

fn dark_enough(ink: Colour) -> Result<(), Refusal> {
    let found_x100 = ink.contrast_x100(Colour::PAPER);
    if found_x100 < CONTRAST_MIN_X100 {
        return Err(Refusal::Contrast { found_x100 });
    }
    Ok(())
}

fn finish(
    sheet: &Sheet,
    paint: &Paint<'_>,
    format: Format,
    link: &Link,
) -> Result<Vec<u8>, Refusal> {
    let svg = drawing::draw(sheet, paint);
    let drawing = Drawing {
        svg: &svg,
        width: sheet.width,
        height: sheet.height,
        title: paint.title,
        language: paint.language,
    };
    let file = drawing.export(format)?;
    check::verify(&file, format, sheet, &link.printed())?;
    Ok(file)
}
