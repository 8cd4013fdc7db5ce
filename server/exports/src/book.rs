//! A table as a spreadsheet opens it: XLSX, with cells that have a kind, so that no text is ever run. Rows go
//! to a file at once, and memory stays the same however many there are.

use std::{
    fmt,
    io::{Read as _, Seek as _},
};

use ::closings::line::Signed;
use foundation::clock::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use tempfile::tempfile;

use crate::cell::{Cell, Row};

/// Rows of a sheet; what comes then goes on in another. A spreadsheet has 1,048,576 and no more.
const ROWS_MAX: u32 = 1_000_000;
/// A spreadsheet's numbers hold so many digits; what has more is text.
const EXACT: u64 = 999_999_999_999_999;
/// Letters of a cell.
const LETTERS_MAX: usize = 32_000;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// The library, or the disk below it.
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
    /// The disk.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

/// See the module.
pub struct Book {
    workbook: Workbook,
    /// Below what the next row comes.
    row: u32,
    sheets: usize,
    /// The sheet that is being written, and what number it is of its name.
    name: (String, u32),
    columns: Vec<String>,
}

impl fmt::Debug for Book {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = out.debug_struct("Book");
        shown.field("row", &self.row).field("sheets", &self.sheets);
        shown.finish_non_exhaustive()
    }
}

impl Book {
    /// Without sheets, and as if it had been made at that moment.
    pub fn made(at: Timestamp) -> Result<Self, BookError> {
        let mut workbook = Workbook::new();
        let made = ExcelDateTime::from_timestamp(at.0.div_euclid(1_000))?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
        Ok(Self {
            workbook,
            row: 0,
            sheets: 0,
            name: (String::new(), 0),
            columns: Vec::new(),
        })
    }

    /// Begins a sheet with these columns; the one before is done.
    pub fn sheet(&mut self, name: &str, columns: &[&str]) -> Result<(), BookError> {
        self.name = (name.to_owned(), 0);
        self.columns = columns.iter().map(|name| (*name).to_owned()).collect();
        self.begin()
    }

    fn begin(&mut self) -> Result<(), BookError> {
        let (name, number) = &mut self.name;
        *number = number.saturating_add(1);
        let called = match number {
            1 => name.clone(),
            more => format!("{name} {more}"),
        };
        let bold = Format::new().set_bold();
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(called)?.set_freeze_panes(1, 0)?;
        for (column, name) in (0_u16..).zip(&self.columns) {
            sheet.set_column_width(column, 18)?;
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        self.sheets = self.sheets.saturating_add(1);
        self.row = 1;
        Ok(())
    }

    /// More rows.
    pub fn push(&mut self, rows: &[Row]) -> Result<(), BookError> {
        for cells in rows {
            if self.row > ROWS_MAX {
                self.begin()?;
            }
            let sheet = self
                .workbook
                .worksheet_from_index(self.sheets.saturating_sub(1))?;
            for (column, cell) in (0_u16..).zip(cells) {
                write(sheet, (self.row, column), cell)?;
            }
            self.row = self.row.saturating_add(1);
        }
        Ok(())
    }

    /// The finished file, from its beginning; nobody else sees it, and it is gone with its last reader.
    pub fn file(mut self) -> Result<std::fs::File, BookError> {
        let mut file = tempfile()?;
        self.workbook.save_to_writer(&mut file)?;
        file.rewind()?;
        Ok(file)
    }

    /// The same of a small one.
    pub fn bytes(self) -> Result<Vec<u8>, BookError> {
        let mut bytes = Vec::new();
        self.file()?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

fn write(sheet: &mut Worksheet, at: (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
    let (row, column) = at;
    match cell {
        Cell::Text(text) => {
            let text: String = text.chars().filter(|sign| is_allowed(*sign)).collect();
            let text: String = text.chars().take(LETTERS_MAX).collect();
            sheet.write_string(row, column, text)?;
        }
        Cell::Number(number) => match exact(number.unsigned_abs(), &number.to_string()) {
            Some(number) => drop(sheet.write_number(row, column, number)?),
            None => drop(sheet.write_string(row, column, number.to_string())?),
        },
        Cell::Amount(amount) => {
            let decimal = amount.decimal();
            match exact(amount.minor.unsigned_abs(), &decimal) {
                Some(number) => {
                    let format = format(*amount);
                    sheet.write_number_with_format(row, column, number, &format)?;
                }
                None => drop(sheet.write_string(row, column, decimal)?),
            }
        }
        Cell::Empty => {}
    }
    Ok(())
}

/// The number as this format holds it, if it does so exactly to its last digit. Nothing is reckoned with it.
fn exact(digits: u64, decimal: &str) -> Option<f64> {
    (digits <= EXACT).then(|| decimal.parse().ok()).flatten()
}

fn format(amount: Signed) -> Format {
    match amount.currency.exponent() {
        0 => Format::new().set_num_format("0"),
        decimals => {
            let noughts = "0".repeat(usize::from(decimals));
            Format::new().set_num_format(format!("0.{noughts}"))
        }
    }
}

/// XML has no place for other control characters.
fn is_allowed(sign: char) -> bool {
    !sign.is_control() || matches!(sign, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> Vec<u8> {
        let mut book = Book::made(Timestamp(1_768_500_000_123)).unwrap();
        book.sheet("one", &["id", "amount"]).unwrap();
        let currency = domain::Currency::parse("KWD").unwrap();
        let amount = |minor| Cell::Amount(Signed { minor, currency });
        let text = Cell::text("=1+1");
        let huge = Cell::Number(i64::MAX);
        let rows = [vec![text, amount(-5)], vec![huge, Cell::Empty]];
        book.push(&rows).unwrap();
        book.sheet("two", &["id"]).unwrap();
        book.bytes().unwrap()
    }

    #[test]
    fn the_same_content_is_the_same_file() {
        let one = made();
        assert!(one.starts_with(b"PK"));
        assert_eq!(one, made());
    }
}
