//! A file about money as it is made: all of it before the first piece leaves, since a journal that breaks off in its
//! middle is none. One is made at a time, for what it is of is in memory meanwhile; it leaves from the disk, so that
//! whoever reads slowly holds nobody up.

use std::{
    fs::File,
    sync::{Arc, LazyLock, atomic::AtomicU64},
};

use axum::{body::Body, response::Response};
use domain::Day;
use exports::{
    money::{
        accounts::Accounts,
        months, on_disk,
        plain::{self, Form as Plain},
        tables::Table,
    },
    taking::{Leaving, watched},
};
use foundation::store::StoreError;
use futures_util::StreamExt as _;
use payouts::journal::{JournalError, Posted, Wanted};
use texts::Texts;
use tokio::sync::Semaphore;
use trail::{action::Action, deed::Deed};

use super::{super::months::lines, Asked, whole};
use crate::{Shared, office::exports::file, studio::editor::Editor};

static ONE: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));

/// What is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Journal,
    Rows,
    Differences,
    Months,
}

impl What {
    pub(super) const ALL: [Self; 4] = [Self::Journal, Self::Rows, Self::Differences, Self::Months];

    /// What stands for it in an address.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Rows => "rows",
            Self::Differences => "differences",
            Self::Months => "months",
        }
    }

    pub(super) const fn text_key(self) -> &'static str {
        match self {
            Self::Journal => "office-money-exports-journal",
            Self::Rows => "office-money-exports-rows",
            Self::Differences => "office-money-exports-differences",
            Self::Months => "office-money-exports-months",
        }
    }

    /// In which forms there is it.
    pub(super) const fn forms(self) -> &'static [Form] {
        match self {
            Self::Journal => &[Form::Csv, Form::Xlsx, Form::Ledger, Form::Beancount],
            Self::Rows | Self::Differences | Self::Months => &[Form::Csv, Form::Xlsx],
        }
    }
}

/// As what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Xlsx,
    Ledger,
    Beancount,
}

impl Form {
    /// How the file's name ends.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ledger => "ledger",
            Self::Beancount => "beancount",
        }
    }

    /// What people call it.
    pub(super) const fn called(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Xlsx => "Excel (XLSX)",
            Self::Ledger => "Ledger",
            Self::Beancount => "Beancount",
        }
    }

    /// Which form of the journal it is, if it is no table.
    const fn plain(self) -> Option<Plain> {
        match self {
            Self::Csv | Self::Xlsx => None,
            Self::Ledger => Some(Plain::Ledger),
            Self::Beancount => Some(Plain::Beancount),
        }
    }

    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Csv => file::TABLE,
            Self::Xlsx => file::BOOK,
            Self::Ledger | Self::Beancount => "text/plain; charset=utf-8",
        }
    }
}

/// Why there is no file.
pub(super) enum NotMade {
    Store(StoreError),
    /// A row that can't be booked, by its file and line.
    Row(String),
    /// What is wrong is in the log.
    Failed,
}

impl From<StoreError> for NotMade {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<JournalError> for NotMade {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Row { file, line, .. } => Self::Row(format!("{file}:{line}")),
            JournalError::Store(error) => Self::Store(error),
            JournalError::Book(error) => failed(error),
        }
    }
}

fn failed(error: impl std::fmt::Display) -> NotMade {
    tracing::error!(%error, "a file about money could not be made");
    NotMade::Failed
}

/// A file that can leave: nobody else sees it, and it is gone with its last reader.
pub(super) struct Made {
    file: File,
    /// How many rows, or entries.
    count: u64,
}

/// What it is made of.
enum Ground {
    Table(Table),
    /// The journal, in one of the forms that are no table.
    Plain(Plain, Vec<Posted>),
}

impl Made {
    pub(super) async fn of(state: &Shared, texts: &Texts, asked: &Asked) -> Result<Self, NotMade> {
        let one = Arc::clone(&ONE).acquire_owned().await.map_err(failed)?;
        let ground = ground(state, texts, asked).await?;
        let (form, last) = (asked.form, asked.span.to());
        // Writing it is work for a thread of its own: nobody's page waits for it. It goes on after whoever asked went
        // away, and until its end nobody begins another one.
        let made = tokio::task::spawn_blocking(move || {
            let _one = one;
            written(form, ground, last)
        });
        made.await.map_err(failed)?
    }

    /// Lets it go, and writes down before and after that it does.
    pub(super) async fn leaves(
        self,
        state: &Shared,
        editor: &Editor,
        asked: &Asked,
    ) -> Result<Response, StoreError> {
        let named = asked.named();
        let sources = whole(&asked.eyes).into_iter().map(|one| one.name);
        let of = sources.collect::<Vec<_>>().join(" ");
        let deed = Deed::of(&editor.merchant.id, Action::ExportBegun, &named)
            .with("of", &of)
            .with("until", &state.clock.now().iso());
        let rows = Arc::new(AtomicU64::new(self.count));
        let leaving: file::Watch = Leaving::of(&state.store, &deed, rows).await?;
        // Whoever packs it on its way asks once more after its end.
        let body = Body::from_stream(watched(file::read(self.file), leaving).fuse());
        Ok(file::answer(body, asked.form.kind(), &named))
    }
}

async fn ground(state: &Shared, texts: &Texts, asked: &Asked) -> Result<Ground, NotMade> {
    let eyes = &asked.eyes;
    let (payouts, ledger) = (&eyes.payouts, state.money.ledger());
    let (sources, days) = (whole(eyes), asked.span.from()..=asked.span.to());
    let wanted = Wanted {
        sources: &sources,
        days: &days,
    };
    Ok(match asked.what {
        What::Journal => {
            let posted = payouts.journal_of(&ledger, wanted).await?;
            match asked.form.plain() {
                Some(plain) => Ground::Plain(plain, posted),
                None => Ground::Table(Table::of_journal(posted, Accounts::default())),
            }
        }
        What::Rows => {
            let rows = payouts.counting_rows_of(&ledger, wanted).await?;
            Ground::Table(Table::of_rows(rows))
        }
        What::Differences => {
            let mut told = payouts.told().await?;
            told.retain(|one| eyes.sees_all(&one.difference.source));
            Ground::Table(Table::of_differences(told))
        }
        What::Months => {
            let lines = lines(state, texts, eyes).await?;
            Ground::Table(months::table(lines))
        }
    })
}

fn written(form: Form, ground: Ground, last: Day) -> Result<Made, NotMade> {
    let made = match ground {
        Ground::Table(table) if form == Form::Xlsx => {
            let (book, count) = table.book(last).map_err(failed)?;
            Ok((book.file().map_err(failed)?, count))
        }
        Ground::Table(table) => on_disk(|out| table.csv(out)).map_err(failed),
        Ground::Plain(form, posted) => {
            let count = u64::try_from(posted.len()).unwrap_or(u64::MAX);
            on_disk(|out| plain::write(form, &posted, &Accounts::default(), out).map(|()| count))
                .map_err(failed)
        }
    };
    made.map(|(file, count)| Made { file, count })
}
