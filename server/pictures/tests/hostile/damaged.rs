//! Files that end early, are changed at random, or never were one.

use image::ImageFormat;
use proptest::prelude::*;

use crate::{
    files::{disc, file, jpeg_with_exif, noise, red_and},
    harmless::{cover, logo},
};

fn samples() -> Vec<Vec<u8>> {
    let pixels = disc(48, 40, [200, 30, 60, 255]);
    vec![
        file(&pixels, ImageFormat::Png),
        file(&noise(40, 33), ImageFormat::Png),
        file(&noise(40, 33), ImageFormat::WebP),
        jpeg_with_exif(&noise(40, 33), 6),
        red_and(r##"<g opacity=".5"><path d="M0 0L9 9 3 7z" fill="#00f"/></g>"##),
    ]
}

#[test]
fn files_that_end_early_are_refused_or_harmless() {
    for sample in samples() {
        let step = (sample.len() / 150).max(1);
        for end in (0..sample.len()).step_by(step) {
            // Both look at whatever was made.
            let _looked_at = logo(&sample[..end]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn changed_files_are_refused_or_harmless(
        which in 0_usize..5,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut sample = samples().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(sample.len());
            sample[at] = byte;
        }
        let _looked_at = logo(&sample);
    }

    #[test]
    fn anything_is_refused_or_harmless(
        head in prop::sample::select(vec![
            &b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\x90\0\0\0WEBPVP8L",
            b"RIFF\x90\0\0\0WEBPVP8X", b"<svg xmlns='http://www.w3.org/2000/svg'>",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let given = [head, &rest].concat();
        let _looked_at = (logo(&given), cover(&given));
    }

    #[test]
    fn any_markup_is_refused_or_harmless(
        parts in prop::collection::vec(prop::sample::select(vec![
            "<g>", "</g>", "<g id='a'>", "<use href='#a'/>", "<path d='M0 0h9v9z'/>", "<defs>",
            "</defs>", "<mask id='m'>", "</mask>", "<g mask='url(#m)'>", "<g clip-path='url(#c)'>",
            "<clipPath id='c'>", "</clipPath>", "<pattern id='p' width='2' height='2'>",
            "</pattern>", "<rect width='9' height='9' fill='url(#p)'/>", "<g filter='url(#f)'>",
            "<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>", "<svg>", "</svg>",
            "<g transform='scale(1e9)'>", "<g opacity='.2'>", "<symbol id='a'>", "</symbol>",
            "<g style='mix-blend-mode:multiply'>", "<switch>", "</switch>", "<marker id='k'>",
            "</marker>", "<path d='M0 0L5 5' stroke='red' marker-end='url(#k)'/>",
        ]), 0..14),
    ) {
        let _looked_at = logo(&red_and(&parts.concat()));
    }
}
