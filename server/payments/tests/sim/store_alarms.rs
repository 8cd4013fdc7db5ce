//! The same view of alarms, and of the store's own health.

use alarms::{AlarmStore, Change, Kept, OfShop, Wanted};
use async_trait::async_trait;
use domain::RequestId;
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::{Overdue, StoreError, Unreadable, UpkeepStore, Waiting},
};

use payments::restored::{Restored, RestoredStore};

use crate::store::View;

#[async_trait]
impl AlarmStore for View {
    async fn write_alarms(&self, changes: &[(Timestamp, Change)]) -> Result<(), StoreError> {
        self.read(self.memory().write_alarms(changes)).await
    }

    async fn alarms(&self, wanted: Wanted, page: &Page) -> Result<Listed<Kept>, StoreError> {
        self.memory().alarms(wanted, page).await
    }

    async fn unacknowledged(&self) -> Result<i64, StoreError> {
        self.memory().unacknowledged().await
    }

    async fn acknowledge(&self, id: i64, at: Timestamp, by: &str) -> Result<bool, StoreError> {
        self.memory().acknowledge(id, at, by).await
    }

    async fn alarms_of(&self, merchant: &str, limit: u32) -> Result<Vec<OfShop>, StoreError> {
        self.memory().alarms_of(merchant, limit).await
    }

    async fn alarms_of_the_gone(&self, before: Timestamp) -> Result<Vec<Kept>, StoreError> {
        self.memory().alarms_of_the_gone(before).await
    }

    async fn end_alarm(&self, id: i64, at: Timestamp, why: &str) -> Result<bool, StoreError> {
        self.memory().end_alarm(id, at, why).await
    }

    async fn count_alarms(&self) -> Result<Vec<(String, i64)>, StoreError> {
        self.memory().count_alarms().await
    }
}

#[async_trait]
impl UpkeepStore for View {
    async fn try_write(&self, at: Timestamp) -> Result<(), StoreError> {
        self.memory().try_write(at).await
    }

    async fn take_room(&self) -> Result<(), StoreError> {
        self.memory().take_room().await
    }

    async fn explain(&self, error: StoreError) -> StoreError {
        error
    }

    fn take_unwritten(&self) -> u64 {
        self.memory().take_unwritten()
    }

    fn last_unwritten(&self) -> String {
        self.memory().last_unwritten()
    }

    fn take_unreadable(&self) -> Vec<Unreadable> {
        self.memory().take_unreadable()
    }

    async fn overdue(&self, now: Timestamp) -> Result<Overdue, StoreError> {
        self.memory().overdue(now).await
    }

    async fn waiting(&self) -> Result<Waiting, StoreError> {
        self.memory().waiting().await
    }

    async fn catch_up(&self) -> Result<bool, StoreError> {
        self.memory().catch_up().await
    }

    async fn close(&self) {}
}

#[async_trait]
impl RestoredStore for View {
    async fn restored(&self) -> Result<Option<Restored>, StoreError> {
        self.memory().restored().await
    }

    async fn doubt(&self, restored: &Restored) -> Result<u64, StoreError> {
        self.memory().doubt(restored).await
    }

    async fn reassure(&self, id: &RequestId) -> Result<(), StoreError> {
        self.memory().reassure(id).await
    }

    async fn absent_again(&self, id: &RequestId) -> Result<u32, StoreError> {
        self.memory().absent_again(id).await
    }
}
