//! `portico migrate`: brings the tables of a database to what this version knows.

use super::say;
use crate::{
    config::{self, Place, ProcessEnvironment},
    server,
};
use storage::postgres::Postgres;

/// Does it. A database that is a file is brought up by every start as well.
pub(super) async fn run() -> anyhow::Result<()> {
    let place = config::place(&ProcessEnvironment)?;
    match &place {
        Place::Folder(folder) => {
            server::require_store(&place)?;
            let store = server::open_folder(folder).await?;
            foundation::store::UpkeepStore::close(&store).await;
        }
        Place::Server(settings) => Postgres::bring_up(settings).await?,
    }
    say(&format!("{place} is up to date"))
}
