//! Headers and values that are wrong, and files that disprove how their source is set.

use settlement::Source;

use super::{Hostile, cell, hostile, under};
use crate::support::{ITEMS, PSP, SUMMARY, changed, minor, reversed_fees};

pub(super) fn no_header() -> Vec<Hostile> {
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

pub(super) fn no_amounts() -> Vec<Hostile> {
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
    ]
}

pub(super) fn no_values() -> Vec<Hostile> {
    let price = "column 18 (quotePrice)";
    vec![
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
pub(super) fn disproved() -> Vec<Hostile> {
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
