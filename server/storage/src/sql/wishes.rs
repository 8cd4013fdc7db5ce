//! What programs call their wishes for refunds.

use async_trait::async_trait;
use domain::RefundId;
use foundation::{clock::Timestamp, store::StoreError};
use payments::once::{Claim, Claimed, OnceStore, RUNNING_MS, Running};
use sqlx::AssertSqlSafe;

use super::{
    Database, database, dialect,
    rows::{corrupt, integer, text},
};

const KEEP: &str = "INSERT INTO wishes (owner, name, fingerprint, refund_id, made_ms, running_ms) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (owner, name) DO NOTHING";
const KNOWN: &str =
    "SELECT fingerprint, refund_id, running_ms FROM wishes WHERE owner = $1 AND name = $2";
const RUN: &str = "UPDATE wishes SET running_ms = $3 WHERE owner = $1 AND name = $2";

#[async_trait]
impl OnceStore for Database {
    async fn claim_wish(&self, claim: &Claim<'_>) -> Result<Claimed, StoreError> {
        let running = claim.at.plus_ms(RUNNING_MS).0;
        let mut tx = self.writing().await?;
        let kept = sqlx::query(KEEP)
            .bind(claim.owner)
            .bind(claim.key)
            .bind(claim.fingerprint)
            .bind(claim.refund.as_str())
            .bind(claim.at.0)
            .bind(running)
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        if kept.rows_affected() == 1 {
            tx.commit().await?;
            return Ok(Claimed::New);
        }
        let sql = [KNOWN, dialect::HOLDING].concat();
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(claim.owner.to_owned())
            .bind(claim.key.to_owned());
        let row = row.fetch_one(&mut *tx).await.map_err(database)?;
        let is_same = text(&row, "fingerprint")? == claim.fingerprint;
        let until = Timestamp(integer(&row, "running_ms")?);
        let known = RefundId::parse(&text(&row, "refund_id")?);
        let known = known.map_err(|_| corrupt("refund_id"))?;
        if !is_same || until > claim.at {
            tx.undo().await?;
            let refund = known;
            return Ok(if is_same {
                Claimed::Running(Running { refund, until })
            } else {
                Claimed::Other
            });
        }
        let again = sqlx::query(RUN).bind(claim.owner).bind(claim.key);
        let again = again.bind(running).execute(&mut *tx).await;
        again.map_err(|error| self.failed(error))?;
        tx.commit().await?;
        Ok(Claimed::Known(known))
    }

    async fn release_wish(&self, owner: &str, key: &str) -> Result<(), StoreError> {
        let done = sqlx::query(RUN).bind(owner).bind(key).bind(0_i64);
        let done = done.execute(&self.pool).await;
        done.map(|_| ()).map_err(|error| self.failed(error))
    }
}
