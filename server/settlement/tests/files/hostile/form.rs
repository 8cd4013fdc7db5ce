//! Files that are no text, and rows that are none.

use super::{Hostile, hostile};
use crate::support::{ITEMS, SUMMARY};

pub(super) fn no_text() -> Vec<Hostile> {
    let utf16: Vec<u8> = ITEMS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let head = |beginning: &[u8], rest: &[u8]| [beginning, rest].concat();
    let nul = ITEMS.replacen("S-30", "S\u{0}30", 1);
    let mut gbk = ITEMS.replacen("S-30", "S--", 1).into_bytes();
    let at = ITEMS.find("S-30").unwrap();
    gbk[at + 1] = 0xb5;
    gbk[at + 2] = 0xea;
    vec![
        hostile("nothing", "", "line 1, byte 0: the file is empty"),
        hostile("blank lines", "\n\r\n\n", "the file is empty"),
        hostile(
            "a workbook",
            head(b"PK\x03\x04", &[0; 999]),
            "line 1, byte 0: this is a zip",
        ),
        hostile(
            "gzip",
            head(b"\x1f\x8b\x08", &[7; 99]),
            "this is a compressed file",
        ),
        hostile(
            "UTF-16",
            head(b"\xff\xfe", &utf16),
            "this is text in UTF-16",
        ),
        hostile(
            "an old workbook",
            head(b"\xd0\xcf\x11\xe0", &[1; 99]),
            "workbook",
        ),
        hostile("a PDF", "%PDF-1.7\n", "this is a PDF"),
        hostile(
            "a byte of zero",
            nul,
            "line 3, column 4, byte 556: a byte of zero",
        ),
        hostile(
            "GBK",
            gbk,
            "line 3, column 4, byte 556: a byte that is no UTF-8",
        ),
        hostile(
            "a web page",
            "<!DOCTYPE html>\n<html></html>\n",
            "isn't that of a settlement report",
        ),
    ]
}

pub(super) fn no_rows() -> Vec<Hostile> {
    let long = ITEMS.replacen("S-30", &"x".repeat(70_000), 1);
    let many = ITEMS.replacen("S-30", &",".repeat(300), 1);
    let open = ITEMS.replacen("S-30", "\"S-30", 1);
    let open_long = open.replace("<END>", &"a,b\n".repeat(40_000));
    let stray = ITEMS.replacen("S-30", "S\"30", 1);
    let after = ITEMS.replacen("S-30", "\"S\"30", 1);
    vec![
        hostile(
            "an endless row",
            vec![b'a'; 3_000_000],
            "line 1, byte 0: a row of more than 64 KiB",
        ),
        hostile(
            "a long row",
            long,
            "line 3, byte 516: a row of more than 64 KiB",
        ),
        hostile(
            "many values",
            many,
            "line 3, byte 516: a row of more than 256 values",
        ),
        hostile(
            "many columns",
            "a,".repeat(30_000),
            "line 1, byte 0: a row of more than 256 values",
        ),
        hostile(
            "an open quote",
            open,
            "line 3, column 4, byte 555: a quotation mark that nothing closes",
        ),
        hostile(
            "an open quote, long",
            open_long,
            "line 3, column 4, byte 555: a quotation mark that nothing",
        ),
        hostile(
            "a stray quote",
            stray,
            "line 3, column 4, byte 556: a quotation mark within",
        ),
        hostile(
            "after a quote",
            after,
            "line 3, column 4, byte 558: something between",
        ),
    ]
}

/// Rows of too few values or too many, and files that end too early or too late.
pub(super) fn no_ends() -> Vec<Hostile> {
    let few = ITEMS.replacen(",S-30,", ",", 1);
    let more = ITEMS.replacen("-0.64,USD", "-0.64,USD,,7", 1);
    let lost = ITEMS.replace("<END>\n", "");
    let cut = &ITEMS[..890];
    let blank = ITEMS.replace("<END>", ",,,,,,,,,,,,,,,,,,,\n<END>");
    vec![
        hostile(
            "a value too few",
            few,
            "line 3, byte 516: 19 values under 20 columns",
        ),
        hostile(
            "a value too many",
            more,
            "line 3, column 22, byte 698: a value that no column",
        ),
        hostile(
            "no end",
            lost,
            "line 10, byte 1709: the file ends without <END>",
        ),
        hostile("cut off", cut, "the file ends without <END>"),
        hostile(
            "a row of nothing",
            blank,
            "line 10, column 2 (customerId), byte 1710: nothing, where",
        ),
        hostile(
            "two ends",
            [ITEMS, "<END>\n"].concat(),
            "line 11, byte 1715: something after <END>",
        ),
        hostile(
            "two files",
            [ITEMS, SUMMARY].concat(),
            "line 11, byte 1715: something after <END>",
        ),
    ]
}
