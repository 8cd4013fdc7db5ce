//! What merchants have said on receipts: rows from a time on, which are only added.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use shops::receipts::{ReceiptStore, ReceiptWords, Rewording, Tax};

use super::{
    Database, Row, database, dialect,
    rows::{corrupt, flag, integer, optional_integer, optional_text, text},
};
use crate::deeds;

/// The words in force at a time.
pub(crate) const AT: &str = "SELECT name, number, address, closing, is_invoice, tax, rate_x100, since_ms \
    FROM receipt_words WHERE merchant_id = $1 AND since_ms <= $2 ORDER BY since_ms DESC LIMIT 1";
const SET: &str = "INSERT INTO receipt_words \
    (merchant_id, since_ms, name, number, address, closing, is_invoice, tax, rate_x100) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

fn words(row: &Row) -> Result<ReceiptWords, StoreError> {
    let tax = optional_text(row, "tax")?.zip(optional_integer(row, "rate_x100")?);
    let tax = tax.map(|(name, rate)| {
        let rate_x100 = u16::try_from(rate).map_err(|_| corrupt("rate_x100"))?;
        Ok::<_, StoreError>(Tax { name, rate_x100 })
    });
    Ok(ReceiptWords {
        name: text(row, "name")?,
        number: text(row, "number")?,
        address: text(row, "address")?,
        closing: text(row, "closing")?,
        is_invoice: flag(row, "is_invoice")?,
        tax: tax.transpose()?,
    })
}

#[async_trait]
impl ReceiptStore for Database {
    async fn receipt_words(
        &self,
        merchant: &str,
        at: Timestamp,
    ) -> Result<ReceiptWords, StoreError> {
        let found = sqlx::query(AT).bind(merchant).bind(at.0);
        let found = found.fetch_optional(&self.pool).await.map_err(database)?;
        found
            .as_ref()
            .map_or_else(|| Ok(ReceiptWords::default()), words)
    }

    async fn set_receipt_words(
        &self,
        merchant: &str,
        Rewording {
            before: seen,
            after,
        }: Rewording<'_>,
        from: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        // Of two at once the second one waits, and changes what the first one said.
        let holding = dialect::HOLDING;
        let held = format!("SELECT id FROM merchants WHERE id = $1{holding}");
        let held = sqlx::query(sqlx::AssertSqlSafe(held)).bind(merchant);
        let held = held.fetch_optional(&mut *tx).await.map_err(database)?;
        if held.is_none() {
            tx.undo().await?;
            return Ok(false);
        }
        let before = sqlx::query(AT).bind(merchant).bind(i64::MAX);
        let before = before.fetch_optional(&mut *tx).await.map_err(database)?;
        // What is said last holds, whatever a clock said before.
        let last = before
            .as_ref()
            .map(|row| integer(row, "since_ms"))
            .transpose()?;
        let from = last.map_or(from, |last| Timestamp(last).plus_ms(1).max(from));
        let before = before
            .as_ref()
            .map_or_else(|| Ok(ReceiptWords::default()), words)?;
        if seen.is_some_and(|seen| *seen != before) && *after != before {
            tx.undo().await?;
            return Err(StoreError::Conflict);
        }
        let Some(deed) = deeds::receipt_words(merchant, &before, after) else {
            tx.undo().await?;
            return Ok(true);
        };
        let tax = after.tax.as_ref();
        sqlx::query(SET)
            .bind(merchant)
            .bind(from.0)
            .bind(&after.name)
            .bind(&after.number)
            .bind(&after.address)
            .bind(&after.closing)
            .bind(after.is_invoice)
            .bind(tax.map(|tax| tax.name.as_str()))
            .bind(tax.map(|tax| i64::from(tax.rate_x100)))
            .execute(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        tx.tell(&deed).await?;
        tx.commit().await?;
        Ok(true)
    }
}
