//! PINs of people at screens: what is kept of them, and how often a wrong one was tried.

use alarms::Change;
use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use people::pin::{KeptPin, LOCKED_MS, PinCode, PinStore, Tried, Try, WRONG_MAX, Whose};
use sqlx::AssertSqlSafe;
use trail::action::Action;

use super::{
    Database, Row, database, dialect,
    rows::{integer, optional_integer, text},
    transaction::Transaction,
};
use crate::deeds::word;

const SET: &str = "INSERT INTO pins (person_id, merchant_id, code, set_ms, wrong) \
    VALUES ($1, $2, $3, $4, 0) ON CONFLICT (merchant_id, person_id) DO UPDATE SET \
    code = excluded.code, set_ms = excluded.set_ms, wrong = 0, locked_ms = NULL";

const KEPT: &str = "SELECT code, wrong, locked_ms FROM pins \
    WHERE person_id = $1 AND merchant_id = $2";

const COUNT: &str = "UPDATE pins SET wrong = $3, locked_ms = $4 \
    WHERE person_id = $1 AND merchant_id = $2";

/// Alarms about PINs that are locked no longer. Nobody has to look at those any more.
const UNLOCKED: &str = "UPDATE alarms SET over_ms = $1, acknowledged_ms = $1, \
    acknowledged_by = 'over by itself' WHERE kind = 'pin-locked' AND acknowledged_ms IS NULL \
    AND NOT EXISTS (SELECT 1 FROM pins p JOIN stores s ON s.merchant_id = p.merchant_id \
        WHERE p.locked_ms > $1 AND alarms.about = s.id || ', ' || p.person_id)";

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
        let mut tx = self.writing().await?;
        let set = sqlx::query(SET)
            .bind(whose.person)
            .bind(whose.merchant)
            .bind(code.as_str())
            .bind(at.0)
            .execute(&mut *tx)
            .await;
        set.map_err(|error| self.failed(error))?;
        let done = sqlx::query(UNLOCKED).bind(at.0).execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        tx.commit_with(&word::pin(Action::PinSet, whose)).await
    }

    async fn pins(&self, merchant: &str) -> Result<Vec<KeptPin>, StoreError> {
        let sql = "SELECT person_id, set_ms, locked_ms FROM pins WHERE merchant_id = $1 \
                   ORDER BY person_id";
        let rows = sqlx::query(sql).bind(merchant).fetch_all(&self.pool).await;
        rows.map_err(database)?.iter().map(kept).collect()
    }

    async fn try_pin(&self, tried: &Try<'_>) -> Result<Tried, StoreError> {
        let (whose, at) = (tried.whose, tried.at);
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
        let is_right = is_same(&text(&row, "code")?, tried.code.as_str());
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
        let done = match (is_right, until) {
            (true, _) => Tried::Right,
            (false, Some(until)) => Tried::Locked { until },
            (false, None) => Tried::Wrong,
        };
        self.tell_of_try(&mut tx, tried, done).await?;
        tx.commit().await?;
        Ok(done)
    }

    async fn end_locks(&self, now: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query(UNLOCKED).bind(now.0).execute(&self.pool).await;
        Ok(done.map_err(|error| self.failed(error))?.rows_affected())
    }
}

impl Database {
    /// Writes down that a wrong one was typed; the one that locks it calls somebody, too.
    async fn tell_of_try(
        &self,
        tx: &mut Transaction<'_>,
        tried: &Try<'_>,
        done: Tried,
    ) -> Result<(), StoreError> {
        let action = match done {
            Tried::Wrong => Action::PinWrong,
            Tried::Locked { .. } => Action::PinLocked,
            Tried::Right | Tried::Unset => return Ok(()),
        };
        if action == Action::PinLocked {
            let raised = Change::Raised(word::locked(tried));
            self.alarm(tx, &[raised], tried.at).await?;
        }
        let deed = word::pin(action, &tried.whose).at_store(tried.store);
        tx.tell(&deed).await
    }
}
