//! Keys of programs. Each is a row of people, too, by which it has its name wherever somebody is named.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::Currency;
use foundation::{clock::Timestamp, store::StoreError};
use people::{
    KeyStore,
    key::{EACH_MAX, Key, KeyLimit},
    permission::Permission,
    scope::{Reach, Spot},
    secret::Digest,
    store::KeyEnding,
};

use super::{
    Database, Row, database, dialect,
    rows::{self, corrupt, flag, integer, optional_integer, optional_text, text},
    transaction::Transaction,
    upkeep::KEYS,
};
use crate::{deeds, storable::storable};
use sqlx::AssertSqlSafe;

/// What [`key`] reads.
macro_rules! keys {
    ($which:literal) => {
        concat!(
            "SELECT k.id, k.digest, k.merchant_id, p.name, k.permissions, k.everywhere, k.others_open, k.made_by, \
             k.made_ms, k.until_ms, k.seen_ms, k.ended_ms \
             FROM api_keys k JOIN people p ON p.id = k.id ",
            $which
        )
    };
}

const STORES: &str = "SELECT key_id, store_id FROM api_key_stores WHERE key_id = $1";
const LIMITS: &str = "SELECT currency, each_minor, day_minor FROM api_key_limits \
    WHERE key_id = $1 ORDER BY currency";
const WORKING: &str = "SELECT COUNT(*) FROM api_keys WHERE merchant_id = $1 AND ended_ms IS NULL \
    AND (until_ms IS NULL OR until_ms > $2)";
const NAMED: &str = "INSERT INTO people (id, name, is_operator, made_ms, joined_ms) \
    VALUES ($1, $2, FALSE, $3, NULL)";
const KEEP: &str = "INSERT INTO api_keys (id, digest, merchant_id, permissions, everywhere, made_by, \
    made_ms, until_ms, others_open) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// A key but for its stores and limits.
fn key(row: &Row) -> Result<Key, StoreError> {
    // A word of a newer version allows nothing here.
    let permissions = text(row, "permissions")?;
    let permissions = permissions.split(' ').filter_map(Permission::parse);
    let reach = if flag(row, "everywhere")? {
        Reach::Everywhere
    } else {
        Reach::Spots(BTreeSet::new())
    };
    Ok(Key {
        id: text(row, "id")?,
        digest: Digest::parse(&text(row, "digest")?).ok_or(corrupt("digest"))?,
        merchant: optional_text(row, "merchant_id")?,
        name: text(row, "name")?,
        permissions: permissions.collect(),
        reach,
        limits: Vec::new(),
        others_open: flag(row, "others_open")?,
        made_by: text(row, "made_by")?,
        made: Timestamp(integer(row, "made_ms")?),
        until: optional_integer(row, "until_ms")?.map(Timestamp),
        seen: optional_integer(row, "seen_ms")?.map(Timestamp),
        ended: optional_integer(row, "ended_ms")?.map(Timestamp),
    })
}

fn limit(row: &Row) -> Result<KeyLimit, StoreError> {
    let minor = |what| {
        let minor = optional_integer(row, what)?;
        minor.map(|minor| rows::unsigned(minor, what)).transpose()
    };
    Ok(KeyLimit {
        currency: Currency::parse(&text(row, "currency")?).map_err(|_| corrupt("currency"))?,
        each_minor: minor("each_minor")?,
        day_minor: minor("day_minor")?,
    })
}

impl Database {
    /// With the stores it reaches and what it may give back.
    async fn whole(&self, mut key: Key) -> Result<Key, StoreError> {
        if let Reach::Spots(spots) = &mut key.reach {
            let rows = sqlx::query(STORES).bind(&key.id).fetch_all(&self.pool);
            for row in rows.await.map_err(database)? {
                let store = text(&row, "store_id")?;
                spots.insert(Spot { store, till: None });
            }
        }
        let rows = sqlx::query(LIMITS).bind(&key.id).fetch_all(&self.pool);
        let rows = rows.await.map_err(database)?;
        key.limits = rows.iter().map(limit).collect::<Result<_, _>>()?;
        Ok(key)
    }
}

async fn kept(tx: &mut Transaction<'_>, key: &Key) -> Result<(), sqlx::Error> {
    let permissions: Vec<_> = key.permissions.iter().map(|one| one.as_str()).collect();
    sqlx::query(NAMED)
        .bind(&key.id)
        .bind(storable(&key.name))
        .bind(key.made.0)
        .execute(&mut **tx)
        .await?;
    sqlx::query(KEEP)
        .bind(&key.id)
        .bind(key.digest.as_str())
        .bind(&key.merchant)
        .bind(permissions.join(" "))
        .bind(key.reach == Reach::Everywhere)
        .bind(&key.made_by)
        .bind(key.made.0)
        .bind(key.until.map(|until| until.0))
        .bind(key.others_open)
        .execute(&mut **tx)
        .await?;
    if let Reach::Spots(spots) = &key.reach {
        for spot in spots {
            let sql = "INSERT INTO api_key_stores (key_id, store_id) VALUES ($1, $2)";
            let row = sqlx::query(sql).bind(&key.id).bind(&spot.store);
            row.execute(&mut **tx).await?;
        }
    }
    for limit in &key.limits {
        let sql = "INSERT INTO api_key_limits (key_id, currency, each_minor, day_minor) \
                   VALUES ($1, $2, $3, $4)";
        let minor =
            |minor: Option<u64>| minor.map(|minor| i64::try_from(minor).unwrap_or(i64::MAX));
        sqlx::query(sql)
            .bind(&key.id)
            .bind(limit.currency.code())
            .bind(minor(limit.each_minor))
            .bind(minor(limit.day_minor))
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

#[async_trait]
impl KeyStore for Database {
    async fn keep_key(&self, key: &Key) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        if let Some(merchant) = &key.merchant {
            // Of two at once the second one counts the first one's, too.
            let sql = ["SELECT 1 FROM merchants WHERE id = $1", dialect::HOLDING].concat();
            let owner = sqlx::query(AssertSqlSafe(sql)).bind(merchant);
            owner.fetch_optional(&mut *tx).await.map_err(database)?;
            let count = sqlx::query_scalar(WORKING).bind(merchant).bind(key.made.0);
            let count: i64 = count.fetch_one(&mut *tx).await.map_err(database)?;
            if usize::try_from(count).is_ok_and(|count| count >= EACH_MAX) {
                tx.undo().await?;
                return Ok(false);
            }
        }
        let done = kept(&mut tx, key).await;
        done.map_err(|error| self.failed(error))?;
        tx.commit_with(&deeds::key_made(key)).await?;
        Ok(true)
    }

    async fn key_by(&self, shown: &Digest) -> Result<Option<Key>, StoreError> {
        let row = sqlx::query(keys!("WHERE k.digest = $1")).bind(shown.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        let Some(row) = row else { return Ok(None) };
        let found = self.read(&row, KEYS, key)?;
        self.whole(found).await.map(Some)
    }

    async fn keys(&self, merchant: Option<&str>) -> Result<Vec<Key>, StoreError> {
        let query = match merchant {
            Some(merchant) => sqlx::query(keys!(
                "WHERE k.merchant_id = $1 ORDER BY k.made_ms DESC, k.id"
            ))
            .bind(storable(merchant)),
            None => sqlx::query(keys!(
                "WHERE k.merchant_id IS NULL ORDER BY k.made_ms DESC, k.id"
            )),
        };
        let rows = query.fetch_all(&self.pool).await.map_err(database)?;
        let mut all = Vec::new();
        for found in self.readable(&rows, KEYS, key) {
            all.push(self.whole(found).await?);
        }
        Ok(all)
    }

    async fn touch_key(&self, id: &str, at: Timestamp) -> Result<(), StoreError> {
        let sql =
            "UPDATE api_keys SET seen_ms = $2 WHERE id = $1 AND (seen_ms IS NULL OR seen_ms < $2)";
        let done = sqlx::query(sql).bind(id).bind(at.0).execute(&self.pool);
        done.await.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn end_key(
        &self,
        merchant: Option<&str>,
        ending: &KeyEnding,
    ) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let row = sqlx::query(keys!("WHERE k.id = $1")).bind(storable(&ending.id));
        let row = row.fetch_optional(&mut *tx).await.map_err(database)?;
        let found = row.as_ref().map(key).transpose()?;
        let found = found.filter(|key| key.merchant.as_deref() == merchant && key.ended.is_none());
        let Some(found) = found else {
            tx.undo().await?;
            return Ok(false);
        };
        let sql = "UPDATE api_keys SET ended_ms = $2 WHERE id = $1 AND ended_ms IS NULL";
        let done = sqlx::query(sql).bind(&found.id).bind(ending.at.0);
        let done = done.execute(&mut *tx).await;
        let done = done.map_err(|error| self.failed(error))?;
        if done.rows_affected() == 0 {
            tx.undo().await?;
            return Ok(false);
        }
        let deed = deeds::key_ended(merchant, &found.id, &found.name);
        tx.commit_with(&deed).await?;
        Ok(true)
    }
}
