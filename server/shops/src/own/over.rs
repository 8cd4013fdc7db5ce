//! Two people at once: what one of them sets over what they saw, where another has set something meanwhile. An
//! adapter asks this while it holds the row, so that nothing comes between.
//!
//! A store's hours are one thing, its bounds, shortcuts and note another: whoever sets one leaves the other as it is.

use super::Rules;
use crate::{
    hours::Turn,
    shop::{Code, Store},
};

/// A store as it is once what is other in `after` than it was before is set; `None` if somebody else has set the same
/// thing otherwise.
pub fn store_over(now: &Store, [before, after]: [&Store; 2]) -> Option<Store> {
    let rules = [now, before, after].map(Rules::of_store);
    let hours = [now, before, after].map(|store| (&store.opening, &store.hours_aside));
    let mut store = now.clone();
    if !stays(&rules)? {
        let Store {
            min_minor,
            max_minor,
            presets,
            note,
            ..
        } = after.clone();
        store = Store {
            min_minor,
            max_minor,
            presets,
            note,
            ..store
        };
    }
    if !stays(&hours)? {
        store.opening.clone_from(&after.opening);
        store.hours_aside.clone_from(&after.hours_aside);
    }
    Some(store)
}

/// Whether nothing is left to do of what somebody wants to do by hand at a store as they saw it: another one has done
/// the same, or they pressed twice. `None` if somebody has done something else meanwhile.
pub fn turn_over(now: &Store, seen: &Store, turn: &Turn) -> Option<bool> {
    let why = match turn {
        Turn::Pause { why, .. } => why.as_ref(),
        Turn::Open(_) => None,
    };
    if now.by_hand.is_after(turn) && now.why_paused.as_ref() == why {
        return Some(true);
    }
    let facts = |store: &Store| (store.by_hand, store.why_paused.clone());
    (facts(now) == facts(seen)).then_some(false)
}

/// Whether a code is as it was before, or is already as it shall be.
pub fn code_over(now: &Code, [before, after]: [&Code; 2]) -> bool {
    let facts = |code: &Code| (code.label.clone(), Rules::at(&code.clone().alone()));
    stays(&[now, before, after].map(facts)).is_some()
}

/// Whether nothing has to be set, of what is now, was before and shall be; `None` if it is neither of those.
fn stays<T: PartialEq>([now, before, after]: &[T; 3]) -> Option<bool> {
    let is_so = before == after || now == after;
    (is_so || now == before).then_some(is_so)
}
