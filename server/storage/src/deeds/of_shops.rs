//! What is written down of deeds at a merchant's shops: codes, stores, and files with both.

use std::collections::BTreeMap;

use domain::{Asking, Currency, EntryCode};
use foundation::clock::Timestamp;
use shops::{
    apply::{Difference, of_code, of_store, shown_number},
    boards::Board,
    hours::{Pause, Turn},
    receipts::ReceiptWords,
    shop::{Code, Directory, Replaced, Shop, Store},
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

/// Something is done about a till's code. Which till it is, is said by [`at_till`].
pub(crate) fn code(action: Action) -> Deed {
    Deed::of(INSTALLATION, action, "")
}

/// The same with its till. The code itself is printed, and not written here.
pub(crate) fn at_till(deed: Deed, counter: &Counter) -> Deed {
    let (chain, object) = (counter.merchant.clone(), counter.label.clone());
    Deed {
        chain,
        object,
        ..deed
    }
    .at_store(&counter.store)
}

/// A fact before and after, where there is one.
fn moved(deed: Deed, name: &'static str, [before, after]: [Option<&str>; 2]) -> Deed {
    if before == after {
        return deed;
    }
    let deed = match before {
        Some(before) => deed.was(name, before),
        None => deed,
    };
    match after {
        Some(after) => deed.with(name, after),
        None => deed,
    }
}

/// Payments are taken at a till, or not; why not, before and after.
pub(crate) fn switched(on: bool, why: [Option<&str>; 2]) -> Deed {
    let action = if on { Action::CodeOn } else { Action::CodeOff };
    moved(code(action), "why_off", why)
}

/// A till gets another code: the old one works on for a while.
pub(crate) fn replaced(old: Replaced) -> Deed {
    code(Action::CodeReplaced).with("until", &old.until.iso())
}

/// A code that was replaced ends earlier than was said.
pub(crate) fn ended(before: Timestamp, after: Timestamp) -> Deed {
    let deed = code(Action::CodeEnded).was("until", &before.iso());
    deed.with("until", &after.iso())
}

/// What of a board's code tells it from others, and pays nowhere: half of what is printed.
fn half(code: &EntryCode) -> String {
    let printed = code.grouped();
    let (half, _) = printed.split_once('-').unwrap_or_default();
    format!("{half}-…")
}

/// A board hangs at a till; the code that it stands for works on for a while.
pub(crate) fn board_bound(board: &EntryCode, old: Option<Replaced>) -> Deed {
    let deed = code(Action::BoardBound).with("board", &half(board));
    match old {
        Some(old) => deed.with("until", &old.until.iso()),
        None => deed,
    }
}

/// A board hangs nowhere any more.
pub(crate) fn board_freed(board: &EntryCode) -> Deed {
    code(Action::BoardFreed).was("board", &half(board))
}

/// A till goes with its code, since nobody used it.
pub(crate) fn removed(shop: &Shop) -> Deed {
    Deed::of(
        &shop.merchant.id,
        Action::CodeRemoved,
        shop.code.label.clone(),
    )
    .at_store(&shop.store.id)
}

/// Codes are made at a store, with the rules they have in common.
pub(crate) fn made(merchant: &str, codes: &[Code], currency: Currency) -> Deed {
    let labels: Vec<&str> = codes.iter().map(|code| code.label.as_str()).collect();
    let store = codes.first().map_or("", |code| &code.store_id);
    let deed = Deed::of(merchant, Action::CodeMade, listed(&labels)).at_store(store);
    let Some(first) = codes.first() else {
        return deed;
    };
    let plain = Code {
        asking: Asking::OPEN,
        min_minor: None,
        max_minor: None,
        note: false,
        note_needed: false,
        note_label: None,
        ..first.clone()
    };
    let rules = of_code(&plain, first, currency).into_iter();
    rules.fold(deed, |deed, one| deed.with(one.field, &one.new))
}

fn differing(deed: Deed, differences: Vec<Difference>) -> Option<Deed> {
    if differences.is_empty() {
        return None;
    }
    let told = differences.into_iter().fold(deed, |deed, one| {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let [old, new] = [said(&one.old), said(&one.new)];
        moved(deed, one.field, [old.as_deref(), new.as_deref()])
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
    let deed = deed.at_store(&before.id);
    // The bounds stand by themselves, as at a code: one of them may be all that was changed.
    let differences = of_store(before, after).into_iter();
    let mut told: Vec<Difference> = differences.filter(|one| one.field != "limits").collect();
    let shown = |minor: Option<u64>| minor.map(|minor| shown_number(minor, before.currency));
    for (field, old, new) in [
        ("min", before.min_minor, after.min_minor),
        ("max", before.max_minor, after.max_minor),
    ] {
        if old != new {
            let (old, new) = (
                shown(old).unwrap_or_default(),
                shown(new).unwrap_or_default(),
            );
            told.push(Difference { field, old, new });
        }
    }
    differing(deed, told)
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
    let halves: Vec<String> = boards.iter().map(|board| half(&board.code)).collect();
    let halves: Vec<&str> = halves.iter().map(String::as_str).collect();
    Deed::of(merchant, Action::BoardsMade, boards.len().to_string()).with("board", &listed(&halves))
}

/// Until when a pause is, as it is written: a time, or that nobody knows.
fn until(pause: Pause) -> String {
    pause
        .until
        .map_or_else(|| "open".to_owned(), Timestamp::iso)
}

/// No payments are taken at a store for a while, or they are again.
pub(crate) fn turned(store: &Store, turn: &Turn, before: Option<Pause>) -> Deed {
    let deed = |action| Deed::of(&store.merchant_id, action, store.name.own()).at_store(&store.id);
    let (deed, after, why) = match turn {
        Turn::Pause { pause, why } => (deed(Action::StorePaused), Some(*pause), why.as_deref()),
        Turn::Open(opened) => {
            let deed = deed(Action::StoreOpened);
            let deed = match opened.until {
                Some(open) => deed.with("open-until", &open.iso()),
                None => deed,
            };
            (deed, None, None)
        }
    };
    let [before, after] = [before.map(until), after.map(until)];
    let deed = moved(deed, "until", [before.as_deref(), after.as_deref()]);
    match why {
        Some(why) => deed.with("why", why),
        None => deed,
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
