//! The code as modules, and as one outline.
//!
//! Knows ISO/IEC 18004's levels and quiet zone; knows no millimetres.

mod mask;

use std::collections::BTreeMap;

use qrcode::{
    EcLevel, QrCode, Version,
    bits::{Bits, encode_auto},
    canvas::Canvas,
    ec::construct_codewords,
};

use crate::number;
pub(crate) use mask::Mask;

/// Light modules around the code (ISO/IEC 18004 §6.3.8).
pub const QUIET_MODULES: u16 = 4;

/// The least version under a logo.
const COVERED_VERSION: Version = Version::Normal(4);

/// A code's modules.
#[derive(Clone, Debug)]
pub(crate) struct Symbol {
    width: u16,
    dark: Vec<bool>,
}

/// More text than any code holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address is too long for a QR code")]
pub(crate) struct TooLong;

/// A text's bits, and how much of them can be restored.
fn encoded(text: &str, covered: bool) -> qrcode::QrResult<(Bits, EcLevel)> {
    if !covered {
        return Ok((encode_auto(text.as_bytes(), EcLevel::M)?, EcLevel::M));
    }
    let mut roomy = Bits::new(COVERED_VERSION);
    let fits = roomy
        .push_optimal_data(text.as_bytes())
        .and_then(|()| roomy.push_terminator(EcLevel::H));
    match fits {
        Ok(()) => Ok((roomy, EcLevel::H)),
        Err(_) => Ok((encode_auto(text.as_bytes(), EcLevel::H)?, EcLevel::H)),
    }
}

impl Symbol {
    /// The code of a text. Level M restores 15 % of the code words, which is for dirt and folds.
    /// A logo over 15 % of the area spoils more words than that, since every word it touches is
    /// lost: with level Q (25 %) a third of such codes can't be read even when new. So it is H,
    /// and no smaller than version 4, in whose four blocks the loss is spread more evenly.
    pub(crate) fn of(text: &str, covered: bool) -> Result<Self, TooLong> {
        Self::masked(text, covered, None)
    }

    /// The same under one of the eight masks instead of the one that the standard finds best: its
    /// points are for cameras in general, and a decoder may stumble over the one and not over another.
    pub(crate) fn masked(text: &str, covered: bool, mask: Option<Mask>) -> Result<Self, TooLong> {
        let (bits, level) = encoded(text, covered).map_err(|_| TooLong)?;
        let (width, colours) = match mask {
            None => {
                let code = QrCode::with_bits(bits, level).map_err(|_| TooLong)?;
                (code.width(), code.into_colors())
            }
            Some(mask) => {
                let version = bits.version();
                let words = construct_codewords(&bits.into_bytes(), version, level);
                let (data, correction) = words.map_err(|_| TooLong)?;
                let mut canvas = Canvas::new(version, level);
                canvas.draw_all_functional_patterns();
                canvas.draw_data(&data, &correction);
                canvas.apply_mask(mask.pattern());
                (
                    usize::try_from(version.width()).map_err(|_| TooLong)?,
                    canvas.into_colors(),
                )
            }
        };
        let is_dark = |colour| colour == qrcode::Color::Dark;
        Ok(Self {
            width: u16::try_from(width).map_err(|_| TooLong)?,
            dark: colours.into_iter().map(is_dark).collect(),
        })
    }

    /// Modules on a side, without the quiet zone.
    pub(crate) const fn width(&self) -> u16 {
        self.width
    }

    /// Modules on a side, with the quiet zone.
    pub(crate) const fn width_quiet(&self) -> u16 {
        self.width + 2 * QUIET_MODULES
    }

    /// The same with a light square of so many modules in the middle.
    #[must_use]
    pub(crate) fn cleared(mut self, side: u16) -> Self {
        let from = (self.width - side.min(self.width)) / 2;
        let cleared = from..from + side;
        let width = usize::from(self.width);
        for (row, modules) in (0u16..).zip(self.dark.chunks_mut(width)) {
            for (column, module) in (0u16..).zip(modules) {
                *module &= !(cleared.contains(&row) && cleared.contains(&column));
            }
        }
        self
    }

    /// Side of the largest odd square in the middle that covers at most this share.
    pub(crate) fn covered_side(&self, percent: u8) -> u16 {
        let modules = u32::from(self.width) * u32::from(self.width);
        let side = (1..=self.width)
            .step_by(2)
            .take_while(|side| u32::from(*side).pow(2) * 100 <= modules * u32::from(percent))
            .last();
        side.unwrap_or(0)
    }

    fn is_dark(&self, column: i32, row: i32) -> bool {
        let width = i32::from(self.width);
        if !(0..width).contains(&column) || !(0..width).contains(&row) {
            return false;
        }
        usize::try_from(row * width + column)
            .ok()
            .and_then(|at| self.dark.get(at).copied())
            .unwrap_or(false)
    }

    /// Closed outlines around all that is dark, by their corners in modules; with the even-odd
    /// rule they are the code. One outline leaves no hair lines between modules, as rows of
    /// rectangles do in many viewers.
    pub(crate) fn outlines(&self) -> Vec<Vec<(i32, i32)>> {
        let mut edges = self.edges();
        let mut outlines = Vec::new();
        while let Some((start, mut at)) = next_edge(&mut edges, None) {
            let mut corners = vec![start];
            while at != start {
                corners.push(at);
                match next_edge(&mut edges, Some(at)) {
                    Some((_, next)) => at = next,
                    None => break,
                }
            }
            outlines.push(without_straight(&corners));
        }
        outlines
    }

    /// Every side between dark and light, with the dark to its right, by where it starts.
    fn edges(&self) -> BTreeMap<(i32, i32), Vec<(i32, i32)>> {
        let mut edges: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let width = i32::from(self.width);
        let cells = (0..width).flat_map(|y| (0..width).map(move |x| (x, y)));
        for (x, y) in cells.filter(|(x, y)| self.is_dark(*x, *y)) {
            let sides = [
                ((x, y - 1), (x, y), (x + 1, y)),
                ((x + 1, y), (x + 1, y), (x + 1, y + 1)),
                ((x, y + 1), (x + 1, y + 1), (x, y + 1)),
                ((x - 1, y), (x, y + 1), (x, y)),
            ];
            for (neighbour, from, to) in sides {
                if !self.is_dark(neighbour.0, neighbour.1) {
                    edges.entry(from).or_default().push(to);
                }
            }
        }
        edges
    }

    /// Share of dark modules, for tests of what is drawn.
    #[cfg(test)]
    pub(crate) fn dark_count(&self) -> usize {
        self.dark.iter().filter(|dark| **dark).count()
    }
}

type Edges = BTreeMap<(i32, i32), Vec<(i32, i32)>>;

/// Takes an edge out, from the given corner or from anywhere.
fn next_edge(edges: &mut Edges, from: Option<(i32, i32)>) -> Option<((i32, i32), (i32, i32))> {
    let start = from.or_else(|| edges.keys().next().copied())?;
    let ends = edges.get_mut(&start)?;
    let end = ends.pop();
    if ends.is_empty() {
        edges.remove(&start);
    }
    end.map(|end| (start, end))
}

/// Drops corners that are none.
fn without_straight(corners: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let before = corners.iter().cycle().skip(corners.len().saturating_sub(1));
    let after = corners.iter().cycle().skip(1);
    let turns = corners.iter().zip(before.zip(after));
    turns
        .filter(|(at, (from, to))| {
            !((from.0 == at.0 && at.0 == to.0) || (from.1 == at.1 && at.1 == to.1))
        })
        .map(|(at, _)| *at)
        .collect()
}

/// Smallest module that is handed out, in hundredths of a millimetre.
///
/// A customer at a counter holds the phone up to 40 cm away. A camera that sees 65° shows 51 cm
/// there, over the 1,280 pixels of the picture that scanners commonly ask for: 0.4 mm a pixel, and
/// a module wants two pixels to be told from its neighbour (the sampling theorem). It is twice
/// the least that GS1 allows at a till (General Specifications, QR with GS1 Digital Link:
/// 0.396 mm).
pub const MODULE_MM_MIN_X100: u32 = 80;

/// A module's width in hundredths of a millimetre.
pub(crate) fn module_mm_x100(module_mm: f32) -> u32 {
    number::whole((module_mm * 100.0).floor())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "HTTPS://PAY.EXAMPLE.COM/C/7F3K92M4XQ";

    /// Twice the area inside, with the sign of the direction.
    fn doubled_area(corners: &[(i32, i32)]) -> i32 {
        let next = corners.iter().cycle().skip(1);
        let pairs = corners.iter().zip(next);
        pairs.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum()
    }

    #[test]
    fn capitals_fit_the_smallest_code() {
        assert_eq!(Symbol::of(LINK, false).unwrap().width(), 25);
        let small = Symbol::of(&LINK.to_ascii_lowercase(), false).unwrap();
        assert!(small.width() > 25);
    }

    #[test]
    fn the_outlines_enclose_exactly_the_dark_modules() {
        for covered in [false, true] {
            let symbol = Symbol::of(LINK, covered).unwrap();
            let doubled: i32 = symbol.outlines().iter().map(|o| doubled_area(o)).sum();
            assert_eq!(doubled, 2 * i32::try_from(symbol.dark_count()).unwrap());
        }
    }

    #[test]
    fn a_covered_square_is_odd_and_no_larger_than_its_share() {
        let symbol = Symbol::of(LINK, true).unwrap();
        assert_eq!(symbol.width(), 33);
        assert_eq!(symbol.covered_side(15), 11);
        assert_eq!(symbol.covered_side(1), 3);
        assert_eq!(symbol.covered_side(0), 0);
    }

    #[test]
    fn what_is_cleared_is_light_and_the_rest_as_before() {
        let symbol = Symbol::of(LINK, true).unwrap();
        let cleared = symbol.clone().cleared(11);
        for (at, (before, after)) in symbol.dark.iter().zip(&cleared.dark).enumerate() {
            let inside = |at| (11..22).contains(&at);
            let covered = inside(at / 33) && inside(at % 33);
            assert_eq!(*after, *before && !covered);
        }
    }

    #[test]
    fn one_of_the_eight_masks_is_the_best_and_all_differ() {
        for covered in [false, true] {
            let best = Symbol::of(LINK, covered).unwrap();
            let masked = Mask::all().map(|mask| Symbol::masked(LINK, covered, Some(mask)).unwrap());
            let dark: Vec<Vec<bool>> = masked.map(|symbol| symbol.dark).collect();
            assert_eq!(dark.iter().filter(|one| **one == best.dark).count(), 1);
            let different: std::collections::BTreeSet<_> = dark.iter().collect();
            assert_eq!(different.len(), 8);
        }
    }

    #[test]
    fn a_text_beyond_every_code_is_refused() {
        assert_eq!(Symbol::of(&"A".repeat(5_000), false).err(), Some(TooLong));
    }
}
