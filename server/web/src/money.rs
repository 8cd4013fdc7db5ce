//! The settlement files of this installation, as a server uses them: opened once somebody has begun to keep them,
//! and compared anew after somebody has said something of them. Where files and ledger don't agree, the gateway is
//! asked in the background ([`asking`]).

mod asking;

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::{Day, RequestId};
use foundation::{clock::Clock, store::StoreError};
use payments::Payments;
use payouts::{Payouts, ledger::OurLedger, store::PayoutStore};
use tokio::sync::OnceCell;

use asking::Asking;

/// How long a person waits for a comparison; one that takes longer goes on without them.
const WAIT: Duration = Duration::from_secs(5);

/// Where settlement files are kept, if anywhere.
#[async_trait]
pub trait Cabinet: Send + Sync + std::fmt::Debug {
    /// Opens it where it is there.
    async fn open(&self) -> Result<Option<Arc<dyn PayoutStore>>, StoreError>;
    /// Holds everything against the ledger, by whoever has the right to write.
    async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError>;
    /// Payments and refunds, as they are compared.
    fn ledger(&self) -> OurLedger<'_>;
}

/// The settlement files.
#[derive(Debug)]
pub struct Money {
    cabinet: Arc<dyn Cabinet>,
    opened: OnceCell<Arc<dyn PayoutStore>>,
    clock: Arc<dyn Clock>,
    asking: Arc<Asking>,
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
    pub fn of(cabinet: Arc<dyn Cabinet>, payments: Arc<Payments>, clock: Arc<dyn Clock>) -> Self {
        Self {
            asking: Arc::new(Asking::of(Arc::clone(&cabinet), payments)),
            cabinet,
            opened: OnceCell::new(),
            clock,
        }
    }

    /// Them, if any are kept.
    pub async fn payouts(&self) -> Result<Option<Payouts>, StoreError> {
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

    /// The gateway's day on which it took a payment's money away, as far as settlement files say so: refunded, too, it
    /// is paid twice.
    pub async fn taken_away(&self, payment: &RequestId) -> Result<Option<Day>, StoreError> {
        match self.payouts().await? {
            Some(payouts) => payouts.taken_away(payment.as_str()).await,
            None => Ok(None),
        }
    }

    /// Holds everything against the ledger, by whoever has the right to write.
    pub async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError> {
        self.cabinet.compare(payouts).await
    }

    /// Payments and refunds, as they are compared.
    pub(crate) fn ledger(&self) -> OurLedger<'_> {
        self.cabinet.ledger()
    }

    /// Has the gateway asked about what files and ledger don't agree on, as far as they were compared; nobody waits
    /// for it.
    pub(crate) async fn ask(&self, payouts: &Payouts) {
        Arc::clone(&self.asking).begin(payouts).await;
    }

    /// Whether the gateway is being asked about something of a merchant's.
    pub(crate) fn is_asking(&self, merchant: &str) -> bool {
        self.asking.is_about(merchant)
    }

    /// Closes them, so that they are one whole file.
    pub async fn close(&self) {
        if let Some(store) = self.opened.get() {
            store.close().await;
        }
    }
}

/// Compares everything anew, for somebody who waits only so long. Whoever writes meanwhile may have gathered what they
/// compare already, so it is done after them, by one for all who wait.
pub(crate) async fn compared(money: &Money, payouts: &Payouts) -> Result<Compared, StoreError> {
    if money.asking.is_awaited() {
        return Ok(Compared::Later);
    }
    let (asking, payouts) = (Arc::clone(&money.asking), payouts.clone());
    let comparing = tokio::spawn(async move {
        let done = asking.compare_in_turn(&payouts).await;
        if let Err(error) = &done {
            tracing::warn!(%error, "settlement files could not be compared");
        }
        done
    });
    match tokio::time::timeout(WAIT, comparing).await {
        Ok(Ok(done)) => done,
        // It broke off, or goes on.
        Ok(Err(_)) | Err(_) => Ok(Compared::Later),
    }
}
