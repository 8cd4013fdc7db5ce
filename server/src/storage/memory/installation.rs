//! What an installation remembers of itself, in memory.

use async_trait::async_trait;

use super::Memory;
use crate::{
    installation::{Home, InstallationStore},
    storage::StoreError,
};

#[async_trait]
impl InstallationStore for Memory {
    async fn home(&self) -> Result<Option<Home>, StoreError> {
        Ok(self.tables().home.clone())
    }

    async fn move_home(&self, home: &Home) -> Result<(), StoreError> {
        self.tables().home = Some(home.clone());
        Ok(())
    }
}
