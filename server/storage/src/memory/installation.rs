//! What an installation remembers of itself, in memory.

use async_trait::async_trait;

use super::Memory;
use foundation::{clock::Timestamp, store::StoreError};
use shops::installation::{Home, InstallationStore};
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
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

    async fn last_backup(&self) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.tables().backed_up)
    }

    async fn backed_up(&self, at: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.backed_up = Some(at);
        tables.tell(&Deed::of(INSTALLATION, Action::BackedUp, "").at(at));
        Ok(())
    }
}
