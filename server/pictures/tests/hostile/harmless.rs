//! What a finished picture must be, whatever it was made of.

use image::RgbaImage;
use pictures::{Colour, Cover, Format, Grounds, Job, Logo, Made, Picture, Refusal, Role, make};

pub(crate) const GROUNDS: Grounds = Grounds {
    light: Colour([0xff, 0xff, 0xff]),
    dark: Colour([0x18, 0x1b, 0x25]),
};

pub(crate) fn job(role: Role, file: &[u8]) -> Job {
    Job {
        role,
        file: file.to_vec(),
        dark: None,
        grounds: GROUNDS,
    }
}

/// A logo, if it is one, after looking at it.
pub(crate) fn logo(file: &[u8]) -> Result<Logo, Refusal> {
    let Made::Logo(logo) = make(&job(Role::Logo, file))? else {
        panic!("a logo was asked for");
    };
    check(&logo.picture, Logo::BYTES_MAX);
    Ok(logo)
}

/// A cover, if it is one, after looking at it.
pub(crate) fn cover(file: &[u8]) -> Result<Cover, Refusal> {
    let Made::Cover(cover) = make(&job(Role::Cover, file))? else {
        panic!("a cover was asked for");
    };
    check(&cover.large, Cover::BYTES_MAX);
    check(&cover.small, Cover::SMALL_BYTES_MAX);
    assert!(cover.large.width() <= 960 && cover.small.width() <= 480);
    assert_ne!(cover.large.format(), Format::Svg);
    Ok(cover)
}

/// Its pixels, by another reading than the one that made it.
pub(crate) fn seen(picture: &Picture) -> RgbaImage {
    image::load_from_memory(picture.bytes())
        .unwrap()
        .into_rgba8()
}

fn check(picture: &Picture, bytes_max: usize) {
    let bytes = picture.bytes();
    assert!(
        !bytes.is_empty() && bytes.len() <= bytes_max,
        "{}",
        bytes.len()
    );
    match picture.format() {
        Format::Svg => check_svg(std::str::from_utf8(bytes).unwrap()),
        Format::Png => {
            let known: [&[u8]; 5] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"];
            let chunks = chunks(bytes);
            assert!(
                chunks.iter().all(|kind| known.contains(&kind.as_slice())),
                "{chunks:?}"
            );
        }
        Format::Jpeg => {
            let segments = segments(bytes);
            // Application segments other than JFIF's, and comments, say things about a picture.
            let telling = |marker: &u8| (0xe1..=0xef).contains(marker) || *marker == 0xfe;
            assert!(!segments.iter().any(telling), "{segments:x?}");
        }
    }
    if picture.format() != Format::Svg {
        let size = (picture.width(), picture.height());
        assert_eq!(seen(picture).dimensions(), size);
    }
}

/// By the XML parser, which is not what the package's own last look uses.
fn check_svg(text: &str) {
    const ELEMENTS: &str =
        " svg g path defs linearGradient radialGradient stop clipPath mask pattern ";
    let document = resvg::usvg::roxmltree::Document::parse(text).unwrap();
    for node in document.descendants() {
        assert!(
            !node.is_pi() && !node.is_comment() && !node.is_text(),
            "{text}"
        );
        if !node.is_element() {
            continue;
        }
        let name = node.tag_name();
        assert!(ELEMENTS.contains(&format!(" {} ", name.name())), "{text}");
        assert_eq!(name.namespace(), Some("http://www.w3.org/2000/svg"));
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(attribute.namespace().is_none(), "{text}");
            assert!(!name.starts_with("on") && !["href", "style", "class"].contains(&name));
            let own = value
                .strip_prefix("url(#")
                .is_none_or(|rest| rest.ends_with(')'));
            let address =
                value.contains(':') || (value.contains("url") && !value.starts_with("url(#"));
            assert!(own && !address, "{text}");
        }
    }
}

/// The kinds of a PNG's chunks; nothing may follow the last.
fn chunks(mut rest: &[u8]) -> Vec<Vec<u8>> {
    rest = &rest[8..];
    let mut kinds = Vec::new();
    while !rest.is_empty() {
        let length = u32::from_be_bytes(*rest.first_chunk().unwrap());
        kinds.push(rest[4..8].to_vec());
        rest = &rest[12 + usize::try_from(length).unwrap()..];
    }
    assert_eq!(kinds.last().unwrap(), b"IEND");
    kinds
}

/// The markers of a JPEG's segments; nothing may follow its end.
fn segments(bytes: &[u8]) -> Vec<u8> {
    assert!(bytes.ends_with(&[0xff, 0xd9]));
    let mut markers = Vec::new();
    let mut at = 2;
    while at + 4 <= bytes.len() {
        let marker = bytes[at + 1];
        // Within a scan 0xff is followed by zero; elsewhere by a marker.
        if bytes[at] != 0xff || marker == 0 || marker == 0xff {
            at += 1;
            continue;
        }
        markers.push(marker);
        at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
    }
    markers
}
