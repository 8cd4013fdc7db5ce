//! What stands in a table. Numbers and texts are told apart here, and nowhere by what they look like.

use ::closings::line::Signed;
use foundation::clock::Timestamp;
use shops::day::local_time;

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text, shown as it is and never run.
    Text(String),
    /// A whole number.
    Number(i64),
    /// An amount as a decimal number.
    Amount(Signed),
    /// Nothing.
    Empty,
}

impl Cell {
    /// Text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// Text, or nothing.
    pub fn or_empty(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// A moment in UTC, to the millisecond.
    pub fn utc(at: Timestamp) -> Self {
        let at = at.instant().strftime("%Y-%m-%dT%H:%M:%S%.3fZ");
        Self::Text(at.to_string())
    }

    /// What a clock in a zone shows then, with its offset.
    pub fn local(at: Timestamp, zone: &str) -> Self {
        Self::Text(local_time(at, zone))
    }
}

/// A row.
pub type Row = Vec<Cell>;
