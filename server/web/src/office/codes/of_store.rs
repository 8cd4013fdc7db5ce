//! What a store says for its codes, in words, and where it goes before what they say themselves.

use domain::Money;
use office_pages::code_form::OfStore;
use shops::{
    own,
    shop::{Shop, Store},
};
use texts::{AmountStyle, Texts};

use super::filled::Amounts;
use crate::Shared;

/// What a store says for its codes, in words.
pub(in crate::office) fn of_store(texts: &Texts, money: Amounts<'_>, store: &Store) -> OfStore {
    let shown = store.presets.iter();
    let shown = shown.filter_map(|minor| Money::from_minor(*minor, money.currency).ok());
    let shown: Vec<String> = shown.map(|amount| money.style.amount(amount)).collect();
    let amounts = if shown.is_empty() {
        texts.get("office-code-store-any")
    } else {
        let shown = shown.join(" · ");
        texts.with("office-code-store-shortcuts", &[("amounts", &shown)])
    };
    let note = match (store.note.asked, store.note.needed) {
        (false, _) => "office-code-store-note-none",
        (true, false) => "office-code-store-note-may",
        (true, true) => "office-code-store-note-needed",
    };
    let note = texts.get(note);
    let note = match &store.note.label {
        Some(label) => {
            let named = [("note", &*note), ("name", label.own())];
            texts.with("office-code-store-note-called", &named)
        }
        None => note,
    };
    OfStore { amounts, note }
}

/// That a code's own bounds are wider than what can be paid at its store, if they are.
pub(super) fn wider(state: &Shared, texts: &Texts, shop: &Shop) -> Option<String> {
    let above = own::bounds(&state.limits, &shop.merchant, &shop.store)?;
    let style = AmountStyle::of(texts.tag());
    let (min, max) = (shop.code.min_minor, shop.code.max_minor);
    if max.is_some_and(|max| max > above.max().minor()) {
        let max = style.amount(above.max());
        return Some(texts.with("office-code-told-max", &[("max", &max)]));
    }
    if min.is_some_and(|min| min < above.min().minor()) {
        let min = style.amount(above.min());
        return Some(texts.with("office-code-told-min", &[("min", &min)]));
    }
    None
}
