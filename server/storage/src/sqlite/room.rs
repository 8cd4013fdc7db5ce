//! Whether the disk still has space for what isn't there yet.

use std::{io::Write as _, path::PathBuf};

use super::{Sqlite, refused::on_disk};
use foundation::store::StoreError;

/// A few payments, or one commit of something large.
static ROOM: [u8; 64 * 1_024] = [0; 64 * 1_024];

impl Sqlite {
    /// In a file without a name, which is gone before the disk has it.
    pub(crate) async fn room(&self) -> Result<(), StoreError> {
        let options = self.pool.connect_options();
        let folder = options.get_filename().parent().map(PathBuf::from);
        let folder = folder.filter(|folder| folder.iter().next().is_some());
        let tried = tokio::task::spawn_blocking(move || {
            let folder = folder.unwrap_or_else(|| PathBuf::from("."));
            tempfile::tempfile_in(folder)?.write_all(&ROOM)
        });
        match tried.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(StoreError::Failing(on_disk(&error))),
            Err(error) => Err(StoreError::Database(error.into())),
        }
    }

    /// SQLite says itself what it is.
    #[expect(
        clippy::unused_async,
        reason = "the other engine has to ask, and both are called alike"
    )]
    pub(crate) async fn explained(&self, error: StoreError) -> StoreError {
        error
    }
}
