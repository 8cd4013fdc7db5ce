//! The same view of limits, and of what waits for somebody to agree.

use async_trait::async_trait;
use consent::{
    limit::Rules,
    request::Request,
    store::{Asked, Change, ConsentStore, Decision, Spending, Which},
};
use domain::{RefundId, RequestId};
use foundation::{clock::Timestamp, store::StoreError};

use crate::{sabotage::Sabotage, store::View};

#[async_trait]
impl ConsentStore for View {
    async fn rules(&self, merchant: &str) -> Result<Rules, StoreError> {
        let rules = self.read(self.memory().rules(merchant)).await?;
        let blind = self.is(Sabotage::OneIsEnough);
        Ok(if blind { Rules::default() } else { rules })
    }

    async fn set_rules(&self, change: &Change) -> Result<bool, StoreError> {
        self.change("limits", self.memory().set_rules(change)).await
    }

    async fn spent(&self, spending: &Spending<'_>) -> Result<u64, StoreError> {
        self.read(self.memory().spent(spending)).await
    }

    async fn ask(&self, request: &Request) -> Result<Asked, StoreError> {
        let what = format!("request {} of {}", request.id, request.amount.minor());
        self.change(&what, self.memory().ask(request)).await
    }

    async fn request(&self, id: &RefundId) -> Result<Option<Request>, StoreError> {
        self.read(self.memory().request(id)).await
    }

    async fn requests_of(&self, payment: &RequestId) -> Result<Vec<Request>, StoreError> {
        self.read(self.memory().requests_of(payment)).await
    }

    async fn requests(&self, merchant: &str, which: Which) -> Result<Vec<Request>, StoreError> {
        self.read(self.memory().requests(merchant, which)).await
    }

    async fn reject(&self, decision: &Decision) -> Result<bool, StoreError> {
        let what = format!("no to {}", decision.id);
        self.change(&what, self.memory().reject(decision)).await
    }

    async fn withdraw(&self, decision: &Decision) -> Result<bool, StoreError> {
        let what = format!("{} is taken back", decision.id);
        self.change(&what, self.memory().withdraw(decision)).await
    }

    async fn lapse(&self, now: Timestamp) -> Result<u64, StoreError> {
        self.read(self.memory().lapse(now)).await
    }
}
