//! Where everything stands, in millimetres.
//!
//! A sheet is a list of things with their bounds, made before anything is drawn, so that tests can
//! hold that nothing overlaps, nothing is cut off and the quiet zone is empty.

mod card;
mod head;
mod mark;
mod paper;
mod row;
mod sticker;

use crate::{
    Area, Colour, Poster, Refusal, Size, Text,
    check::Target,
    fonts::{Face, Fonts, Line},
    setting::{Block, Measure, set},
    size::DOT_MM,
    symbol::{self, Symbol},
};

/// One thing on a sheet.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// A line of text.
    Line {
        /// Its outlines, of size one.
        line: Line,
        /// Size of the letters.
        size: f32,
        /// Where its base line starts.
        start: [f32; 2],
        /// What it is painted with.
        colour: Colour,
    },
    /// A painted area with round corners; the lower ones only if so said.
    Panel {
        /// Where.
        area: Area,
        /// Radius of the corners.
        radius: f32,
        /// Whether the upper corners are square.
        hanging: bool,
        /// What it is painted with.
        colour: Colour,
    },
    /// The logo.
    Logo(Area),
    /// The acquirer's mark.
    Mark(Area),
}

/// A finished sheet.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    /// Width and height.
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// From the lowest to the topmost.
    pub(crate) items: Vec<Item>,
    /// The code without its quiet zone.
    pub(crate) code: Area,
    /// One module's width.
    pub(crate) module: f32,
}

/// A place on a sheet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// Where the lines of a block hang, from their top on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchor {
    pub(crate) at: Point,
    /// The share of each line's width before it: 0 where they start there, 1 where they end there.
    pub(crate) before: f32,
}

impl Item {
    /// Where its ink is.
    #[cfg(test)]
    pub(crate) fn bounds(&self) -> Area {
        match self {
            Self::Line {
                line,
                size,
                start: [x, y],
                ..
            } => {
                let [left, right] = line.ink;
                Area {
                    x: x + left * size,
                    y: y - line.ascent * size,
                    width: (right - left) * size,
                    height: (line.ascent + line.descent) * size,
                }
            }
            Self::Panel { area, .. } | Self::Logo(area) | Self::Mark(area) => *area,
        }
    }
}

impl Sheet {
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            items: Vec::new(),
            code: Area::square(0.0, 0.0, 0.0),
            module: 0.0,
        }
    }

    /// Puts a block's lines under each other around a centre; returns where it ends.
    pub(crate) fn block(&mut self, block: &Block, at: Point, colour: Colour) -> f32 {
        self.block_at(block, Anchor { at, before: 0.5 }, colour)
    }

    /// The same around any share of the lines' width.
    pub(crate) fn block_at(&mut self, block: &Block, anchor: Anchor, colour: Colour) -> f32 {
        let Point { x, y: top } = anchor.at;
        for (line, base) in block.base_lines() {
            self.items.push(Item::Line {
                start: [x - line.width * block.size * anchor.before, top + base],
                line: line.clone(),
                size: block.size,
                colour,
            });
        }
        top + block.height()
    }

    /// Puts the code, quiet zone and all, into a square; its modules become whole dots of a print,
    /// so that their sides are sharp.
    fn place_code(&mut self, symbol: &Symbol, square: Area) -> Result<(), Refusal> {
        // One dot is left over, for moving the code onto whole dots without leaving the square.
        let dots = square.width / DOT_MM - 1.0;
        let dots = (dots / f32::from(symbol.width_quiet())).floor();
        let module = dots * DOT_MM;
        let found_x100 = symbol::module_mm_x100(module);
        if found_x100 < symbol::MODULE_MM_MIN_X100 {
            return Err(Refusal::Dense { found_x100 });
        }
        let side = module * f32::from(symbol.width());
        let to_dot = |at: f32| (at / DOT_MM).round() * DOT_MM;
        let x = to_dot(square.x + (square.width - side) / 2.0);
        let y = to_dot(square.y + (square.height - side) / 2.0);
        self.code = Area::square(x, y, side);
        self.module = module;
        Ok(())
    }

    /// Whether the acquirer's mark is on it.
    pub(crate) fn has_mark(&self) -> bool {
        self.items.iter().any(|item| matches!(item, Item::Mark(_)))
    }

    /// Its code, and what that has to say.
    pub(crate) fn target(&self, link: &str) -> Target {
        Target {
            sides: [self.width, self.height],
            code: self.code,
            module: self.module,
            link: link.to_owned(),
        }
    }

    /// The code with its quiet zone.
    #[cfg(test)]
    pub(crate) fn quiet(&self) -> Area {
        let quiet = f32::from(symbol::QUIET_MODULES) * self.module;
        self.code.inset(-quiet)
    }
}

/// Lays a poster out.
pub(crate) fn lay_out(poster: &Poster, symbol: &Symbol, fonts: &Fonts) -> Result<Sheet, Refusal> {
    match poster.size {
        Size::A4 | Size::A5 | Size::A6 => paper::lay_out(poster, symbol, fonts),
        Size::Sticker => sticker::lay_out(poster, symbol, fonts),
    }
}

/// A code alone: its modules thirty dots wide, which is 2.54 mm.
pub(crate) fn bare(symbol: &Symbol) -> Result<Sheet, Refusal> {
    let side = 30.0 * DOT_MM * f32::from(symbol.width_quiet());
    let mut sheet = Sheet::new(side, side);
    sheet.place_code(symbol, Area::square(0.0, 0.0, side).inset(-DOT_MM))?;
    Ok(sheet)
}

/// Sets one text.
fn block(fonts: &Fonts, text: &Text, bold: bool, measure: Measure) -> Block {
    let face = Face {
        language: &text.language,
        bold,
    };
    set(fonts, face, &text.text, measure)
}

#[cfg(test)]
mod tests;
