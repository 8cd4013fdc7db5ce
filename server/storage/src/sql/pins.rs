//! PINs of people at screens: what is kept of them, and how often a wrong one was tried.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use people::pin::{KeptPin, LOCKED_MS, PinCode, PinStore, Tried, WRONG_MAX, Whose};
use sqlx::AssertSqlSafe;

use super::{
    Database, Row, database, dialect,
    rows::{integer, optional_integer, text},
};

const SET: &str = "INSERT INTO pins (person_id, merchant_id, code, set_ms, wrong) \
    VALUES ($1, $2, $3, $4, 0) ON CONFLICT (merchant_id, person_id) DO UPDATE SET \
    code = excluded.code, set_ms = excluded.set_ms, wrong = 0, locked_ms = NULL";

const KEPT: &str = "SELECT code, wrong, locked_ms FROM pins \
    WHERE person_id = $1 AND merchant_id = $2";

const COUNT: &str = "UPDATE pins SET wrong = $3, locked_ms = $4 \
    WHERE person_id = $1 AND merchant_id = $2";

fn kept(row: &Row) -> Result<KeptPin, StoreError> {
    Ok(KeptPin {
        person: text(row, "person_id")?,
        set: Timestamp(integer(row, "set_ms")?),
        locked: optional_integer(row, "locked_ms")?.map(Timestamp),
    })
}

/// Compares all of both, so that time tells nothing of where they differ.
fn is_same(one: &str, other: &str) -> bool {
    let differ = one
        .bytes()
        .zip(other.bytes())
        .fold(0, |held, (a, b)| held | (a ^ b));
    one.len() == other.len() && differ == 0
}

#[async_trait]
impl PinStore for Database {
    async fn set_pin(
        &self,
        whose: &Whose<'_>,
        code: &PinCode,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let set = sqlx::query(SET)
            .bind(whose.person)
            .bind(whose.merchant)
            .bind(code.as_str())
            .bind(at.0)
            .execute(&self.pool)
            .await;
        set.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn pins(&self, merchant: &str) -> Result<Vec<KeptPin>, StoreError> {
        let sql = "SELECT person_id, set_ms, locked_ms FROM pins WHERE merchant_id = $1 \
                   ORDER BY person_id";
        let rows = sqlx::query(sql).bind(merchant).fetch_all(&self.pool).await;
        rows.map_err(database)?.iter().map(kept).collect()
    }

    async fn try_pin(
        &self,
        whose: &Whose<'_>,
        code: &PinCode,
        at: Timestamp,
    ) -> Result<Tried, StoreError> {
        let mut tx = self.writing().await?;
        // Tries are counted one after the other, or many at once would be one.
        let sql = [KEPT, dialect::HOLDING].concat();
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(whose.person.to_owned())
            .bind(whose.merchant.to_owned());
        let Some(row) = row.fetch_optional(&mut *tx).await.map_err(database)? else {
            tx.undo().await?;
            return Ok(Tried::Unset);
        };
        let locked = optional_integer(&row, "locked_ms")?.map(Timestamp);
        if let Some(until) = locked.filter(|until| at < *until) {
            tx.undo().await?;
            return Ok(Tried::Locked { until });
        }
        // Whoever was locked begins anew.
        let wrong = if locked.is_some() {
            0
        } else {
            integer(&row, "wrong")?
        };
        let is_right = is_same(&text(&row, "code")?, code.as_str());
        let wrong = if is_right { 0 } else { wrong.saturating_add(1) };
        let until = (wrong >= i64::from(WRONG_MAX)).then(|| at.plus_ms(LOCKED_MS));
        sqlx::query(COUNT)
            .bind(whose.person)
            .bind(whose.merchant)
            .bind(wrong)
            .bind(until.map(|until| until.0))
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        tx.commit().await?;
        Ok(match (is_right, until) {
            (true, _) => Tried::Right,
            (false, Some(until)) => Tried::Locked { until },
            (false, None) => Tried::Wrong,
        })
    }
}
