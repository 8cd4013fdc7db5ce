//! What is written down of rules that look for what is odd.

use risk::{rule::Rule, store::Look};
use trail::{action::Action, deed::Deed};

/// A fact before and after, where it is another.
fn moved<T: PartialEq + ToString>(deed: Deed, name: &'static str, [before, after]: [T; 2]) -> Deed {
    if before == after {
        return deed;
    }
    deed.was(name, &before).with(name, &after)
}

/// A rule is set.
pub(crate) fn risk_set(merchant: &str, [before, after]: [&Rule; 2]) -> Deed {
    let deed = Deed::of(merchant, Action::RiskSet, after.kind.as_str());
    let deed = moved(deed, "on", [before.is_on, after.is_on]);
    let deed = moved(deed, "number", [before.number, after.number]);
    moved(deed, "minutes", [before.minutes, after.minutes])
}

/// Somebody has looked at what a rule found.
pub(crate) fn risk_seen(look: &Look, rule: &str, store: &str) -> Deed {
    Deed::of(&look.merchant, Action::RiskSeen, look.id.to_string())
        .at_store(store)
        .at(look.at)
        .with("kind", rule)
}
