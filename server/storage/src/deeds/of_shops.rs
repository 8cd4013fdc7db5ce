//! What is written down of deeds at a merchant's shops: codes, stores, and files with both.

use std::collections::BTreeMap;

use shops::{
    apply::{Difference, of_code, of_store},
    boards::Board,
    hours::Pause,
    receipts::ReceiptWords,
    shop::{Code, Directory, Shop, Store},
};
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

/// Names that are listed one by one; of more only their number is said.
const LISTED_MAX: usize = 20;

/// A till, by what people call it, and whose it is.
#[derive(Clone, Debug)]
pub(crate) struct Counter {
    pub(crate) merchant: String,
    pub(crate) store: String,
    pub(crate) label: String,
}

/// Something is done about a till's code. The code itself is printed, and not written here.
pub(crate) fn code(action: Action, counter: &Counter) -> Deed {
    Deed::of(&counter.merchant, action, &counter.label).at_store(&counter.store)
}

/// Payments are taken at a till, or not.
pub(crate) const fn switched(on: bool) -> Action {
    if on { Action::CodeOn } else { Action::CodeOff }
}

/// Codes are made at a store.
pub(crate) fn made(merchant: &str, codes: &[Code]) -> Deed {
    let labels: Vec<&str> = codes.iter().map(|code| code.label.as_str()).collect();
    let store = codes.first().map_or("", |code| &code.store_id);
    Deed::of(merchant, Action::CodeMade, listed(&labels)).at_store(store)
}

fn differing(deed: Deed, differences: Vec<Difference>) -> Option<Deed> {
    if differences.is_empty() {
        return None;
    }
    let told = differences.into_iter().fold(deed, |deed, one| {
        deed.was(one.field, &one.old).with(one.field, &one.new)
    });
    Some(told)
}

/// A till is given another name or other rules; nothing if they are the same.
pub(crate) fn code_changed(shop: &Shop, after: &Code) -> Option<Deed> {
    let deed = Deed::of(&shop.merchant.id, Action::CodeChanged, &after.label);
    let deed = deed.at_store(&shop.store.id);
    differing(deed, of_code(&shop.code, after, shop.store.currency))
}

/// What may be paid at a store is set otherwise; nothing if it is the same.
pub(crate) fn store_changed(before: &Store, after: &Store) -> Option<Deed> {
    let deed = Deed::of(&before.merchant_id, Action::StoreChanged, before.name.own());
    differing(deed.at_store(&before.id), of_store(before, after))
}

/// What is said on receipts is set otherwise; nothing if it is the same.
pub(crate) fn receipt_words(
    merchant: &str,
    before: &ReceiptWords,
    after: &ReceiptWords,
) -> Option<Deed> {
    let mut deed = Deed::of(merchant, Action::ReceiptSet, merchant);
    for ((name, old), (_, new)) in before.parts().iter().zip(after.parts()) {
        if *old != new {
            deed = deed.was(name, old).with(name, &new);
        }
    }
    (before != after).then_some(deed)
}

/// Boards are made, for a merchant or for whoever binds them.
pub(crate) fn boards_made(boards: &[Board]) -> Deed {
    let merchant = boards.first().and_then(|board| board.merchant.as_deref());
    let merchant = merchant.unwrap_or(INSTALLATION);
    Deed::of(merchant, Action::BoardsMade, boards.len().to_string())
}

/// No payments are taken at a store for a while, or they are again.
pub(crate) fn paused(store: &Store, pause: Option<Pause>) -> Deed {
    let deed = |action| Deed::of(&store.merchant_id, action, store.name.own()).at_store(&store.id);
    match pause {
        None => deed(Action::StoreOpened),
        Some(Pause { until: None }) => deed(Action::StorePaused),
        Some(Pause { until: Some(until) }) => deed(Action::StorePaused).with("until", &until.iso()),
    }
}

/// What of a merchant's is written down.
#[derive(Default)]
struct Written<'a> {
    stores: Vec<&'a str>,
    labels: Vec<&'a str>,
}

/// Shops are written down: an entry for each merchant, in their order. `owners` has the merchant of each
/// store that is named.
pub(crate) fn applied(changes: &Directory, owners: &BTreeMap<String, String>) -> Vec<Deed> {
    let mut all: BTreeMap<&str, Written<'_>> = BTreeMap::new();
    for merchant in &changes.merchants {
        all.entry(&merchant.id).or_default();
    }
    for store in &changes.stores {
        let written = all.entry(&store.merchant_id).or_default();
        written.stores.push(&store.id);
    }
    for code in &changes.codes {
        let merchant = owners.get(&code.store_id);
        let merchant = merchant.map_or(INSTALLATION, String::as_str);
        all.entry(merchant).or_default().labels.push(&code.label);
    }
    let deed = |(merchant, written): (&str, Written<'_>)| {
        let mut deed = Deed::of(merchant, Action::ShopsApplied, merchant);
        if !written.stores.is_empty() {
            deed = deed.with("stores", &listed(&written.stores));
        }
        if !written.labels.is_empty() {
            deed = deed.with("counters", &listed(&written.labels));
        }
        deed
    };
    all.into_iter().map(deed).collect()
}

fn listed(names: &[&str]) -> String {
    if names.len() > LISTED_MAX {
        return names.len().to_string();
    }
    names.join(", ")
}
