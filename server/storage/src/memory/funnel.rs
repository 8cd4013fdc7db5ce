//! How far customers get, in memory.

use async_trait::async_trait;
use domain::EntryCode;

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

    async fn counts(
        &self,
        code: Option<&EntryCode>,
        from: &str,
        to: &str,
    ) -> Result<Vec<(Day, Counts)>, StoreError> {
        let tables = self.tables();
        let is_wanted = |(at, day): &Day| {
            (from..=to).contains(&day.as_str()) && code.is_none_or(|code| code == at)
        };
        let found = tables.funnel.iter().filter(|(day, _)| is_wanted(day));
        Ok(found.map(|(day, counts)| (day.clone(), *counts)).collect())
    }
}
