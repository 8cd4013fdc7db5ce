//! Finished pictures: bytes that are served as they are.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::Legibility;

/// Formats that an eight-year-old web view shows (iOS 12, Android 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Shapes only. Serve it with a content security policy of its own: `default-src 'none'`.
    Svg,
    /// Pixels, perhaps transparent.
    Png,
    /// A photograph.
    Jpeg,
}

impl Format {
    /// For `Content-Type`.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// Of a file's name, without its dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}

/// One file, made here from the first byte to the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    format: Format,
    bytes: Vec<u8>,
    width: u32,
    height: u32,
}

impl Picture {
    pub(crate) const fn new(format: Format, bytes: Vec<u8>, width: u32, height: u32) -> Self {
        Self {
            format,
            bytes,
            width,
            height,
        }
    }

    /// What it is.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// In pixels; of an SVG, in its own units.
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// As the width.
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// A name that no other content has: the first 160 bits of its SHA-256 in hexadecimal digits.
    /// An address with it may be kept for ever.
    pub fn digest(&self) -> String {
        let digest = Sha256::digest(&self.bytes);
        digest.iter().take(20).fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string takes everything");
            hex
        })
    }
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// See [`crate::Role::Logo`].
    Logo(Logo),
    /// See [`crate::Role::Cover`].
    Cover(Cover),
}

/// A merchant's mark: at most [`Logo::BYTES_MAX`] bytes a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// For light grounds, and for dark ones if there is no other.
    pub picture: Picture,
    /// How `picture` is shown on the light ground.
    pub on_light: Legibility,
    /// For dark grounds, if the merchant gave one.
    pub dark: Option<Picture>,
    /// How `dark`, or else `picture`, is shown on the dark ground.
    pub on_dark: Legibility,
    /// Whether `picture` can't be made out on the light ground as it is, also where it brings a ground of its own.
    pub lost_on_light: bool,
    /// The same of `dark` on the dark one.
    pub lost_on_dark: bool,
}

impl Logo {
    /// A customer with one bar of signal waits a tenth of a second for it.
    pub const BYTES_MAX: usize = 20_000;
}

/// A picture across the page, without transparency, in two sizes of the same cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// At most 960 pixels wide and [`Cover::BYTES_MAX`] bytes.
    pub large: Picture,
    /// At most 480 pixels wide and [`Cover::SMALL_BYTES_MAX`] bytes.
    pub small: Picture,
}

impl Cover {
    /// Of the large one.
    pub const BYTES_MAX: usize = 60_000;
    /// Of the small one, which is what most telephones fetch.
    pub const SMALL_BYTES_MAX: usize = 24_000;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_content_s() {
        let picture = |bytes: &[u8]| Picture::new(Format::Png, bytes.to_vec(), 1, 1);
        // SHA-256 of nothing, FIPS 180-4.
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4";
        assert_eq!(picture(b"").digest(), nothing);
        assert_ne!(picture(b"a").digest(), nothing);
    }
}
