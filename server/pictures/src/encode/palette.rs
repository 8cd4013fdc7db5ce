//! Pictures with few colours, or made to have few.

use std::collections::HashMap;

use color_quant::NeuQuant;
use image::RgbaImage;

use crate::number;

/// Most colours of a PNG's palette.
const COLOURS_MAX: usize = 256;
/// A colour that fills this share of a picture is its maker's choice, and stays exactly as it is.
const CHOSEN_SHARE: usize = 100;
/// Most of these, so that the shades between them get colours too.
const CHOSEN_MAX: usize = 16;

/// Red, green, blue, opacity.
type Colour = [u8; 4];

/// Pixels as places in a palette.
#[derive(Clone, Debug)]
pub(crate) struct Indexed {
    pub(super) width: u32,
    pub(super) height: u32,
    /// The opaque colours stand last.
    pub(super) palette: Vec<Colour>,
    /// Row by row.
    pub(super) indices: Vec<u8>,
    /// Mean of the squared difference to the given pixels, over all parts of all colours.
    pub(crate) error: f32,
}

/// How many different colours there are, counted up to `most`.
pub(crate) fn distinct(pixels: &RgbaImage, most: usize) -> usize {
    let mut seen = std::collections::HashSet::new();
    for pixel in pixels.pixels() {
        if seen.len() >= most {
            break;
        }
        seen.insert(pixel.0);
    }
    seen.len()
}

impl Indexed {
    /// With all colours there are, if a palette holds them.
    pub(crate) fn exact(pixels: &RgbaImage) -> Option<Self> {
        if distinct(pixels, COLOURS_MAX + 1) > COLOURS_MAX {
            return None;
        }
        let palette = pixels.pixels().map(|pixel| pixel.0).collect();
        Some(Self::with(pixels, palette))
    }

    /// With about so many colours, at least 64 and at most 256.
    pub(crate) fn reduced(pixels: &RgbaImage, colours: usize) -> Self {
        let colours = colours.clamp(64, COLOURS_MAX);
        let mut palette = chosen(pixels);
        let learnt = NeuQuant::new(3, colours - palette.len(), pixels.as_raw());
        let learnt = learnt.color_map_rgba();
        palette.extend(learnt.as_chunks::<4>().0);
        Self::with(pixels, palette)
    }

    fn with(pixels: &RgbaImage, mut palette: Vec<Colour>) -> Self {
        palette.sort_unstable_by_key(|[red, green, blue, opacity]| (*opacity, *red, *green, *blue));
        palette.dedup();
        let mut nearest_to = HashMap::new();
        let mut difference = 0_u64;
        let indices = pixels.pixels().map(|pixel| {
            let (index, off) = *nearest_to
                .entry(pixel.0)
                .or_insert_with(|| nearest(&palette, pixel.0));
            difference += u64::from(off);
            index
        });
        let indices: Vec<u8> = indices.collect();
        let parts = u64::try_from(indices.len()).unwrap_or(u64::MAX).max(1) * 4;
        let error_x100 = u32::try_from(difference * 100 / parts).unwrap_or(u32::MAX);
        Self {
            width: pixels.width(),
            height: pixels.height(),
            palette,
            indices,
            error: number::real(error_x100) / 100.0,
        }
    }
}

/// Colours that fill large parts.
fn chosen(pixels: &RgbaImage) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for pixel in pixels.pixels() {
        *counts.entry(pixel.0).or_default() += 1;
    }
    let enough = pixels.as_raw().len() / 4 / CHOSEN_SHARE;
    let mut often: Vec<_> = counts
        .into_iter()
        .filter(|(_, count)| *count > enough)
        .collect();
    often.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    often.truncate(CHOSEN_MAX);
    often.into_iter().map(|(colour, _)| colour).collect()
}

/// The place of the nearest colour, and the sum of the squared differences.
fn nearest(palette: &[Colour], colour: Colour) -> (u8, u32) {
    let places = (0..=u8::MAX).zip(palette);
    let differences = places.map(|(index, other)| (index, difference(*other, colour)));
    differences
        .min_by_key(|(_, difference)| *difference)
        .unwrap_or((0, 0))
}

/// Weighted by opacity: what can't be seen doesn't differ.
fn difference(one: Colour, other: Colour) -> u32 {
    let opacity = |colour: Colour| u32::from(colour[3]);
    let seen = |colour: Colour, part: u8| u32::from(part) * opacity(colour) / 255;
    let parts = one.iter().zip(&other).take(3);
    let colours = parts.map(|(a, b)| seen(one, *a).abs_diff(seen(other, *b)).pow(2));
    colours.sum::<u32>() + opacity(one).abs_diff(opacity(other)).pow(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::Rgba;

    #[test]
    fn a_brand_s_colour_stays_exactly_what_it_is() {
        let brand = [11, 110, 79, 255];
        let pixels = RgbaImage::from_fn(128, 128, |x, y| match x {
            0..64 => Rgba(brand),
            _ => Rgba([number::byte(x * 2), number::byte(y * 2), 60, 255]),
        });
        let few = Indexed::reduced(&pixels, 64);
        assert!(few.palette.contains(&brand) && few.palette.len() <= 64);
        assert!(few.error > 0.0 && few.error < 60.0, "{}", few.error);
    }

    #[test]
    fn tiny_pictures_have_palettes_too() {
        let pixels = RgbaImage::from_pixel(1, 1, Rgba([1, 2, 3, 4]));
        assert_eq!(Indexed::reduced(&pixels, 64).indices.len(), 1);
    }
}
