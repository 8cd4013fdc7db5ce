//! Keeps the files of this build where every server finds them, so that a page is whole wherever its
//! files are asked for, while servers are exchanged one by one and for those who opened it before.

use foundation::{
    clock::Timestamp,
    servers::{SiteFile, SiteStore},
};
use web::Site;

/// What no server has used for so long is forgotten; no page is open for a month.
const FORGOTTEN_MS: i64 = 30 * 24 * 3_600_000;

/// Keeps what isn't there yet, and says that all of it is used. A server can do without: its own
/// pages find their files in its folder.
pub async fn keep(store: &dyn SiteStore, site: &Site, now: Timestamp) {
    for name in site.names() {
        let kept = keep_one(store, site, name, now).await;
        if let Err(error) = kept {
            tracing::warn!(file = name, %error, "not kept for pages of other servers");
            return;
        }
    }
    let before = now.plus_ms(-FORGOTTEN_MS);
    if let Err(error) = store.forget_site_files(before).await {
        tracing::warn!(%error, "files of old builds stay");
    }
}

async fn keep_one(
    store: &dyn SiteStore,
    site: &Site,
    name: &str,
    now: Timestamp,
) -> anyhow::Result<()> {
    if store.use_site_file(name, now).await? {
        return Ok(());
    }
    // Small files, once in a server's life.
    let bytes = site.read(name)?;
    let name = name.to_owned();
    Ok(store.keep_site_file(&SiteFile { name, bytes }, now).await?)
}
