//! The code in its frame, with the address below: what a customer looks at.
//!
//! The address is part of the frame, so that a code pasted over has to cover it too, or is found
//! out by it.

use super::{Item, Point, Sheet, head};
use crate::{
    Area, Colour, Link, LogoPlace, Poster, Refusal,
    fonts::{Face, Fonts},
    setting::{Block, Measure, set},
    symbol::Symbol,
};

/// Measures of a frame in millimetres.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Thickness of its line.
    pub(super) line: f32,
    /// Radius of its outer corners.
    pub(super) radius: f32,
    /// Between line and quiet zone.
    pub(super) padding: f32,
    /// Size of the address.
    pub(super) address: f32,
    /// Smallest size of the address.
    pub(super) address_min: f32,
}

/// What a frame is put around.
#[derive(Clone, Copy, Debug)]
pub(super) struct Card<'a> {
    /// All of it.
    pub(super) outer: Area,
    /// The frame's.
    pub(super) colour: Colour,
    /// The code.
    pub(super) symbol: &'a Symbol,
    /// What stands below it.
    pub(super) address: &'a Block,
}

impl Frame {
    /// What surrounds the code on both sides together.
    pub(super) fn around(&self) -> f32 {
        2.0 * (self.line + self.padding)
    }

    /// The address within a width: in one line if possible, else host and path each in its own.
    pub(super) fn address(&self, fonts: &Fonts, link: &Link, width: f32) -> Block {
        let face = Face {
            language: "en",
            bold: true,
        };
        let measure = Measure {
            width: width - 2.6 * self.radius.max(1.0),
            size: self.address,
            size_min: self.address_min,
            lines_max: 1,
        };
        let one = fonts.line(face, &link.readable());
        let fits = one.width * self.address_min <= measure.width;
        if fits {
            let size = (measure.width / one.width).min(self.address);
            return Block {
                size,
                lines: vec![one],
            };
        }
        let [host, path] = link.readable_parts();
        let mut block = set(fonts, face, &host, measure);
        block.lines.push(fonts.line(face, &path));
        block
    }

    /// Puts frame, code and address on a sheet.
    pub(super) fn put(&self, sheet: &mut Sheet, card: &Card<'_>) -> Result<(), Refusal> {
        let Card {
            outer,
            colour,
            symbol,
            address,
        } = *card;
        let strip = strip(address);
        let window = Area {
            height: outer.height - strip,
            ..outer
        };
        sheet.items.push(Item::Panel {
            area: outer,
            radius: self.radius,
            hanging: false,
            colour,
        });
        let light = Area {
            height: window.height - self.line,
            ..window.inset(self.line)
        };
        sheet.items.push(Item::Panel {
            area: light,
            radius: (self.radius - self.line).max(0.0),
            hanging: true,
            colour: Colour::PAPER,
        });
        let middle = outer.x + outer.width / 2.0;
        let top = window.bottom() + (strip - address.height()) / 2.0;
        sheet.block(address, Point { x: middle, y: top }, colour.text_on());
        let side = light.width.min(light.height);
        let square = Area::square(
            light.x + (light.width - side) / 2.0,
            light.y + (light.height - side) / 2.0,
            side,
        );
        sheet.place_code(symbol, square)
    }
}

/// How high an address's strip is.
pub(super) fn strip(address: &Block) -> f32 {
    address.height() + 1.3 * address.size
}

/// Puts a logo into the middle of the code, if that is its place.
pub(super) fn cover(sheet: &mut Sheet, symbol: &Symbol, poster: &Poster) {
    let Some((logo, LogoPlace::Code(percent))) = &poster.logo else {
        return;
    };
    let covered = f32::from(symbol.covered_side(*percent)) * sheet.module;
    let centre = sheet.code.x + sheet.code.width / 2.0;
    let middle = sheet.code.y + sheet.code.height / 2.0;
    let window = Area::square(centre - covered / 2.0, middle - covered / 2.0, covered);
    // A little light around it, so that the logo's own colours touch no module.
    let room = window.inset(0.6 * sheet.module);
    let plate = logo.has_plate().then_some(poster.brand);
    head::put_logo(sheet, room, logo.aspect(), plate);
}

/// The largest area of an aspect in the middle of another.
pub(super) fn within(room: Area, aspect: f32) -> Area {
    let width = room.width.min(room.height * aspect);
    let height = width / aspect;
    Area {
        x: room.x + (room.width - width) / 2.0,
        y: room.y + (room.height - height) / 2.0,
        width,
        height,
    }
}
