//! A code's rules in words, to be read before they are set or lost.

use shops::{
    own::Rules,
    shop::{NoteRule, Store},
};
use texts::{AmountStyle, Texts};

use super::{filled::Amounts, of_store::of_store};

/// A code's rules, to be read.
pub(super) fn in_words(texts: &Texts, rules: &Rules, store: &Store) -> Vec<String> {
    let style = AmountStyle::of(texts.tag());
    let money = Amounts {
        style: &style,
        currency: store.currency,
    };
    // As if the store said it.
    let own = Store {
        presets: rules.asking.presets().to_vec(),
        note: NoteRule {
            asked: rules.note,
            needed: rules.note_needed,
            label: rules.note_label.clone(),
        },
        ..store.clone()
    };
    let (own, of_store) = (of_store(texts, money, &own), of_store(texts, money, store));
    let offered = rules.asking.presets().iter().copied();
    let offered: Vec<String> = offered
        .chain(rules.asking.fixed())
        .filter_map(|minor| money.amount(Some(minor)))
        .collect();
    let amounts = match (rules.presets_of_store, &rules.asking) {
        (true, _) => texts.with("office-code-kind-store", &[("amounts", &of_store.amounts)]),
        (false, domain::Asking::Open { .. }) => own.amounts,
        (false, domain::Asking::Choice { .. } | domain::Asking::Fixed { .. }) => {
            texts.with("office-spread-only", &[("amounts", &offered.join(" · "))])
        }
    };
    let note = if rules.note_of_store {
        texts.with("office-code-note-store", &[("note", &of_store.note)])
    } else {
        own.note
    };
    let amounts = texts.with("office-store-amounts", &[("amounts", &amounts)]);
    let note = texts.with("office-store-note", &[("note", &note)]);
    let bounds = money.bounds(texts, [rules.min_minor, rules.max_minor]);
    [Some(amounts), bounds, Some(note)]
        .into_iter()
        .flatten()
        .collect()
}

/// What of a code's rules is gone once it has others.
pub(super) fn lost(before: Vec<String>, after: &[String]) -> Vec<String> {
    let mut lost = before;
    lost.retain(|line| !after.contains(line));
    lost
}
