//! Text set into a width: as large as it may be, in as few lines as it needs, never beyond.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    fonts::{Face, Fonts, Line},
    number,
};

/// Room over a base line and below it in a line without ascenders, in ems.
const ASCENT: f32 = 0.78;
const DESCENT: f32 = 0.22;
/// From one base line to the next beyond ascent and descent, in ems.
const LEADING: f32 = 0.18;
/// How much smaller the next attempt is.
const STEP: f32 = 0.94;

/// What a text has to fit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    /// In millimetres.
    pub(crate) width: f32,
    /// Size of the letters at best, in millimetres.
    pub(crate) size: f32,
    /// Smallest readable size.
    pub(crate) size_min: f32,
    /// Most lines, at any size but the smallest.
    pub(crate) lines_max: usize,
}

/// Lines under each other, centred, that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// Size of the letters in millimetres.
    pub(crate) size: f32,
    /// From top to bottom.
    pub(crate) lines: Vec<Line>,
}

impl Block {
    /// Width of the widest line in millimetres.
    pub(crate) fn width(&self) -> f32 {
        let widths = self.lines.iter().map(|line| line.width);
        widths.fold(0.0, f32::max) * self.size
    }

    /// Height with everything that is inked.
    pub(crate) fn height(&self) -> f32 {
        let heights = self.lines.iter().map(|line| over(line) + below(line));
        let gaps = number::real(self.lines.len().saturating_sub(1)) * LEADING;
        (heights.sum::<f32>() + gaps) * self.size
    }

    /// Every line with its base line's distance from the block's top, in millimetres.
    pub(crate) fn base_lines(&self) -> impl Iterator<Item = (&Line, f32)> {
        let mut top = 0.0;
        self.lines.iter().map(move |line| {
            let base = top + over(line) * self.size;
            top = base + (below(line) + LEADING) * self.size;
            (line, base)
        })
    }
}

fn over(line: &Line) -> f32 {
    line.ascent.max(ASCENT)
}

fn below(line: &Line) -> f32 {
    line.descent.max(DESCENT)
}

/// Sets a text. At its smallest size it takes as many lines as it needs, so nothing is cut off.
pub(crate) fn set(fonts: &Fonts, face: Face<'_>, text: &str, measure: Measure) -> Block {
    let mut size = measure.size;
    loop {
        let smallest = size <= measure.size_min;
        size = size.max(measure.size_min);
        let broken_to = |width| broken(fonts, face, text, width);
        let width = measure.width / size;
        let broken = broken_to(width);
        if smallest || (broken.whole && broken.lines.len() <= measure.lines_max) {
            let lines = balanced(broken, width, broken_to);
            return Block { size, lines };
        }
        size *= STEP;
    }
}

/// A text in lines.
struct Broken {
    lines: Vec<Line>,
    /// Whether no word had to be broken.
    whole: bool,
}

/// The same number of lines, but none much shorter than the others.
fn balanced(greedy: Broken, width: f32, broken_to: impl Fn(f32) -> Broken) -> Vec<Line> {
    let mut best = greedy;
    let (count, whole) = (best.lines.len(), best.whole);
    if count == 1 {
        return best.lines;
    }
    let mut narrower = width;
    loop {
        narrower *= STEP;
        let next = broken_to(narrower);
        if next.lines.len() > count || next.whole != whole {
            return best.lines;
        }
        best = next;
    }
}

/// Breaks a text greedily; `width` is in ems.
fn broken(fonts: &Fonts, face: Face<'_>, text: &str, width: f32) -> Broken {
    let mut whole = true;
    let mut lines = Vec::new();
    let mut open = String::new();
    for word in words(text) {
        let longer = [open.as_str(), word].concat();
        if fits(fonts, face, &longer, width) {
            open = longer;
            continue;
        }
        if !open.trim().is_empty() {
            lines.push(fonts.line(face, open.trim()));
        }
        word.clone_into(&mut open);
        while !fits(fonts, face, &open, width) {
            let head = longest_head(fonts, face, &open, width);
            let rest = open.split_off(head);
            lines.push(fonts.line(face, open.trim()));
            open = rest;
            whole = false;
        }
    }
    lines.push(fonts.line(face, open.trim()));
    Broken { lines, whole }
}

/// The pieces of a text between which a line may end.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    linebreaks(text).filter_map(move |(end, opportunity)| match opportunity {
        BreakOpportunity::Allowed | BreakOpportunity::Mandatory => {
            let word = text.get(start..end);
            start = end;
            word
        }
    })
}

fn fits(fonts: &Fonts, face: Face<'_>, text: &str, width: f32) -> bool {
    // A single character has nowhere to go.
    let single = text.trim().graphemes(true).nth(1).is_none();
    single || fonts.line(face, text.trim()).width <= width
}

/// Bytes of the longest beginning of a word that fits, one character at least.
fn longest_head(fonts: &Fonts, face: Face<'_>, word: &str, width: f32) -> usize {
    let mut head = 0;
    for (at, character) in word.grapheme_indices(true) {
        let end = at + character.len();
        let longer = word.get(..end).unwrap_or_default();
        if head > 0 && !fits(fonts, face, longer, width) {
            break;
        }
        head = end;
    }
    head
}

#[cfg(test)]
mod tests;
