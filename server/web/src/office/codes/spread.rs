//! The same rules for a store's other codes, and what became of it.

use people::permission::right;
use shops::{
    own::{OwnError, Rules},
    shop::Shop,
};
use texts::Texts;

use super::desk;
use crate::{Shared, studio::editor::May};

/// What is told, with the keys of the texts: how many have them now, and how many were left and why.
const TOLD: [(&str, &str); 4] = [
    ("changed", "office-code-spread-done"),
    ("one-amount", "office-code-spread-fixed"),
    ("others", "office-code-spread-reach"),
    ("meanwhile", "office-code-spread-meanwhile"),
];

/// Gives them to those that the reader may change; what became of it, as an address says it.
pub(super) async fn to_others(
    state: &Shared,
    may: &May<right::CodesWrite>,
    from: &Shop,
    rules: &Rules,
) -> Result<String, OwnError> {
    let reach = &may.allowed.scope().reach;
    let mut others = state.store.shops_of(&from.merchant.id).await?;
    others.retain(|shop| shop.store.id == from.store.id && shop.till != from.till);
    let all = others.len();
    others.retain(|shop| reach.covers(&shop.store.id, shop.till));
    let out_of_reach = u32::try_from(all.saturating_sub(others.len())).unwrap_or(u32::MAX);
    let spread = desk(state).spread(rules, &others).await?;
    let counts = [
        spread.changed,
        spread.of_one_amount,
        out_of_reach,
        spread.changed_meanwhile,
    ];
    let told = TOLD.iter().zip(counts);
    let told: Vec<String> = told
        .map(|((name, _), count)| format!("{name}={count}"))
        .collect();
    Ok(told.join("&"))
}

/// The same in words; of none nothing is said but that none has them now.
pub(super) fn told(texts: &Texts, fields: &[(String, String)]) -> String {
    let count = |name: &str| {
        let found = fields.iter().find(|(own, _)| own == name);
        found.and_then(|(_, count)| count.parse::<u32>().ok())
    };
    let mut sentences = vec![texts.get("office-limits-saved")];
    for (name, key) in TOLD {
        let count = count(name).unwrap_or_default();
        if count > 0 || name == "changed" {
            sentences.push(texts.count(key, ("count", count), &[]));
        }
    }
    sentences.join(" ")
}
