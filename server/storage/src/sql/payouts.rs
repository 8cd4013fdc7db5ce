//! Settlement files and what follows from them, in a database of its own (`apart.rs`): the port of
//! `payouts`.

mod decided;
mod files;
mod heard;
mod items;
mod news;
mod reading;
mod shares;
mod words;

use std::{
    collections::BTreeSet,
    sync::{Arc, LazyLock},
};

use ::payouts::{
    news::News,
    share::Share,
    source::NamedSource,
    store::{
        Arrived, Decision, FileFacts, Held, KeptDifference, KeptFile, KeptRow, KeptSum, Over,
        PayoutStore, Placed, Spot,
    },
    words::Turns,
};
use async_trait::async_trait;
use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use settlement::Signed;
use sqlx::{Connection as _, migrate::Migrator};

use super::{
    Connection, Database, Row,
    dialect::{self, Lock},
    rows::{corrupt, optional_integer, optional_text, text},
    tables::not_brought_up,
};
use crate::Storage;

/// Where settlement files are kept.
#[derive(Clone, Debug)]
pub struct PayoutFiles {
    pub(crate) database: Database,
    pub(crate) lock: Lock,
    /// Where it is written down what people said; nowhere in tests.
    pub(crate) ledger: Option<Arc<dyn Storage>>,
}

/// The changes of its tables, in order.
static MIGRATIONS: LazyLock<Migrator> = LazyLock::new(dialect::payout_migrations);

impl PayoutFiles {
    /// Makes the tables what this version knows. The connection is closed.
    pub(crate) async fn bring_up(mut connection: Connection) -> Result<(), StoreError> {
        let done = MIGRATIONS.run_direct(None, &mut connection, false).await;
        let _ = connection.close().await;
        done.map_err(not_brought_up)
    }
}

/// The statements about what grows with payments.
#[cfg(test)]
pub(crate) fn of_what_grows() -> Vec<&'static str> {
    [items::of_what_grows(), files::of_what_grows()].concat()
}

/// An amount in two columns, if there is one.
fn amount(
    row: &Row,
    minor: &'static str,
    currency: &'static str,
) -> Result<Option<Signed>, StoreError> {
    let Some(minor) = optional_integer(row, minor)? else {
        return Ok(None);
    };
    let code = optional_text(row, currency)?.unwrap_or_default();
    let code = domain::Currency::parse(&code).map_err(|_| corrupt(currency))?;
    Ok(Some(Signed::new(minor, code)))
}

fn day(row: &Row, column: &'static str) -> Result<Day, StoreError> {
    Day::parse(&text(row, column)?).map_err(|_| corrupt(column))
}

fn optional_day(row: &Row, column: &'static str) -> Result<Option<Day>, StoreError> {
    let text = optional_text(row, column)?;
    let day = text.map(|text| Day::parse(&text).map_err(|_| corrupt(column)));
    day.transpose()
}

/// Minor units of an amount that may be absent, and its currency.
fn minor(amount: Option<Signed>) -> Option<i64> {
    amount.map(Signed::minor)
}

fn code(amount: Option<Signed>) -> Option<&'static str> {
    amount.map(|amount| amount.currency().code())
}

#[async_trait]
impl PayoutStore for PayoutFiles {
    async fn hold(&self) -> Result<Option<Box<dyn Held>>, StoreError> {
        self.lock.take(&self.database).await
    }

    async fn close(&self) {
        self.database.pool.close().await;
    }

    async fn put_source(&self, source: &NamedSource) -> Result<(), StoreError> {
        self.hear_source(source).await?;
        decided::put_source(&self.database, source).await
    }

    async fn sources(&self) -> Result<Vec<NamedSource>, StoreError> {
        reading::sources(&self.database).await
    }

    async fn begin(&self, facts: &FileFacts, at: Timestamp, by: &str) -> Result<i64, StoreError> {
        files::begin(&self.database, facts, files::Taking { at, by }).await
    }

    async fn keep_bytes(&self, file: i64, number: i64, bytes: &[u8]) -> Result<(), StoreError> {
        files::keep_bytes(&self.database, file, number, bytes).await
    }

    async fn put_content(&self, file: i64, content: &str) -> Result<(), StoreError> {
        files::put_content(&self.database, file, content).await
    }

    async fn add_rows(&self, file: i64, rows: &[KeptRow]) -> Result<(), StoreError> {
        items::add(&self.database, file, rows).await
    }

    async fn finish(&self, file: i64, sums: &[KeptSum]) -> Result<(), StoreError> {
        files::finish(&self.database, file, sums).await
    }

    async fn drop_unfinished(&self) -> Result<(), StoreError> {
        files::drop_unfinished(&self.database).await
    }

    async fn drop_rows(&self, file: i64) -> Result<(), StoreError> {
        files::drop_rows(&self.database, file).await
    }

    async fn index(&self, is_there: bool) -> Result<(), StoreError> {
        items::index(&self.database, is_there).await
    }

    async fn files(&self) -> Result<Vec<KeptFile>, StoreError> {
        files::all(&self.database, files::WHOLE).await
    }

    async fn rowless(&self) -> Result<Vec<KeptFile>, StoreError> {
        files::all(&self.database, files::ROWLESS).await
    }

    async fn bytes(&self, file: i64, number: i64) -> Result<Option<Vec<u8>>, StoreError> {
        files::bytes(&self.database, file, number).await
    }

    async fn rows(&self, file: i64, after: u64, limit: u32) -> Result<Vec<KeptRow>, StoreError> {
        items::behind(&self.database, Spot { file, line: after }, limit).await
    }

    async fn sums(&self) -> Result<Vec<KeptSum>, StoreError> {
        reading::sums(&self.database).await
    }

    async fn rows_of_batch(
        &self,
        batch: &str,
        after: Spot,
        limit: u32,
    ) -> Result<Vec<Placed>, StoreError> {
        items::of_batch(&self.database, batch, after, limit).await
    }

    async fn rows_about(&self, id: &str) -> Result<Vec<Placed>, StoreError> {
        items::about(&self.database, id).await
    }

    async fn noticed(&self) -> Result<BTreeSet<String>, StoreError> {
        news::noticed(&self.database).await
    }

    async fn put_noticed(&self, keys: &BTreeSet<String>) -> Result<(), StoreError> {
        news::put_noticed(&self.database, keys).await
    }

    async fn tell(&self, news: &News) -> Result<(), StoreError> {
        self.tell_that(news).await
    }

    async fn put_differences(
        &self,
        source: &str,
        all: &[KeptDifference],
    ) -> Result<(), StoreError> {
        decided::put_differences(&self.database, source, all).await
    }

    async fn put_shares(&self, source: &str, all: &[Share]) -> Result<(), StoreError> {
        shares::put(&self.database, source, all).await
    }

    async fn shares(&self, merchant: &str, days: [Day; 2]) -> Result<Vec<Share>, StoreError> {
        shares::of_merchant(&self.database, merchant, days).await
    }

    async fn shares_of_batch(&self, merchant: &str, batch: &str) -> Result<Vec<Share>, StoreError> {
        shares::of_batch(&self.database, merchant, batch).await
    }

    async fn has_others(&self, source: &str, merchant: &str) -> Result<bool, StoreError> {
        shares::has_others(&self.database, source, merchant).await
    }

    async fn differences(&self) -> Result<Vec<KeptDifference>, StoreError> {
        reading::differences(&self.database).await
    }

    async fn turns(&self) -> Result<Turns, StoreError> {
        words::turns(&self.database).await
    }

    async fn turn(&self, about: &str) -> Result<i64, StoreError> {
        words::turn(&self.database, about).await
    }

    async fn decide(&self, decision: &Decision, over: &Over) -> Result<(), StoreError> {
        let deed = self.of_decision(decision).await?;
        let turn = words::taken(&self.database, &decision.about(), over).await?;
        self.hear(deed).await?;
        words::decide(turn, decision).await
    }

    async fn decisions(&self) -> Result<Vec<Decision>, StoreError> {
        reading::decisions(&self.database).await
    }

    async fn arrive(&self, arrived: &Arrived, over: &Over) -> Result<(), StoreError> {
        let deed = self.of_arrival(arrived).await?;
        let turn = match words::taken(&self.database, &arrived.about(), over).await {
            Ok(turn) => turn,
            // Sent twice it is one arrival.
            Err(StoreError::Conflict) if words::is_entered(&self.database, &over.form).await? => {
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        self.hear(deed).await?;
        words::arrive(turn, arrived, &over.form).await
    }

    async fn is_entered(&self, form: &str) -> Result<bool, StoreError> {
        words::is_entered(&self.database, form).await
    }

    async fn arrivals(&self) -> Result<Vec<Arrived>, StoreError> {
        reading::arrivals(&self.database).await
    }

    async fn sightings(&self) -> Result<Vec<Arrived>, StoreError> {
        reading::sightings(&self.database).await
    }
}
