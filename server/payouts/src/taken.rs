//! One file, read to its end once: what it is, and a copy of exactly what was read, which nobody can change
//! under our hands.

use std::{
    fmt::Write as _,
    fs::File,
    io::{self, Read, Seek as _, Write},
};

use settlement::{
    Header, Refusal, Report, Row, SettlementFile, Source, explain::Item, moment::gateway_day,
    sums::Sums,
};
use sha2::{Digest as _, Sha256};

use crate::{
    named::Named,
    source::NamedSource,
    store::{FileFacts, KeptRow},
};

/// A file that was looked at.
#[derive(Debug)]
pub struct Taken {
    /// What it is.
    pub facts: FileFacts,
    /// What its rows come to.
    pub sums: Sums,
    copy: File,
    source: Source,
}

/// Rows of a file, a few at a time.
pub struct Rows {
    file: SettlementFile<File>,
    header: Header,
}

/// Why a file isn't taken.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// It isn't right, or not whole.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It couldn't be copied.
    #[error("it can't be copied to look at it: {0}")]
    NoCopy(#[from] io::Error),
}

/// Reads from one, writes what was read into the other, and counts and digests it.
struct Tee<R> {
    from: R,
    to: File,
    digest: Sha256,
    bytes: u64,
}

impl<R: Read> Read for Tee<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(into)?;
        let read = into.get(..count).unwrap_or_default();
        self.to.write_all(read)?;
        self.digest.update(read);
        self.bytes = self
            .bytes
            .saturating_add(u64::try_from(count).unwrap_or_default());
        Ok(count)
    }
}

impl Taken {
    /// Reads a file to its end.
    pub fn read(from: impl Read, named: &Named, source: &NamedSource) -> Result<Self, NotTaken> {
        let mut tee = Tee {
            from,
            to: tempfile::tempfile()?,
            digest: Sha256::new(),
            bytes: 0,
        };
        let mut file = SettlementFile::open(&mut tee, source.source.clone())?;
        let mut settled_ms: Option<i64> = None;
        while let Some(row) = file.row()? {
            settled_ms = settled_ms.max(row.settled_ms);
        }
        let (header, tally) = (file.header().clone(), file.tally().clone());
        // What stands behind its last line is nothing, but part of it.
        let mut file = tee;
        io::copy(&mut file, &mut io::sink())?;
        let last = tally.between_ms.map(|between| gateway_day(between[1]));
        let day = named.day.or(named.folder_day).or(last);
        let came = settled_ms
            .map(gateway_day)
            .or(last)
            .or(named.folder_day)
            .or(named.day);
        let batch = only_batch(&tally.sums);
        let facts = FileFacts {
            digest: hexadecimal(&file.digest.finalize()),
            source: source.name.clone(),
            name: named.name.clone(),
            folder_day: named.folder_day,
            bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
            rows: i64::try_from(tally.rows).unwrap_or(i64::MAX),
            report: header.report,
            generation: header.generation,
            day: day.filter(|_| header.report == Report::Transactions),
            batch,
            part: named.part,
            came: came.unwrap_or_else(|| gateway_day(0)),
        };
        Ok(Self {
            facts,
            sums: tally.sums,
            copy: file.to,
            source: source.source.clone(),
        })
    }

    /// Its bytes from the beginning.
    pub fn bytes(&self) -> io::Result<File> {
        let mut copy = self.copy.try_clone()?;
        copy.rewind()?;
        Ok(copy)
    }

    /// Its rows from the beginning. Only one of this and [`Taken::bytes`] is read at a time.
    pub fn rows(&self) -> Result<Rows, NotTaken> {
        let file = SettlementFile::open(self.bytes()?, self.source.clone())?;
        let header = file.header().clone();
        Ok(Rows { file, header })
    }
}

impl std::fmt::Debug for Rows {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Rows").finish_non_exhaustive()
    }
}

impl Rows {
    /// The next ones, so many at most; none at the end.
    pub fn next(&mut self, most: usize) -> Result<Vec<KeptRow>, Refusal> {
        let mut rows = Vec::new();
        while rows.len() < most {
            let Some(row) = self.file.row()? else { break };
            rows.push(kept(&row, Item::of(&row, &self.header, 0)));
        }
        Ok(rows)
    }
}

fn kept(row: &Row<'_>, item: Item) -> KeptRow {
    KeptRow {
        item,
        wallet: row.wallet.into(),
        count: row.count,
    }
}

/// The batch that all rows are of.
fn only_batch(sums: &Sums) -> String {
    let mut batches = sums.batches();
    let batch = batches.next().filter(|_| batches.next().is_none());
    batch.unwrap_or_default().to_owned()
}

/// Bytes as digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
