//! Whether there is anybody who could agree to a refund that somebody asks for: else it would wait for nobody.

use foundation::store::StoreError;
use people::{at_till::At, permission::Permission};
use shops::shop::Directory;

use crate::AppState;

/// Whether somebody else may agree at a till.
pub(crate) async fn is_there(
    state: &AppState,
    at: At<'_>,
    asker: &str,
) -> Result<bool, StoreError> {
    let access = state.access();
    let all = access.who_may(Permission::RefundsApprove, at).await?;
    Ok(all.iter().any(|(person, _)| person.id != asker))
}

/// Whether there is a store where fewer than two may agree: one of them may be who asks.
pub(super) async fn lacks(
    state: &AppState,
    merchant: &str,
    directory: &Directory,
) -> Result<bool, StoreError> {
    let shops = state.store.shops_of(merchant).await?;
    for store in &directory.stores {
        let Some(shop) = shops.iter().find(|shop| shop.store.id == store.id) else {
            continue;
        };
        let at = At {
            merchant,
            store: &store.id,
            till: shop.till,
        };
        let access = state.access();
        let may = access.who_may(Permission::RefundsApprove, at).await?;
        if may.len() < 2 {
            return Ok(true);
        }
    }
    Ok(false)
}
