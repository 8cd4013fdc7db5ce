//! Whether there is anybody who could agree to a refund that somebody asks for: else it would wait for nobody. And where
//! managers have to ask for each.

use consent::{
    desk::most_paid,
    limit::{Limit, Rules},
};
use domain::Currency;
use foundation::store::StoreError;
use people::{at_till::At, permission::Permission, role::Role};
use shops::shop::{Directory, Store};
use texts::Spoken;

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

/// The stores where fewer than two may agree: one of them may be who asks.
pub(super) async fn lacking(
    state: &AppState,
    merchant: &str,
    directory: &Directory,
) -> Result<Vec<Store>, StoreError> {
    let shops = state.store.shops_of(merchant).await?;
    let mut lacking = Vec::new();
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
            lacking.push(store.clone());
        }
    }
    Ok(lacking)
}

/// The stores of a currency where managers give back nothing by themselves, since neither an owner nor the store says
/// how much.
pub(super) fn asking<'a>(
    rules: &Rules,
    directory: &'a Directory,
    currency: Currency,
) -> Vec<&'a Store> {
    let said = rules.of(Role::Manager, currency);
    let asks = |store: &&Store| {
        let merchant = directory.merchants.first();
        let most = merchant.and_then(|merchant| most_paid(merchant, store));
        store.currency == currency && Limit::of(Role::Manager, said, most).each_minor == Some(0)
    };
    directory.stores.iter().filter(asks).collect()
}

/// What stores are called, in a list.
pub(super) fn called<'a>(stores: impl IntoIterator<Item = &'a Store>, language: &str) -> String {
    let stores = stores.into_iter();
    let names = stores.map(|store| Spoken::of(&store.name, language, &store.language).text);
    names.collect::<Vec<_>>().join(", ")
}
