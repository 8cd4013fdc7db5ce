//! What a store says of itself, in memory. It can always be written and read.

use async_trait::async_trait;
use domain::State;
use foundation::{
    clock::Timestamp,
    store::{OVERDUE_MAX, Overdue, StoreError, Unreadable, UpkeepStore, Waiting},
};

use super::Memory;

#[async_trait]
impl UpkeepStore for Memory {
    async fn try_write(&self, _: Timestamp) -> Result<(), StoreError> {
        Ok(())
    }

    async fn take_room(&self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn explain(&self, error: StoreError) -> StoreError {
        error
    }

    fn take_unwritten(&self) -> u64 {
        0
    }

    fn last_unwritten(&self) -> String {
        String::new()
    }

    fn take_unreadable(&self) -> Vec<Unreadable> {
        Vec::new()
    }

    async fn waiting(&self) -> Result<Waiting, StoreError> {
        let tables = self.tables();
        let payments = tables.payments.rows.values();
        let open: Vec<_> = payments.filter(|held| held.state.is_undecided()).collect();
        let parked = open.iter();
        let parked = parked.filter(|held| held.state == State::NeedsOperator);
        let parked = parked.count();
        let payments: Vec<_> = open.iter().map(|held| held.created).collect();
        let refunds = tables.refunds.rows.values();
        let refunds: Vec<_> = refunds
            .filter(|held| !held.state.is_final())
            .map(|held| held.created)
            .collect();
        let due = tables.payments.rows.values().map(|held| held.check);
        let due = due.chain(tables.refunds.rows.values().map(|held| held.check));
        let due = due.flatten().min();
        let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        Ok(Waiting {
            payments: count(payments.len()),
            oldest_payment: payments.into_iter().min(),
            parked: count(parked),
            refunds: count(refunds.len()),
            oldest_refund: refunds.into_iter().min(),
            due,
        })
    }

    async fn overdue(&self, now: Timestamp) -> Result<Overdue, StoreError> {
        fn counted(
            due: impl Iterator<Item = Timestamp>,
            now: Timestamp,
        ) -> (i64, Option<Timestamp>) {
            let due: Vec<_> = due.filter(|at| *at <= now).collect();
            let count = i64::try_from(due.len()).unwrap_or(i64::MAX);
            (count.min(OVERDUE_MAX), due.into_iter().min())
        }
        let tables = self.tables();
        let payments = tables.payments.rows.values().filter_map(|held| held.check);
        let (payments, first_payment) = counted(payments, now);
        let refunds = tables.refunds.rows.values().filter_map(|held| held.check);
        let (refunds, first_refund) = counted(refunds, now);
        Ok(Overdue {
            payments,
            first_payment,
            refunds,
            first_refund,
        })
    }

    async fn catch_up(&self) -> Result<bool, StoreError> {
        Ok(false)
    }

    async fn close(&self) {}
}
