//! Tables about money, whole: what they are called, their columns and rows, as text and as a spreadsheet. The same
//! content is the same bytes.

use std::io::Write;

use ::payouts::{
    compare::Told,
    journal::{Counting, Posted},
};
use domain::Day;
use foundation::clock::Timestamp;

use super::{DIFFERENCES, JOURNAL, ROWS, accounts::Accounts, difference, journal, row};
use crate::{
    book::{Book, BookError},
    cell::Row,
    table,
};

/// Rows that are written at once.
const ROWS_AT_ONCE: usize = 500;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What stands for it.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// The journal.
    pub fn of_journal(posted: &[Posted], accounts: &Accounts) -> Self {
        let entries = (1_u64..).zip(posted);
        Self {
            name: "journal",
            columns: &JOURNAL,
            rows: entries
                .flat_map(|(entry, one)| journal(one, entry, accounts))
                .collect(),
        }
    }

    /// Rows of settlement details.
    pub fn of_rows(rows: &[Counting]) -> Self {
        Self {
            name: "rows",
            columns: &ROWS,
            rows: rows.iter().map(row).collect(),
        }
    }

    /// Differences, always in the same order.
    pub fn of_differences(told: &[Told]) -> Self {
        let mut told: Vec<&Told> = told.iter().collect();
        told.sort_by(|one, other| one.difference.key.cmp(&other.difference.key));
        Self {
            name: "differences",
            columns: &DIFFERENCES,
            rows: told.into_iter().map(difference).collect(),
        }
    }

    /// As text.
    pub fn csv(&self, out: &mut dyn Write) -> Result<(), csv::Error> {
        out.write_all(&table::head(self.columns)?)?;
        for rows in self.rows.chunks(ROWS_AT_ONCE) {
            out.write_all(&table::rows(rows)?)?;
        }
        Ok(())
    }

    /// As a spreadsheet, as if it had been made at the end of its days.
    pub fn book(&self, last: Day) -> Result<Book, BookError> {
        let mut book = Book::made(Timestamp(last.utc_ms()))?;
        book.sheet(self.name, self.columns)?;
        book.push(&self.rows)?;
        Ok(book)
    }
}
