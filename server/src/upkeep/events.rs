//! What other systems were told long ago goes: events of webhooks, with all that was sent of them.

use foundation::clock::Timestamp;
use storage::Storage;

/// How long they are kept.
const KEPT_MS: i64 = 30 * 24 * 3_600_000;
/// At each look at most so many steps are taken.
const STEPS: usize = 10;

/// Takes some of those steps.
pub(super) async fn forget(store: &dyn Storage, now: Timestamp) {
    let before = now.plus_ms(-KEPT_MS);
    for _ in 0..STEPS {
        match store.forget_events(before).await {
            Ok(0) => break,
            Ok(_) => tokio::task::yield_now().await,
            Err(error) => {
                tracing::debug!(%error, "what other systems were told is not forgotten yet");
                break;
            }
        }
    }
}
