//! The settlement files of this installation, for the length of a command: opened, held against the ledger, and
//! the gateway asked where both don't agree.

use std::sync::Arc;

use anyhow::Context as _;
use foundation::{clock::SystemClock, store::StoreError};
use payouts::{
    Payouts,
    ask::{Asked, Lately},
    ledger::OurLedger,
    store::Held,
};
use storage::Everything;

use domain::visible::escaped;

use super::{
    super::{database, open},
    say,
};
use crate::{
    config::{self, ProcessEnvironment},
    server, settling,
};

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
        let store = settling::open(&place, &ledger).await?;
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
        // One that can't be read any more holds up nothing that doesn't need it.
        for broken in self.payouts.resume().await? {
            say(&format!(
                "what is kept of {} can't be read any more, and counts nothing until a backup is put back",
                escaped(&broken.what)
            ))?;
        }
        Ok(Writing { _held: held })
    }

    /// Compares everything anew.
    pub(super) async fn compare(&self) -> Result<(), StoreError> {
        settling::compare(&self.payouts, &*self.ledger).await
    }

    /// Payments and refunds, as they are compared.
    pub(super) fn our_ledger(&self) -> OurLedger<'_> {
        settling::our_ledger(&*self.ledger)
    }

    /// Asks the gateway about what files and ledger don't agree on, and compares again if it told something.
    /// Its verified answer alone changes a payment. People hear of what is open still.
    pub(super) async fn ask(&self) -> anyhow::Result<Asked> {
        let mut lately = Lately::default();
        if self.payouts.questions(&mut lately).await?.is_empty() {
            self.payouts.tell_people(&lately).await?;
            return Ok(Asked::default());
        }
        let payments = database::payments().await?;
        let asked = self.payouts.ask(&payments, &mut lately, &|_| {}).await?;
        if asked.told > 0 {
            self.compare().await?;
        }
        self.payouts.tell_people(&lately).await?;
        Ok(asked)
    }
}
