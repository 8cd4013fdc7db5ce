//! Saying of a database that it is older than what happened: of one that was unpacked, or that was put back by other means.

use anyhow::{bail, ensure};

use super::super::{database::open_copy, say};
use crate::{
    config::Place,
    doctor::before,
    server::{self, holding},
    upkeep::roster::SILENT_MS,
};
use foundation::clock::{Clock as _, SystemClock, Timestamp};
use payments::restored::{Restored, RestoredStore};
use storage::outlook::Running;

/// Only says that a database is older than what happened. Whatever serves it would go on saying otherwise.
pub(super) async fn in_place(place: &Place, copied: Timestamp) -> anyhow::Result<()> {
    server::require_store(place)?;
    let _held = place.folder().map(holding::alone).transpose()?;
    let (seen, now) = (before::look(place).await?, SystemClock.now());
    let lives = |server: &&Running| now.since_ms(server.seen) < SILENT_MS;
    if let Some(server) = seen.running.iter().find(lives) {
        bail!(
            "a server runs over {place}: {} told of itself {} s ago. Stop it first; nothing was changed. One that was killed \
             counts as running for {} s",
            server.id,
            now.since_ms(server.seen).max(0) / 1_000,
            SILENT_MS / 1_000
        );
    }
    let store = open_copy(place).await?;
    doubt(&*store, copied).await
}

/// Makes it say nothing of what it may be wrong about until the gateway was asked.
pub(in crate::cli) async fn doubt(
    store: &dyn RestoredStore,
    copied: Timestamp,
) -> anyhow::Result<()> {
    let at = SystemClock.now();
    ensure!(
        copied <= at,
        "this backup was made at {}, which is still to come",
        copied.iso()
    );
    let count = store.doubt(&Restored { at, copied }).await?;
    say(&format!(
        "{count} payments are shown as being checked until the gateway was asked about them, which the server does first"
    ))
}
