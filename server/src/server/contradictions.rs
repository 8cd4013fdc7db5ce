//! What the installation's limits leave of the shops that there are.

use domain::LimitList;
use storage::Storage;

/// Names the codes at which the installation's limits leave nothing to pay: better now than when a
/// customer stands there.
pub(super) async fn tell(store: &dyn Storage, limits: &LimitList) -> anyhow::Result<()> {
    for shop in store.shops().await? {
        let (id, label) = (shop.store.id.clone(), shop.code.label.clone());
        if shop.within(limits).is_none() {
            tracing::warn!(
                store.id = id,
                code.label = label,
                "PORTICO_LIMITS leaves nothing to pay at this code"
            );
        }
    }
    Ok(())
}
