//! Merchants, stores, tills and codes.
//!
//! A page asks one question, answered by five index look-ups however many shops there are.

mod accounts;
mod changing;
mod write;

use std::sync::{LazyLock, atomic::Ordering};

use async_trait::async_trait;
use domain::EntryCode;

use super::{
    Database, Row, database, own,
    shop_rows::{self, CODE, MERCHANT, STORE},
    upkeep::{COUNTERS, MERCHANTS, STORES},
};
use crate::deeds;
use crate::storable::storable;
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use shops::shop::{Code, Directory, Merchant, Replaced, Shop};
use shops::{Replacing, ShopStore, day::DayRule};

/// Everything of codes and what is around them; no value of a stranger's is ever among it.
fn shops_where(rest: &str) -> String {
    format!(
        "SELECT {CODE}, {STORE}, {MERCHANT} FROM codes c JOIN tills t ON t.id = c.till_id \
         JOIN stores s ON s.id = t.store_id JOIN merchants m ON m.id = s.merchant_id {rest}"
    )
}

/// The question of every page that isn't kept.
pub(crate) static ONE_SHOP: LazyLock<String> = LazyLock::new(|| shops_where("WHERE c.code = $1"));

/// One merchant's current codes.
pub(crate) fn shops_of() -> String {
    shops_where("WHERE s.merchant_id = $1 AND c.replaced_ms IS NULL ORDER BY s.id")
}

/// What triggers raise.
const VERSION: &str = "SELECT number FROM shops_version WHERE one = 1";

pub(crate) const HAS_PAYMENTS: &str = "SELECT EXISTS (SELECT 1 FROM payments WHERE store_id = $1)";

pub(crate) fn merchants_behind() -> String {
    format!("SELECT {MERCHANT} FROM merchants m WHERE m.id > $1 ORDER BY m.id LIMIT $2")
}

pub(crate) fn generations() -> String {
    format!(
        "SELECT {CODE} FROM codes one JOIN codes c ON c.till_id = one.till_id \
         JOIN tills t ON t.id = c.till_id WHERE one.code = $1 \
         ORDER BY c.replaced_ms IS NULL, c.replaced_ms"
    )
}

impl Database {
    /// Those that can be read, by store and label. No database orders names as people do.
    fn in_order(&self, rows: &[Row]) -> Vec<Shop> {
        let mut shops = self.readable(rows, COUNTERS, |row| shop_rows::shop(row, &self.troubles));
        shops.sort_by(|one, other| one.code.order(&other.code));
        shops
    }

    /// Everything, or what is one merchant's.
    async fn listed(&self, merchant: Option<&str>) -> Result<Directory, StoreError> {
        // Words of their own for each: a plan for both would walk through every merchant's.
        let [of_merchant, of_store] = match merchant {
            Some(_) => ["m.id = $1", "s.merchant_id = $1"],
            None => ["$1 IS NULL"; 2],
        };
        let merchants =
            format!("SELECT {MERCHANT} FROM merchants m WHERE {of_merchant} ORDER BY m.id");
        let stores = format!("SELECT {STORE} FROM stores s WHERE {of_store} ORDER BY s.id");
        let codes = format!(
            "SELECT {CODE} FROM codes c JOIN tills t ON t.id = c.till_id \
             JOIN stores s ON s.id = t.store_id \
             WHERE c.replaced_ms IS NULL AND {of_store}"
        );
        // One transaction is one moment.
        let mut tx = self.reading().await?;
        let mut tables = Vec::new();
        for sql in [merchants, stores, codes] {
            let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(merchant);
            tables.push(query.fetch_all(&mut *tx).await.map_err(database)?);
        }
        tx.commit().await?;
        let troubles = &*self.troubles;
        let mut tables = tables.iter().map(|rows| rows.iter());
        let mut next = || tables.next().unwrap_or_default();
        let mut directory = Directory {
            merchants: next()
                .map(|row| self.read(row, MERCHANTS, |row| shop_rows::merchant(row, troubles)))
                .collect::<Result<_, _>>()?,
            stores: next()
                .map(|row| self.read(row, STORES, |row| shop_rows::store(row, troubles)))
                .collect::<Result<_, _>>()?,
            codes: next()
                .map(|row| self.read(row, COUNTERS, shop_rows::code))
                .collect::<Result<_, _>>()?,
        };
        directory.codes.sort_by(Code::order);
        Ok(directory)
    }
}

#[async_trait]
impl ShopStore for Database {
    async fn ping(&self) -> Result<(), StoreError> {
        let asked = sqlx::query("SELECT 1").execute(&self.pool).await;
        asked.map(|_| ()).map_err(database)
    }

    async fn version(&self) -> Result<i64, StoreError> {
        let asked = sqlx::query_scalar(VERSION).fetch_one(&self.pool).await;
        asked.map_err(database)
    }

    fn changes(&self) -> u64 {
        self.changes.load(Ordering::Acquire)
    }

    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        let row = sqlx::query(sqlx::AssertSqlSafe(ONE_SHOP.as_str()))
            .bind(code.as_str())
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        let read = |row| self.read(row, COUNTERS, |row| shop_rows::shop(row, &self.troubles));
        row.as_ref().map(read).transpose()
    }

    async fn shops(&self) -> Result<Vec<Shop>, StoreError> {
        let sql = shops_where("WHERE c.replaced_ms IS NULL ORDER BY s.id");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        Ok(self.in_order(&rows))
    }

    async fn shops_of(&self, merchant: &str) -> Result<Vec<Shop>, StoreError> {
        let rows = sqlx::query(sqlx::AssertSqlSafe(shops_of())).bind(merchant);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.in_order(&rows))
    }

    async fn merchant(&self, id: &str) -> Result<Option<Merchant>, StoreError> {
        let sql = format!("SELECT {MERCHANT} FROM merchants m WHERE m.id = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id);
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        let read = |row| {
            self.read(row, MERCHANTS, |row| {
                shop_rows::merchant(row, &self.troubles)
            })
        };
        row.as_ref().map(read).transpose()
    }

    async fn merchants_behind(&self, id: &str, limit: u32) -> Result<Vec<Merchant>, StoreError> {
        let rows = sqlx::query(sqlx::AssertSqlSafe(merchants_behind()))
            .bind(storable(id))
            .bind(i64::from(limit));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let read = |row: &Row| shop_rows::merchant(row, &self.troubles);
        Ok(self.readable(&rows, MERCHANTS, read))
    }

    async fn directory(&self) -> Result<Directory, StoreError> {
        self.listed(None).await
    }

    async fn directory_of(&self, merchant: &str) -> Result<Directory, StoreError> {
        self.listed(Some(merchant)).await
    }

    async fn only_merchant_of(&self, account: &str) -> Result<Option<String>, StoreError> {
        accounts::only_merchant(self, account).await
    }

    async fn put(&self, changes: &Directory) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        tx.put(changes).await?;
        tx.commit().await
    }

    async fn put_as_of(&self, changes: &Directory, version: i64) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        if !tx.is_as_of(version).await? {
            tx.undo().await?;
            return Ok(false);
        }
        let put = tx.put(changes).await;
        if matches!(put, Err(StoreError::Conflict)) {
            tx.undo().await?;
            return self.in_the_way(version).await;
        }
        put?;
        tx.commit_as_of(version).await
    }

    async fn count_days(&self, store_id: &str, rule: &DayRule) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let before = write::rule_before(&mut tx, store_id, rule).await?;
        write::day_rule(&mut tx, store_id, rule).await?;
        let deed = deeds::days(store_id, before.as_ref(), rule);
        tx.tell_at_store(deed).await?;
        tx.commit().await
    }

    async fn renamed(&self, store_id: &str, label: &str) -> Result<Option<String>, StoreError> {
        own::renamed(self, store_id, label).await
    }

    async fn has_payments(&self, store_id: &str) -> Result<bool, StoreError> {
        let asked = sqlx::query_scalar(HAS_PAYMENTS).bind(store_id);
        asked.fetch_one(&self.pool).await.map_err(database)
    }

    async fn set_enabled(
        &self,
        code: &EntryCode,
        enabled: bool,
        why: Option<&str>,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE tills SET enabled = $1, why_off = $3 \
                   WHERE id = (SELECT till_id FROM codes WHERE code = $2)";
        let mut tx = self.writing().await?;
        let before = tx.why_off(code).await?;
        let done = sqlx::query(sql).bind(enabled).bind(code.as_str());
        let done = done.bind(why.map(str::to_owned)).execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        let deed = deeds::switched(enabled, [before.as_deref(), why]);
        tx.tell_of_code(deed, code).await?;
        tx.commit().await
    }

    async fn replace(
        &self,
        old: &EntryCode,
        new: &EntryCode,
        replaced: Replaced,
    ) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let replacing = Replacing { old, new, replaced };
        if !tx.replace(replacing).await? {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        tx.commit().await
    }

    async fn replace_as_of(
        &self,
        replacing: Replacing<'_>,
        version: i64,
    ) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        if !tx.is_as_of(version).await? {
            tx.undo().await?;
            return Ok(false);
        }
        if !tx.replace(replacing).await? {
            tx.undo().await?;
            return self.in_the_way(version).await;
        }
        tx.commit_as_of(version).await
    }

    async fn end(&self, old: &EntryCode, until: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE codes SET until_ms = CASE WHEN until_ms < $1 THEN until_ms ELSE $1 END \
                   WHERE code = $2 AND replaced_ms IS NOT NULL";
        let mut tx = self.writing().await?;
        let ask = "SELECT until_ms FROM codes WHERE code = $1 AND replaced_ms IS NOT NULL";
        let before = sqlx::query_scalar(ask).bind(old.as_str());
        let before: Option<Option<i64>> =
            before.fetch_optional(&mut *tx).await.map_err(database)?;
        let done = sqlx::query(sql).bind(until.0).bind(old.as_str());
        let done = done.execute(&mut *tx).await;
        done.map_err(|error| self.failed(error))?;
        if let Some(before) = before {
            let before = before.map_or(until, Timestamp);
            let deed = deeds::ended(before, before.min(until));
            tx.tell_of_code(deed, old).await?;
        }
        tx.commit().await
    }

    async fn generations(&self, code: &EntryCode) -> Result<Vec<Code>, StoreError> {
        let rows = sqlx::query(sqlx::AssertSqlSafe(generations()))
            .bind(code.as_str())
            .fetch_all(&self.pool)
            .await
            .map_err(database)?;
        rows.iter().map(shop_rows::code).collect()
    }
}
