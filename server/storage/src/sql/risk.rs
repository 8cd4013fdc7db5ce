//! Rules that look for what is odd, what happened at tills, and who looks.

mod findings;
mod habits;
mod payers;

use async_trait::async_trait;
use domain::{RequestId, State};
use foundation::{clock::Timestamp, store::StoreError};
use risk::{
    finding::Spot,
    rule::{Change, Kind, Rule, Rules},
    seen::{SEEN_MAX, Seen},
    store::{RiskRules, RiskStore},
};
use shops::shop::TillId;

use super::{
    Database, Row, database,
    rows::{corrupt, flag, integer, optional_integer, optional_text, parsed, text, unsigned},
    staff::{hold, still},
    transaction::Transaction,
};
use crate::deeds;

/// Payments that are looked through for the tills at which something happens, at most.
const ACTIVE_MAX: i64 = 20_000;

const RULES: &str = "SELECT rule, is_on, number, minutes FROM risk_rules WHERE merchant_id = $1";

const SET: &str = "INSERT INTO risk_rules (merchant_id, rule, is_on, number, minutes) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (merchant_id, rule) DO UPDATE SET \
    is_on = excluded.is_on, number = excluded.number, minutes = excluded.minutes";

/// Who has it keeps it until then.
const TAKE_WATCH: &str = "UPDATE risk_watch SET until_ms = $2 WHERE one = 1 AND until_ms <= $1";

const ACTIVE: &str = "SELECT DISTINCT p.merchant_id, p.store_id, p.till_id FROM \
    (SELECT merchant_id, store_id, till_id FROM payments WHERE created_ms >= $1 \
     ORDER BY created_ms DESC, request_id DESC LIMIT $2) AS p";

const SEEN: &str = "SELECT request_id, state, minor, wallet, created_ms, paid_ms FROM payments \
    WHERE till_id = $1 AND created_ms >= $2 ORDER BY created_ms DESC, request_id DESC LIMIT $3";

/// A rule; none where a newer version wrote what this one can't read.
fn rule(row: &Row) -> Result<Option<Rule>, StoreError> {
    let Some(kind) = Kind::parse(&text(row, "rule")?) else {
        return Ok(None);
    };
    Ok(Some(Rule {
        kind,
        is_on: flag(row, "is_on")?,
        number: small(row, "number")?,
        minutes: small(row, "minutes")?,
    }))
}

fn small(row: &Row, column: &'static str) -> Result<u32, StoreError> {
    u32::try_from(integer(row, column)?).map_err(|_| corrupt(column))
}

fn spot(row: &Row) -> Result<Spot, StoreError> {
    Ok(Spot {
        merchant: text(row, "merchant_id")?,
        store: text(row, "store_id")?,
        till: TillId(integer(row, "till_id")?),
    })
}

fn seen(row: &Row) -> Result<Seen, StoreError> {
    Ok(Seen {
        payment: parsed(row, "request_id", RequestId::parse)?,
        state: parsed(row, "state", State::parse)?,
        minor: unsigned(integer(row, "minor")?, "minor")?,
        wallet: optional_text(row, "wallet")?,
        created: Timestamp(integer(row, "created_ms")?),
        paid: optional_integer(row, "paid_ms")?.map(Timestamp),
    })
}

impl Transaction<'_> {
    /// Writes a rule down; one that is as it is by itself is not written.
    async fn set_rule(&mut self, merchant: &str, rule: &Rule) -> Result<(), sqlx::Error> {
        if *rule == rule.kind.usual() {
            let sql = "DELETE FROM risk_rules WHERE merchant_id = $1 AND rule = $2";
            let gone = sqlx::query(sql).bind(merchant).bind(rule.kind.as_str());
            return gone.execute(&mut **self).await.map(|_| ());
        }
        let set = sqlx::query(SET)
            .bind(merchant)
            .bind(rule.kind.as_str())
            .bind(rule.is_on)
            .bind(i64::from(rule.number))
            .bind(i64::from(rule.minutes));
        set.execute(&mut **self).await.map(|_| ())
    }

    /// What followed from the rule before counts no more.
    async fn unlearn(&mut self, merchant: &str, rules: &[Rule]) -> Result<(), sqlx::Error> {
        let stores = "(SELECT id FROM stores WHERE merchant_id = $1)";
        let mut all = vec![format!(
            "DELETE FROM risk_learnt WHERE store_id IN {stores}"
        )];
        if rules.iter().any(|rule| rule.kind == Kind::Unusual) {
            let sql = "UPDATE tills SET ask_above_minor = NULL WHERE store_id IN";
            all.push(format!("{sql} {stores}"));
        }
        for sql in all {
            let done = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(merchant.to_owned());
            done.execute(&mut **self).await?;
        }
        Ok(())
    }
}

#[async_trait]
impl RiskRules for Database {
    async fn risk_rules(&self, merchant: &str) -> Result<Rules, StoreError> {
        let rows = sqlx::query(RULES).bind(merchant).fetch_all(&self.pool);
        let rows = rows.await.map_err(database)?;
        let rules: Vec<Option<Rule>> = rows.iter().map(rule).collect::<Result<_, _>>()?;
        Ok(Rules::of_set(rules.into_iter().flatten()))
    }

    async fn set_risk_rules(&self, change: &Change) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let is_there = hold(&mut tx, &change.merchant).await.map_err(database)?;
        let may = still(&mut tx, &change.by, &change.merchant).await;
        if !is_there || !may.map_err(database)? {
            tx.undo().await?;
            return Ok(false);
        }
        let rows = sqlx::query(RULES).bind(&change.merchant);
        let rows = rows.fetch_all(&mut *tx).await.map_err(database)?;
        let rules: Vec<Option<Rule>> = rows.iter().map(rule).collect::<Result<_, _>>()?;
        let before = Rules::of_set(rules.into_iter().flatten());
        if change.is_late(&before) {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        let others: Vec<Rule> = change
            .meant()
            .filter(|rule| before.of(rule.kind) != *rule)
            .collect();
        if others.is_empty() {
            // Nobody did anything.
            tx.undo().await?;
            return Ok(true);
        }
        for rule in &others {
            let set = tx.set_rule(&change.merchant, rule).await;
            set.map_err(|error| self.failed(error))?;
            let deed = deeds::risk_set(&change.merchant, [&before.of(rule.kind), rule]);
            tx.tell(&deed).await?;
        }
        let done = tx.unlearn(&change.merchant, &others).await;
        done.map_err(|error| self.failed(error))?;
        tx.commit().await?;
        Ok(true)
    }
}

#[async_trait]
impl RiskStore for Database {
    async fn take_watch(&self, now: Timestamp, until: Timestamp) -> Result<bool, StoreError> {
        let taken = sqlx::query(TAKE_WATCH).bind(now.0).bind(until.0);
        let taken = taken.execute(&self.pool).await;
        let taken = taken.map_err(|error| self.failed(error))?;
        Ok(taken.rows_affected() == 1)
    }

    async fn active_tills(&self, since: Timestamp) -> Result<Vec<Spot>, StoreError> {
        let rows = sqlx::query(ACTIVE).bind(since.0).bind(ACTIVE_MAX);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(spot).collect()
    }

    async fn seen_at(&self, till: TillId, since: Timestamp) -> Result<Vec<Seen>, StoreError> {
        let rows = sqlx::query(SEEN).bind(till.0).bind(since.0);
        let rows = rows.bind(i64::from(SEEN_MAX)).fetch_all(&self.pool).await;
        // A payment that only a newer version can read says nothing here.
        let rows = rows.map_err(database)?;
        Ok(rows.iter().filter_map(|row| seen(row).ok()).collect())
    }

    async fn asks_above(&self, till: TillId) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT ask_above_minor FROM tills WHERE id = $1";
        let row = sqlx::query(sql).bind(till.0).fetch_optional(&self.pool);
        let row = row.await.map_err(database)?;
        let above = row.map(|row| optional_integer(&row, "ask_above_minor"));
        let above = above.transpose()?.flatten();
        above
            .map(|above| unsigned(above, "ask_above_minor"))
            .transpose()
    }
}
