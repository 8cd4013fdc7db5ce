//! Several short texts beside each other, or under each other when they don't fit.

use super::{Item, Point, Sheet};
use crate::{Colour, setting::Block};

/// From one text to the next, in sizes of the letters; half of it for the dot between.
const GAP: f32 = 1.1;
/// From one line of a stack to the next, in sizes of the letters.
const STACK: f32 = 0.42;
/// Diameter of the dot, in sizes of the letters.
const DOT: f32 = 0.16;

/// Texts that stand together.
#[derive(Debug)]
pub(super) struct Row {
    blocks: Vec<Block>,
    beside: bool,
}

impl Row {
    /// Beside each other if the width allows it and each has one line.
    pub(super) fn new(blocks: Vec<Block>, width: f32) -> Self {
        let single = blocks.iter().all(|block| block.lines.len() == 1);
        let row = Self {
            blocks,
            beside: true,
        };
        let beside = single && row.width() <= width;
        Self { beside, ..row }
    }

    /// Width of all beside each other.
    pub(super) fn width(&self) -> f32 {
        let widths: f32 = self.blocks.iter().map(Block::width).sum();
        let gaps = self.blocks.iter().skip(1).map(|block| block.size * GAP);
        widths + gaps.sum::<f32>()
    }

    pub(super) fn is_beside(&self) -> bool {
        self.beside
    }

    pub(super) fn height(&self) -> f32 {
        if self.beside {
            return self.blocks.iter().map(Block::height).fold(0.0, f32::max);
        }
        let heights: f32 = self.blocks.iter().map(Block::height).sum();
        let gaps = self.blocks.iter().skip(1).map(|block| block.size * STACK);
        heights + gaps.sum::<f32>()
    }

    /// Puts the texts on a sheet; returns where they end.
    pub(super) fn put(&self, sheet: &mut Sheet, centre: Point, colour: Colour) -> f32 {
        if self.beside {
            self.put_beside(sheet, centre, colour);
        } else {
            let Point { x, mut y } = centre;
            for block in &self.blocks {
                sheet.block(block, Point { x, y }, colour);
                y += block.height() + block.size * STACK;
            }
        }
        centre.y + self.height()
    }

    fn put_beside(&self, sheet: &mut Sheet, centre: Point, colour: Colour) {
        // All stand on one base line, whatever their scripts' heights.
        let bases = self
            .blocks
            .iter()
            .filter_map(|block| block.base_lines().next());
        let base = bases.map(|(_, base)| base).fold(0.0, f32::max);
        let top = centre.y;
        let mut x = centre.x - self.width() / 2.0;
        for (at, block) in self.blocks.iter().enumerate() {
            let own = block.base_lines().next().map_or(0.0, |(_, base)| base);
            if at > 0 {
                let side = block.size * DOT;
                let middle = top + base - block.size * 0.34;
                let gap = block.size * GAP;
                sheet.items.push(Item::Panel {
                    area: crate::Area::square(x + (gap - side) / 2.0, middle - side / 2.0, side),
                    radius: side / 2.0,
                    hanging: false,
                    colour,
                });
                x += gap;
            }
            let width = block.width();
            let middle = Point {
                x: x + width / 2.0,
                y: top + base - own,
            };
            sheet.block(block, middle, colour);
            x += width;
        }
    }
}
