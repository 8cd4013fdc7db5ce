//! What was learnt of tills: what is usually paid there, and when.

use async_trait::async_trait;
use domain::Day;
use foundation::{clock::Timestamp, store::StoreError};
use risk::{
    habit::{HOUR_MS, Habit, HourCount},
    store::{Habits, Learnt, Listening, TillHour},
    usual::KNOWN_MAX,
};
use shops::{hours::Hours, shop::TillId};

use super::{
    super::{
        Database, Row, database,
        rows::{flag, integer, optional_integer, optional_minor, optional_text, text, unsigned},
        shop_rows::by_hand,
    },
    small, spot,
};

const UNLEARNT: &str = "SELECT s.merchant_id, s.id FROM stores s \
    LEFT JOIN risk_learnt l ON l.store_id = s.id WHERE l.at_ms IS NULL OR l.at_ms < $1 \
    ORDER BY s.id LIMIT $2";

const AMOUNTS: &str = "SELECT minor FROM payments WHERE till_id = $1 AND created_ms >= $2 \
    AND state = 'paid' ORDER BY created_ms DESC, request_id DESC LIMIT $3";

/// Nobody learns of more days than that.
const DAYS_MOST: i32 = 100;

/// Whole hours by UTC. Reads one index and nothing else.
const BY_HOUR: &str = "SELECT till_id, at_ms / 3600000 AS hour, COUNT(*) AS number FROM movements \
    WHERE store_id = $1 AND day >= $2 AND day <= $3 AND subject = 'payment' AND minor > 0 \
    GROUP BY till_id, at_ms / 3600000 ORDER BY 1, 2";

const LEARNT: &str = "INSERT INTO risk_learnt (store_id, at_ms) VALUES ($1, $2) \
    ON CONFLICT (store_id) DO UPDATE SET at_ms = excluded.at_ms";

const KEEP: &str = "INSERT INTO risk_habits (till_id, store_id, habit, listen_ms) \
    VALUES ($1, $2, $3, $4)";

/// Two looks into two indexes for each till that is due.
const TO_LISTEN: &str = "SELECT h.till_id, h.habit, h.store_id, s.merchant_id, s.time_zone, s.opening, s.paused_ms, \
    s.opened_ms, s.open_until_ms, \
    t.enabled, \
    (SELECT COALESCE(p.paid_ms, p.created_ms) FROM payments p WHERE p.till_id = h.till_id \
     AND p.state = 'paid' ORDER BY p.created_ms DESC, p.request_id DESC LIMIT 1) AS last_ms, \
    (SELECT COALESCE(p.paid_ms, p.created_ms) FROM payments p WHERE p.store_id = h.store_id \
     AND p.state = 'paid' ORDER BY p.created_ms DESC, p.request_id DESC LIMIT 1) AS store_last_ms, \
    EXISTS (SELECT 1 FROM risk_habits o WHERE o.store_id = h.store_id AND o.till_id <> h.till_id) \
     AS others \
    FROM risk_habits h JOIN tills t ON t.id = h.till_id JOIN stores s ON s.id = h.store_id \
    WHERE h.listen_ms <= $1 ORDER BY h.listen_ms, h.till_id LIMIT $2";

fn listening(row: &Row) -> Result<Option<Listening>, StoreError> {
    // A habit that can't be read is learnt anew tomorrow.
    let Some(habit) = Habit::parse(&text(row, "habit")?) else {
        return Ok(None);
    };
    Ok(Some(Listening {
        spot: spot(row)?,
        zone: text(row, "time_zone")?,
        // What it says of hours is told where shops are read.
        hours: optional_text(row, "opening")?.and_then(|text| Hours::parse(&text).ok()),
        by_hand: by_hand(row)?,
        is_on: flag(row, "enabled")?,
        habit,
        last: optional_integer(row, "last_ms")?.map(Timestamp),
        store_last: optional_integer(row, "store_last_ms")?.map(Timestamp),
        others: flag(row, "others")?,
    }))
}

fn hour(row: &Row) -> Result<TillHour, StoreError> {
    Ok(TillHour {
        till: TillId(integer(row, "till_id")?),
        hour: HourCount {
            begins: Timestamp(integer(row, "hour")?.saturating_mul(HOUR_MS)),
            count: small(row, "number")?,
        },
    })
}

#[async_trait]
impl Habits for Database {
    async fn unlearnt(
        &self,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<(String, String)>, StoreError> {
        let rows = sqlx::query_as(UNLEARNT)
            .bind(before.0)
            .bind(i64::from(limit));
        rows.fetch_all(&self.pool).await.map_err(database)
    }

    async fn amounts_at(&self, till: TillId, since: Timestamp) -> Result<Vec<u64>, StoreError> {
        let rows = sqlx::query(AMOUNTS).bind(till.0).bind(since.0);
        let rows = rows.bind(i64::from(KNOWN_MAX)).fetch_all(&self.pool).await;
        let amount = |row: &Row| unsigned(integer(row, "minor")?, "minor");
        rows.map_err(database)?.iter().map(amount).collect()
    }

    async fn hours_at(&self, store: &str, since: Day) -> Result<Vec<TillHour>, StoreError> {
        // With an end, a database that knows nothing of the days sees that it is a part of them.
        let until = since.plus(DAYS_MOST);
        let rows = sqlx::query(BY_HOUR).bind(store);
        let rows = rows.bind(since.to_string()).bind(until.to_string());
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(hour).collect()
    }

    async fn keep_learnt(&self, learnt: &Learnt) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let sql = "DELETE FROM risk_habits WHERE store_id = $1";
        let gone = sqlx::query(sql).bind(&learnt.store).execute(&mut *tx);
        gone.await.map_err(|error| self.failed(error))?;
        for till in &learnt.tills {
            // What stays as it is isn't written: each change of a till counts as one of its shop.
            let sql = "UPDATE tills SET ask_above_minor = $1 \
                WHERE id = $2 AND ask_above_minor IS DISTINCT FROM $1";
            let asks = sqlx::query(sql).bind(optional_minor(till.ask_above_minor)?);
            let asks = asks.bind(till.till.0).execute(&mut *tx).await;
            asks.map_err(|error| self.failed(error))?;
            let Some(habit) = &till.habit else { continue };
            sqlx::query(KEEP)
                .bind(till.till.0)
                .bind(&learnt.store)
                .bind(habit.as_text())
                .bind(till.listen.0)
                .execute(&mut *tx)
                .await
                .map_err(|error| self.failed(error))?;
        }
        let done = sqlx::query(LEARNT).bind(&learnt.store).bind(learnt.at.0);
        let done = done.execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        tx.commit().await
    }

    async fn to_listen(&self, now: Timestamp, limit: u32) -> Result<Vec<Listening>, StoreError> {
        let rows = sqlx::query(TO_LISTEN).bind(now.0).bind(i64::from(limit));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let all: Vec<Option<Listening>> = rows.iter().map(listening).collect::<Result<_, _>>()?;
        Ok(all.into_iter().flatten().collect())
    }

    async fn listen_again(&self, till: TillId, at: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE risk_habits SET listen_ms = $1 WHERE till_id = $2";
        let done = sqlx::query(sql).bind(at.0).bind(till.0);
        let done = done.execute(&self.pool).await;
        done.map(|_| ()).map_err(|error| self.failed(error))
    }
}
