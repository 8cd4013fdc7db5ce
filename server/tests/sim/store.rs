//! The store as one server process sees it: others write in between, it fails now and then, before
//! or after writing, and every step is checked against what must always hold.

use std::{future::Future, sync::Arc};

use async_trait::async_trait;
use domain::{AttemptKey, EntryCode, RefundEvent, RefundId, RefundState, RequestId, ResultToken};
use server::{
    clock::Timestamp,
    funnel::{Counts, Day, FunnelStore},
    payment::{Event, News, Payment},
    refund::{Refund, RefundNews},
    shop::{Code, Merchant, Shop, Store},
    storage::{
        After, PaymentStore, RefundStore, Reserved, ShopStore, StoreError, Stray, memory::Memory,
    },
};

use crate::{bank::Bank, life::Life, refund_truth, sabotage::Sabotage, truth, world::World};

/// See the module.
#[derive(Debug)]
pub(crate) struct View {
    pub(crate) world: Arc<World>,
    pub(crate) bank: Arc<Bank>,
    pub(crate) life: Arc<Life>,
}

fn down<T>() -> Result<T, StoreError> {
    Err(StoreError::Database("the disk is gone for a moment".into()))
}

impl View {
    fn memory(&self) -> &Memory {
        &self.world.memory
    }

    fn is(&self, sabotage: Sabotage) -> bool {
        self.world.sabotage == sabotage
    }

    async fn read<T>(
        &self,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        self.life.step().await;
        let done = if self.world.mishap(1) {
            down()
        } else {
            work.await
        };
        self.life.step().await;
        done
    }

    async fn write(
        &self,
        id: &RequestId,
        what: String,
        work: impl Future<Output = Result<(), StoreError>> + Send,
    ) -> Result<(), StoreError> {
        let done = self.written(what, work).await;
        truth::check_step(&self.world, &self.bank, id).await;
        self.heard(done).await
    }

    async fn write_refund<T>(
        &self,
        id: &RefundId,
        what: String,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        let done = self.written(what, work).await;
        refund_truth::check_step(&self.world, &self.bank, id).await;
        self.heard(done).await
    }

    async fn written<T>(
        &self,
        what: String,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        self.life.step().await;
        if self.world.mishap(1) {
            self.world
                .tell(format!("{}: cannot write {what}", self.life.name));
            return down();
        }
        let done = work.await;
        let how = if done.is_ok() { "" } else { ", in vain" };
        self.world
            .tell(format!("{}: writes {what}{how}", self.life.name));
        done
    }

    /// Written, and now and then the writer never learns of it.
    async fn heard<T>(&self, done: Result<T, StoreError>) -> Result<T, StoreError> {
        self.life.step().await;
        if self.world.mishap(1) { down() } else { done }
    }

    /// What somebody reads who would also find what he must not.
    fn found(&self, payment: Option<Payment>) -> Option<Payment> {
        let mut payment = payment?;
        if self.is(Sabotage::BodyDrifts) && payment.version > 1 {
            payment.pay_body.push(' ');
        }
        Some(payment)
    }
}

#[async_trait]
impl ShopStore for View {
    async fn ping(&self) -> Result<(), StoreError> {
        self.memory().ping().await
    }

    async fn shop(&self, code: &EntryCode) -> Result<Option<Shop>, StoreError> {
        self.memory().shop(code).await
    }

    async fn shops(&self) -> Result<Vec<Shop>, StoreError> {
        self.memory().shops().await
    }

    async fn put_merchant(&self, merchant: &Merchant) -> Result<(), StoreError> {
        self.memory().put_merchant(merchant).await
    }

    async fn put_store(&self, store: &Store) -> Result<(), StoreError> {
        self.memory().put_store(store).await
    }

    async fn put_code(&self, code: &Code) -> Result<(), StoreError> {
        self.memory().put_code(code).await
    }
}

#[async_trait]
impl PaymentStore for View {
    async fn insert(&self, payment: &Payment) -> Result<(), StoreError> {
        let id = &payment.request_id;
        self.world.wished(id, &payment.attempt);
        let mut kept = payment.clone();
        if self.is(Sabotage::AttemptsForgotten) {
            let bytes = [self.world.below(1 << 62).to_be_bytes(), [0; 8]].concat();
            kept.attempt = AttemptKey::from_random(bytes.try_into().unwrap());
        }
        let work = self.memory().insert(&kept);
        self.write(id, format!("{id} created"), work).await
    }

    async fn payment(&self, id: &RequestId) -> Result<Option<Payment>, StoreError> {
        let found = self.read(self.memory().payment(id)).await?;
        Ok(self.found(found))
    }

    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError> {
        self.read(self.memory().by_attempt(attempt)).await
    }

    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError> {
        self.read(self.memory().by_token(token)).await
    }

    async fn append(&self, payment: &Payment, news: &News, after: After) -> Result<(), StoreError> {
        let id = &payment.request_id;
        let (kind, source) = (news.kind.as_str(), news.source.as_str());
        let what = format!("{id} {kind} by {source} -> {}", after.state.as_str());
        let work = async {
            let current = self.memory().payment(id).await?;
            let seen = current.filter(|_| self.is(Sabotage::ConflictsIgnored));
            self.memory()
                .append(seen.as_ref().unwrap_or(payment), news, after)
                .await
        };
        self.write(id, what, work).await
    }

    async fn schedule(
        &self,
        payment: &Payment,
        check: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        self.read(self.memory().schedule(payment, check)).await
    }

    async fn claim_due(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<Payment>, StoreError> {
        if self.is(Sabotage::NothingDue) {
            return Ok(Vec::new());
        }
        self.read(self.memory().claim_due(now, lease_ms, limit))
            .await
    }

    async fn events(&self, id: &RequestId) -> Result<Vec<Event>, StoreError> {
        self.read(self.memory().events(id)).await
    }

    async fn undecided(&self) -> Result<Vec<Payment>, StoreError> {
        self.read(self.memory().undecided()).await
    }

    async fn recent(&self, limit: u32) -> Result<Vec<Payment>, StoreError> {
        self.read(self.memory().recent(limit)).await
    }

    async fn keep_stray(&self, stray: &Stray) -> Result<(), StoreError> {
        self.read(self.memory().keep_stray(stray)).await
    }

    async fn strays(&self) -> Result<Vec<Stray>, StoreError> {
        self.read(self.memory().strays()).await
    }

    async fn count(&self, name: &'static str, at: Timestamp) -> Result<(), StoreError> {
        self.read(self.memory().count(name, at)).await
    }
}

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
    ) -> Result<Vec<Refund>, StoreError> {
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
