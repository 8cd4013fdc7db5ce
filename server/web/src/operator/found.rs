//! A shop found by what a customer holds: a printed code, or its link, or a payment's reference. That it was looked for is
//! in the shop's own trail before the answer is shown, as a look into it is.

use domain::RequestId;
use foundation::store::StoreError;
use office_pages::operator::Told;
use shops::shop::Shop;

use super::{guard::Onlooker, looked};
use crate::{Shared, printed_code};

/// The shop, with what was found of it; `None` if nobody's is called so.
pub(super) async fn by_print(
    state: &Shared,
    onlooker: &Onlooker,
    typed: &str,
) -> Result<Option<Told>, StoreError> {
    let Some((merchant, what)) = whose(state, typed).await? else {
        return Ok(None);
    };
    let Some(known) = state.store.merchant(&merchant).await? else {
        return Ok(None);
    };
    looked::searched(state, &onlooker.session.id, &merchant).await?;
    Ok(Some(Told {
        name: known.name.own().to_owned(),
        more: vec![known.id, what],
        merchant: Some(merchant),
    }))
}

/// Whose it is, by the merchant's id, and what it is.
async fn whose(state: &Shared, typed: &str) -> Result<Option<(String, String)>, StoreError> {
    if let Some(code) = printed_code::of(typed) {
        if let Some(shop) = state.store.shop(&code).await? {
            let where_it_hangs = place(&shop);
            return Ok(Some((shop.merchant.id, where_it_hangs)));
        }
        let board = state.store.board(&code).await?;
        if let Some(merchant) = board.and_then(|board| board.merchant) {
            return Ok(Some((merchant, code.grouped())));
        }
    }
    let Ok(id) = RequestId::parse(typed.trim()) else {
        return Ok(None);
    };
    let payment = state.store.payment(&id).await?;
    Ok(payment.map(|payment| (payment.place.merchant, id.to_string())))
}

fn place(shop: &Shop) -> String {
    let (store, code) = (shop.store.name.own(), &shop.code);
    format!("{store} / {} / {}", code.label, code.code.grouped())
}
