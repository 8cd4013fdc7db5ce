//! The store as one server process sees it: others write in between, it fails now and then, before
//! or after writing, and every step is checked against what must always hold.

use std::{future::Future, sync::Arc};

use alarms::Change;
use async_trait::async_trait;
use domain::{AttemptKey, EventKind, RefundId, RequestId, ResultToken, State};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use payments::{
    payment::{Event, News, Payment},
    store::{After, HistoryStore, NewPayment, PaymentStore, Stray},
};
use storage::memory::Memory;

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
    pub(crate) fn memory(&self) -> &Memory {
        &self.world.memory
    }

    pub(crate) fn is(&self, sabotage: Sabotage) -> bool {
        self.world.sabotage == sabotage
    }

    pub(crate) async fn read<T>(
        &self,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        self.life.step().await;
        let done = if self.world.is_store_gone() || self.world.mishap(1) {
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

    pub(crate) async fn write_refund<T>(
        &self,
        id: &RefundId,
        what: String,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        let done = self.written(what, work).await;
        refund_truth::check_step(&self.world, &self.bank, id).await;
        self.heard(done).await
    }

    /// What isn't about a payment or a refund.
    pub(crate) async fn change<T>(
        &self,
        what: &str,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        let done = self.written(what.to_owned(), work).await;
        self.heard(done).await
    }

    async fn written<T>(
        &self,
        what: String,
        work: impl Future<Output = Result<T, StoreError>> + Send,
    ) -> Result<T, StoreError> {
        self.life.step().await;
        if self.world.is_store_gone() || self.world.mishap(1) {
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
        let lost = self.world.is_store_gone() || self.world.mishap(1);
        if lost { down() } else { done }
    }

    /// What is written of these news.
    fn believed(&self, news: &News, after: After) -> (News, After) {
        let guess = news.kind == EventKind::PresumedDead;
        if !(guess && self.is(Sabotage::GuessIsWord)) {
            return (news.clone(), after);
        }
        let kind = EventKind::ConfirmedCancelled;
        let state = State::Cancelled;
        let word = News {
            kind,
            ..news.clone()
        };
        (word, After { state, ..after })
    }
}

#[async_trait]
impl HistoryStore<Payment> for View {
    async fn find(&self, id: &RequestId) -> Result<Option<Payment>, StoreError> {
        self.read(self.memory().payment(id)).await
    }

    async fn append(&self, seen: &Payment, news: &News, after: After) -> Result<(), StoreError> {
        let id = &seen.request_id;
        let (news, after) = &self.believed(news, after);
        if self.is(Sabotage::GuessStands) && seen.state == State::PresumedDead {
            return Ok(());
        }
        let after = *after;
        let (kind, source) = (news.kind.as_str(), news.source.as_str());
        let what = format!("{id} {kind} by {source} -> {}", after.state.as_str());
        let work = async {
            let current = self.memory().payment(id).await?;
            let current = current.filter(|_| self.is(Sabotage::ConflictsIgnored));
            let seen = current.as_ref().unwrap_or(seen);
            self.memory().append(seen, news, after).await
        };
        self.write(id, what, work).await
    }

    async fn schedule(&self, seen: &Payment, check: Option<Timestamp>) -> Result<(), StoreError> {
        self.read(self.memory().schedule(seen, check)).await
    }

    async fn claim(
        &self,
        now: Timestamp,
        lease_ms: i64,
        limit: u32,
    ) -> Result<Vec<RequestId>, StoreError> {
        if self.is(Sabotage::NothingDue) {
            return Ok(Vec::new());
        }
        self.read(self.memory().claim_due(now, lease_ms, limit))
            .await
    }

    async fn history(&self, id: &RequestId) -> Result<Vec<Event>, StoreError> {
        self.read(self.memory().events(id)).await
    }

    async fn open(&self, page: &Page) -> Result<Listed<Payment>, StoreError> {
        self.read(self.memory().undecided(page)).await
    }
}

#[async_trait]
impl PaymentStore for View {
    async fn insert(&self, new: NewPayment<'_>) -> Result<(), StoreError> {
        let id = &new.payment.request_id;
        self.world.wished(id, &new.payment.attempt);
        let mut kept = new.payment.clone();
        if self.is(Sabotage::AttemptsForgotten) {
            let bytes = [self.world.below(1 << 62).to_be_bytes(), [0; 8]].concat();
            kept.attempt = AttemptKey::from_random(bytes.try_into().unwrap());
        }
        let payment = &kept;
        let work = self.memory().insert(NewPayment { payment, ..new });
        self.write(id, format!("{id} created"), work).await
    }

    async fn body(&self, id: &RequestId) -> Result<Option<String>, StoreError> {
        let body = self.read(self.memory().body(id)).await?;
        let drifts = self.is(Sabotage::BodyDrifts);
        Ok(body.map(|body| if drifts { body + " " } else { body }))
    }

    async fn by_attempt(&self, attempt: &AttemptKey) -> Result<Option<Payment>, StoreError> {
        self.read(self.memory().by_attempt(attempt)).await
    }

    async fn by_token(&self, token: &ResultToken) -> Result<Option<Payment>, StoreError> {
        self.read(self.memory().by_token(token)).await
    }

    async fn keep_stray(&self, stray: &Stray, alarm: &Change) -> Result<bool, StoreError> {
        self.read(self.memory().keep_stray(stray, alarm)).await
    }

    async fn strays(&self, page: &Page) -> Result<Listed<Stray>, StoreError> {
        self.read(self.memory().strays(page)).await
    }

    async fn count(&self, name: &'static str, at: Timestamp, times: u64) -> Result<(), StoreError> {
        self.read(self.memory().count(name, at, times)).await
    }

    async fn counted(&self, name: &'static str, at: Timestamp) -> Result<u64, StoreError> {
        self.read(self.memory().counted(name, at)).await
    }
}
