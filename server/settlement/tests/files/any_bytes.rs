//! Nothing that can be in a file makes the reader panic, or take a file that was changed to be wrong.

use proptest::prelude::*;
use settlement::{FeeSign, Source, Unit};

use crate::support::{SAMPLES, read};

fn sources() -> impl Strategy<Value = Source> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(minor, turned, offset)| Source {
        customer: None,
        unit: if minor { Unit::Minor } else { Unit::Major },
        fees: if turned {
            FeeSign::PositiveIsCharged
        } else {
            FeeSign::AsWritten
        },
        offset: offset.then_some(480),
    })
}

/// Pieces that mean something to a reader of such files.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let words: &[&[u8]] = &[
        b",",
        b"\"",
        b"\n",
        b"\r\n",
        b"<END>",
        b"END",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"-",
        b".",
        b"E+12",
        b"999999999999999999",
        b"JPY",
        b"USD",
        b"XXX",
        b"JPY/USD",
        b"0.0",
        b" ",
        b"PAYMENT",
        b"TOTAL",
        b"2026-01-15T17:30:41+08:00",
        b"settlementBatchId",
        b"summaryType",
        b"PSP",
        b"0",
        b"\xe3\x81\x82",
    ];
    prop_oneof![
        proptest::sample::select(words).prop_map(<[u8]>::to_vec),
        proptest::collection::vec(any::<u8>(), 0..9),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in proptest::collection::vec(any::<u8>(), 0..2_000),
        source in sources(),
    ) {
        let _either = read(&bytes, source);
    }

    #[test]
    fn any_row_under_a_good_header_is_read_or_refused(
        sample in 0..4_usize,
        rows in proptest::collection::vec(proptest::collection::vec(pieces(), 0..40), 0..6),
        source in sources(),
    ) {
        let header = SAMPLES[sample].lines().next().unwrap();
        let mut bytes = [header, "\n"].concat().into_bytes();
        for row in rows {
            bytes.extend(row.join(&b','));
            bytes.push(b'\n');
        }
        bytes.extend(b"<END>\n");
        let _either = read(&bytes, source);
    }

    #[test]
    fn any_change_of_a_good_file_is_read_or_refused(
        sample in 0..4_usize,
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0..20_usize, pieces()), 1..5),
        source in sources(),
    ) {
        let mut bytes = SAMPLES[sample].as_bytes().to_vec();
        for (at, cut, piece) in changes {
            let at = at.index(bytes.len() + 1);
            let end = bytes.len().min(at + cut);
            bytes.splice(at..end, piece);
            if bytes.is_empty() {
                break;
            }
        }
        let _either = read(&bytes, source);
    }

    #[test]
    fn a_file_cut_anywhere_is_never_taken(sample in 0..4_usize, at in any::<proptest::sample::Index>()) {
        let whole = SAMPLES[sample].trim_end().as_bytes();
        let cut = &whole[..at.index(whole.len())];
        // `<END>` without its last bytes is a row of too few values.
        for source in [Source::default(), Source { unit: Unit::Minor, ..Source::default() }] {
            prop_assert!(read(cut, source).is_err());
        }
    }
}
