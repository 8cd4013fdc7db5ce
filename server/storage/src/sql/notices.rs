//! What waits to be told to people: written in the transaction of what happened, one row for each channel
//! that wants it. It never stands in the way of that: a channel that can't be read is left out.

mod written;

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use notices::{
    batch::Pace,
    channel::ChannelId,
    fact::{Fact, Happened},
    schedule::LEASE_MS,
    store::{Again, CLAIM_MAX, Came, Claim, Notice, NoticeStore, Outcome},
};

use super::{
    Database, Row,
    channels::{self, CHANNELS, columns},
    database,
    rows::{corrupt, flag, integer, optional_text, text},
    transaction::Transaction,
};

pub(super) use written::Waiting;

/// One look into an index for each channel there is.
const DUE_AT: &str = "SELECT c.id FROM channels c WHERE c.is_on AND c.pause_ms <= $1 \
    AND EXISTS (SELECT 1 FROM notices n WHERE n.channel_id = c.id AND n.next_ms <= $1)";
const CLAIM: &str = concat!(
    "UPDATE channels SET pause_ms = $3 WHERE id = $1 AND is_on AND pause_ms <= $2 RETURNING minute_ms, \
     minute_count, ",
    columns!()
);
const WAITING: &str = "SELECT id, merchant_id, store_id, at_ms, fact, tries, is_held FROM notices \
    WHERE channel_id = $1 AND next_ms <= $2 ORDER BY next_ms, id LIMIT $3";
const GONE: &str = "DELETE FROM notices WHERE id = $1 AND channel_id = $2";
const AGAIN: &str =
    "UPDATE notices SET tries = tries + 1, next_ms = $3 WHERE id = $1 AND channel_id = $2";
const HOLD: &str =
    "UPDATE notices SET is_held = TRUE, next_ms = $3 WHERE id = $1 AND channel_id = $2";
const ARRIVED: &str = "UPDATE channels SET tried_ms = $2, arrived_ms = $2, trouble = NULL, answer = NULL, lost = 0, \
    minute_ms = $3, minute_count = $4 WHERE id = $1";
const FAILED: &str = "UPDATE channels SET tried_ms = $2, trouble = $5, lost = lost + $6, answer = $7, \
    minute_ms = $3, minute_count = $4 WHERE id = $1";
const GIVE_BACK: &str = "UPDATE channels SET pause_ms = $3 WHERE id = $1 AND pause_ms = $2";
/// Numbers rise with time, but for clocks that are off.
const FORGET: &str = "DELETE FROM notices WHERE id IN (SELECT id FROM \
    (SELECT id, at_ms FROM notices ORDER BY id LIMIT 200) AS first WHERE at_ms < $1)";
const KEYS: &str = "SELECT k.id, k.merchant_id, k.until_ms, p.name FROM api_keys k \
    JOIN people p ON p.id = k.id WHERE k.told_ms IS NULL AND k.ended_ms IS NULL AND k.until_ms > $1 \
    AND k.until_ms <= $2 ORDER BY k.until_ms LIMIT 100";
const KEY_TOLD: &str = "UPDATE api_keys SET told_ms = $2 WHERE id = $1 AND told_ms IS NULL";

impl Transaction<'_> {
    async fn came(&mut self, channel: &ChannelId, came: &Came) -> Result<i64, StoreError> {
        let mut lost = 0_i64;
        let (gone, again): (&[i64], &[Again]) = match came {
            Came::Arrived(ids) => (ids, &[]),
            Came::Failed { again, .. } => (&[], again),
        };
        let mut done = Vec::new();
        for id in gone {
            done.push(sqlx::query(GONE).bind(*id).bind(channel.to_string()));
        }
        for one in again {
            let query = if let Some(next) = one.next {
                let again = sqlx::query(AGAIN).bind(one.id);
                again.bind(channel.to_string()).bind(next.0)
            } else {
                lost = lost.saturating_add(1);
                sqlx::query(GONE).bind(one.id).bind(channel.to_string())
            };
            done.push(query);
        }
        for query in done {
            let done = query.execute(&mut **self).await;
            done.map_err(|error| self.store.failed(error))?;
        }
        Ok(lost)
    }
}

fn notice(row: &Row) -> Result<Notice, StoreError> {
    Ok(Notice {
        id: integer(row, "id")?,
        merchant: optional_text(row, "merchant_id")?,
        store: optional_text(row, "store_id")?,
        at: Timestamp(integer(row, "at_ms")?),
        fact: Fact::parse(&text(row, "fact")?),
        tries: integer(row, "tries")?,
        is_held: flag(row, "is_held")?,
    })
}

#[async_trait]
impl NoticeStore for Database {
    async fn channels_due(&self, now: Timestamp) -> Result<Vec<ChannelId>, StoreError> {
        let rows = sqlx::query(DUE_AT).bind(now.0).fetch_all(&self.pool).await;
        let id = |row: &Row| ChannelId::parse(&text(row, "id")?).ok_or(corrupt("id"));
        Ok(self.readable(&rows.map_err(database)?, CHANNELS, id))
    }

    async fn claim_notices(
        &self,
        channel: &ChannelId,
        now: Timestamp,
    ) -> Result<Option<Claim>, StoreError> {
        let mut tx = self.writing().await?;
        let lease = now.plus_ms(LEASE_MS);
        let row = sqlx::query(CLAIM)
            .bind(channel.as_str())
            .bind(now.0)
            .bind(lease.0);
        let row = row.fetch_optional(&mut *tx).await;
        let Some(row) = row.map_err(|error| self.failed(error))? else {
            tx.undo().await?;
            return Ok(None);
        };
        let waiting = sqlx::query(WAITING)
            .bind(channel.as_str())
            .bind(now.0)
            .bind(i64::from(CLAIM_MAX));
        let waiting = waiting.fetch_all(&mut *tx).await.map_err(database)?;
        tx.commit().await?;
        Ok(Some(Claim {
            channel: self.read(&row, CHANNELS, channels::channel)?,
            notices: waiting.iter().map(notice).collect::<Result<_, _>>()?,
            pace: Pace {
                since: Timestamp(integer(&row, "minute_ms")?),
                count: integer(&row, "minute_count")?,
            },
            lease,
        }))
    }

    async fn told(&self, outcome: &Outcome) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let lost = tx.came(&outcome.channel, &outcome.came).await?;
        let sql = match outcome.came {
            Came::Arrived(_) => ARRIVED,
            Came::Failed { .. } => FAILED,
        };
        let done = sqlx::query(sql)
            .bind(outcome.channel.as_str())
            .bind(outcome.at.0)
            .bind(outcome.pace.since.0)
            .bind(outcome.pace.count);
        let done = match outcome.came {
            Came::Arrived(_) => done,
            Came::Failed {
                trouble, answer, ..
            } => {
                let done = done.bind(trouble.as_str()).bind(lost);
                done.bind(answer.map(i64::from))
            }
        };
        let done = done.execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        tx.commit().await
    }

    async fn hold(
        &self,
        channel: &ChannelId,
        ids: &[i64],
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        for id in ids {
            let held = sqlx::query(HOLD)
                .bind(*id)
                .bind(channel.as_str())
                .bind(until.0);
            let held = held.execute(&mut *tx).await;
            held.map_err(|error| self.failed(error))?;
        }
        tx.commit().await
    }

    async fn give_back(
        &self,
        channel: &ChannelId,
        lease: Timestamp,
        pause: Timestamp,
    ) -> Result<(), StoreError> {
        let back = sqlx::query(GIVE_BACK)
            .bind(channel.as_str())
            .bind(lease.0)
            .bind(pause.0);
        let back = back.execute(&self.pool).await;
        back.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn tell_of(&self, happened: &Happened) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        self.tell_people(&mut tx, happened).await?;
        tx.commit().await
    }

    async fn tell_of_keys(&self, now: Timestamp, before: Timestamp) -> Result<u64, StoreError> {
        let soon = sqlx::query(KEYS).bind(now.0).bind(before.0);
        let soon = soon.fetch_all(&self.pool).await.map_err(database)?;
        let mut count = 0_u64;
        for row in &soon {
            let mut tx = self.writing().await?;
            let mine = sqlx::query(KEY_TOLD).bind(text(row, "id")?).bind(now.0);
            let mine = mine.execute(&mut *tx).await;
            if mine.map_err(|error| self.failed(error))?.rows_affected() != 1 {
                tx.undo().await?;
                continue;
            }
            let happened = Happened {
                merchant: optional_text(row, "merchant_id")?,
                store: None,
                at: now,
                fact: Fact::KeyEnds {
                    name: text(row, "name")?,
                    until_ms: integer(row, "until_ms")?,
                },
            };
            self.tell_people(&mut tx, &happened).await?;
            tx.commit().await?;
            count = count.saturating_add(1);
        }
        Ok(count)
    }

    async fn forget_notices(&self, before: Timestamp) -> Result<u64, StoreError> {
        let gone = sqlx::query(FORGET).bind(before.0).execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }
}
