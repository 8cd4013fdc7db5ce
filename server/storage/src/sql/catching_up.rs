//! What a version before has left behind, or leaves while it runs beside this one: payments and movements
//! without their business day, notes without what they are found by. A few at a time, each whole: customers wait for
//! none of it, and whatever ends it halfway, the rest is found again.

use super::{
    Database, Row, database, note_labels,
    rows::{integer, optional_text, text},
    shop_rows::{self, day_rules},
};
use foundation::{clock::Timestamp, store::StoreError};

/// Rows at once.
const STEP: i64 = 200;

/// The oldest payments without one.
pub(crate) const DAYLESS: &str = concat!(
    "SELECT p.request_id AS subject_id, 0 AS seq, '' AS subject, p.created_ms AS at_ms, ",
    day_rules!(),
    " FROM payments p JOIN stores s ON s.id = p.store_id WHERE p.day IS NULL \
     ORDER BY p.created_ms LIMIT $1"
);

/// The same of movements.
pub(crate) const DAYLESS_LINES: &str = concat!(
    "SELECT l.subject, l.subject_id, l.seq, l.at_ms, ",
    day_rules!(),
    " FROM movements l JOIN stores s ON s.id = l.store_id WHERE l.day IS NULL \
     ORDER BY l.at_ms LIMIT $1"
);

const DAY: &str = "UPDATE payments SET day = $1 WHERE request_id = $2 AND day IS NULL";

const DAY_OF_LINE: &str = "UPDATE movements SET day = $1, wallet = COALESCE(wallet, \
    (SELECT p.wallet FROM payments p WHERE p.request_id = movements.request_id)) \
    WHERE subject = $2 AND subject_id = $3 AND seq = $4 AND day IS NULL";

/// The oldest notes without what they are found by.
pub(crate) const KEYLESS: &str = "SELECT p.request_id, p.note, p.note_label FROM payments p \
    WHERE p.note IS NOT NULL AND p.note_key IS NULL ORDER BY p.created_ms LIMIT $1";

const KEY: &str = "UPDATE payments SET note_key = $1 \
    WHERE request_id = $2 AND note IS NOT NULL AND note_key IS NULL";

impl Database {
    /// One step; whether there was anything to do.
    pub(super) async fn fill_note_keys(&self) -> Result<bool, StoreError> {
        let rows = sqlx::query(KEYLESS).bind(STEP).fetch_all(&self.pool).await;
        let rows = rows.map_err(database)?;
        if rows.is_empty() {
            return Ok(false);
        }
        let mut tx = self.writing().await?;
        for row in &rows {
            let note = optional_text(row, "note")?;
            let label = note_labels::read(row, "note_label")?;
            let filled = sqlx::query(KEY)
                .bind(note_labels::key(note.as_deref(), label.as_ref()))
                .bind(text(row, "request_id")?)
                .execute(&mut *tx)
                .await;
            filled.map_err(|error| self.failed(error))?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// The same of days.
    pub(super) async fn fill_days(&self) -> Result<bool, StoreError> {
        Ok(self.fill(DAYLESS).await? || self.fill(DAYLESS_LINES).await?)
    }

    async fn fill(&self, dayless: &'static str) -> Result<bool, StoreError> {
        let rows = sqlx::query(dayless).bind(STEP).fetch_all(&self.pool).await;
        let rows = rows.map_err(database)?;
        if rows.is_empty() {
            return Ok(false);
        }
        let mut tx = self.writing().await?;
        for row in &rows {
            let (subject, id) = (text(row, "subject")?, text(row, "subject_id")?);
            let day = day(row)?;
            let filled = if subject.is_empty() {
                sqlx::query(DAY).bind(day).bind(id)
            } else {
                let line = sqlx::query(DAY_OF_LINE).bind(day).bind(subject).bind(id);
                line.bind(integer(row, "seq")?)
            };
            let filled = filled.execute(&mut *tx).await;
            filled.map_err(|error| self.failed(error))?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

fn day(row: &Row) -> Result<String, StoreError> {
    let at = Timestamp(integer(row, "at_ms")?);
    Ok(shop_rows::days(row)?.day(at).to_string())
}
