//! How far customers get, in memory.

use async_trait::async_trait;

use super::Memory;
use foundation::store::StoreError;
use payments::funnel::{Counts, Day, FunnelStore};

#[async_trait]
impl FunnelStore for Memory {
    async fn add_counts(&self, counts: &[(Day, Counts)]) -> Result<(), StoreError> {
        let mut tables = self.tables();
        for (day, counts) in counts {
            let held = tables.funnel.entry(day.clone()).or_default();
            *held = held.plus(*counts);
        }
        Ok(())
    }

    async fn counts(&self, from: &str, to: &str) -> Result<Vec<(Day, Counts)>, StoreError> {
        let tables = self.tables();
        let within = |day: &str| (from..=to).contains(&day);
        let found = tables.funnel.iter().filter(|((_, day), _)| within(day));
        Ok(found.map(|(day, counts)| (day.clone(), *counts)).collect())
    }
}
