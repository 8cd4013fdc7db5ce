//! The servers that run over one store, as each tells of itself: for dividing what is limited, and
//! for whoever wants to know who runs. And the files their pages refer to, since any of them may be
//! asked for a file of another's build.

use async_trait::async_trait;

use crate::{clock::Timestamp, store::StoreError};

/// One server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningServer {
    /// Made when it began.
    pub id: String,
    /// Which Portico.
    pub version: String,
    /// The machine's name and where it listens, for people.
    pub address: String,
    /// When it began, by its own clock.
    pub started: Timestamp,
    /// When it last told of itself, by its own clock.
    pub seen: Timestamp,
    /// How often it has told of itself. What grows is alive, whatever the clocks say.
    pub beats: i64,
    /// A digest of the table of wallets it uses.
    pub wallets: String,
    /// A digest of the accounts it uses; no secret is in it.
    pub accounts: String,
}

/// Who runs.
#[async_trait]
pub trait ServerStore: Send + Sync {
    /// Tells of a server, the first time or again.
    async fn beat(&self, server: &RunningServer) -> Result<(), StoreError>;
    /// All that told of themselves and did not end, the oldest first; some may have died.
    async fn servers(&self) -> Result<Vec<RunningServer>, StoreError>;
    /// This one ends.
    async fn forget_server(&self, id: &str) -> Result<(), StoreError>;
    /// Forgets those that told nothing since then: they died.
    async fn forget_dead_servers(&self, before: Timestamp) -> Result<(), StoreError>;
}

/// A file for browsers, of some build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its name has a digest of its content, so no two builds mean different things by it.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The files of the builds that run or ran lately.
#[async_trait]
pub trait SiteStore: Send + Sync {
    /// Says that a file is still used; whether it is there.
    async fn use_site_file(&self, name: &str, at: Timestamp) -> Result<bool, StoreError>;
    /// Keeps a file. One that is there already stays.
    async fn keep_site_file(&self, file: &SiteFile, at: Timestamp) -> Result<(), StoreError>;
    /// By its name.
    async fn site_file(&self, name: &str) -> Result<Option<SiteFile>, StoreError>;
    /// Forgets files that no server has used since then.
    async fn forget_site_files(&self, before: Timestamp) -> Result<(), StoreError>;
}
