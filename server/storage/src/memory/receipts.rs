//! What merchants have said on receipts, in memory.

use async_trait::async_trait;
use foundation::{clock::Timestamp, store::StoreError};
use shops::receipts::{ReceiptStore, ReceiptWords, Rewording};

use super::{Memory, Tables};
use crate::deeds;

impl Tables {
    fn receipt_words_at(&self, merchant: &str, at: Timestamp) -> ReceiptWords {
        let own = self.receipt_words.get(merchant);
        let last = own.and_then(|own| own.range(..=at).next_back());
        last.map_or_else(ReceiptWords::default, |(_, words)| words.clone())
    }
}

#[async_trait]
impl ReceiptStore for Memory {
    async fn receipt_words(
        &self,
        merchant: &str,
        at: Timestamp,
    ) -> Result<ReceiptWords, StoreError> {
        Ok(self.tables().receipt_words_at(merchant, at))
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
        let mut tables = self.tables();
        if !tables.merchants.contains_key(merchant) {
            return Ok(false);
        }
        let before = tables.receipt_words_at(merchant, Timestamp(i64::MAX));
        if seen.is_some_and(|seen| *seen != before) && *after != before {
            return Err(StoreError::Conflict);
        }
        if let Some(deed) = deeds::receipt_words(merchant, &before, after) {
            let own = tables.receipt_words.entry(merchant.to_owned());
            let own = own.or_default();
            let last = own.keys().next_back().map(|last| last.plus_ms(1));
            own.insert(last.map_or(from, |last| last.max(from)), after.clone());
            tables.tell(&deed);
        }
        Ok(true)
    }
}
