//! A line of text as it is drawn and as it is read, and the pen that draws it. All measures are in ems, y
//! pointing down from the base line.

use std::ops::Range;

use rustybuzz::ttf_parser;

/// A piece of an outline, with its points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Segment {
    Move([f32; 2]),
    Line([f32; 2]),
    Quad([f32; 4]),
    Cubic([f32; 6]),
    Close,
}

/// A line of text of size one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    /// How far the text goes.
    pub(crate) width: f32,
    /// Highest ink over the base line.
    pub(crate) ascent: f32,
    /// Lowest ink below it.
    pub(crate) descent: f32,
    /// Leftmost and rightmost ink.
    pub(crate) ink: [f32; 2],
    /// What to fill.
    pub(crate) outline: Vec<Segment>,
    /// The same for files that hold text: what is read, in the order it is read.
    pub(crate) text: String,
    /// BCP 47 tag of the text.
    pub(crate) language: String,
    /// What it is set from, from left to right.
    pub(crate) pieces: Vec<Piece>,
}

/// Letters of one font that stand beside each other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    /// Their font; none for boxes, which stand for letters that no font has.
    pub(crate) face: Option<fontdb::ID>,
    /// Whether they are bold, in fonts that come in one file for all weights.
    pub(crate) bold: bool,
    /// Whether they are read from right to left.
    pub(crate) right_to_left: bool,
    /// What is read.
    pub(crate) text: String,
    /// Where they start in the line.
    pub(crate) x: f32,
    /// The letters, from left to right.
    pub(crate) glyphs: Vec<Glyph>,
    /// Which part of the line's outline is theirs.
    pub(crate) outline: Range<usize>,
}

/// One shape of a font.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Glyph {
    /// Its number in the font.
    pub(crate) id: u16,
    /// Which part of the piece's text it shows, alone or with its neighbours.
    pub(crate) text: Range<usize>,
    /// From its start to that of the next one.
    pub(crate) advance: f32,
    /// From its start to where it is drawn; up is positive.
    pub(crate) offset: [f32; 2],
}

/// Takes a font's outline over into the line.
pub(super) struct Pen<'a> {
    pub(super) line: &'a mut Line,
    pub(super) origin: [f32; 2],
    pub(super) em: f32,
}

impl Pen<'_> {
    fn at(&mut self, x: f32, y: f32) -> [f32; 2] {
        let [left, base] = self.origin;
        let (x, up) = (left + x / self.em, base + y / self.em);
        let first = self.line.outline.is_empty();
        let [from, to] = self.line.ink;
        self.line.ink = if first {
            [x, x]
        } else {
            [from.min(x), to.max(x)]
        };
        self.line.ascent = self.line.ascent.max(up);
        self.line.descent = self.line.descent.max(-up);
        [x, -up]
    }
}

impl ttf_parser::OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let point = self.at(x, y);
        self.line.outline.push(Segment::Move(point));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let point = self.at(x, y);
        self.line.outline.push(Segment::Line(point));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ([x1, y1], [x, y]) = (self.at(x1, y1), self.at(x, y));
        self.line.outline.push(Segment::Quad([x1, y1, x, y]));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ([x1, y1], [x2, y2], [x, y]) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        let points = [x1, y1, x2, y2, x, y];
        self.line.outline.push(Segment::Cubic(points));
    }

    fn close(&mut self) {
        self.line.outline.push(Segment::Close);
    }
}
