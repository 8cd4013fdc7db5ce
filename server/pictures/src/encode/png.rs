//! Pixels as PNG.

use image::RgbaImage;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use super::palette::Indexed;
use crate::number;

/// Writes every pixel as it is, with a palette if there are few colours.
pub(crate) fn exact(pixels: &RgbaImage) -> Option<Vec<u8>> {
    if let Some(few) = Indexed::exact(pixels) {
        return indexed(&few);
    }
    let opaque = pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::Adaptive);
    if opaque {
        let parts = pixels.pixels().flat_map(|pixel| {
            let [red, green, blue, _] = pixel.0;
            [red, green, blue]
        });
        encoder.set_color(ColorType::Rgb);
        write(encoder, &parts.collect::<Vec<_>>())?;
    } else {
        encoder.set_color(ColorType::Rgba);
        write(encoder, pixels.as_raw())?;
    }
    Some(file)
}

/// Writes pixels with their palette, in as few bits as its colours need.
pub(crate) fn indexed(pixels: &Indexed) -> Option<Vec<u8>> {
    let (depth, bits) = match pixels.palette.len() {
        0..=2 => (BitDepth::One, 1),
        3..=4 => (BitDepth::Two, 2),
        5..=16 => (BitDepth::Four, 4),
        _ => (BitDepth::Eight, 8),
    };
    let colours = pixels
        .palette
        .iter()
        .flat_map(|[red, green, blue, _]| [*red, *green, *blue]);
    // The opaque ones stand last, and needn't be mentioned.
    let opacities: Vec<u8> = pixels.palette.iter().map(|colour| colour[3]).collect();
    let mentioned = opacities.iter().rposition(|opacity| *opacity < u8::MAX);
    let opacities = opacities.get(..mentioned.map_or(0, |last| last + 1))?;
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width, pixels.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(depth);
    encoder.set_palette(colours.collect::<Vec<_>>());
    if !opacities.is_empty() {
        encoder.set_trns(opacities);
    }
    encoder.set_compression(Compression::High);
    // Neighbours in a palette have nothing to do with each other.
    encoder.set_filter(Filter::NoFilter);
    write(encoder, &packed(pixels, bits))?;
    Some(file)
}

fn packed(pixels: &Indexed, bits: usize) -> Vec<u8> {
    let in_a_byte = 8 / bits;
    let rows = pixels.indices.chunks(number::index(pixels.width).max(1));
    let bytes = rows.flat_map(|row| row.chunks(in_a_byte));
    let bytes = bytes.map(|few| {
        let together = few.iter().fold(0_u8, |byte, index| {
            byte.checked_shl(u32::try_from(bits).unwrap_or(8))
                .unwrap_or(0)
                | index
        });
        let lacking = (in_a_byte - few.len()) * bits;
        together << lacking
    });
    bytes.collect()
}

fn write(encoder: Encoder<'_, &mut Vec<u8>>, content: &[u8]) -> Option<()> {
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(content).ok()?;
    writer.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgba;

    fn read(file: &[u8]) -> RgbaImage {
        image::load_from_memory(file).unwrap().into_rgba8()
    }

    #[test]
    fn few_colours_are_kept_exactly_in_every_depth() {
        for colours in [1_u32, 2, 3, 4, 5, 16, 17, 256] {
            let pixels = RgbaImage::from_fn(37, 11, |x, y| {
                let which = number::byte((x + 37 * y) % colours);
                Rgba([which, 255 - which, 7, if which % 3 == 1 { 90 } else { 255 }])
            });
            assert_eq!(read(&exact(&pixels).unwrap()), pixels, "{colours}");
        }
    }

    #[test]
    fn many_colours_are_kept_exactly() {
        for opacity in [255, 254] {
            let pixels = RgbaImage::from_fn(64, 64, |x, y| {
                Rgba([number::byte(x), number::byte(y), 3, opacity])
            });
            assert_eq!(read(&exact(&pixels).unwrap()), pixels);
        }
    }
}
