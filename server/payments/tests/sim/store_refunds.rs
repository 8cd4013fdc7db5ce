//! The same view of refunds and counts.

use async_trait::async_trait;
use domain::{RefundEvent, RefundId, RefundState, RequestId};
use foundation::{clock::Timestamp, store::StoreError};
use payments::{
    funnel::{Counts, Day, FunnelStore},
    payment::Event,
    refund::{Refund, RefundNews},
    store::{After, RefundStore, Reserved},
};

use crate::{sabotage::Sabotage, store::View};

#[async_trait]
impl FunnelStore for View {
    async fn add_counts(&self, counts: &[(Day, Counts)]) -> Result<(), StoreError> {
        self.memory().add_counts(counts).await
    }

    async fn counts(&self, from: &str, to: &str) -> Result<Vec<(Day, Counts)>, StoreError> {
        self.memory().counts(from, to).await
    }
}

#[async_trait]
impl RefundStore for View {
    async fn reserve(&self, refund: &Refund) -> Result<Reserved, StoreError> {
        let (id, minor) = (&refund.id, refund.amount.minor());
        let what = format!("refund {id} of {minor} from {}", refund.payment);
        self.write_refund(id, what, self.memory().reserve(refund))
            .await
    }

    async fn refund(&self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        self.read(self.memory().refund(id)).await
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        self.read(self.memory().refunds_of(payment)).await
    }

    async fn append_refund(
        &self,
        refund: &Refund,
        news: &RefundNews,
        after: After<RefundState>,
    ) -> Result<(), StoreError> {
        let (id, kind) = (&refund.id, news.kind.as_str());
        let what = format!("refund {id} {kind} -> {}", after.state.as_str());
        self.write_refund(id, what, self.memory().append_refund(refund, news, after))
            .await
    }

    async fn schedule_refund(
        &self,
        refund: &Refund,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        self.read(self.memory().schedule_refund(refund, check))
            .await
    }

    async fn claim_due_refunds(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RefundId>, StoreError> {
        if self.is(Sabotage::NoRefundDue) {
            return Ok(Vec::new());
        }
        self.read(self.memory().claim_due_refunds(now, lease_ms, limit))
            .await
    }

    async fn refund_events(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError> {
        self.read(self.memory().refund_events(id)).await
    }

    async fn open_refunds(&self) -> Result<Vec<Refund>, StoreError> {
        self.read(self.memory().open_refunds()).await
    }
}
