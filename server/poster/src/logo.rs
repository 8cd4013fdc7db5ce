//! A shop's logo, from a file nobody vouches for.
//!
//! What is kept is a picture that asks for nothing: pixels written anew as PNG, or an SVG after
//! `usvg` has reduced it to shapes. It goes into the drawing as data.

use std::{io::Cursor, sync::Arc};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{ImageFormat, ImageReader, Limits};
use resvg::usvg;

use crate::number;

/// Longest side of a PNG or JPEG in pixels; at 300 dots an inch this is 34 cm.
const PIXELS_MAX: u32 = 4_000;
/// Nothing is wider than this many times its height, or higher.
const ASPECT_MAX: f32 = 8.0;
/// How large a logo is that keeps a decoder from seeing the code when it is whole.
const SMALLER: f32 = 0.6;

/// A picture to put on a poster.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// As a `data:` address; many posters share it.
    address: Arc<str>,
    /// Width by height.
    aspect: f32,
    /// Whether it can't be seen on paper.
    plate: bool,
    /// How large it stands beside what it could be.
    share: f32,
}

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoLogo {
    /// Too many bytes or pixels.
    #[error("the logo has more than 2 MB, or a side of more than 4000 pixels")]
    TooLarge,
    /// None of the formats, or a broken file.
    #[error("the logo is not a readable PNG, JPEG or SVG file")]
    Unreadable,
    /// Letters would look different on every machine.
    #[error("the logo contains text: turn it into paths first, or save it as PNG")]
    Text,
    /// A picture elsewhere would be missing when it is printed.
    #[error("the logo refers to other files: embed them first, or save it as PNG")]
    Elsewhere,
    /// Empty, or a line.
    #[error("the logo is empty, or more than eight times as wide as high, or the other way round")]
    Shape,
}

impl Logo {
    /// Larger than any logo; a decoder gets no more to work with.
    pub const BYTES_MAX: usize = 2_000_000;

    /// Reads a PNG, JPEG or SVG file.
    pub fn read(file: &[u8]) -> Result<Self, NoLogo> {
        if file.len() > Self::BYTES_MAX {
            return Err(NoLogo::TooLarge);
        }
        let logo = match image::guess_format(file) {
            Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => from_pixels(file, format)?,
            Ok(_) => return Err(NoLogo::Unreadable),
            Err(_) => from_svg(file)?,
        };
        if (ASPECT_MAX.recip()..=ASPECT_MAX).contains(&logo.aspect) {
            Ok(logo)
        } else {
            Err(NoLogo::Shape)
        }
    }

    /// The same on a dark plate, for a logo that is made for dark grounds.
    #[must_use]
    pub fn on_plate(self) -> Self {
        Self {
            plate: true,
            ..self
        }
    }

    /// The same, smaller than there is room for.
    pub(crate) fn smaller(&self) -> Self {
        Self {
            share: SMALLER,
            ..self.clone()
        }
    }

    pub(crate) const fn share(&self) -> f32 {
        self.share
    }

    pub(crate) const fn has_plate(&self) -> bool {
        self.plate
    }

    pub(crate) const fn aspect(&self) -> f32 {
        self.aspect
    }

    pub(crate) fn shared_address(&self) -> Arc<str> {
        Arc::clone(&self.address)
    }

    #[cfg(test)]
    fn address(&self) -> &str {
        &self.address
    }
}

fn from_pixels(file: &[u8], format: ImageFormat) -> Result<Logo, NoLogo> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(PIXELS_MAX);
    limits.max_image_height = Some(PIXELS_MAX);
    reader.limits(limits);
    let pixels = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => NoLogo::TooLarge,
        image::ImageError::Decoding(_)
        | image::ImageError::Encoding(_)
        | image::ImageError::Parameter(_)
        | image::ImageError::Unsupported(_)
        | image::ImageError::IoError(_) => NoLogo::Unreadable,
    })?;
    let side = |pixels: u32| number::real(number::index(pixels));
    let aspect = side(pixels.width()) / side(pixels.height());
    let mut anew = Cursor::new(Vec::new());
    pixels
        .to_rgba8()
        .write_to(&mut anew, ImageFormat::Png)
        .map_err(|_| NoLogo::Unreadable)?;
    Ok(Logo {
        address: address("image/png", anew.get_ref()).into(),
        aspect,
        plate: false,
        share: 1.0,
    })
}

fn from_svg(file: &[u8]) -> Result<Logo, NoLogo> {
    let text = std::str::from_utf8(file).map_err(|_| NoLogo::Unreadable)?;
    let document = usvg::roxmltree::Document::parse(text).map_err(|_| NoLogo::Unreadable)?;
    for node in document
        .descendants()
        .filter(usvg::roxmltree::Node::is_element)
    {
        match node.tag_name().name() {
            "text" | "foreignObject" => return Err(NoLogo::Text),
            "image" | "feImage" | "use" if refers_elsewhere(&node) => {
                return Err(NoLogo::Elsewhere);
            }
            _ => {}
        }
    }
    let options = usvg::Options {
        // Nothing is ever read from the disk, whatever the check above might overlook.
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_xmltree(&document, &options).map_err(|_| NoLogo::Unreadable)?;
    if !tree.root().has_children() {
        return Err(NoLogo::Shape);
    }
    let size = tree.size();
    let shapes = tree.to_string(&usvg::WriteOptions::default());
    Ok(Logo {
        address: address("image/svg+xml", shapes.as_bytes()).into(),
        aspect: size.width() / size.height(),
        plate: false,
        share: 1.0,
    })
}

fn refers_elsewhere(node: &usvg::roxmltree::Node<'_, '_>) -> bool {
    let mut references = node.attributes().filter(|a| a.name() == "href");
    references.any(|a| !a.value().starts_with('#') && !a.value().starts_with("data:"))
}

fn address(kind: &str, content: &[u8]) -> String {
    format!("data:{kind};base64,{}", STANDARD.encode(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Result<Logo, NoLogo> {
        let open = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">"#;
        Logo::read([open, inside, "</svg>"].concat().as_bytes())
    }

    #[test]
    fn a_drawing_is_kept_as_shapes() {
        let script = r#"<script>alert(1)</script><rect width="40" height="20" fill="red"/>"#;
        let logo = svg(script).unwrap();
        assert!((logo.aspect() - 2.0).abs() < 0.001);
        let (_, data) = logo.address().split_once(',').unwrap();
        let kept = String::from_utf8(STANDARD.decode(data).unwrap()).unwrap();
        assert!(kept.contains("<path") && !kept.contains("script"), "{kept}");
    }

    #[test]
    fn what_would_look_different_elsewhere_is_refused() {
        assert_eq!(svg("<text>Tea</text>"), Err(NoLogo::Text));
        let outside = r#"<image href="https://x.example/a.png" width="9" height="9"/>"#;
        assert_eq!(svg(outside), Err(NoLogo::Elsewhere));
        assert_eq!(svg(r#"<use href="b.svg#x"/>"#), Err(NoLogo::Elsewhere));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(svg(""), Err(NoLogo::Shape));
        assert_eq!(Logo::read(b""), Err(NoLogo::Unreadable));
        assert_eq!(Logo::read(b"GIF89a...."), Err(NoLogo::Unreadable));
        assert_eq!(
            Logo::read(b"\x89PNG\r\n\x1a\n...."),
            Err(NoLogo::Unreadable)
        );
        assert_eq!(
            Logo::read(&vec![0; Logo::BYTES_MAX + 1]),
            Err(NoLogo::TooLarge)
        );
    }

    #[test]
    fn pixels_are_written_anew() {
        let mut file = Cursor::new(Vec::new());
        let pixels = image::RgbaImage::from_pixel(8, 4, image::Rgba([200, 0, 0, 255]));
        pixels.write_to(&mut file, ImageFormat::Png).unwrap();
        let logo = Logo::read(file.get_ref()).unwrap();
        assert!((logo.aspect() - 2.0).abs() < 0.001);
        let mut file = Cursor::new(Vec::new());
        let pixels = image::RgbImage::from_pixel(12, 4, image::Rgb([200, 0, 0]));
        pixels.write_to(&mut file, ImageFormat::Jpeg).unwrap();
        let logo = Logo::read(file.get_ref()).unwrap();
        assert!((logo.aspect() - 3.0).abs() < 0.001);
        assert!(logo.address().starts_with("data:image/png;"));
        let wide = image::RgbaImage::new(90, 1);
        let mut file = Cursor::new(Vec::new());
        wide.write_to(&mut file, ImageFormat::Png).unwrap();
        assert_eq!(Logo::read(file.get_ref()), Err(NoLogo::Shape));
    }
}
