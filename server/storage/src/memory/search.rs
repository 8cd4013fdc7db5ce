//! Finding payments in memory.

use async_trait::async_trait;

use super::{
    Memory,
    pages::{Order, page_of},
};
use foundation::{
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use payments::{
    payment::Payment,
    search::{PaymentSearch, Wanted},
};

#[async_trait]
impl PaymentSearch for Memory {
    async fn search(&self, wanted: &Wanted, page: &Page) -> Result<Listed<Payment>, StoreError> {
        let tables = self.tables();
        let found = tables.payments.rows.values();
        let found = found.filter(|held| wanted.matches(held)).cloned();
        let found = found.map(|held| (Cursor::behind(held.created.0, &held.request_id), held));
        page_of(found.collect(), Order::NewestFirst, page)
    }
}
