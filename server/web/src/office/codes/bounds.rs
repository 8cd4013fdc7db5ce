//! How much may be paid at once, in words: what the shop and whoever runs this page allow, and what wallets do.

use domain::{Limits, Money, wallet::Support};
use texts::Texts;

use super::filled::Amounts;
use crate::Shared;

/// What is allowed, as a sentence: by the keys of "from, to" and of "from, and no end".
pub(in crate::office) fn bounds(
    texts: &Texts,
    money: Amounts<'_>,
    limits: Option<&Limits>,
    keys: [&str; 2],
) -> String {
    let Some(limits) = limits else {
        return String::new();
    };
    let [both, from] = keys;
    let min = money.style.amount(limits.min());
    if limits.max().minor() == Money::MINOR_MAX {
        return texts.with(from, &[("min", &min)]);
    }
    let max = money.style.amount(limits.max());
    texts.with(both, &[("min", &min), ("max", &max)])
}

/// The same, and the largest amounts of wallets below it: their customers read those.
pub(in crate::office) fn with_wallets(
    state: &Shared,
    texts: &Texts,
    money: Amounts<'_>,
    limits: Option<&Limits>,
) -> Option<String> {
    let limits = limits?;
    let table = state.wallets.table();
    let own = table.wallets().iter().filter_map(|wallet| {
        let most = wallet.limits.as_ref()?.max();
        let is_here = wallet.currency == limits.currency() && wallet.entry_code != Support::No;
        (is_here && most.minor() < limits.max().minor()).then(|| {
            format!(
                "{} {}",
                wallet.name_in(texts.tag()),
                money.style.amount(most)
            )
        })
    });
    let own: Vec<String> = own.collect();
    let own = own.join(" · ");
    (!own.is_empty()).then(|| texts.with("office-bounds-wallets", &[("wallets", &own)]))
}
