//! Lets go of the files of acceptance marks that are shown no longer.

use foundation::clock::Timestamp;
use shops::marks::LEFT_MS;
use storage::Storage;

/// Those that were left long enough ago. What stays now goes the next time.
pub(super) async fn drop(store: &dyn Storage, now: Timestamp) {
    if let Err(error) = store.drop_mark_files(now.plus_ms(-LEFT_MS)).await {
        tracing::debug!(%error, "files of earlier marks stay");
    }
}
