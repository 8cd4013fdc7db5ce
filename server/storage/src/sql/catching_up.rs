//! What a version before has left behind, or leaves while it runs beside this one: payments without
//! their business day. A few at a time, each whole: customers wait for none of it, and whatever ends
//! it halfway, the rest is found again.

use domain::CutOff;

use super::{
    Database, Row, database,
    rows::{integer, text},
};
use foundation::{clock::Timestamp, store::StoreError};
use shops::day::business_day;

/// Payments at once.
const STEP: i64 = 200;

/// The oldest of them.
pub(crate) const DAYLESS: &str = "SELECT p.request_id, p.created_ms, s.time_zone FROM payments p \
    JOIN stores s ON s.id = p.store_id WHERE p.day IS NULL ORDER BY p.created_ms LIMIT $1";

const DAY: &str = "UPDATE payments SET day = $1 WHERE request_id = $2 AND day IS NULL";

impl Database {
    /// One step; whether there was anything to do.
    pub(super) async fn fill_days(&self) -> Result<bool, StoreError> {
        let rows = sqlx::query(DAYLESS).bind(STEP).fetch_all(&self.pool).await;
        let rows = rows.map_err(database)?;
        if rows.is_empty() {
            return Ok(false);
        }
        let mut tx = self.writing().await?;
        for row in &rows {
            let (id, day) = day(row)?;
            let filled = sqlx::query(DAY).bind(day).bind(id).execute(&mut *tx).await;
            filled.map_err(|error| self.failed(error))?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

fn day(row: &Row) -> Result<(String, String), StoreError> {
    let created = Timestamp(integer(row, "created_ms")?);
    let day = business_day(created, &text(row, "time_zone")?, CutOff::MIDNIGHT);
    Ok((text(row, "request_id")?, day.to_string()))
}
