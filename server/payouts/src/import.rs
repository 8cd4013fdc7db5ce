//! Taking files in: each whole or not at all, the same one once, in whatever order.
//!
//! A file is read twice: to see that it is right, and to keep its rows. Until its last row is kept nobody sees
//! any of it, so that a process which is killed at any point leaves nothing that counts.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use flate2::{Compression, read::ZlibEncoder};
use foundation::store::StoreError;
use settlement::{Reason, Refusal};

use crate::{
    Payouts,
    content::Content,
    named::Named,
    source::NamedSource,
    store::{FileFacts, KeptSum},
    taken::{NotTaken, Rows, Taken},
};

/// Rows that are written in one transaction: a few milliseconds.
pub(crate) const ROWS_AT_ONCE: usize = 500;
/// A file with more rows is loaded without what rows are looked for with, which is made anew after it.
const ROWS_WITHOUT_INDEX: i64 = 50_000;
/// Bytes that are compressed together.
const PIECE: u64 = 256 * 1024;

/// What came of a file.
#[derive(Debug)]
pub enum Imported {
    /// It is kept now.
    New(FileFacts),
    /// The same bytes were kept before, under this name.
    Known(String),
    /// It isn't whole: it is looked at again when it is.
    Partial(Refusal),
    /// It isn't right.
    Refused(Refusal),
}

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// No source is written down.
    #[error(
        "nobody has said yet how files are written: `portico settle source add` does, once for each source"
    )]
    NoSource,
    /// It can't be read or copied.
    #[error("it can't be read: {0}")]
    Unreadable(#[from] io::Error),
    /// The store can't do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is kept isn't what was read.
    #[error("what is kept of {0} can't be read any more")]
    Damaged(String),
}

impl Payouts {
    /// Begins to write: lets go of what never became whole, and has rows found again.
    pub async fn begin(&self) -> Result<(), StoreError> {
        self.store.drop_unfinished().await?;
        self.store.index(true).await?;
        // What a version before this one kept.
        for file in self.store.files().await? {
            if file.content.is_empty() && file.facts.rows > 0 {
                let content = self.content(file.id).await?;
                self.store.put_content(file.id, &content).await?;
            }
        }
        Ok(())
    }

    async fn content(&self, file: i64) -> Result<String, StoreError> {
        let (mut content, mut after) = (Content::default(), 0);
        loop {
            let rows = self.store.rows(file, after, 2_000).await?;
            let Some(last) = rows.last() else { break };
            after = last.item.line;
            for row in &rows {
                content.add(row);
            }
        }
        Ok(content.text())
    }

    /// Takes a file in, of whichever source it is.
    pub async fn import(
        &self,
        path: &Path,
        sources: &[NamedSource],
        by: &str,
    ) -> Result<Imported, ImportError> {
        let named = Named::of(path);
        let mut strangers = None;
        for source in sources {
            match Taken::read(File::open(path)?, &named, source) {
                Ok(taken) => return self.keep(&taken, by).await,
                Err(NotTaken::NoCopy(error)) => return Err(error.into()),
                // Another's of these sources, perhaps.
                Err(NotTaken::Refused(refusal)) if is_of_another(&refusal) => {
                    strangers = Some(refusal);
                }
                Err(NotTaken::Refused(refusal)) if refusal.is_partial() => {
                    return Ok(Imported::Partial(refusal));
                }
                Err(NotTaken::Refused(refusal)) => return Ok(Imported::Refused(refusal)),
            }
        }
        strangers
            .map(Imported::Refused)
            .ok_or(ImportError::NoSource)
    }

    async fn keep(&self, taken: &Taken, by: &str) -> Result<Imported, ImportError> {
        let facts = &taken.facts;
        let known = self.store.files().await?;
        if let Some(known) = known.iter().find(|it| is_same(&it.facts, facts)) {
            return Ok(Imported::Known(known.facts.name.clone()));
        }
        let file = self.store.begin(facts, self.clock.now(), by).await?;
        let mut bytes = taken.bytes()?;
        for number in 0.. {
            let piece = packed(&mut bytes)?;
            let Some(piece) = piece else { break };
            self.store.keep_bytes(file, number, &piece).await?;
        }
        self.load(file, taken).await?;
        Ok(Imported::New(facts.clone()))
    }

    /// Keeps the rows of a file, and with the last one that it is whole.
    pub(crate) async fn load(&self, file: i64, taken: &Taken) -> Result<(), ImportError> {
        let is_long = taken.facts.rows > ROWS_WITHOUT_INDEX;
        if is_long {
            self.store.index(false).await?;
        }
        let loaded = self.load_rows(file, taken).await;
        if is_long {
            // Also where it broke off: people look at pages meanwhile.
            self.store.index(true).await?;
        }
        self.store.put_content(file, &loaded?.text()).await?;
        Ok(self.store.finish(file, &sums_of(file, taken)).await?)
    }

    async fn load_rows(&self, file: i64, taken: &Taken) -> Result<Content, ImportError> {
        let mut rows = taken.rows().map_err(|_| damaged(taken))?;
        let mut content = Content::default();
        while let Some(rows) = some(&mut rows, taken)? {
            self.store.add_rows(file, &rows).await?;
            for row in &rows {
                content.add(row);
            }
        }
        Ok(content)
    }
}

fn some(rows: &mut Rows, taken: &Taken) -> Result<Option<Vec<crate::store::KeptRow>>, ImportError> {
    let rows = rows.next(ROWS_AT_ONCE).map_err(|_| damaged(taken))?;
    Ok(Some(rows).filter(|rows| !rows.is_empty()))
}

/// Whether one is the other, whatever it is called. All days without a payment have the same bytes, and each of
/// them says something of its own day.
fn is_same(known: &FileFacts, facts: &FileFacts) -> bool {
    let is_alike = known.digest == facts.digest && known.source == facts.source;
    is_alike && (facts.rows > 0 || (known.day, known.folder_day) == (facts.day, facts.folder_day))
}

const fn is_of_another(refusal: &Refusal) -> bool {
    matches!(refusal.reason, Reason::Account { .. })
}

fn damaged(taken: &Taken) -> ImportError {
    ImportError::Damaged(taken.facts.name.clone())
}

/// What a file's rows come to, as it is kept.
pub(crate) fn sums_of(file: i64, taken: &Taken) -> Vec<KeptSum> {
    let batches = taken.sums.batches();
    let sums = batches.flat_map(|batch| {
        let sums = taken.sums.of(batch);
        sums.map(move |(kind, sum)| KeptSum {
            file,
            batch: batch.into(),
            kind,
            sum,
        })
    });
    sums.collect()
}

/// The next piece of a file, compressed; none at its end.
fn packed(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut piece = Vec::new();
    from.by_ref().take(PIECE).read_to_end(&mut piece)?;
    if piece.is_empty() {
        return Ok(None);
    }
    let mut packed = Vec::new();
    ZlibEncoder::new(piece.as_slice(), Compression::default()).read_to_end(&mut packed)?;
    Ok(Some(packed))
}

#[cfg(test)]
mod tests {
    use domain::Day;
    use settlement::{Generation, Report};

    use super::*;

    fn facts(day: &str, rows: i64, source: &str) -> FileFacts {
        FileFacts {
            digest: "same".to_owned(),
            source: source.to_owned(),
            name: format!("{day}.csv"),
            folder_day: None,
            bytes: 9,
            rows,
            report: Report::Transactions,
            generation: Generation::Psp,
            day: Day::parse(day).ok(),
            batch: String::new(),
            part: 0,
            came: Day::parse(day).unwrap(),
        }
    }

    #[test]
    fn two_days_without_payments_are_two_files() {
        let closed = facts("2026-11-28", 0, "a");
        assert!(is_same(&closed, &facts("2026-11-28", 0, "a")));
        assert!(!is_same(&closed, &facts("2026-12-01", 0, "a")));
        assert!(!is_same(&closed, &facts("2026-11-28", 0, "b")));
        let paid = facts("2026-11-28", 3, "a");
        assert!(
            is_same(&paid, &facts("2026-12-01", 3, "a")),
            "a copy under another name"
        );
    }
}
