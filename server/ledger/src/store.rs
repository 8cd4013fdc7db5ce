//! Where people of a shop find payments: the port. There is no list and no look without a [`Sight`].

use std::fmt;

use async_trait::async_trait;
use domain::RequestId;
use foundation::{
    clock::Timestamp,
    page::{Cursor, Page},
    store::StoreError,
};
use payments::{payment::Payment, search::PaymentSearch, store::PaymentStore};
use people::{permission::right, rights::Allowed};

use crate::{
    looking,
    report::{self, By, Insight, Span, Sums, Tally},
    search::Search,
    sight::Sight,
};

/// A part of what was looked for.
#[derive(Clone, Debug)]
pub struct Looked {
    /// The newest first.
    pub items: Vec<Payment>,
    /// Where it goes on; `None` at the end.
    pub next: Option<Cursor>,
    /// How far back was looked, where enough was looked at before the page was full.
    pub back_to: Option<Timestamp>,
}

/// Payments as people of a shop may see them.
#[async_trait]
pub trait Ledger: Send + Sync + fmt::Debug {
    /// Those in sight that are like that. However many there are, no page looks at more than a few
    /// thousand: what looks closer says how far it came, and goes on from there.
    async fn seen(&self, sight: &Sight, search: &Search, page: &Page)
    -> Result<Looked, StoreError>;
    /// One, by our reference. `None` also for what is out of sight.
    async fn one_seen(&self, sight: &Sight, id: &RequestId) -> Result<Option<Payment>, StoreError>;
    /// What is undecided at all shops, what was begun first first; for whoever looks after the installation.
    async fn all_undecided(
        &self,
        leave: &Allowed<right::InstallationLook>,
        page: &Page,
    ) -> Result<Vec<Payment>, StoreError>;
    /// Those that the gateway calls so, or of which it calls a refund so; without those that are out of sight.
    async fn called_seen(&self, sight: &Sight, id: &str) -> Result<Vec<Payment>, StoreError>;
    /// Several, in no order, without those that are out of sight.
    async fn some_seen(&self, sight: &Sight, ids: &[RequestId])
    -> Result<Vec<Payment>, StoreError>;
}

/// What came and went, for those who may see it added up.
#[async_trait]
pub trait Reports: Send + Sync + fmt::Debug {
    /// Sums by currency and whatever they are made by.
    async fn report(&self, insight: &Insight, by: By, span: Span)
    -> Result<Vec<Tally>, StoreError>;
}

#[async_trait]
impl<T: Sums + fmt::Debug> Reports for T {
    async fn report(
        &self,
        insight: &Insight,
        by: By,
        span: Span,
    ) -> Result<Vec<Tally>, StoreError> {
        let mut all = Vec::new();
        for part in insight.parts() {
            all.extend(self.sums(part, by, span).await?);
        }
        Ok(report::together(all))
    }
}

#[async_trait]
impl<T: PaymentSearch + PaymentStore> Ledger for T {
    async fn seen(
        &self,
        sight: &Sight,
        search: &Search,
        page: &Page,
    ) -> Result<Looked, StoreError> {
        looking::look(self, &looking::Look::of(sight, search), page).await
    }

    async fn one_seen(&self, sight: &Sight, id: &RequestId) -> Result<Option<Payment>, StoreError> {
        let found = self.payment(id).await?;
        Ok(found.filter(|payment| sight.covers(payment)))
    }

    async fn all_undecided(
        &self,
        _: &Allowed<right::InstallationLook>,
        page: &Page,
    ) -> Result<Vec<Payment>, StoreError> {
        Ok(self.undecided(page).await?.items)
    }

    async fn called_seen(&self, sight: &Sight, id: &str) -> Result<Vec<Payment>, StoreError> {
        self.some_seen(sight, &self.called(id).await?).await
    }

    async fn some_seen(
        &self,
        sight: &Sight,
        ids: &[RequestId],
    ) -> Result<Vec<Payment>, StoreError> {
        let mut found = self.named(ids).await?;
        found.retain(|payment| sight.covers(payment));
        Ok(found)
    }
}
