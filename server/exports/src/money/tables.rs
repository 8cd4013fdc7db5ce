//! Tables about money: what they are called, their columns and rows, as text and as a spreadsheet. A row is made when
//! it is written, so that no table is in memory as a whole. The same content is the same bytes.

use std::{fmt, io::Write};

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
pub struct Table {
    /// What stands for it.
    name: &'static str,
    /// Its columns.
    columns: &'static [&'static str],
    /// Its rows, each made when it is asked for.
    rows: Box<dyn Iterator<Item = Row> + Send>,
}

impl fmt::Debug for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Table")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Table {
    /// Of these rows.
    pub(super) fn of(
        name: &'static str,
        columns: &'static [&'static str],
        rows: impl Iterator<Item = Row> + Send + 'static,
    ) -> Self {
        let rows = Box::new(rows);
        Self {
            name,
            columns,
            rows,
        }
    }

    /// The journal.
    pub fn of_journal(posted: Vec<Posted>, accounts: Accounts) -> Self {
        let entries = (1_u64..).zip(posted);
        let rows = entries.flat_map(move |(entry, one)| journal(&one, entry, &accounts));
        Self::of("journal", &JOURNAL, rows)
    }

    /// Rows of settlement details.
    pub fn of_rows(rows: Vec<Counting>) -> Self {
        Self::of("rows", &ROWS, rows.into_iter().map(|one| row(&one)))
    }

    /// Differences, always in the same order.
    pub fn of_differences(mut told: Vec<Told>) -> Self {
        told.sort_by(|one, other| one.difference.key.cmp(&other.difference.key));
        let rows = told.into_iter().map(|one| difference(&one));
        Self::of("differences", &DIFFERENCES, rows)
    }

    /// As text; how many rows it has.
    pub fn csv(mut self, out: &mut dyn Write) -> Result<u64, csv::Error> {
        out.write_all(&table::head(self.columns)?)?;
        let mut count = 0_u64;
        while let Some(rows) = self.next() {
            out.write_all(&table::rows(&rows)?)?;
            count = count.saturating_add(length(&rows));
        }
        Ok(count)
    }

    /// As a spreadsheet, as if it had been made at the end of its days; how many rows it has.
    pub fn book(mut self, last: Day) -> Result<(Book, u64), BookError> {
        let mut book = Book::made(Timestamp(last.utc_ms()))?;
        book.sheet(self.name, self.columns)?;
        let mut count = 0_u64;
        while let Some(rows) = self.next() {
            book.push(&rows)?;
            count = count.saturating_add(length(&rows));
        }
        Ok((book, count))
    }

    /// The next few rows.
    fn next(&mut self) -> Option<Vec<Row>> {
        let rows: Vec<Row> = self.rows.by_ref().take(ROWS_AT_ONCE).collect();
        (!rows.is_empty()).then_some(rows)
    }
}

fn length(rows: &[Row]) -> u64 {
    u64::try_from(rows.len()).unwrap_or(u64::MAX)
}
