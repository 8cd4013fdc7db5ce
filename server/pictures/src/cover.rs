//! A cover: a photograph or artwork across the page, cut to a shape, opaque, in two sizes.

use image::{RgbaImage, imageops};

use crate::{
    Cover, Format, Picture, Refusal,
    drawing::Drawing,
    encode,
    job::Job,
    kind::{self, Kind},
    legibility, number, pixels, resize,
};

/// Widths of the large one. 960 is sharp on a telephone of 320 points at three dots a point.
const LARGE: [u32; 5] = [960, 840, 720, 600, 480];
/// Widths of the small one.
const SMALL: [u32; 4] = [480, 420, 360, 300];
/// Below this nobody takes it for a photograph any more.
const WIDTH_MIN: u32 = 240;
/// Qualities of a JPEG that are tried before the next smaller width. Below 50 blocks are seen.
const QUALITIES: [u8; 4] = [84, 74, 62, 50];
/// Artwork with no more colours than this may be smaller, and is sharper, as PNG.
const COLOURS_MAX: usize = 4_096;
/// Any shape is cut to one between these, widths to heights: flat enough to leave the amount in
/// view, high enough to show something.
const ASPECT_MIN: u32 = 2;
const ASPECT_MAX: u32 = 3;

/// Makes a cover.
pub(crate) fn make(job: &Job) -> Result<Cover, Refusal> {
    let whole = match kind::of(&job.file)? {
        Kind::Pixels(format) => pixels::read(&job.file, format)?,
        Kind::Drawing => drawn(&Drawing::read(&job.file)?)?,
    };
    if legibility::is_empty(&whole) {
        return Err(Refusal::Empty);
    }
    let mut cut = cut(&whole);
    if cut.width() < WIDTH_MIN {
        return Err(Refusal::Small);
    }
    legibility::lay_on(&mut cut, job.grounds.light);
    Ok(Cover {
        large: largest(&cut, &LARGE, Cover::BYTES_MAX)?,
        small: largest(&cut, &SMALL, Cover::SMALL_BYTES_MAX)?,
    })
}

/// Drawn so large that what is left after the cut is as wide as the widest.
fn drawn(drawing: &Drawing) -> Result<RgbaImage, Refusal> {
    let width = number::real(LARGE.iter().copied().max().unwrap_or(WIDTH_MIN));
    let (least, most) = (number::real(ASPECT_MIN), number::real(ASPECT_MAX));
    let aspect = drawing.aspect();
    // Beyond this shape almost nothing would be left.
    if !(least / 4.0..=most * 4.0).contains(&aspect) {
        return Err(Refusal::Shape);
    }
    let shown = width * (aspect / most).max(1.0);
    drawing.draw(number::whole(shown.max(shown / aspect)))
}

/// The middle, in a shape between the two.
fn cut(pixels: &RgbaImage) -> RgbaImage {
    let (width, height) = pixels.dimensions();
    let cut_width = width.min(height.saturating_mul(ASPECT_MAX));
    let cut_height = height.min((width / ASPECT_MIN).max(1));
    let (left, top) = ((width - cut_width) / 2, (height - cut_height) / 2);
    imageops::crop_imm(pixels, left, top, cut_width, cut_height).to_image()
}

fn largest(pixels: &RgbaImage, widths: &[u32], bytes_max: usize) -> Result<Picture, Refusal> {
    let widest = widths.iter().copied().max().unwrap_or(WIDTH_MIN);
    let native = (pixels.width() <= widest).then(|| pixels.width());
    let widths = widths
        .iter()
        .copied()
        .filter(|width| *width < pixels.width());
    for width in native.into_iter().chain(widths) {
        let height = number::scaled(pixels.height(), width, pixels.width());
        let smaller = resize::to(pixels.clone(), width, height);
        if let Some((format, bytes)) = fitting(&smaller, bytes_max) {
            return Ok(Picture::new(format, bytes, width, height));
        }
    }
    Err(Refusal::Detailed)
}

fn fitting(pixels: &RgbaImage, bytes_max: usize) -> Option<(Format, Vec<u8>)> {
    let fits = |bytes: &Vec<u8>| bytes.len() <= bytes_max;
    let artwork = encode::distinct(pixels, COLOURS_MAX + 1) <= COLOURS_MAX;
    if artwork && let Some(bytes) = encode::exact(pixels).filter(fits) {
        return Some((Format::Png, bytes));
    }
    let mut qualities = QUALITIES.iter();
    let fitting = qualities.find_map(|quality| encode::jpeg(pixels, *quality).filter(fits))?;
    Some((Format::Jpeg, fitting))
}
