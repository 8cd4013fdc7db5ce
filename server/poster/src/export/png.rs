//! Dots for a printer, and how many of them make an inch.

use std::io::Cursor;

use image::{GrayImage, ImageFormat, ImageReader};

use super::{Drawing, paint};
use crate::Refusal;

/// 300 dots an inch, in dots a metre.
const DOTS_PER_METRE: u32 = 11_811;

pub(super) fn write(drawing: &Drawing<'_>) -> Result<Vec<u8>, Refusal> {
    let (width, height) = drawing.dots();
    let pixmap = paint(&super::tree(drawing.svg().as_bytes())?, width, height)?;
    // Painted on white, so every pixel is opaque.
    let pixels = pixmap.pixels().iter();
    let opaque: Vec<u8> = pixels
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    encode(width, height, &opaque).map_err(|_| Refusal::File("PNG"))
}

fn encode(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: DOTS_PER_METRE,
        yppu: DOTS_PER_METRE,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}

pub(super) fn read(file: &[u8]) -> Result<GrayImage, Refusal> {
    let reader = ImageReader::with_format(Cursor::new(file), ImageFormat::Png);
    let picture = reader.decode().map_err(|_| Refusal::File("PNG"))?;
    Ok(picture.to_luma8())
}
