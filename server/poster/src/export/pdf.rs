//! Pages of the exact size: drawn, with their texts as text.
//!
//! Each line can be copied, searched and read aloud: its letters stand in the file's own cut of their
//! fonts, and the document says their order and language.

mod letters;

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings,
    hayro_syntax::Pdf, vello_cpu::color::palette::css::WHITE,
};
use image::{GrayImage, imageops};
use krilla::{
    Document,
    geom::Size,
    metadata::Metadata,
    page::PageSettings,
    surface::Surface,
    tagging::{Artifact, ContentTag, Node, SpanTag, Tag, TagGroup, TagTree},
};
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::{Drawing, POINTS_PER_MM, luma, tree};
use crate::{Fonts, Refusal, drawing, fonts::is_right_to_left, layout::Item, number};
use letters::{Letters, Place};

const FAILED: Refusal = Refusal::File("PDF");

/// A document that is being written.
pub(crate) struct Pages<'a> {
    document: Document,
    letters: Letters<'a>,
    /// What is read, in its order.
    read: TagTree,
    is_empty: bool,
}

impl<'a> Pages<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        Self {
            document: Document::new(),
            letters: Letters::new(fonts),
            read: TagTree::new(),
            is_empty: true,
        }
    }

    /// One more page. Title and language of the document are the first one's.
    pub(crate) fn add(&mut self, drawing: &Drawing<'_>) -> Result<(), Refusal> {
        if self.is_empty {
            self.is_empty = false;
            let metadata = Metadata::new()
                .title(drawing.paint.title.to_owned())
                .language(drawing.paint.language.to_owned())
                .creator("Portico".to_owned());
            self.document.set_metadata(metadata);
        }
        let points = |mm: f32| mm * POINTS_PER_MM;
        let sides = (points(drawing.sheet.width), points(drawing.sheet.height));
        let size = Size::from_wh(sides.0, sides.1).ok_or(FAILED)?;
        let mut page = self.document.start_page_with(PageSettings::new(size));
        let mut surface = page.surface();
        let svg = drawing::draw_without_texts(drawing.sheet, &drawing.paint);
        surface.start_tagged(ContentTag::Artifact(Artifact::default()));
        let drawn = surface.draw_svg(&tree(svg.as_bytes())?, size, SvgSettings::default());
        surface.end_tagged();
        drawn.ok_or(FAILED)?;
        for item in &drawing.sheet.items {
            if let Some(paragraph) = line(&mut surface, &mut self.letters, item) {
                self.read.push(paragraph);
            }
        }
        surface.finish();
        page.finish();
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<Vec<u8>, Refusal> {
        self.document.set_tag_tree(self.read);
        self.document.finish().map_err(|_| FAILED)
    }
}

/// Writes a line of text; what it is to whoever has it read aloud.
fn line(surface: &mut Surface<'_>, letters: &mut Letters<'_>, item: &Item) -> Option<TagGroup> {
    let Item::Line {
        line,
        size,
        start,
        colour,
    } = item
    else {
        return None;
    };
    let place = Place {
        start: start.map(|mm| mm * POINTS_PER_MM),
        size: size * POINTS_PER_MM,
        colour: *colour,
    };
    let mut said = Vec::new();
    for piece in &line.pieces {
        let font = letters.font(piece);
        // What is drawn says which letters it stands for; what is written says so itself.
        let text = font.is_none().then_some(piece.text.as_str());
        let span = SpanTag::empty()
            .with_lang(Some(&line.language))
            .with_actual_text(text);
        said.push(Node::from(surface.start_tagged(ContentTag::Span(span))));
        match font {
            Some(font) => letters::write(surface, piece, font, place),
            None => letters::draw(surface, line, piece, place),
        }
        surface.end_tagged();
    }
    // Pieces stand from left to right, and are read the other way where the line is.
    if is_right_to_left(&line.language) {
        said.reverse();
    }
    let paragraph = Tag::P.with_lang(Some(line.language.clone()));
    Some(TagGroup::with_children(paragraph, said))
}

pub(super) fn read(file: &[u8]) -> Result<Pdf, Refusal> {
    Pdf::new(file.to_vec()).map_err(|_| Refusal::File("PDF"))
}

pub(super) fn picture(pdf: &Pdf, page: usize, pixels: [u32; 2]) -> Result<GrayImage, Refusal> {
    let [width, height] = pixels;
    let page = pdf.pages().get(page).ok_or(FAILED)?;
    let (across, down) = page.render_dimensions();
    let side = |pixels: u32| number::real(number::index(pixels));
    let settings = PixmapSettings {
        x_scale: side(width) / across,
        y_scale: side(height) / down,
        bg_color: WHITE,
    };
    let pixmap = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    let (wide, high) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let pixels = pixmap.data().iter();
    let grey = pixels
        .map(|pixel| luma([pixel.r, pixel.g, pixel.b]))
        .collect();
    let picture = GrayImage::from_raw(wide, high, grey).ok_or(FAILED)?;
    // The page's sides are no whole pixels; the renderer may have rounded otherwise than we.
    let filter = imageops::FilterType::Triangle;
    Ok(imageops::resize(&picture, width, height, filter))
}
