//! That everything was put back from a backup, in memory.

use async_trait::async_trait;

use super::Memory;
use crate::deeds::restored::{alarm, deed};
use domain::RequestId;
use foundation::store::StoreError;
use payments::restored::{Restored, RestoredStore};

#[async_trait]
impl RestoredStore for Memory {
    async fn restored(&self) -> Result<Option<Restored>, StoreError> {
        Ok(self.tables().restored)
    }

    async fn doubt(&self, restored: &Restored) -> Result<u64, StoreError> {
        let mut tables = self.tables();
        tables.renumber(restored.at);
        tables.restored = Some(*restored);
        tables.absences.clear();
        let mut count: u64 = 0;
        for payment in tables.payments.rows.values_mut() {
            let is_new = payment.created >= restored.since();
            if is_new || payment.check.is_some() {
                payment.check = Some(restored.at);
                payment.unsure = true;
                if is_new {
                    payment.checks = 0;
                }
                count = count.saturating_add(1);
            }
        }
        tables.servers.clear();
        tables.change_alarms(&[alarm(restored)], restored.at);
        tables.tell(&deed(restored));
        Ok(count)
    }

    async fn reassure(&self, id: &RequestId) -> Result<(), StoreError> {
        if let Some(payment) = self.tables().payments.rows.get_mut(id) {
            payment.unsure = false;
        }
        Ok(())
    }

    async fn absent_again(&self, id: &RequestId) -> Result<u32, StoreError> {
        let mut tables = self.tables();
        let times = tables.absences.entry(id.clone()).or_default();
        *times = times.saturating_add(1);
        Ok(*times)
    }
}
