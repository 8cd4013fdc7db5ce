//! The sticker: a name, what to do, the code and its address; there is no room for more.
//!
//! The frame runs along the round corners, far enough inside that a careless cut spares it.

use super::{
    Point, Sheet, block, card,
    card::{Card, Frame},
    row::Row,
};
use crate::{
    Area, Poster, Refusal,
    fonts::Fonts,
    setting::{Block, Measure},
    symbol::Symbol,
};

/// From the sheet's side to the frame.
const CUT: f32 = 2.0;
/// From the frame to the texts.
const INSET: f32 = 4.0;
/// From the name to the headlines, and from those to the quiet zone.
const GAP: f32 = 1.6;
/// Thickness of the frame.
const LINE: f32 = 1.1;
/// Least side of the code with its quiet zone.
const CODE_MIN: f32 = 38.0;

/// How much smaller a name may be than at best; 1.7 mm is the least.
const SMALLER: [f32; 4] = [1.0, 0.85, 0.7, 0.6];

fn frame(poster: &Poster) -> Frame {
    Frame {
        line: LINE,
        radius: 5.0 * poster.brand.corners.share(),
        padding: 0.0,
        address: 4.0,
        address_min: 2.6,
    }
}

pub(super) fn lay_out(poster: &Poster, symbol: &Symbol, fonts: &Fonts) -> Result<Sheet, Refusal> {
    let (width, height) = poster.size.millimetres();
    let mut sheet = Sheet::new(f32::from(width), f32::from(height));
    let outer = Area {
        x: 0.0,
        y: 0.0,
        width: sheet.width,
        height: sheet.height,
    };
    let outer = outer.inset(CUT);
    let width = outer.width - 2.0 * (LINE + INSET);
    let frame = frame(poster);
    let address = frame.address(fonts, &poster.link, outer.width);
    let room = outer.height - LINE - card::strip(&address);
    let (texts, room) = fitted(poster, fonts, width, room)?;
    let colour = poster.brand.accent;
    let card = Card {
        outer,
        colour,
        symbol,
        address: &address,
    };
    frame.put(&mut sheet, &card)?;
    let centre = sheet.width / 2.0;
    let top = outer.y + LINE;
    let square = Area::square(centre - room / 2.0, top + texts.height(), room);
    sheet.place_code(symbol, square)?;
    let at = |y| Point { x: centre, y };
    let ink = poster.brand.ink;
    let y = sheet.block(&texts.name, at(top + INSET), ink);
    texts.headlines.put(&mut sheet, at(y + GAP), ink);
    card::cover(&mut sheet, symbol, poster);
    Ok(sheet)
}

/// What stands over the code.
struct Texts {
    name: Block,
    headlines: Row,
}

impl Texts {
    fn height(&self) -> f32 {
        INSET + self.name.height() + GAP + self.headlines.height() + GAP * 0.6
    }
}

/// The texts, and the side of the square they leave for the code; the name gets smaller until
/// that is large enough.
fn fitted(
    poster: &Poster,
    fonts: &Fonts,
    width: f32,
    height: f32,
) -> Result<(Texts, f32), Refusal> {
    for smaller in SMALLER {
        let measure = Measure {
            width,
            size: 4.6 * smaller,
            size_min: 2.8 * smaller,
            lines_max: 1,
        };
        let texts = Texts {
            name: block(fonts, &poster.shop, true, measure),
            headlines: headlines(poster, fonts, width)?,
        };
        let room = height - texts.height();
        if room >= CODE_MIN {
            return Ok((texts, room));
        }
    }
    Err(Refusal::Crowded)
}

/// All headlines in one row, smaller until they fit; under each other if they never do.
fn headlines(poster: &Poster, fonts: &Fonts, width: f32) -> Result<Row, Refusal> {
    let set = |size: f32| {
        let blocks = poster.words.iter().map(|words| {
            let measure = Measure {
                width,
                size,
                size_min: size.min(2.6),
                lines_max: 1,
            };
            block(fonts, &words.headline(), false, measure)
        });
        Row::new(blocks.collect(), width)
    };
    let mut smaller = None;
    for size in [4.6, 4.2, 3.8, 3.4, 3.0, 2.7] {
        let row = set(size);
        if row.is_beside() {
            return Ok(row);
        }
        smaller = Some(row);
    }
    smaller.ok_or(Refusal::Languages(poster.words.len()))
}
