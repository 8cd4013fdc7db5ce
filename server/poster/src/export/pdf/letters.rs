//! Lines of text in a PDF: letters of fonts that are put into it, cut down to what is used.

use std::collections::HashMap;

use krilla::{
    color::rgb,
    geom::{PathBuilder, Point},
    paint::Fill,
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph, Tag},
};
use rustybuzz::ttf_parser::{self, Permissions};

use crate::{
    Colour, Fonts,
    fonts::{Line, Piece, Segment},
};

/// Where a line goes, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Where its base line starts.
    pub(super) start: [f32; 2],
    /// Size of the letters.
    pub(super) size: f32,
    /// What they are painted with.
    pub(super) colour: Colour,
}

/// The fonts of a document.
pub(super) struct Letters<'a> {
    fonts: &'a Fonts,
    known: HashMap<(fontdb::ID, bool), Option<Font>>,
}

impl<'a> Letters<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            known: HashMap::new(),
        }
    }

    /// The font of a piece; `None` where there is none, or its makers let nobody put it into a file.
    pub(super) fn font(&mut self, piece: &Piece) -> Option<Font> {
        let id = piece.face?;
        let fonts = self.fonts;
        let known = self.known.entry((id, piece.bold));
        let font = known.or_insert_with(|| {
            let (data, index) = fonts.data(id)?;
            let face = ttf_parser::Face::parse(&data, index).ok()?;
            if face.permissions() == Some(Permissions::Restricted) {
                return None;
            }
            let weight = if piece.bold { 700.0 } else { 400.0 };
            let varied = [(Tag::new(b"wght"), weight)];
            let varied: &[(Tag, f32)] = if face.is_variable() { &varied } else { &[] };
            Font::new_variable(data.into(), index, varied)
        });
        font.clone()
    }
}

/// Writes a piece of a line with its font.
pub(super) fn write(surface: &mut Surface<'_>, piece: &Piece, font: Font, place: Place) {
    let glyphs = piece.glyphs.iter().map(|glyph| {
        let id = GlyphId::new(u32::from(glyph.id));
        let [right, up] = glyph.offset;
        KrillaGlyph::new(id, glyph.advance, right, up, 0.0, glyph.text.clone(), None)
    });
    let glyphs: Vec<KrillaGlyph> = glyphs.collect();
    let [x, y] = place.start;
    let start = Point::from_xy(x + piece.x * place.size, y);
    fill(surface, place.colour);
    surface.draw_glyphs(start, &glyphs, font, &piece.text, place.size, false);
}

fn fill(surface: &mut Surface<'_>, colour: Colour) {
    let [red, green, blue] = colour.channels();
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }));
}

/// What can't be written is drawn.
pub(super) fn draw(surface: &mut Surface<'_>, line: &Line, piece: &Piece, place: Place) {
    fill(surface, place.colour);
    let [x, y] = place.start;
    let at = |[right, down]: [f32; 2]| [x + right * place.size, y + down * place.size];
    let mut path = PathBuilder::new();
    for segment in line.outline.get(piece.outline.clone()).unwrap_or_default() {
        match *segment {
            Segment::Move(to) => {
                let [x, y] = at(to);
                path.move_to(x, y);
            }
            Segment::Line(to) => {
                let [x, y] = at(to);
                path.line_to(x, y);
            }
            Segment::Quad([x1, y1, x, y]) => {
                let ([x1, y1], [x, y]) = (at([x1, y1]), at([x, y]));
                path.quad_to(x1, y1, x, y);
            }
            Segment::Cubic([x1, y1, x2, y2, x, y]) => {
                let ([x1, y1], [x2, y2], [x, y]) = (at([x1, y1]), at([x2, y2]), at([x, y]));
                path.cubic_to(x1, y1, x2, y2, x, y);
            }
            Segment::Close => path.close(),
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}
