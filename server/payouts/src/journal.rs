//! The way of all money as books have it, entry by entry: payments and refunds that were verified, rows of settlement
//! details that count, and what people saw at the bank. Days are the gateway's, as in its files.

mod bank;

use std::ops::RangeInclusive;

use domain::Day;
use foundation::store::StoreError;
use settlement::{
    Report, RowType,
    books::{BookError, Entry, Event},
    explain::{Item, Picture, Standing},
    moment::gateway_day,
};

use bank::{arrivals, unexplained};

use crate::{Payouts, ledger::LedgerReading, picture::Ground, source::NamedSource};

/// What an entry is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A payment was verified.
    Payment,
    /// A refund was done.
    Refund,
    /// A row of settlement details.
    Row(&'static str),
    /// A batch pays out another sum than its rows.
    Unexplained,
    /// Money arrived at the bank.
    Arrival,
}

/// An entry with what it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The gateway's day; the bank's, where money arrived.
    pub on: Day,
    /// What it is of.
    pub of: Of,
    /// Our reference, or the gateway's where there is none; the bank's, where money arrived.
    pub about: String,
    /// At which source.
    pub source: String,
    /// In which batch; empty before there is one.
    pub batch: String,
    /// In which file; empty for what no file says.
    pub file: String,
    /// In which line there.
    pub line: u64,
    /// Debits and credits.
    pub entry: Entry,
}

/// A row of settlement details that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// The gateway's day of its batch.
    pub on: Day,
    /// At which source.
    pub source: String,
    /// In which file.
    pub file: String,
    /// What it says.
    pub item: Item,
}

/// Why there are no books.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// A row can't be booked.
    #[error("{file} line {line}: {error}")]
    Row {
        /// In which file.
        file: String,
        /// In which line.
        line: u64,
        /// Why.
        error: BookError,
    },
    /// An amount can't.
    #[error(transparent)]
    Book(#[from] BookError),
    /// The store can't do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Of {
    /// What it is called.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Payment => "paid",
            Self::Refund => "given back",
            Self::Row(kind) => kind,
            Self::Unexplained => "not explained",
            Self::Arrival => "arrived",
        }
    }
}

/// What of it is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Of these sources.
    pub sources: &'a [NamedSource],
    /// Of these days.
    pub days: &'a RangeInclusive<Day>,
}

impl Payouts {
    /// All entries of these days, in their order.
    pub async fn journal(
        &self,
        ledger: &dyn LedgerReading,
        days: &RangeInclusive<Day>,
    ) -> Result<Vec<Posted>, JournalError> {
        let sources = &self.store.sources().await?;
        self.journal_of(ledger, Wanted { sources, days }).await
    }

    /// Those of some sources.
    pub async fn journal_of(
        &self,
        ledger: &dyn LedgerReading,
        wanted: Wanted<'_>,
    ) -> Result<Vec<Posted>, JournalError> {
        let mut all = Vec::new();
        for source in wanted.sources {
            let picture = self.picture(source, ledger, &Ground::default()).await?;
            all.extend(of_ledger(source, &picture)?);
            for row in of_files(source, &picture) {
                all.push(booked(row)?);
            }
        }
        all.extend(self.of_bank(wanted.sources).await?);
        all.retain(|one| wanted.days.contains(&one.on));
        all.sort_by(|one, other| order(one).cmp(&order(other)));
        Ok(all)
    }

    /// All rows of settlement details that count, of these days, in their order.
    pub async fn counting_rows(
        &self,
        ledger: &dyn LedgerReading,
        days: &RangeInclusive<Day>,
    ) -> Result<Vec<Counting>, StoreError> {
        let sources = &self.store.sources().await?;
        self.counting_rows_of(ledger, Wanted { sources, days })
            .await
    }

    /// Those of some sources.
    pub async fn counting_rows_of(
        &self,
        ledger: &dyn LedgerReading,
        wanted: Wanted<'_>,
    ) -> Result<Vec<Counting>, StoreError> {
        let mut all = Vec::new();
        for source in wanted.sources {
            let picture = self.picture(source, ledger, &Ground::default()).await?;
            all.extend(of_files(source, &picture));
        }
        all.retain(|one| wanted.days.contains(&one.on));
        all.sort_by(|one, other| {
            let key = |it: &Counting| (it.on, it.source.clone(), it.file.clone(), it.item.line);
            key(one).cmp(&key(other))
        });
        Ok(all)
    }

    /// What arrived. What of a batch didn't is on its way still, until somebody accepts that it won't come: then the
    /// bank took it.
    async fn of_bank(&self, sources: &[NamedSource]) -> Result<Vec<Posted>, JournalError> {
        let told = self.told().await?;
        let mut all = Vec::new();
        let mut batches = self.batches().await?;
        batches.retain(|batch| sources.iter().any(|one| one.name == batch.source));
        // What no row and no arrival is of is in no book.
        batches.retain(|batch| batch.rows > 0 || !batch.arrived.is_empty());
        for batch in batches {
            all.extend(unexplained(&batch)?);
            // Without rows nothing of it was on its way, so nothing of it is the bank's charge.
            let is_done = batch.rows > 0 && batch.is_done(&told);
            all.extend(arrivals(&batch, is_done)?);
        }
        Ok(all)
    }
}

/// Payments and refunds that were verified.
fn of_ledger(source: &NamedSource, picture: &Picture) -> Result<Vec<Posted>, BookError> {
    let posted = |of: Of, at: (i64, &str), entry: Entry| Posted {
        on: gateway_day(at.0),
        of,
        about: at.1.to_owned(),
        source: source.name.clone(),
        batch: String::new(),
        file: String::new(),
        line: 0,
        entry,
    };
    let mut all = Vec::new();
    for payment in &picture.payments {
        if let Standing::Paid { at_ms } = payment.standing {
            let entry = Entry::made_of(Event::Paid(payment.amount))?;
            all.push(posted(Of::Payment, (at_ms, &payment.request_id), entry));
        }
    }
    for refund in &picture.refunds {
        if let Standing::Paid { at_ms } = refund.standing {
            let entry = Entry::made_of(Event::GivenBack(refund.amount))?;
            all.push(posted(Of::Refund, (at_ms, &refund.request_id), entry));
        }
    }
    Ok(all)
}

fn of_files(source: &NamedSource, picture: &Picture) -> Vec<Counting> {
    let rows = picture.items.iter().filter_map(|item| {
        let file = picture.files.get(item.file)?;
        let counts = file.report == Report::Items && !file.is_replaced;
        let on = item.settled_ms.map_or(file.came, gateway_day);
        counts.then(|| Counting {
            on,
            source: source.name.clone(),
            file: file.name.to_string(),
            item: item.clone(),
        })
    });
    rows.collect()
}

fn booked(row: Counting) -> Result<Posted, JournalError> {
    let item = &row.item;
    let entry = Entry::made_of(Event::Settled(item));
    let entry = entry.map_err(|error| JournalError::Row {
        file: row.file.clone(),
        line: item.line,
        error,
    })?;
    let about = match (&*item.request_id, &*item.gateway_id) {
        ("", there) => there,
        (ours, _) => ours,
    };
    Ok(Posted {
        on: row.on,
        of: Of::Row(RowType::word(item.kind)),
        about: about.to_owned(),
        source: row.source,
        batch: item.batch.to_string(),
        line: item.line,
        entry,
        file: row.file,
    })
}

fn order(one: &Posted) -> impl Ord + '_ {
    (
        one.on,
        &one.source,
        &one.batch,
        one.of,
        &one.file,
        one.line,
        &one.about,
    )
}
