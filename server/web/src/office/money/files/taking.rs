//! Taking in what was brought. Once it is on the disk it no longer depends on whoever brought it: a connection that breaks
//! or a page that gives up leaves no file that was taken and held against nothing.

use std::{path::PathBuf, sync::Arc, time::Duration};

use domain::visible::escaped;
use foundation::store::StoreError;
use payouts::{
    Payouts,
    import::{ImportError, Imported},
    source::NamedSource,
};
use tempfile::TempDir;

use crate::money::Money;

/// How long the page waits; the rest goes on without it.
const WAIT: Duration = Duration::from_secs(15);

/// What was brought, and by whom.
pub(super) struct Brought {
    pub(super) files: Vec<PathBuf>,
    /// Where they are; gone with this.
    pub(super) folder: TempDir,
    pub(super) sources: Vec<NamedSource>,
    pub(super) by: String,
}

/// A file, and what came of it.
pub(super) struct Came {
    pub(super) name: String,
    pub(super) imported: Result<Imported, ImportError>,
}

/// What came of all of them.
pub(super) enum Taking {
    Done(Vec<Came>),
    /// Somebody else takes files in.
    Busy,
    GoesOn,
}

/// Takes them in, holds everything against the ledger, and has the gateway asked.
pub(super) async fn taken(
    money: &Arc<Money>,
    payouts: &Payouts,
    brought: Brought,
) -> Result<Taking, StoreError> {
    let (money, payouts) = (Arc::clone(money), payouts.clone());
    let taking = tokio::spawn(async move {
        let done = all(&money, &payouts, brought).await;
        if let Err(error) = &done {
            tracing::error!(%error, "settlement files that somebody brought could not be taken in");
        }
        done
    });
    match tokio::time::timeout(WAIT, taking).await {
        Ok(Ok(done)) => done,
        Ok(Err(broken)) => Err(StoreError::Failing(broken.to_string())),
        Err(_) => Ok(Taking::GoesOn),
    }
}

async fn all(money: &Money, payouts: &Payouts, brought: Brought) -> Result<Taking, StoreError> {
    let Some(held) = payouts.store.hold().await? else {
        return Ok(Taking::Busy);
    };
    payouts.begin().await?;
    let mut came = Vec::new();
    for file in &brought.files {
        let name = file.file_name().map(|name| name.to_string_lossy());
        let imported = payouts.import(file, &brought.sources, &brought.by).await;
        came.push(Came {
            name: escaped(&name.unwrap_or_default()),
            imported,
        });
    }
    drop(brought.folder);
    money.compare(payouts).await?;
    drop(held);
    money.ask(payouts).await;
    Ok(Taking::Done(came))
}
