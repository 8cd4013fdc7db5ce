//! Files of all formats, put together by hand where no encoder would do it.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

/// Deterministic noise, which no encoder makes small.
pub(crate) fn noise(width: u32, height: u32) -> RgbaImage {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    RgbaImage::from_fn(width, height, |_, _| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let [red, green, blue, ..] = state.to_le_bytes();
        Rgba([red, green, blue, 255])
    })
}

/// A disc of one colour on nothing.
pub(crate) fn disc(width: u32, height: u32, colour: [u8; 4]) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| {
        let across = i64::from(x) * 2 - i64::from(width);
        let down = i64::from(y) * 2 - i64::from(height);
        let radius = i64::from(width.min(height)) * 9 / 10;
        let inside = across * across + down * down < radius * radius;
        Rgba(if inside { colour } else { [0; 4] })
    })
}

pub(crate) fn file(pixels: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let picture = DynamicImage::ImageRgba8(pixels.clone());
    let picture = if format == ImageFormat::Jpeg {
        DynamicImage::ImageRgb8(picture.to_rgb8())
    } else {
        picture
    };
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub(crate) fn png(pixels: &RgbaImage) -> Vec<u8> {
    file(pixels, ImageFormat::Png)
}

/// One chunk of a PNG.
pub(crate) fn chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(content.len()).unwrap().to_be_bytes().to_vec();
    out.extend(kind);
    out.extend(content);
    let sum = crc(&out[4..]);
    out.extend(sum.to_be_bytes());
    out
}

/// ISO 3309, as the PNG specification (annex D) has it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let low = sum & 1;
            (sum >> 1) ^ (0xedb8_8320 * low)
        })
    })
}

/// A PNG with other chunks after its header.
pub(crate) fn png_with(pixels: &RgbaImage, chunks: &[Vec<u8>]) -> Vec<u8> {
    let plain = png(pixels);
    let (head, rest) = plain.split_at(8 + 25);
    [head, &chunks.concat(), rest].concat()
}

/// A PNG that says so of its size and has no pixels.
pub(crate) fn png_of_size(width: u32, height: u32) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 6, 0, 0, 0]);
    let head = b"\x89PNG\r\n\x1a\n".to_vec();
    let nothing = chunk(*b"IDAT", b"\x78\x9c\x03\x00\x00\x00\x00\x01");
    [
        head,
        chunk(*b"IHDR", &header),
        nothing,
        chunk(*b"IEND", b""),
    ]
    .concat()
}

/// A PNG of so many black pixels in few bytes.
pub(crate) fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().unwrap();
    let row = usize::try_from(width.div_ceil(8)).unwrap();
    let rows = vec![0; row * usize::try_from(height).unwrap()];
    writer.write_image_data(&rows).unwrap();
    writer.finish().unwrap();
    out
}

/// A JPEG with an Exif segment: this orientation, and a place on earth.
pub(crate) fn jpeg_with_exif(pixels: &RgbaImage, orientation: u8) -> Vec<u8> {
    let plain = file(pixels, ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    // Two entries: orientation (0x0112, one short), and the GPS directory (0x8825) at byte 38.
    exif.extend(b"\0\x02\x01\x12\0\x03\0\0\0\x01\0");
    exif.extend([orientation, 0, 0]);
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    // GPSAreaInformation-like text, ASCII, "N" and a place.
    exif.extend(b"\0\x01\0\x1c\0\x02\0\0\0\x10\0\0\0\x38\0\0\0\0HOME-OF-MERCHANT");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

/// A chunk of a RIFF file.
fn riff(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let mut out = kind.to_vec();
    out.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
    out.extend(content);
    out.resize(out.len() + content.len() % 2, 0);
    out
}

/// A WebP of two frames.
pub(crate) fn animated_webp(first: &RgbaImage, second: &RgbaImage) -> Vec<u8> {
    let (width, height) = first.dimensions();
    let three = |number: u32| number.to_le_bytes()[..3].to_vec();
    let size = [three(width - 1), three(height - 1)].concat();
    let frame = |pixels: &RgbaImage| {
        let plain = file(pixels, ImageFormat::WebP);
        let head = [vec![0; 6], size.clone(), three(100), vec![0]].concat();
        riff(*b"ANMF", &[head, plain[12..].to_vec()].concat())
    };
    let chunks = [
        riff(*b"VP8X", &[vec![0x12, 0, 0, 0], size.clone()].concat()),
        riff(*b"ANIM", &[0; 6]),
        frame(first),
        frame(second),
    ];
    riff(*b"RIFF", &[b"WEBP".to_vec(), chunks.concat()].concat())
}

/// A PNG of two frames, of which the first is the picture.
pub(crate) fn animated_png(first: &RgbaImage, second: &RgbaImage) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, first.width(), first.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(first.as_raw()).unwrap();
    writer.write_image_data(second.as_raw()).unwrap();
    writer.finish().unwrap();
    out
}

/// A drawing of 40 by 20 with this in it.
pub(crate) fn svg(inside: &str) -> Vec<u8> {
    let open = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">"#;
    [open, inside, "</svg>"].concat().into_bytes()
}

/// A drawing of 40 by 20 with a red rectangle, and this.
pub(crate) fn red_and(inside: &str) -> Vec<u8> {
    svg(&[r##"<rect width="30" height="15" fill="#c00000"/>"##, inside].concat())
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let quartet = |few: &[u8]| {
        let part = |at: usize| u32::from(few.get(at).copied().unwrap_or(0));
        let bits = part(0) << 16 | part(1) << 8 | part(2);
        let letter = |at: usize| {
            let shift = 18 - 6 * u32::try_from(at).unwrap();
            let index = usize::try_from(bits >> shift & 63).unwrap();
            if at > few.len() {
                '='
            } else {
                char::from(LETTERS[index])
            }
        };
        [letter(0), letter(1), letter(2), letter(3)]
    };
    bytes.chunks(3).flat_map(quartet).collect()
}
