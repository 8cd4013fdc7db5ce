//! Codes that a file doesn't mention: they stay as they are, so they have to fit what the file says
//! of their stores and merchants.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    draft::{Draft, DraftStore},
    mistake::{Located, Mistakes},
    plan::There,
};
use crate::shop::{Code, Merchant, limits};

/// Says what would no longer fit.
pub(super) fn check(draft: &Draft, there: &There<'_>, mistakes: &Mistakes<'_>) {
    let merchants = draft.merchants.iter();
    let merchants: BTreeMap<&str, _> = merchants.map(|one| (&*one.value.id, one)).collect();
    let stores = draft.stores.iter();
    let stores: BTreeMap<&str, _> = stores.map(|one| (&*one.store.id, one)).collect();
    let codes = draft.codes.iter();
    let mentioned: BTreeSet<_> = codes.map(|one| (&*one.store_id, &*one.label)).collect();
    let left = there.codes.iter();
    for ((store_id, _), code) in left.filter(|(place, _)| !mentioned.contains(*place)) {
        let Some(old) = there.stores.get(store_id) else {
            continue;
        };
        let new = stores.get(store_id).copied();
        let merchant = merchants.get(&*old.merchant_id).copied();
        if let Some(new) = new.filter(|new| new.store.currency != old.currency) {
            keep_its_amounts(code, new, mistakes);
        } else if new.is_some() || merchant.is_some() {
            let file = Mentioned {
                store: new,
                merchant,
            };
            if let Some((at, message)) = keep_it_payable(code, &file, there) {
                mistakes.add(at, message);
            }
        }
    }
}

/// Minor units of another currency are another amount.
fn keep_its_amounts(code: &Code, new: &DraftStore, mistakes: &Mistakes<'_>) {
    let offers = code.asking.fixed().is_some() || !code.asking.presets().is_empty();
    if offers || code.min_minor.is_some() || code.max_minor.is_some() {
        let message = format!(
            "with another currency the amounts of {} / {} mean something else; put it into this \
             file, too",
            code.store_id, code.label
        );
        mistakes.add(new.currency_at, message);
    }
}

/// What the file says of a code that it doesn't mention.
struct Mentioned<'a> {
    /// Its store.
    store: Option<&'a DraftStore>,
    /// Its merchant.
    merchant: Option<&'a Located<Merchant>>,
}

/// The mistake, and its place in the file, if nothing could be paid with this code any more.
fn keep_it_payable(
    code: &Code,
    file: &Mentioned<'_>,
    there: &There<'_>,
) -> Option<(usize, String)> {
    let Mentioned {
        store: new,
        merchant,
    } = *file;
    let old = there.stores.get(&*code.store_id).copied();
    let store = new.map(|new| &new.store).or(old)?;
    let old = there.merchants.get(&*store.merchant_id).copied();
    let place = new
        .map(|new| new.at)
        .or(merchant.map(|merchant| merchant.at));
    let merchant = merchant.map(|merchant| &merchant.value).or(old);
    let (merchant, at) = (merchant?, place?);
    let message = || {
        format!(
            "with these limits nothing could be paid at {} / {}, which is not in this file",
            code.store_id, code.label
        )
    };
    limits(merchant, store, Some(code))
        .is_none()
        .then(|| (at, message()))
}
