//! Read again by decoders that know nothing of how it was written.

use std::io::Read as _;

use proptest::prelude::*;

use super::{END_LEN_MAX, Encoding, Packed};

fn read(encoding: Encoding, bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    match encoding {
        Encoding::Brotli => {
            brotli::Decompressor::new(bytes, 4_096)
                .read_to_end(&mut text)
                .unwrap();
        }
        Encoding::Gzip => {
            let mut reader = flate2::read::GzDecoder::new(bytes);
            reader.read_to_end(&mut text).unwrap();
            assert_eq!(reader.into_inner(), b"", "nothing is left over");
        }
        Encoding::Plain => text.extend_from_slice(bytes),
    }
    text
}

const ALL: [Encoding; 3] = [Encoding::Brotli, Encoding::Gzip, Encoding::Plain];

/// About what a page is.
fn page() -> String {
    let lines =
        (0..400).map(|line: u32| format!("<p class=\"line\">{line} {}</p>\n", line * 7_919));
    lines.collect()
}

#[test]
fn thousands_of_keys_are_read_as_they_were_given() {
    let before = page();
    for encoding in ALL {
        let packed = Packed::new(encoding, before.as_bytes(), b"\"></body></html>").unwrap();
        for number in 0..3_000_u32 {
            let key = format!("{:x}", u128::from(number) * 0x1234_5678_9ABC_DEF0_1357);
            let whole = packed.with(key.as_bytes()).unwrap();
            let text = [&before, &key, "\"></body></html>"].concat();
            assert_eq!(read(encoding, &whole), text.as_bytes());
        }
    }
}

#[test]
fn it_is_hardly_larger_than_all_of_it_compressed() {
    let before = page();
    let packed = Packed::new(Encoding::Brotli, before.as_bytes(), b"</html>").unwrap();
    let whole = packed.with(b"0123456789abcdef").unwrap();
    let mut best = Vec::new();
    let text = [&*before, "0123456789abcdef</html>"].concat();
    brotli::BrotliCompress(
        &mut text.as_bytes(),
        &mut best,
        &brotli::enc::BrotliEncoderParams::default(),
    )
    .unwrap();
    assert!(
        whole.len() <= best.len() + 24,
        "{} and {}",
        whole.len(),
        best.len()
    );
}

#[test]
fn what_doesnt_fit_one_block_is_refused() {
    for encoding in ALL {
        let packed = Packed::new(encoding, b"before", b"").unwrap();
        let longest = vec![b'x'; END_LEN_MAX];
        let whole = packed.with(&longest).unwrap();
        assert_eq!(
            read(encoding, &whole),
            [b"before".as_slice(), &longest].concat()
        );
        assert!(packed.with(&vec![b'x'; END_LEN_MAX + 1]).is_none());
    }
}

proptest! {
    #[test]
    fn any_document_with_any_end_is_read_as_it_was(
        before in proptest::collection::vec(any::<u8>(), 0..3_000),
        words in proptest::collection::vec(any::<u8>(), 0..300),
        after in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        for encoding in ALL {
            let packed = Packed::new(encoding, &before, &after).unwrap();
            let whole = packed.with(&words).unwrap();
            prop_assert_eq!(read(encoding, &whole), [&*before, &*words, &*after].concat());
        }
    }
}
