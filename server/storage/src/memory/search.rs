//! Finding payments in memory.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::RequestId;

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
        let is_wanted = |held: &&Payment| {
            let back = tables.reserved_of(&held.request_id);
            wanted.matches(held, back)
        };
        let found = found.filter(is_wanted).cloned();
        let found = found.map(|held| (Cursor::behind(held.created.0, &held.request_id), held));
        page_of(found.collect(), Order::NewestFirst, page)
    }

    async fn named(&self, ids: &[RequestId]) -> Result<Vec<Payment>, StoreError> {
        let tables = self.tables();
        let rows = &tables.payments.rows;
        let wanted: BTreeSet<&RequestId> = ids.iter().collect();
        let found = wanted.into_iter().filter_map(|id| rows.get(id));
        Ok(found.cloned().collect())
    }

    async fn called(&self, gateway_id: &str) -> Result<Vec<RequestId>, StoreError> {
        let tables = self.tables();
        let payments = tables.payments.rows.values().filter(|payment| {
            let own = payment.gateway_id.as_ref();
            own.is_some_and(|own| own.as_str() == gateway_id)
        });
        let refunds = tables.refunds.rows.values();
        let refunds = refunds.filter(|refund| refund.gateway_id.as_deref() == Some(gateway_id));
        let ids = payments.map(|payment| &payment.request_id);
        let ids: BTreeSet<&RequestId> = ids.chain(refunds.map(|refund| &refund.payment)).collect();
        Ok(ids.into_iter().cloned().collect())
    }
}
