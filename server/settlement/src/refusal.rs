//! Why a file isn't taken: where in it, what is wrong there, and what to do about it.
//!
//! A file is refused whole. Whoever reads this has a file before them, so everything is said by line,
//! column and byte.

use std::fmt;

use crate::moment::MomentError;
use crate::quote::QuoteError;
use crate::signed::AmountError;

mod words;

/// A place in a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// From 1 on.
    pub line: u64,
    /// The number of the column from 1 on, where it is known.
    pub column: Option<usize>,
    /// The column's name, where it has one.
    pub name: Option<Box<str>>,
    /// From 0 on.
    pub byte: u64,
}

/// Why a file isn't taken, and where it says so.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {reason}. {}", reason.advice())]
pub struct Refusal {
    /// Where.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Debug)]
pub enum Reason {
    /// It can't be read from where it is.
    Unreadable(std::io::Error),
    /// There is nothing in it.
    Empty,
    /// The beginning of something else, by its name.
    NotText(&'static str),
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// A byte of zero.
    Nul,
    /// A quotation mark within a value that doesn't begin with one.
    StrayQuote,
    /// Something after the closing quotation mark of a value.
    AfterQuote,
    /// A quotation mark that nothing closes.
    OpenQuote,
    /// A row longer than any.
    LongRow,
    /// More values in a row than any has.
    ManyFields,
    /// More rows than any file has.
    ManyRows,
    /// More batches than any file is of.
    ManyBatches,
    /// More bytes than any file has.
    LongFile,
    /// The first line isn't that of a report we know.
    NoReport,
    /// The first line is that of two ages at once.
    TwoGenerations,
    /// A column that its report can't be without.
    NoColumn(&'static str),
    /// Two columns that say the same.
    ColumnTwice,
    /// A known fee without a column that says its currency.
    NoFeeCurrency,
    /// A row with fewer values than there are columns.
    FewFields {
        /// Those it has.
        found: usize,
        /// Columns.
        columns: usize,
    },
    /// A value that no column stands above.
    ExtraField,
    /// A value that can't be empty.
    NoValue,
    /// Not an amount.
    Amount {
        /// As written.
        found: Box<str>,
        /// What is wrong with it.
        error: AmountError,
    },
    /// Not a currency we know.
    Currency {
        /// As written.
        found: Box<str>,
    },
    /// An amount without a currency.
    NoCurrency,
    /// Not a price.
    Quote {
        /// As written.
        found: Box<str>,
        /// What is wrong with it.
        error: QuoteError,
    },
    /// Not a time.
    Moment {
        /// As written.
        found: Box<str>,
        /// What is wrong with it.
        error: MomentError,
    },
    /// Not a number of transactions.
    Count {
        /// As written.
        found: Box<str>,
    },
    /// A number that a spreadsheet has shortened.
    Spreadsheet {
        /// As written.
        found: Box<str>,
    },
    /// Rows of somebody else.
    Account {
        /// As written.
        found: Box<str>,
    },
    /// Rows that are right only if numbers count the other unit.
    OtherUnit {
        /// How many.
        against: u64,
        /// How many are right as it is set.
        supporting: u64,
    },
    /// Rows that are right only if fees are signed the other way round.
    OtherFeeSign {
        /// How many.
        against: u64,
    },
    /// A second `<END>`, or anything else after the first.
    AfterEnd,
    /// No `<END>`: the file isn't whole.
    NoEnd,
}

impl Reason {
    /// At a place.
    pub(crate) const fn at(self, place: Place) -> Refusal {
        Refusal {
            place,
            reason: self,
        }
    }
}

impl Refusal {
    /// Of a file that couldn't even be opened.
    pub fn unreadable(error: std::io::Error) -> Self {
        Reason::Unreadable(error).at(Place {
            line: 1,
            ..Place::default()
        })
    }

    /// Whether the file is only not there yet as a whole. One that is being made is empty at first.
    pub const fn is_partial(&self) -> bool {
        matches!(self.reason, Reason::NoEnd | Reason::Empty)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}", self.line)?;
        if let Some(column) = self.column {
            write!(out, ", column {column}")?;
        }
        if let Some(name) = &self.name {
            write!(out, " ({name})")?;
        }
        write!(out, ", byte {}", self.byte)
    }
}

/// As much of what a file says as belongs into a message.
pub(crate) fn quoted(found: &str) -> Box<str> {
    const CHARS_MAX: usize = 40;
    if found.chars().count() <= CHARS_MAX {
        return found.into();
    }
    let head: String = found.chars().take(CHARS_MAX).collect();
    [&head, "…"].concat().into()
}
