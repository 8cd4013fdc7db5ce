//! Finding payments in memory.

use async_trait::async_trait;

use super::Memory;
use foundation::store::StoreError;
use payments::{
    payment::Payment,
    search::{PaymentSearch, Wanted},
};

#[async_trait]
impl PaymentSearch for Memory {
    async fn search(&self, wanted: &Wanted, limit: u32) -> Result<Vec<Payment>, StoreError> {
        let tables = self.tables();
        let found = tables.payments.values().filter(|held| wanted.matches(held));
        let mut found: Vec<Payment> = found.cloned().collect();
        found.sort_by_key(|held| std::cmp::Reverse(held.created));
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(found)
    }
}
