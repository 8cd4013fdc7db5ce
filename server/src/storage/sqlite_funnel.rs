//! How far customers get, in SQLite.

use async_trait::async_trait;
use domain::EntryCode;
use sqlx::Row as _;

use super::{
    StoreError,
    sqlite::{Sqlite, database},
};
use crate::funnel::{Counts, Day, FunnelStore};

fn corrupt(what: &'static str) -> StoreError {
    StoreError::Corrupt { what }
}

fn held(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| corrupt("funnel"))
}

#[async_trait]
impl FunnelStore for Sqlite {
    async fn add_counts(&self, counts: &[(Day, Counts)]) -> Result<(), StoreError> {
        let mut tx = self
            .pool
            .begin_with("BEGIN IMMEDIATE")
            .await
            .map_err(database)?;
        for ((code, day), counts) in counts {
            sqlx::query(
                "INSERT INTO funnel (code, day, opened, entered, sent, paid) \
                 VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code, day) DO UPDATE SET \
                 opened = opened + excluded.opened, entered = entered + excluded.entered, \
                 sent = sent + excluded.sent, paid = paid + excluded.paid",
            )
            .bind(code.as_str())
            .bind(day)
            .bind(held(counts.opened)?)
            .bind(held(counts.entered)?)
            .bind(held(counts.sent)?)
            .bind(held(counts.paid)?)
            .execute(&mut *tx)
            .await
            .map_err(database)?;
        }
        tx.commit().await.map_err(database)
    }

    async fn counts(&self, from: &str, to: &str) -> Result<Vec<(Day, Counts)>, StoreError> {
        let rows = sqlx::query("SELECT * FROM funnel WHERE day BETWEEN ? AND ? ORDER BY code, day")
            .bind(from)
            .bind(to)
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        rows.iter()
            .map(|row| {
                let text = |name| row.try_get::<String, _>(name).map_err(database);
                let count = |name| {
                    let count: i64 = row.try_get(name).map_err(database)?;
                    u64::try_from(count).map_err(|_| corrupt("funnel"))
                };
                let code = EntryCode::parse(&text("code")?).map_err(|_| corrupt("code"))?;
                let counts = Counts {
                    opened: count("opened")?,
                    entered: count("entered")?,
                    sent: count("sent")?,
                    paid: count("paid")?,
                };
                Ok(((code, text("day")?), counts))
            })
            .collect()
    }
}
