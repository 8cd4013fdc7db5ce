//! The connections themselves: how many are in use, and others beside them.

use std::sync::Arc;

use async_trait::async_trait;
use foundation::store::StoreError;

use super::{Database, database};
use crate::{Connections, Pooled, Storage};

#[async_trait]
impl Pooled for Database {
    fn beside(&self, most: u32) -> Arc<dyn Storage> {
        let options = self.pool.options().clone().max_connections(most);
        let address = self.pool.connect_options();
        Arc::new(Self {
            pool: options.connect_lazy_with((*address).clone()),
            // Whoever looks after the store hears of both.
            troubles: Arc::clone(&self.troubles),
            changes: Arc::clone(&self.changes),
        })
    }

    fn connections(&self) -> Connections {
        let idle = u32::try_from(self.pool.num_idle()).unwrap_or(u32::MAX);
        Connections {
            used: self.pool.size().saturating_sub(idle),
            idle,
            most: self.pool.options().get_max_connections(),
        }
    }

    async fn wait(&self) -> Result<(), StoreError> {
        self.pool.acquire().await.map(drop).map_err(database)
    }
}
