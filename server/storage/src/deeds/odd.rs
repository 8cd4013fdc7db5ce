//! What is written down of rules that look for what is odd.

use risk::{rule::Change, store::Look};
use trail::{action::Action, deed::Deed};

/// A rule is set.
pub(crate) fn risk_set(change: &Change) -> Deed {
    let rule = change.rule;
    let deed = Deed::of(&change.merchant, Action::RiskSet, rule.kind.as_str())
        .with("on", &rule.is_on)
        .with("number", &rule.number);
    if rule.kind.has_minutes() {
        return deed.with("minutes", &rule.minutes);
    }
    deed
}

/// Somebody has looked at what a rule found.
pub(crate) fn risk_seen(look: &Look, rule: &str, store: &str) -> Deed {
    Deed::of(&look.merchant, Action::RiskSeen, look.id.to_string())
        .at_store(store)
        .at(look.at)
        .with("kind", rule)
}
