//! One page of the exact size, drawn.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings,
    hayro_syntax::Pdf, vello_cpu::color::palette::css::WHITE,
};
use image::{GrayImage, imageops};
use krilla::{Document, geom::Size, metadata::Metadata, page::PageSettings};
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::{Drawing, POINTS_PER_MM, luma};
use crate::{Refusal, number};

const FAILED: Refusal = Refusal::File("PDF");

/// A page for each drawing; title and language are the first one's.
pub(super) fn write(drawings: &[Drawing<'_>]) -> Result<Vec<u8>, Refusal> {
    let drawing = drawings.first().ok_or(FAILED)?;
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(drawing.title.to_owned())
            .language(drawing.language.to_owned())
            .creator("Portico".to_owned()),
    );
    for drawing in drawings {
        page(&mut document, drawing)?;
    }
    document.finish().map_err(|_| FAILED)
}

fn page(document: &mut Document, drawing: &Drawing<'_>) -> Result<(), Refusal> {
    let (width, height) = (
        drawing.width * POINTS_PER_MM,
        drawing.height * POINTS_PER_MM,
    );
    let size = Size::from_wh(width, height).ok_or(FAILED)?;
    let mut page = document.start_page_with(PageSettings::new(size));
    let mut surface = page.surface();
    surface
        .draw_svg(&drawing.tree()?, size, SvgSettings::default())
        .ok_or(FAILED)?;
    surface.finish();
    page.finish();
    Ok(())
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
