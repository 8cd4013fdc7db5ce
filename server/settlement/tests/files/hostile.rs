//! Files that are refused: for what, and at which line, column and byte.

use settlement::{Reason, Refusal, Source};

use crate::support::{ITEMS, PSP, SUMMARY, changed, minor, read, reversed_fees};

/// A file that is refused.
struct Hostile {
    name: &'static str,
    bytes: Vec<u8>,
    source: Source,
    /// What the message has to say, its place first.
    says: &'static str,
}

fn hostile(name: &'static str, bytes: impl Into<Vec<u8>>, says: &'static str) -> Hostile {
    Hostile {
        name,
        bytes: bytes.into(),
        source: Source::default(),
        says,
    }
}

fn under(source: Source, one: Hostile) -> Hostile {
    Hostile { source, ..one }
}

/// The settlement details with one cell of their second row changed.
fn cell(column: &str, value: &str) -> String {
    changed(ITEMS, |row, name, old| {
        let here = row == 1 && name == column;
        if here { value } else { old }.to_owned()
    })
}

fn no_text() -> Vec<Hostile> {
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

fn no_rows() -> Vec<Hostile> {
    let long = ITEMS.replacen("S-30", &"x".repeat(70_000), 1);
    let many = ITEMS.replacen("S-30", &",".repeat(300), 1);
    let open = ITEMS.replacen("S-30", "\"S-30", 1);
    let open_long = open.replace("<END>", &"a,b\n".repeat(40_000));
    let stray = ITEMS.replacen("S-30", "S\"30", 1);
    let after = ITEMS.replacen("S-30", "\"S\"30", 1);
    let few = ITEMS.replacen(",S-30,", ",", 1);
    let more = ITEMS.replacen("-0.64,USD", "-0.64,USD,,7", 1);
    let lost = ITEMS.replace("<END>\n", "");
    let cut = &ITEMS[..890];
    let blank = ITEMS.replace("<END>", ",,,,,,,,,,,,,,,,,,,\n<END>");
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
        hostile("cut off", cut, "values under 20 columns"),
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

fn no_header() -> Vec<Hostile> {
    let header = |from: &str, to: &str| ITEMS.replacen(from, to, 1);
    vec![
        hostile(
            "a bank's file",
            "date,amount\n2026-01-01,1\n<END>\n",
            "isn't that of a settlement report",
        ),
        hostile(
            "no batch",
            header("settlementBatchId", "lot"),
            "line 1, byte 0: the column settlementBatchId",
        ),
        hostile(
            "no price",
            header("quotePrice", "price"),
            "the column quotePrice isn't there",
        ),
        hostile(
            "two ages",
            header("referenceStoreId", "PSP"),
            "columns of two ages",
        ),
        hostile(
            "a column twice",
            header("pspName", "customerId"),
            "line 1, column 10 (customerId), byte 157: a second column",
        ),
        hostile(
            "two that say the same",
            header("pspName", "settlementInitiatedDate"),
            "a second column",
        ),
        hostile(
            "a fee of no currency",
            header("feeCurrency", "feeColour"),
            "column 19 (feeAmountValue), byte 305: a fee without",
        ),
    ]
}

fn no_values() -> Vec<Hostile> {
    let price = "column 18 (quotePrice)";
    vec![
        hostile(
            "a comma in an amount",
            cell("settlementAmountValue", "1,039.53"),
            "\"1,039.53\" isn't a number",
        ),
        hostile(
            "half a yen",
            cell("transactionAmountValue", "12.3456"),
            "\"12.3456\" has more decimals",
        ),
        hostile(
            "a rewritten amount",
            cell("settlementAmountValue", "3.9E+1"),
            "rewritten by a spreadsheet",
        ),
        hostile(
            "a rewritten id",
            cell("transactionId", "2.02601E+12"),
            "line 3, column 6 (transactionId), byte 568: \"2.02601E+12\" was rewritten by a spreadsheet",
        ),
        hostile(
            "a number too long",
            cell("settlementAmountValue", &"9".repeat(30)),
            "more digits",
        ),
        hostile(
            "no amount",
            cell("settlementAmountValue", ""),
            "(settlementAmountValue)",
        ),
        hostile(
            "no currency",
            cell("settlementCurrency", ""),
            "an amount without a currency",
        ),
        hostile(
            "a currency of nobody",
            cell("feeCurrency", "XXX"),
            "\"XXX\" is no currency we know",
        ),
        hostile(
            "a pair of nothing",
            cell("quoteCurrencyPair", "KWDUSD"),
            "isn't a pair",
        ),
        hostile("a price below zero", cell("quotePrice", "-3.2541"), price),
        hostile("a rewritten price", cell("quotePrice", "3.2541E+00"), price),
        hostile(
            "a spreadsheet's day",
            cell("paymentTime", "15/01/2026 09:10"),
            "isn't a time",
        ),
        hostile(
            "no offset",
            cell("paymentTime", "2026-01-15T09:10:00"),
            "has no offset",
        ),
        hostile("no type", cell("transactionType", ""), "(transactionType)"),
        hostile(
            "a count of none",
            SUMMARY.replacen(",2,47.48", ",two,47.48", 1),
            "(count)",
        ),
        under(
            Source {
                customer: Some("2188000000000001".into()),
                ..Source::default()
            },
            hostile(
                "somebody else's",
                cell("customerId", "2188000000000002"),
                "line 3, column 2 (customerId), byte 531: \"2188000000000002\" is another customer",
            ),
        ),
    ]
}

/// Files that disprove how their source is set.
fn disproved() -> Vec<Hostile> {
    let in_minor = changed(ITEMS, |_, name, value| match name {
        _ if !name.ends_with("Value") => value.to_owned(),
        _ => value.replace('.', ""),
    });
    let without_points = changed(ITEMS, |row, name, value| match name {
        "transactionAmountValue" | "settlementAmountValue" if row == 1 => {
            ["10000", "32541"][usize::from(name.starts_with('s'))].to_owned()
        }
        "feeAmountValue" if row == 1 => "0".to_owned(),
        _ => value.to_owned(),
    });
    let only_one = |text: &str| {
        let lines = text
            .lines()
            .filter(|line| !line.contains(",JPY,") && !line.contains(",99"));
        lines.collect::<Vec<_>>().join("\n")
    };
    vec![
        under(
            minor(),
            hostile(
                "major in minor",
                ITEMS,
                "line 2, column 19 (feeAmountValue), byte 506",
            ),
        ),
        under(
            minor(),
            hostile("major in minor, PSP", PSP, "has a decimal point"),
        ),
        under(
            minor(),
            hostile(
                "major without points",
                only_one(&without_points),
                "add up only in the other unit",
            ),
        ),
        hostile(
            "minor in major",
            in_minor,
            "line 2, column 15 (settlementAmountValue), byte 479: 5 rows",
        ),
        under(
            reversed_fees(),
            hostile(
                "fees as written",
                ITEMS,
                "line 2, column 15 (settlementAmountValue)",
            ),
        ),
    ]
}

fn all() -> Vec<Hostile> {
    [no_text(), no_rows(), no_header(), no_values(), disproved()]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn every_hostile_file_is_refused_where_it_is_wrong() {
    let all = all();
    assert!(all.len() >= 30);
    let mut wrong = Vec::new();
    for one in all {
        match read(&one.bytes, one.source) {
            Ok(_) => wrong.push(format!("{}: it was taken", one.name)),
            Err(refusal) => {
                let said = refusal.to_string();
                if !said.contains(one.says) {
                    wrong.push(format!("{}: {said}", one.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_refusal_says_what_to_do_and_never_an_empty_word() {
    for one in all() {
        let refusal: Refusal = read(&one.bytes, one.source).unwrap_err();
        assert!(refusal.reason.advice().ends_with('.'), "{}", one.name);
        assert!(!refusal.reason.to_string().is_empty(), "{}", one.name);
    }
}

#[test]
fn a_file_that_is_not_whole_is_told_from_one_that_is_wrong() {
    let lines: Vec<&str> = ITEMS.lines().collect();
    for upto in 1..lines.len() {
        let cut = [&lines[..upto].join("\n"), "\n"].concat();
        let refusal = read(cut.as_bytes(), Source::default()).unwrap_err();
        assert!(refusal.is_partial(), "{refusal}");
    }
    let wrong = cell("feeCurrency", "XXX");
    let refusal = read(wrong.as_bytes(), Source::default()).unwrap_err();
    assert!(!refusal.is_partial());
    assert!(matches!(refusal.reason, Reason::Currency { .. }));
}

#[test]
fn a_refused_file_says_no_more_of_a_strange_value_than_its_beginning() {
    let long = cell("feeCurrency", &"X".repeat(10_000));
    let said = read(long.as_bytes(), Source::default()).unwrap_err();
    assert!(said.to_string().len() < 300);
}
