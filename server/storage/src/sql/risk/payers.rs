//! Who paid, for a day: digests under the installation's secret, which is not in here.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use risk::{
    finding::Spot,
    payer::{PaidBy, PayerMark},
    seen::{SEEN_MAX, Seen},
    store::Payers,
};

use super::{
    super::{Database, Row, database},
    seen, spot,
};

/// Payers that are looked at, at most.
const LATELY_MAX: i64 = 5_000;

/// Of a payment that is paid, at a shop that didn't switch the rule off. Told again, nothing changes.
const KEEP: &str = "INSERT INTO risk_payers (request_id, merchant_id, payer, at_ms) \
    SELECT p.request_id, p.merchant_id, $2, $3 FROM payments p \
    WHERE p.request_id = $1 AND p.state = 'paid' AND NOT EXISTS (SELECT 1 FROM risk_rules r \
        WHERE r.merchant_id = p.merchant_id AND r.rule = 'payer' AND NOT r.is_on) \
    ON CONFLICT (request_id) DO NOTHING";

const LATELY: &str = "SELECT DISTINCT l.merchant_id, l.payer FROM \
    (SELECT merchant_id, payer FROM risk_payers WHERE at_ms >= $1 ORDER BY at_ms DESC LIMIT $2) AS l";

const PAID: &str = "SELECT p.merchant_id, p.store_id, p.till_id, p.request_id, p.state, p.minor, \
    p.wallet, p.created_ms, p.paid_ms FROM risk_payers r JOIN payments p ON p.request_id = r.request_id \
    WHERE r.merchant_id = $1 AND r.payer = $2 AND r.at_ms >= $3 ORDER BY r.at_ms DESC LIMIT $4";

fn paid(row: &Row) -> Result<(Spot, Seen), StoreError> {
    Ok((spot(row)?, seen(row)?))
}

#[async_trait]
impl Payers for Database {
    async fn keep_payers(&self, all: &[PaidBy]) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        for one in all {
            sqlx::query(KEEP)
                .bind(one.payment.as_str())
                .bind(one.payer.as_str())
                .bind(one.at.0)
                .execute(&mut *tx)
                .await
                .map_err(|error| self.failed(error))?;
        }
        tx.commit().await
    }

    async fn payers_since(&self, since: Timestamp) -> Result<Vec<(String, PayerMark)>, StoreError> {
        let rows = sqlx::query_as(LATELY).bind(since.0).bind(LATELY_MAX);
        let rows: Vec<(String, String)> = rows.fetch_all(&self.pool).await.map_err(database)?;
        let read = |(merchant, payer)| (merchant, PayerMark::kept(payer));
        Ok(rows.into_iter().map(read).collect())
    }

    async fn paid_by(
        &self,
        merchant: &str,
        payer: &PayerMark,
        since: Timestamp,
    ) -> Result<Vec<(Spot, Seen)>, StoreError> {
        let rows = sqlx::query(PAID)
            .bind(merchant)
            .bind(payer.as_str())
            .bind(since.0)
            .bind(i64::from(SEEN_MAX));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(rows.iter().filter_map(|row| paid(row).ok()).collect())
    }

    async fn forget_payers(&self, before: Timestamp) -> Result<u64, StoreError> {
        let sql = "DELETE FROM risk_payers WHERE at_ms < $1";
        let gone = sqlx::query(sql).bind(before.0).execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }
}
