//! Who runs, and the files of their builds.

use async_trait::async_trait;

use super::Memory;
use foundation::{
    clock::Timestamp,
    servers::{RunningServer, ServerStore, SiteFile, SiteStore},
    store::StoreError,
};

#[async_trait]
impl ServerStore for Memory {
    async fn beat(&self, server: &RunningServer) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.servers.insert(server.id.clone(), server.clone());
        Ok(())
    }

    async fn servers(&self) -> Result<Vec<RunningServer>, StoreError> {
        let mut all: Vec<_> = self.tables().servers.values().cloned().collect();
        all.sort_by(|one, other| (one.started, &one.id).cmp(&(other.started, &other.id)));
        Ok(all)
    }

    async fn forget_server(&self, id: &str) -> Result<(), StoreError> {
        self.tables().servers.remove(id);
        Ok(())
    }

    async fn forget_dead_servers(&self, before: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.servers.retain(|_, server| server.seen >= before);
        Ok(())
    }
}

#[async_trait]
impl SiteStore for Memory {
    async fn use_site_file(&self, name: &str, at: Timestamp) -> Result<bool, StoreError> {
        let mut tables = self.tables();
        let found = tables.site_files.get_mut(name);
        Ok(found.map(|(_, used)| *used = at).is_some())
    }

    async fn keep_site_file(&self, file: &SiteFile, at: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        let entry = tables.site_files.entry(file.name.clone());
        entry.or_insert_with(|| (file.bytes.clone(), at));
        Ok(())
    }

    async fn site_file(&self, name: &str) -> Result<Option<SiteFile>, StoreError> {
        let tables = self.tables();
        let found = tables.site_files.get(name);
        Ok(found.map(|(bytes, _)| SiteFile {
            name: name.to_owned(),
            bytes: bytes.clone(),
        }))
    }

    async fn forget_site_files(&self, before: Timestamp) -> Result<(), StoreError> {
        let mut tables = self.tables();
        tables.site_files.retain(|_, (_, used)| *used >= before);
        Ok(())
    }
}
