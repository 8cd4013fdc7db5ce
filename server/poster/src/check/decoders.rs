//! Two decoders that share no ancestor, so that a code is not readable by accident of one of them.

use std::fmt;

use image::GrayImage;
use rqrr::PreparedImage;
use rxing::BarcodeFormat;

/// A program that reads codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decoder {
    /// Written after quirc, in C.
    Rqrr,
    /// Written after `ZXing`, in Java.
    Rxing,
}

impl Decoder {
    pub(crate) const ALL: [Self; 2] = [Self::Rqrr, Self::Rxing];

    /// What the only code of a picture says.
    pub(crate) fn read(self, picture: &GrayImage) -> Option<String> {
        match self {
            Self::Rqrr => {
                let brightness = |x: usize, y: usize| {
                    let at = u32::try_from(x).ok().zip(u32::try_from(y).ok());
                    let pixel = at.and_then(|(x, y)| picture.get_pixel_checked(x, y));
                    pixel.map_or(255, |pixel| pixel.0[0])
                };
                let (width, height) = picture.dimensions();
                let (width, height) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
                let mut prepared = PreparedImage::prepare_from_greyscale(width, height, brightness);
                let grids = prepared.detect_grids();
                grids.iter().find_map(|grid| Some(grid.decode().ok()?.1))
            }
            Self::Rxing => {
                let (width, height) = picture.dimensions();
                let read = rxing::helpers::detect_in_luma(
                    picture.as_raw().clone(),
                    width,
                    height,
                    Some(BarcodeFormat::QR_CODE),
                );
                read.ok().map(|result| result.getText().to_owned())
            }
        }
    }
}

impl fmt::Display for Decoder {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Rqrr => "rqrr",
            Self::Rxing => "rxing",
        })
    }
}
