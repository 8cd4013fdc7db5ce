//! Settlement files beside the database: looked for where a command keeps them, and never made by a server.

use std::sync::Arc;

use async_trait::async_trait;
use foundation::store::StoreError;
use payouts::{Payouts, ledger::OurLedger, store::PayoutStore};
use storage::{Everything, Storage, postgres, sqlite};
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
        let heard: Arc<dyn Storage> = Arc::<dyn Everything>::clone(&self.ledger);
        Ok(match &self.place {
            Place::Folder(folder) => {
                let found = sqlite::PayoutFiles::find(folder).await?;
                found.map(|found| -> Arc<dyn PayoutStore> { Arc::new(found.heard_by(heard)) })
            }
            Place::Server(settings) => {
                let found = postgres::PayoutFiles::find(settings).await?;
                found.map(|found| -> Arc<dyn PayoutStore> { Arc::new(found.heard_by(heard)) })
            }
        })
    }

    async fn compare(&self, payouts: &Payouts) -> Result<(), StoreError> {
        settling::compare(payouts, &*self.ledger).await
    }

    fn ledger(&self) -> OurLedger<'_> {
        settling::our_ledger(&*self.ledger)
    }
}
