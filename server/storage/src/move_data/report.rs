//! What was moved, for the person who did it.

use std::fmt;

use super::proof::Sum;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// Everything is there now.
    Moved(Moved),
    /// It had been there already, and a mark was left to take away.
    Finished(String),
    /// It is there already, and nothing was left to do.
    Before(String),
}

/// What was moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Where to.
    pub place: String,
    /// Each table with its rows and a digest of all of them, the same on both sides.
    pub tables: Vec<(String, u64, String)>,
    /// How many texts held characters that PostgreSQL doesn't keep, by table.
    pub replaced: Vec<(String, u64)>,
    /// By currency.
    pub(super) sums: Vec<Sum>,
    /// Whether an earlier move had broken off there.
    pub began_anew: bool,
}

/// Tables whose digests are told: what happened to money.
const HISTORIES: &[&str] = &["payment_events", "refund_events"];

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Moved(moved) => moved.fmt(out),
            Self::Finished(place) => write!(out, "everything is in {place}; that is finished now"),
            Self::Before(place) => {
                write!(
                    out,
                    "everything is in {place} already: nothing was left to do"
                )
            }
        }
    }
}

impl fmt::Display for Moved {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.began_anew {
            writeln!(out, "what an earlier move left there was taken away first")?;
        }
        let rows = self.tables.iter().map(|(_, rows, _)| rows);
        let rows: u64 = rows.fold(0, |sum, rows| sum.saturating_add(*rows));
        writeln!(
            out,
            "moved {rows} rows of {} tables to {}",
            self.tables.len(),
            self.place
        )?;
        for (of, currency, count, minor) in self.sums.iter().filter(|sum| sum.0 != "reserved") {
            writeln!(
                out,
                "{of} in {currency}: {count}, together {minor} minor units"
            )?;
        }
        for (table, rows, digest) in &self.tables {
            if HISTORIES.contains(&table.as_str()) {
                writeln!(out, "{table}: {rows}, SHA-256 {digest}")?;
            }
        }
        for (table, count) in &self.replaced {
            writeln!(
                out,
                "{table}: texts with characters that PostgreSQL doesn't keep: {count}; \u{fffd} stands \
                 in their place"
            )?;
        }
        write!(out, "all of it was read again there and is the same")
    }
}
