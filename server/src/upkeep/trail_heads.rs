//! Says once a day how far each chain of the trail is. Whoever could rewrite the whole database can't rewrite
//! what a log elsewhere has.

use storage::Storage;
use trail::deed::INSTALLATION;

/// One line for each chain.
pub async fn tell(store: &dyn Storage) {
    let heads = match store.trail_heads().await {
        Ok(heads) => heads,
        Err(error) => {
            tracing::debug!(%error, "how far the trail is can't be said yet");
            return;
        }
    };
    for head in heads {
        let of = match head.chain.as_str() {
            INSTALLATION => "installation",
            merchant => merchant,
        };
        tracing::info!(
            trail.of = of,
            trail.number = head.number,
            trail.digest = head.digest,
            "the trail's last entry"
        );
    }
}
