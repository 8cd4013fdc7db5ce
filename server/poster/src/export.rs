//! The drawing as a file, and files as pictures again.

mod pdf;
mod png;

use image::{GrayImage, imageops};
use resvg::{tiny_skia, usvg};

use crate::{
    Fonts, Format, Refusal,
    drawing::{self, Paint},
    layout::Sheet,
    number,
    size::DOTS_PER_INCH,
};
pub(crate) use pdf::Pages;

/// Points of a PDF in a millimetre.
const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// A sheet, and what it is painted with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Drawing<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) paint: Paint<'a>,
}

impl Drawing<'_> {
    /// The file.
    pub(crate) fn export(&self, format: Format, fonts: &Fonts) -> Result<Vec<u8>, Refusal> {
        match format {
            Format::Svg => Ok(self.svg().into_bytes()),
            Format::Png => png::write(self),
            Format::Pdf => {
                let mut pages = Pages::new(fonts);
                pages.add(self)?;
                pages.finish()
            }
        }
    }

    fn svg(&self) -> String {
        drawing::draw(self.sheet, &self.paint)
    }

    /// Dots of a print.
    fn dots(&self) -> (u32, u32) {
        let per_mm = number::real(number::index(DOTS_PER_INCH)) / 25.4;
        let dots = |mm: f32| number::whole(mm * per_mm);
        (dots(self.sheet.width), dots(self.sheet.height))
    }
}

fn tree(svg: &[u8]) -> Result<usvg::Tree, Refusal> {
    usvg::Tree::from_data(svg, &usvg::Options::default()).map_err(|_| Refusal::File("SVG"))
}

/// Paints a drawing on white.
fn paint(tree: &usvg::Tree, width: u32, height: u32) -> Result<tiny_skia::Pixmap, Refusal> {
    let mut pixmap = tiny_skia::Pixmap::new(width, height).ok_or(Refusal::File("PNG"))?;
    pixmap.fill(tiny_skia::Color::WHITE);
    let side = |pixels: u32| number::real(number::index(pixels));
    let (across, down) = (
        side(width) / tree.size().width(),
        side(height) / tree.size().height(),
    );
    let scale = tiny_skia::Transform::from_scale(across, down);
    resvg::render(tree, scale, &mut pixmap.as_mut());
    Ok(pixmap)
}

/// A finished file, read by way of its own format: the SVG is parsed again, the PDF interpreted,
/// the PNG scaled as a printer scales it.
pub(crate) enum Reading {
    Svg(Box<usvg::Tree>),
    Png(GrayImage),
    /// And which page of it, from nought on.
    Pdf(hayro::hayro_syntax::Pdf, usize),
}

impl Reading {
    pub(crate) fn of(file: &[u8], format: Format) -> Result<Self, Refusal> {
        match format {
            Format::Svg => Ok(Self::Svg(Box::new(tree(file)?))),
            Format::Png => Ok(Self::Png(png::read(file)?)),
            Format::Pdf => Ok(Self::Pdf(pdf::read(file)?, 0)),
        }
    }

    /// The same of one page of a PDF.
    pub(crate) fn of_page(file: &[u8], page: usize) -> Result<Self, Refusal> {
        Ok(Self::Pdf(pdf::read(file)?, page))
    }

    /// A grey picture of this many pixels.
    pub(crate) fn picture(&self, width: u32, height: u32) -> Result<GrayImage, Refusal> {
        match self {
            Self::Svg(tree) => {
                let pixmap = paint(tree, width, height)?;
                let pixels = pixmap.pixels().iter();
                let grey = pixels.map(|pixel| luma([pixel.red(), pixel.green(), pixel.blue()]));
                GrayImage::from_raw(width, height, grey.collect()).ok_or(Refusal::File("SVG"))
            }
            Self::Png(picture) => {
                let filter = imageops::FilterType::Triangle;
                Ok(imageops::resize(picture, width, height, filter))
            }
            Self::Pdf(pdf, page) => pdf::picture(pdf, *page, [width, height]),
        }
    }
}

/// Brightness as cameras weigh it (ITU-R BT.601).
fn luma([red, green, blue]: [u8; 3]) -> u8 {
    number::byte(0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Size;

    #[test]
    fn dots_are_those_printers_expect_of_each_size() {
        let dots = Size::ALL.map(|size| {
            let (width, height) = size.millimetres();
            let drawing = Drawing {
                sheet: &Sheet::new(f32::from(width), f32::from(height)),
                paint: Paint {
                    symbol: None,
                    ink: crate::Colour::INK,
                    logo: None,
                    mark: None,
                    title: "",
                    language: "",
                },
            };
            drawing.dots()
        });
        assert_eq!(dots, [(2480, 3508), (1748, 2480), (1240, 1748), (945, 945)]);
    }
}
