//! Pixels of a file: upright, in sRGB, of the first frame, and never more than are needed.
//!
//! Knows nothing of what they are for.

mod profile;

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbaImage,
    metadata::Orientation,
};

use crate::{Refusal, number, resize};

/// Longest declared side.
pub(crate) const SIDE_MAX: u32 = 12_000;
/// Most declared pixels. Cameras of telephones give 12 to 24 million in ordinary settings.
pub(crate) const PIXELS_MAX: u64 = 32_000_000;
/// Most bytes that a decoder may ask for at once; 16-bit colours with transparency need 256 MB.
const DECODER_BYTES_MAX: u64 = 320_000_000;
/// Shorter side of what is worked with: as much as the widest picture takes, whichever way a file
/// lies before it is turned and cut.
const WORKING_SIDE: u32 = 1_024;

/// Decodes a file. Its declared measures are looked at before anything else is.
pub(crate) fn read(file: &[u8], format: ImageFormat) -> Result<RgbaImage, Refusal> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(DECODER_BYTES_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| reason(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(Refusal::Pixels);
    }
    // A damaged remark about a picture is no reason to refuse the picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| reason(&error))?;
    let longest = number::scaled(width.max(height), WORKING_SIDE, width.min(height));
    let mut pixels = resize::at_most(picture.into_rgba8(), longest);
    if let Some(profile) = profile {
        profile::to_srgb(&mut pixels, &profile);
    }
    let mut upright = DynamicImage::ImageRgba8(pixels);
    upright.apply_orientation(orientation);
    Ok(upright.into_rgba8())
}

fn reason(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::Pixels,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => Refusal::Broken,
    }
}
