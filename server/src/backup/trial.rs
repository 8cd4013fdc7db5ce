//! Whether the database of a backup is the one that was written down: every page of it, what is counted in it, and the
//! chains of its trail.

use std::path::Path;

use anyhow::{Context as _, ensure};

use super::manifest::{Counted, Last, Manifest};
use storage::{Everything, copies, sqlite::Sqlite};
use trail::{
    store::{Head, TrailStore},
    verify::verify,
};

/// The ends of all chains.
pub async fn lasts(store: &dyn TrailStore) -> anyhow::Result<Vec<Last>> {
    let heads = store.trail_heads().await?;
    Ok(heads.into_iter().map(last).collect())
}

/// What is written down of a chain's end.
pub fn last(head: Head) -> Last {
    Last {
        chain: head.chain,
        number: head.number,
        digest: head.digest,
    }
}

/// Looks at a database that was unpacked, brings its tables up to this version, and returns it open.
pub async fn passed(file: &Path, manifest: &Manifest) -> anyhow::Result<Sqlite> {
    let seen = Counted::from(copies::look(file).await?);
    ensure!(
        manifest.database.as_ref() == Some(&seen),
        "its database is not the one that was written down of it: it has {} payments and {} refunds",
        seen.payments,
        seen.refunds
    );
    let store = Sqlite::open(file).await?;
    match whole(&store, manifest).await {
        Ok(()) => Ok(store),
        Err(error) => {
            foundation::store::UpkeepStore::close(&store).await;
            Err(error)
        }
    }
}

async fn whole(store: &dyn Everything, manifest: &Manifest) -> anyhow::Result<()> {
    let heads = store.trail_heads().await?;
    for head in &heads {
        let chain = &head.chain;
        verify(store, head)
            .await
            .with_context(|| format!("the trail of {chain:?} is not as it was written"))?;
    }
    let lasts = lasts(store).await?;
    ensure!(
        lasts == manifest.trail,
        "the trail ends otherwise than was written down"
    );
    Ok(())
}
