//! The same view of closings, and of what screens hear.

use async_trait::async_trait;
use closings::{
    body::{Body, Extent, Taken},
    closing::Closing,
    line::Line,
    store::{Back, Between, ClosingStore, Open},
};
use foundation::{
    clock::Timestamp,
    page::{Listed, Page},
    store::StoreError,
};
use shops::shop::TillId;
use till::{
    FeedStore,
    feed::{DaySum, Line as News, Opening},
    store::{DayOf, Head, Mark, Marked},
};

use crate::{sabotage::Sabotage, store::View};

#[async_trait]
impl ClosingStore for View {
    async fn make_closing(&self, extent: &Extent) -> Result<Option<Closing>, StoreError> {
        if self.is(Sabotage::ClosingsUnkept) {
            let taken = self.memory().unclosed(extent).await?;
            let body = Body::of(extent, &taken, None);
            return Ok((!taken.lines.is_empty()).then(|| Closing::of(&body, None).unwrap()));
        }
        let what = format!("a closing of {}", extent.at.store.0);
        self.change(&what, self.memory().make_closing(extent)).await
    }

    async fn unclosed(&self, extent: &Extent) -> Result<Taken, StoreError> {
        self.read(self.memory().unclosed(extent)).await
    }

    async fn closing(&self, store: &str, number: i64) -> Result<Option<Closing>, StoreError> {
        self.read(self.memory().closing(store, number)).await
    }

    async fn closings(&self, store: &str, page: &Page) -> Result<Listed<Closing>, StoreError> {
        self.read(self.memory().closings(store, page)).await
    }

    async fn closings_of(
        &self,
        store: &str,
        person: &str,
        page: &Page,
    ) -> Result<Listed<Closing>, StoreError> {
        self.read(self.memory().closings_of(store, person, page))
            .await
    }

    async fn lines_of(&self, store: &str, number: i64) -> Result<Vec<Line>, StoreError> {
        self.read(self.memory().lines_of(store, number)).await
    }

    async fn gone_back(&self, between: &Between, page: &Page) -> Result<Listed<Back>, StoreError> {
        self.read(self.memory().gone_back(between, page)).await
    }

    async fn open_days(&self) -> Result<Vec<Open>, StoreError> {
        self.read(self.memory().open_days()).await
    }

    async fn till_label(&self, store: &str, till: TillId) -> Result<Option<String>, StoreError> {
        self.read(self.memory().till_label(store, till)).await
    }
}

#[async_trait]
impl FeedStore for View {
    async fn heads(&self, stores: &[String]) -> Result<Vec<Head>, StoreError> {
        self.read(self.memory().heads(stores)).await
    }

    async fn number(&self, store: &str) -> Result<bool, StoreError> {
        self.read(self.memory().number(store)).await
    }

    async fn lines(&self, store: &str, after: i64, limit: u32) -> Result<Vec<News>, StoreError> {
        let mut lines = self.read(self.memory().lines(store, after, limit)).await?;
        if self.is(Sabotage::NewsLost) && lines.len() > 1 {
            lines.remove(0);
        }
        Ok(lines)
    }

    async fn mark(&self, mark: &Mark) -> Result<Marked, StoreError> {
        let what = format!("{} of {}", mark.kind.as_str(), mark.of);
        self.change(&what, self.memory().mark(mark)).await
    }

    async fn opening(&self, since: Timestamp) -> Result<Vec<Opening>, StoreError> {
        self.memory().opening(since).await
    }

    async fn day_sum(&self, of: DayOf<'_>) -> Result<DaySum, StoreError> {
        self.read(self.memory().day_sum(of)).await
    }

    async fn forget_feed(&self, before: Timestamp) -> Result<u64, StoreError> {
        self.read(self.memory().forget_feed(before)).await
    }
}
