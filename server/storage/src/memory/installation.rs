//! What an installation remembers of itself, in memory.

use async_trait::async_trait;

use super::Memory;
use foundation::store::StoreError;
use shops::installation::{Home, InstallationStore};

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
