//! One line of text as outlines.
//!
//! Splits a line by direction and font, lets `HarfBuzz`'s rules choose and place the glyphs, and
//! lays their outlines side by side. All measures are in ems, y pointing down from the base line.

use std::{collections::BTreeSet, ops::Range};

use rustybuzz::{Direction, Feature, UnicodeBuffer, ttf_parser};
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_segmentation::UnicodeSegmentation;

use super::{Face, Fonts, MissingCharacters, families};
use crate::Text;

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
}

/// Characters of one direction and one font.
struct Run<'a> {
    text: &'a str,
    face: fontdb::ID,
    right_to_left: bool,
}

impl Fonts {
    /// Refuses a text that can't be drawn whole, before anything is laid out.
    pub(crate) fn has_all(&self, text: &Text) -> Result<(), MissingCharacters> {
        let face = Face {
            language: &text.language,
            bold: false,
        };
        self.line(face, &text.text).map(|_| ())
    }

    /// Sets one line. Every character is drawn, or the whole is refused.
    pub(crate) fn line(&self, face: Face<'_>, text: &str) -> Result<Line, MissingCharacters> {
        let mut line = Line::default();
        for run in self.runs(face, text)? {
            let lay = |data: &[u8], index| {
                let font = rustybuzz::Face::from_slice(data, index)?;
                lay(&mut line, &run, font, face)
            };
            let laid = self.database.with_face_data(run.face, lay);
            // A face that was readable a moment ago but isn't now, or a cluster it can't compose.
            if laid.flatten().is_none() {
                return Err(missing(face, run.text.chars().collect()));
            }
        }
        Ok(line)
    }

    /// The runs of a line from left to right.
    fn runs<'a>(&self, face: Face<'_>, text: &'a str) -> Result<Vec<Run<'a>>, MissingCharacters> {
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let base = families::is_right_to_left(face.language).then(Level::rtl);
        let bidi = ParagraphBidiInfo::new(text, base);
        let (levels, ranges) = bidi.visual_runs(0..text.len());
        let mut runs = Vec::new();
        let mut lacking = BTreeSet::new();
        for range in ranges {
            let right_to_left = levels.get(range.start).is_some_and(Level::is_rtl);
            let part = text.get(range).unwrap_or_default();
            let mut of_range = self.by_font(face, part, &mut lacking);
            if right_to_left {
                of_range.reverse();
            }
            runs.extend(of_range.into_iter().map(|(text, face)| Run {
                text,
                face,
                right_to_left,
            }));
        }
        if lacking.is_empty() {
            Ok(runs)
        } else {
            Err(missing(face, lacking))
        }
    }

    /// A text's pieces by font, in reading order. Blanks and marks stay with what is before them
    /// when its font has them.
    fn by_font<'a>(
        &self,
        face: Face<'_>,
        text: &'a str,
        lacking: &mut BTreeSet<char>,
    ) -> Vec<(&'a str, fontdb::ID)> {
        let mut pieces: Vec<(Range<usize>, fontdb::ID)> = Vec::new();
        for (at, cluster) in text.grapheme_indices(true) {
            let before = pieces.last().map(|(_, id)| *id);
            let neutral = !cluster.chars().any(char::is_alphanumeric);
            let stays = before.filter(|id| neutral && self.has(*id, cluster));
            let Some(id) = stays.or_else(|| self.face_for(face, cluster)) else {
                lacking.extend(cluster.chars().filter(|c| !families::is_ignorable(*c)));
                continue;
            };
            let here = at..at + cluster.len();
            match pieces.last_mut() {
                Some((piece, same)) if *same == id => piece.end = here.end,
                Some(_) | None => pieces.push((here, id)),
            }
        }
        let text_of = |(piece, id): (Range<usize>, _)| Some((text.get(piece)?, id));
        pieces.into_iter().filter_map(text_of).collect()
    }
}

fn missing(face: Face<'_>, characters: BTreeSet<char>) -> MissingCharacters {
    let package = characters.first().map_or("", |c| families::package_for(*c));
    MissingCharacters {
        language: face.language.to_owned(),
        characters,
        package,
    }
}

/// Lays a run at the end of the line; `None` when the font can't.
fn lay(
    line: &mut Line,
    run: &Run<'_>,
    mut shaper: rustybuzz::Face<'_>,
    face: Face<'_>,
) -> Option<()> {
    let weight = if face.bold { 700.0 } else { 400.0 };
    // Fonts that come in one file for all weights.
    shaper.set_variations(&[rustybuzz::Variation {
        tag: ttf_parser::Tag::from_bytes(b"wght"),
        value: weight,
    }]);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(run.text);
    buffer.guess_segment_properties();
    buffer.set_direction(if run.right_to_left {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    if let Ok(language) = face.language.parse() {
        buffer.set_language(language);
    }
    // A zero that can't be taken for the letter, where a font has one; codes are copied by hand.
    let zero = Feature::new(ttf_parser::Tag::from_bytes(b"zero"), 1, ..);
    let glyphs = rustybuzz::shape(&shaper, &[zero], buffer);
    let em = f32::from(shaper.as_ref().units_per_em());
    let measure = |units: i32| f32::from(i16::try_from(units).unwrap_or(i16::MAX)) / em;
    for (glyph, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        let id = ttf_parser::GlyphId(u16::try_from(glyph.glyph_id).ok()?);
        let cluster = run.text.get(usize::try_from(glyph.cluster).ok()?..)?;
        if id.0 == 0 && !cluster.starts_with(families::is_blank) {
            return None;
        }
        let mut pen = Pen {
            line: &mut *line,
            origin: [measure(position.x_offset), measure(position.y_offset)],
            em,
        };
        pen.origin[0] += pen.line.width;
        if !cluster.starts_with(families::is_blank) {
            shaper.outline_glyph(id, &mut pen);
        }
        line.width += measure(position.x_advance);
    }
    Some(())
}

/// Takes a font's outline over into the line.
struct Pen<'a> {
    line: &'a mut Line,
    origin: [f32; 2],
    em: f32,
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
