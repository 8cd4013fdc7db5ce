//! The settlement files of this installation, as a server uses them: opened once somebody has begun to keep them,
//! and compared anew after somebody has said something of them.

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use foundation::{clock::Clock, store::StoreError};
use payouts::{Payouts, store::PayoutStore};
use tokio::sync::OnceCell;

/// How long a person waits for a comparison; one that takes longer goes on without them.
const WAIT: Duration = Duration::from_secs(5);

/// Where settlement files are kept, if anywhere.
#[async_trait]
pub trait Cabinet: Send + Sync + std::fmt::Debug {
    /// Opens it where it is there.
    async fn open(&self) -> Result<Option<Arc<dyn PayoutStore>>, StoreError>;
    /// Holds everything against the ledger, by whoever has the right to write.
    async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError>;
}

/// The settlement files.
#[derive(Debug)]
pub struct Money {
    cabinet: Arc<dyn Cabinet>,
    opened: OnceCell<Arc<dyn PayoutStore>>,
    clock: Arc<dyn Clock>,
}

/// What became of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compared {
    /// Everything is compared.
    Done,
    /// It goes on: files are being taken in, or there are many.
    Later,
}

impl Money {
    /// Nothing is opened yet.
    pub fn of(cabinet: Arc<dyn Cabinet>, clock: Arc<dyn Clock>) -> Self {
        Self {
            cabinet,
            opened: OnceCell::new(),
            clock,
        }
    }

    /// Them, if any are kept.
    pub(crate) async fn payouts(&self) -> Result<Option<Payouts>, StoreError> {
        if self.opened.get().is_none() {
            let Some(found) = self.cabinet.open().await? else {
                return Ok(None);
            };
            // Of two who found it at once the first one's is kept.
            let _ = self.opened.set(found);
        }
        let store = self.opened.get().map(Arc::clone);
        Ok(store.map(|store| Payouts {
            store,
            clock: Arc::clone(&self.clock),
        }))
    }

    /// Holds everything against the ledger, by whoever has the right to write.
    pub(crate) async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError> {
        self.cabinet.compare(payouts).await
    }

    /// Closes them, so that they are one whole file.
    pub async fn close(&self) {
        if let Some(store) = self.opened.get() {
            store.close().await;
        }
    }
}

/// Compares everything anew, for somebody who waits only so long. Whoever takes files in meanwhile compares in
/// the end, too.
pub(crate) async fn compared(money: &Money, payouts: &Payouts) -> Result<Compared, StoreError> {
    let (cabinet, payouts) = (Arc::clone(&money.cabinet), payouts.clone());
    let comparing = tokio::spawn(async move {
        let Some(_held) = payouts.store.hold().await? else {
            return Ok(Compared::Later);
        };
        cabinet.compare(&payouts).await?;
        Ok::<_, StoreError>(Compared::Done)
    });
    match tokio::time::timeout(WAIT, comparing).await {
        Ok(Ok(done)) => done,
        // It broke off, or goes on: the next comparison begins anew.
        Ok(Err(_)) | Err(_) => Ok(Compared::Later),
    }
}
