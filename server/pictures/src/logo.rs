//! A logo: kept whole, with its transparency, as shapes if it can be.

use image::RgbaImage;

use crate::{
    Format, Legibility, Logo, Picture, Refusal,
    drawing::Drawing,
    encode,
    job::{Grounds, Job},
    kind::{self, Kind},
    legibility, number, pixels, resize,
};

/// Longest sides that are tried, from the one that is sharp on every telephone at 120 points.
const SIDES: [u32; 9] = [512, 448, 384, 320, 256, 192, 128, 96, 64];
/// No side is longer than this many times the other.
const ASPECT_MAX: f32 = 8.0;
/// A longest side below this is a tracking pixel, or a favicon from another century.
const SIDE_MIN: u32 = 32;
/// What a palette may cost in likeness before JPEG is the better choice: three steps of 256.
const PALETTE_ERROR_MAX: f32 = 9.0;

/// Makes a logo, and a second one if there is a file for dark grounds.
pub(crate) fn make(job: &Job) -> Result<Logo, Refusal> {
    let (picture, seen) = one(&job.file)?;
    let (on_light, on_dark) = Legibility::of(&seen, job.grounds);
    let dark = job.dark.as_deref();
    let dark = dark.map(|file| for_dark(file, job.grounds)).transpose()?;
    let (dark, lost_on_dark) = dark.unzip();
    Ok(Logo {
        picture,
        on_light,
        on_dark: dark.as_ref().map_or(on_dark, |_| Legibility::Plain),
        dark,
        lost_on_light: legibility::is_lost(&seen, job.grounds.light),
        lost_on_dark: lost_on_dark.unwrap_or_default(),
    })
}

/// The picture, and whether it is lost there.
fn for_dark(file: &[u8], grounds: Grounds) -> Result<(Picture, bool), Refusal> {
    let (picture, seen) = one(file)?;
    match Legibility::of(&seen, grounds) {
        (_, Legibility::Plain) => Ok((picture, legibility::is_lost(&seen, grounds.dark))),
        // Two logos, neither of which can be seen, are a mistake that should be told.
        (_, Legibility::Plate) => Err(Refusal::Dark),
    }
}

/// The picture, and what is seen of it.
fn one(file: &[u8]) -> Result<(Picture, RgbaImage), Refusal> {
    match kind::of(file)? {
        Kind::Pixels(format) => {
            let pixels = pixels::read(file, format)?;
            check(&pixels)?;
            Ok((smallest_loss(&pixels)?, seen(pixels)))
        }
        Kind::Drawing => {
            let drawing = Drawing::read(file)?;
            if drawing.aspect().max(drawing.aspect().recip()) > ASPECT_MAX {
                return Err(Refusal::Shape);
            }
            let pixels = drawing.draw(SIDES.iter().copied().max().unwrap_or(SIDE_MIN))?;
            check(&pixels)?;
            let picture = match drawing.as_svg(Logo::BYTES_MAX) {
                Some(picture) => picture,
                None => smallest_loss(&pixels)?,
            };
            Ok((picture, seen(pixels)))
        }
    }
}

/// As large as it is shown.
fn seen(pixels: RgbaImage) -> RgbaImage {
    resize::at_most(pixels, 256)
}

fn check(pixels: &RgbaImage) -> Result<(), Refusal> {
    let (width, height) = pixels.dimensions();
    let aspect = number::real(width) / number::real(height);
    if width.max(height) < SIDE_MIN {
        Err(Refusal::Small)
    } else if aspect.max(aspect.recip()) > ASPECT_MAX {
        Err(Refusal::Shape)
    } else if legibility::is_empty(pixels) {
        Err(Refusal::Empty)
    } else {
        Ok(())
    }
}

/// The largest picture that fits, and among those of its size the most like the given one.
fn smallest_loss(pixels: &RgbaImage) -> Result<Picture, Refusal> {
    let longest = pixels.width().max(pixels.height());
    let sides = SIDES.iter().filter(|side| **side < longest);
    let native = (longest <= SIDES.iter().copied().max().unwrap_or(0)).then_some(&longest);
    for side in native.into_iter().chain(sides) {
        let smaller = resize::at_most(pixels.clone(), *side);
        let (width, height) = smaller.dimensions();
        if let Some((format, bytes)) = fitting(&smaller) {
            return Ok(Picture::new(format, bytes, width, height));
        }
    }
    Err(Refusal::Detailed)
}

fn fitting(pixels: &RgbaImage) -> Option<(Format, Vec<u8>)> {
    let fits = |bytes: &Vec<u8>| bytes.len() <= Logo::BYTES_MAX;
    let png = |bytes: Option<Vec<u8>>| bytes.filter(fits).map(|bytes| (Format::Png, bytes));
    let opaque = pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let reduced = |colours| {
        let few = encode::Indexed::reduced(pixels, colours);
        let alike = !opaque || few.error <= PALETTE_ERROR_MAX;
        png(alike.then(|| encode::indexed(&few)).flatten())
    };
    let jpeg = |quality| {
        let bytes = opaque.then(|| encode::jpeg(pixels, quality)).flatten();
        bytes.filter(fits).map(|bytes| (Format::Jpeg, bytes))
    };
    if let Some(exact) = png(encode::exact(pixels)) {
        return Some(exact);
    }
    // If not even 64 colours fit, more don't, and looking for them would take the most time.
    let fewest = png(encode::indexed(&encode::Indexed::reduced(pixels, 64)));
    let more = |colours| fewest.as_ref().and_then(|_| reduced(colours));
    more(256)
        .or_else(|| jpeg(88))
        .or_else(|| jpeg(80))
        .or_else(|| more(128))
        .or_else(|| if opaque { jpeg(70) } else { fewest.clone() })
}
