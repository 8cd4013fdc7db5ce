//! Photographs as JPEG.

use image::RgbaImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Writes opaque pixels; transparency is left out. Progressive, so that half of the file already
/// shows something. `None` for more than 65,535 pixels a side.
pub(crate) fn jpeg(pixels: &RgbaImage, quality: u8) -> Option<Vec<u8>> {
    let width = u16::try_from(pixels.width()).ok()?;
    let height = u16::try_from(pixels.height()).ok()?;
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, quality);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder
        .encode(pixels.as_raw(), width, height, ColorType::Rgba)
        .ok()?;
    Some(file)
}
