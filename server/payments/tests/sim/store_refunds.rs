//! The same view of refunds and counts.

use async_trait::async_trait;
use domain::{EntryCode, RefundEvent, RefundId, RefundState, RequestId};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use payments::{
    funnel::{Counts, Day, FunnelStore},
    mandate::Mandate,
    payment::Event,
    refund::{Refund, RefundNews},
    store::{After, Elsewhere, HistoryStore, RefundStore, Reserved},
};

use crate::{sabotage::Sabotage, store::View};

#[async_trait]
impl FunnelStore for View {
    async fn add_counts(&self, counts: &[(Day, Counts)]) -> Result<(), StoreError> {
        self.memory().add_counts(counts).await
    }

    async fn counts(
        &self,
        code: Option<&EntryCode>,
        from: &str,
        to: &str,
    ) -> Result<Vec<(Day, Counts)>, StoreError> {
        self.memory().counts(code, from, to).await
    }
}

#[async_trait]
impl RefundStore for View {
    async fn reserve_by(
        &self,
        refund: &Refund,
        mandate: Option<&Mandate>,
    ) -> Result<Reserved, StoreError> {
        let (id, minor) = (&refund.id, refund.amount.minor());
        let what = format!("refund {id} of {minor} from {}", refund.payment);
        self.write_refund(id, what, self.memory().reserve_by(refund, mandate))
            .await
    }

    async fn take_over(&self, refund: &Refund) -> Result<(), StoreError> {
        let what = format!("refund {} is taken over", refund.id);
        self.write_refund(&refund.id, what, self.memory().take_over(refund))
            .await
    }

    async fn gone_elsewhere(&self, gone: &Elsewhere) -> Result<(), StoreError> {
        self.memory().gone_elsewhere(gone).await
    }

    async fn refunds_of(&self, payment: &RequestId) -> Result<Vec<Refund>, StoreError> {
        self.read(self.memory().refunds_of(payment)).await
    }
}

#[async_trait]
impl HistoryStore<Refund> for View {
    async fn find(&self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        self.read(self.memory().refund(id)).await
    }

    async fn append(
        &self,
        seen: &Refund,
        news: &RefundNews,
        after: After<RefundState>,
    ) -> Result<(), StoreError> {
        let (id, kind) = (&seen.id, news.kind.as_str());
        let what = format!("refund {id} {kind} -> {}", after.state.as_str());
        self.write_refund(id, what, self.memory().append(seen, news, after))
            .await
    }

    async fn schedule(&self, seen: &Refund, check: Option<Timestamp>) -> Result<(), StoreError> {
        self.read(self.memory().schedule(seen, check)).await
    }

    async fn claim(
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

    async fn history(&self, id: &RefundId) -> Result<Vec<Event<RefundEvent>>, StoreError> {
        self.read(self.memory().refund_events(id)).await
    }

    async fn open(&self, page: &Page) -> Result<Listed<Refund>, StoreError> {
        self.read(self.memory().open_refunds(page)).await
    }
}
