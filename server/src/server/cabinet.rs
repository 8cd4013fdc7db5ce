//! Settlement files beside the database: looked for where a command keeps them, and never made by a server.

use std::sync::Arc;

use async_trait::async_trait;
use foundation::store::StoreError;
use payouts::{Payouts, ledger::OurLedger, store::PayoutStore};
use storage::Everything;
use web::money::Cabinet;

use crate::{config::Place, settling};

/// Beside this database.
#[derive(Debug)]
pub(super) struct Beside {
    pub(super) place: Place,
    pub(super) ledger: Arc<dyn Everything>,
}

#[async_trait]
impl Cabinet for Beside {
    async fn open(&self) -> Result<Option<Arc<dyn PayoutStore>>, StoreError> {
        settling::find(&self.place, &self.ledger).await
    }

    async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError> {
        settling::compare(payouts, &*self.ledger).await
    }

    fn ledger(&self) -> OurLedger<'_> {
        settling::our_ledger(&*self.ledger)
    }
}
