//! One line of text as outlines.
//!
//! Splits a line by direction and font, lets `HarfBuzz`'s rules choose and place the glyphs, and
//! lays their outlines side by side. All measures are in ems, y pointing down from the base line.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use rustybuzz::{
    Direction, Feature, GlyphBuffer, UnicodeBuffer,
    ttf_parser::{self, OutlineBuilder as _},
};
use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_segmentation::UnicodeSegmentation;

use super::{
    Face, Fonts, MissingCharacters, families,
    line::{Glyph, Line, Pen, Piece},
};
use crate::Text;

/// Characters of one direction and one font, or of none.
struct Run<'a> {
    text: &'a str,
    face: Option<fontdb::ID>,
    right_to_left: bool,
}

impl Fonts {
    /// Refuses a text that can't be drawn whole, before anything is laid out.
    pub(crate) fn has_all(&self, text: &Text) -> Result<(), MissingCharacters> {
        let characters: BTreeSet<char> = self
            .lacking(text)
            .iter()
            .flat_map(|cluster| cluster.chars())
            .filter(|c| !families::is_ignorable(*c))
            .collect();
        let Some(first) = characters.first() else {
            return Ok(());
        };
        Err(MissingCharacters {
            language: text.language.clone(),
            package: families::package_for(*first),
            characters,
        })
    }

    /// What is one character to a reader and no font has, in the order it is read.
    pub(crate) fn lacking<'a>(&self, text: &'a Text) -> Vec<&'a str> {
        let face = Face {
            language: &text.language,
            bold: false,
        };
        let runs = self.runs(face, &text.text).into_iter();
        let lacking = runs.filter(|run| run.face.is_none());
        lacking.flat_map(|run| run.text.graphemes(true)).collect()
    }

    /// Sets one line. What no font has stands as a box.
    pub(crate) fn line(&self, face: Face<'_>, text: &str) -> Line {
        let mut line = Line {
            text: text.to_owned(),
            language: face.language.to_owned(),
            ..Line::default()
        };
        for run in self.runs(face, text) {
            let lay = |data: &[u8], index| {
                let font = rustybuzz::Face::from_slice(data, index)?;
                lay(&mut line, &run, font, face)
            };
            let laid = run
                .face
                .and_then(|id| self.database.with_face_data(id, lay));
            // A face that was readable a moment ago but isn't now, or a cluster it can't compose.
            if laid.flatten().is_none() {
                boxes(&mut line, &run);
            }
        }
        line
    }

    /// The runs of a line from left to right.
    fn runs<'a>(&self, face: Face<'_>, text: &'a str) -> Vec<Run<'a>> {
        if text.is_empty() {
            return Vec::new();
        }
        let base = families::is_right_to_left(face.language).then(Level::rtl);
        let bidi = ParagraphBidiInfo::new(text, base);
        let (levels, ranges) = bidi.visual_runs(0..text.len());
        let mut runs = Vec::new();
        for range in ranges {
            let right_to_left = levels.get(range.start).is_some_and(Level::is_rtl);
            let part = text.get(range).unwrap_or_default();
            let mut of_range = self.by_font(face, part);
            if right_to_left {
                of_range.reverse();
            }
            runs.extend(of_range.into_iter().map(|(text, face)| Run {
                text,
                face,
                right_to_left,
            }));
        }
        runs
    }

    /// A text's pieces by font, in reading order. Blanks and marks stay with what is before them
    /// when its font has them.
    fn by_font<'a>(&self, face: Face<'_>, text: &'a str) -> Vec<(&'a str, Option<fontdb::ID>)> {
        let mut pieces: Vec<(Range<usize>, Option<fontdb::ID>)> = Vec::new();
        for (at, cluster) in text.grapheme_indices(true) {
            let before = pieces.last().and_then(|(_, id)| *id);
            let neutral = !cluster.chars().any(char::is_alphanumeric);
            let stays = before.filter(|id| neutral && self.has(*id, cluster));
            let id = stays.or_else(|| self.face_for(face, cluster));
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

/// A box for each character: its width, its height, its sides' thickness, and the white around it.
const BOX: [f32; 4] = [0.56, 0.7, 0.06, 0.08];

/// Lays a box for each character that can't be drawn at the end of the line.
fn boxes(line: &mut Line, run: &Run<'_>) {
    let [width, height, side, white] = BOX;
    let from = line.outline.len();
    let x = line.width;
    for cluster in run.text.graphemes(true) {
        if cluster.chars().all(families::is_ignorable) {
            continue;
        }
        let mut pen = Pen {
            origin: [line.width + white, 0.0],
            line: &mut *line,
            em: 1.0,
        };
        // The inner side turns the other way, so that what is between is filled.
        let (right, top) = (width - side, height - side);
        let outer = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]];
        let inner = [[side, side], [side, top], [right, top], [right, side]];
        for corners in [outer, inner] {
            for (at, [x, y]) in corners.into_iter().enumerate() {
                if at == 0 {
                    pen.move_to(x, y);
                } else {
                    pen.line_to(x, y);
                }
            }
            pen.close();
        }
        line.width += width + 2.0 * white;
    }
    line.pieces.push(Piece {
        face: None,
        bold: false,
        right_to_left: run.right_to_left,
        text: run.text.to_owned(),
        x,
        glyphs: Vec::new(),
        outline: from..line.outline.len(),
    });
}

/// Lays a run at the end of the line; `None`, with nothing laid, when the font can't.
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
    let em = f32::from(shaper.as_ref().units_per_em());
    let glyphs = placed(run, &shaped(run, &shaper, face), em)?;
    let (x, from) = (line.width, line.outline.len());
    for glyph in &glyphs {
        let shown = run.text.get(glyph.text.clone()).unwrap_or_default();
        if !shown.starts_with(families::is_blank) {
            let [right, up] = glyph.offset;
            let mut pen = Pen {
                origin: [line.width + right, up],
                line: &mut *line,
                em,
            };
            shaper.outline_glyph(ttf_parser::GlyphId(glyph.id), &mut pen);
        }
        line.width += glyph.advance;
    }
    line.pieces.push(Piece {
        face: run.face,
        bold: face.bold,
        right_to_left: run.right_to_left,
        text: run.text.to_owned(),
        x,
        glyphs,
        outline: from..line.outline.len(),
    });
    Some(())
}

/// The glyphs of a run in ems; `None` where one is lacking.
fn placed(run: &Run<'_>, glyphs: &GlyphBuffer, em: f32) -> Option<Vec<Glyph>> {
    let ends = ends(glyphs, run.text.len());
    let measure = |units: i32| f32::from(i16::try_from(units).unwrap_or(i16::MAX)) / em;
    let both = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions());
    let placed = both.map(|(glyph, position)| {
        let id = u16::try_from(glyph.glyph_id).ok()?;
        let start = usize::try_from(glyph.cluster).ok()?;
        let blank = run.text.get(start..)?.starts_with(families::is_blank);
        (id != 0 || blank).then_some(())?;
        Some(Glyph {
            id,
            text: start..*ends.get(&start)?,
            advance: measure(position.x_advance),
            offset: [measure(position.x_offset), measure(position.y_offset)],
        })
    });
    placed.collect()
}

/// A run's glyphs, chosen and placed.
fn shaped(run: &Run<'_>, shaper: &rustybuzz::Face<'_>, face: Face<'_>) -> GlyphBuffer {
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
    rustybuzz::shape(shaper, &[zero], buffer)
}

/// Where what a glyph shows ends in the text, by where it starts.
fn ends(glyphs: &GlyphBuffer, length: usize) -> BTreeMap<usize, usize> {
    let starts = glyphs.glyph_infos().iter();
    let starts: BTreeSet<usize> = starts
        .filter_map(|glyph| usize::try_from(glyph.cluster).ok())
        .collect();
    let after = starts.iter().copied().skip(1).chain([length]);
    starts.iter().copied().zip(after).collect()
}
