//! How far customers get,.

use async_trait::async_trait;
use domain::EntryCode;

use super::{
    Database, Row, database,
    rows::{corrupt, integer, parsed, text, unsigned},
    upkeep::DAYS,
};
use foundation::store::StoreError;
use payments::funnel::{Counts, Day, FunnelStore};

const OF_ALL: &str = "SELECT code, day, opened, entered, sent, paid FROM funnel \
    WHERE day BETWEEN $1 AND $2 ORDER BY code, day";
const OF_CODE: &str = "SELECT code, day, opened, entered, sent, paid FROM funnel \
    WHERE day BETWEEN $1 AND $2 AND code = $3 ORDER BY day";

fn held(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| corrupt("funnel"))
}

#[async_trait]
impl FunnelStore for Database {
    async fn add_counts(&self, counts: &[(Day, Counts)]) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        for ((code, day), counts) in counts {
            sqlx::query(
                "INSERT INTO funnel (code, day, opened, entered, sent, paid) \
                 VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code, day) DO UPDATE SET \
                 opened = funnel.opened + excluded.opened, entered = funnel.entered + excluded.entered, \
                 sent = funnel.sent + excluded.sent, paid = funnel.paid + excluded.paid",
            )
            .bind(code.as_str())
            .bind(day)
            .bind(held(counts.opened)?)
            .bind(held(counts.entered)?)
            .bind(held(counts.sent)?)
            .bind(held(counts.paid)?)
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        }
        tx.commit().await
    }

    async fn counts(
        &self,
        code: Option<&EntryCode>,
        from: &str,
        to: &str,
    ) -> Result<Vec<(Day, Counts)>, StoreError> {
        let sql = match code {
            Some(_) => OF_CODE,
            None => OF_ALL,
        };
        let mut query = sqlx::query(sql).bind(from).bind(to);
        if let Some(code) = code {
            query = query.bind(code.as_str());
        }
        let rows = query.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.readable(&rows, DAYS, day))
    }
}

fn day(row: &Row) -> Result<(Day, Counts), StoreError> {
    let count = |name| unsigned(integer(row, name)?, name);
    let counts = Counts {
        opened: count("opened")?,
        entered: count("entered")?,
        sent: count("sent")?,
        paid: count("paid")?,
    };
    let code = parsed(row, "code", EntryCode::parse)?;
    Ok(((code, text(row, "day")?), counts))
}
