//! The settlement files of this installation, for the length of a command: opened, held against the ledger, and
//! the gateway asked where both don't agree.

use std::{collections::BTreeSet, sync::Arc};

use anyhow::Context as _;
use domain::{RefundId, RequestId};
use foundation::{clock::SystemClock, store::StoreError};
use payouts::{
    Payouts,
    ledger::OurLedger,
    picture::Ground,
    store::{Held, PayoutStore},
};
use storage::{Everything, Storage, postgres, sqlite};

use super::super::{database, open};
use crate::{
    config::{self, Place, ProcessEnvironment},
    server,
};

/// What the gateway is asked about after one comparison, at most: the rest is asked about after the next.
const QUESTIONS: usize = 50;

/// What a command works with.
pub(super) struct Desk {
    pub(super) payouts: Payouts,
    pub(super) ledger: Arc<dyn Everything>,
}

/// The right to write, for as long as it is held.
pub(super) struct Writing {
    _held: Box<dyn Held>,
}

impl Desk {
    /// Opens both databases.
    pub(super) async fn open() -> anyhow::Result<Self> {
        let place = config::place(&ProcessEnvironment)?;
        server::require_store(&place)?;
        let ledger = open().await?;
        let heard: Arc<dyn Storage> = Arc::<dyn Everything>::clone(&ledger);
        let store: Arc<dyn PayoutStore> = match &place {
            Place::Folder(folder) => {
                let store = sqlite::PayoutFiles::open(folder).await;
                let store = store.context("settlement.sqlite can't be used")?;
                Arc::new(store.heard_by(heard))
            }
            Place::Server(settings) => {
                let store = postgres::PayoutFiles::open(settings).await;
                let store = store.with_context(|| format!("{place} can't be used"))?;
                Arc::new(store.heard_by(heard))
            }
        };
        database::remember_payouts(Arc::clone(&store));
        let payouts = Payouts {
            store,
            clock: Arc::new(SystemClock),
        };
        Ok(Self { payouts, ledger })
    }

    /// Takes the right to write, and puts in order what a process that was killed had left.
    pub(super) async fn write(&self) -> anyhow::Result<Writing> {
        let held = self.payouts.store.hold().await?;
        let held = held.context(
            "another process is importing settlement files just now; try again when it has ended",
        )?;
        self.payouts.begin().await?;
        self.payouts.resume().await?;
        Ok(Writing { _held: held })
    }

    /// Compares everything anew.
    pub(super) async fn compare(&self) -> Result<(), StoreError> {
        let directory = self.ledger.directory().await?;
        let stores = directory
            .stores
            .iter()
            .map(|store| store.id.as_str().into());
        let ground = Ground {
            stores: stores.collect::<BTreeSet<Box<str>>>(),
            today: None,
        };
        self.payouts.compare(&self.our_ledger(), &ground).await
    }

    /// Payments and refunds, as they are compared.
    pub(super) fn our_ledger(&self) -> OurLedger<'_> {
        OurLedger {
            payments: &*self.ledger,
            refunds: &*self.ledger,
        }
    }

    /// Asks the gateway about what files and ledger don't agree on, and compares again if it told something.
    /// Its verified answer alone changes a payment.
    pub(super) async fn ask(&self) -> anyhow::Result<usize> {
        let ask = self.payouts.to_ask().await?;
        if ask.payments.is_empty() && ask.refunds.is_empty() {
            return Ok(0);
        }
        let payments = database::payments().await?;
        let mut asked = 0;
        for id in ask.payments.iter().take(QUESTIONS) {
            if let Ok(id) = RequestId::parse(id) {
                // What can't be asked now is open, and asked about after the next comparison.
                let _ = payments.refresh_now(&id).await;
                asked += 1;
            }
        }
        for id in ask.refunds.iter().take(QUESTIONS) {
            if let Ok(id) = RefundId::parse(id) {
                let _ = payments.inquire_refund(&id).await;
                asked += 1;
            }
        }
        self.compare().await?;
        Ok(asked)
    }
}
