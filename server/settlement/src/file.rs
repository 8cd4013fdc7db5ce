//! One file, read from its first byte to its `<END>`, a row at a time.
//!
//! Rows are given out as they come. They count only once [`SettlementFile::row`] has said that there are no
//! more: only then is it known that the file is whole, and that it bears out how its source is set.

use std::io::Read;

use crate::header::Header;
use crate::proof::Proof;
use crate::records::{Record, Records};
use crate::refusal::{Place, Reason, Refusal};
use crate::row::{Fee, Reading, Row};
use crate::source::Source;
use crate::sums::Sums;

/// Ten years of a busy shop.
const ROWS_MAX: u64 = 10_000_000;

/// A file that is being read.
pub struct SettlementFile<R> {
    records: Records<R>,
    header: Header,
    source: Source,
    fees: Vec<Fee>,
    tally: Tally,
    is_over: bool,
}

/// What was found so far.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Rows with more values than columns, all of them empty.
    pub ragged: u64,
    /// Rows of types that nobody here knows. They are in the sums.
    pub other_types: u64,
    /// What it adds up to.
    pub sums: Sums,
    /// What it proves of its source.
    pub proof: Proof,
    /// The first and the last moment of its rows, in milliseconds since 1970.
    pub between_ms: Option<[i64; 2]>,
}

impl<R> std::fmt::Debug for SettlementFile<R> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = out.debug_struct("SettlementFile");
        out.field("header", &self.header).finish_non_exhaustive()
    }
}

impl<R: Read> SettlementFile<R> {
    /// Reads the first line.
    pub fn open(from: R, source: Source) -> Result<Self, Refusal> {
        let mut records = Records::new(from)?;
        if !records.advance()? {
            return Err(Reason::Empty.at(Place {
                line: 1,
                ..Place::default()
            }));
        }
        let header = Header::read(records.current());
        // One that is on its way may end in its first line.
        let is_begun = records.is_cut() && Header::is_begun(records.current());
        let header = header.map_err(|refusal| {
            if is_begun {
                Reason::NoEnd.at(records.place())
            } else {
                refusal
            }
        })?;
        Ok(Self {
            records,
            header,
            source,
            fees: Vec::new(),
            tally: Tally::default(),
            is_over: false,
        })
    }

    /// What the file is.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// What was found so far.
    pub const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The next row; none after `<END>`, when the file was found to be whole and of its source.
    pub fn row(&mut self) -> Result<Option<Row<'_>>, Refusal> {
        if self.is_over {
            return Ok(None);
        }
        let is_there = self.records.advance();
        // A file on its way ends anywhere; what is wrong with its last row is that the rest isn't there yet.
        let is_cut = self.records.is_cut() && !is_end(self.records.current());
        if is_cut || !is_there? {
            return Err(Reason::NoEnd.at(self.records.place()));
        }
        if is_end(self.records.current()) {
            self.end()?;
            return Ok(None);
        }
        self.tally.rows += 1;
        if self.tally.rows > ROWS_MAX {
            return Err(Reason::ManyRows.at(self.records.place()));
        }
        self.header.count_unread(self.records.current());
        self.fees.clear();
        let reading = Reading {
            header: &self.header,
            source: &self.source,
        };
        let record = self.records.current();
        let row = reading.row(record, &mut self.fees)?;
        let net = self.header.places.net;
        let refused = |reason| reading.refuse(record, net, reason);
        let place = || refused(Reason::NoValue).place;
        self.tally.proof.see(&row, self.source.unit, place);
        self.tally.see(&row);
        self.tally.ragged += u64::from(record.len() > self.header.columns.len());
        self.tally.sums.add(&row).map_err(refused)?;
        Ok(Some(row))
    }

    /// Reads all rows, for whoever wants only what they come to.
    pub fn read_all(&mut self) -> Result<(), Refusal> {
        while self.row()?.is_some() {}
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refusal> {
        while self.records.advance()? {
            let record = self.records.current();
            if record.values().any(|value| !value.is_empty()) {
                return Err(Reason::AfterEnd.at(self.records.place()));
            }
        }
        self.tally.proof.verdict(self.header.report)?;
        self.is_over = true;
        Ok(())
    }
}

/// The gateway's own reader takes either word, in any column.
fn is_end(record: Record<'_>) -> bool {
    let mut filled = record.values().filter(|value| !value.is_empty());
    let is_word = matches!(filled.next(), Some("<END>" | "END"));
    is_word && filled.next().is_none()
}

impl Tally {
    fn see(&mut self, row: &Row<'_>) {
        self.other_types += u64::from(row.kind == crate::row_type::RowType::Other);
        let Some(at) = row.happened_ms.or(row.settled_ms) else {
            return;
        };
        let [first, last] = self.between_ms.unwrap_or([at, at]);
        self.between_ms = Some([first.min(at), last.max(at)]);
    }
}
