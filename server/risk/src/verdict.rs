//! What the rules say of the last payments at a till, newest first, or of those of a payer. Pure.

use std::collections::BTreeSet;

use domain::State;
use foundation::clock::Timestamp;

use crate::{
    rule::Rule,
    seen::{Seen, Told},
};

/// How long an amount that stood out is an incident of its till: what comes within it is the same one.
pub const UNUSUAL_MS: i64 = 12 * 3_600_000;

/// Whether more are begun at a code than people can be there.
pub fn crowd(seen: &[Seen], rule: Rule, now: Timestamp) -> Option<Told> {
    let since = now.plus_ms(rule.window_ms().saturating_neg());
    let begun = seen.iter().filter(|one| one.created > since);
    more_than(Told::of("", begun.map(|one| one.payment.clone())), rule)
}

/// Whether a payer pays again and again: their payments within the rule's minutes.
pub fn payer(about: &str, paid: &[Seen], rule: Rule, now: Timestamp) -> Option<Told> {
    let since = now.plus_ms(rule.window_ms().saturating_neg());
    let within = |one: &&Seen| one.paid.is_some_and(|at| at > since);
    let paid = paid.iter().filter(within);
    more_than(Told::of(about, paid.map(|one| one.payment.clone())), rule)
}

fn more_than(told: Told, rule: Rule) -> Option<Told> {
    Some(told).filter(|told| told.number > rule.number)
}

/// The payments that failed since the last one that didn't: all of them, or else those of a wallet.
/// Whoever changes their mind, and what isn't decided, says nothing of either.
pub fn declines(seen: &[Seen], rule: Rule) -> Vec<Told> {
    let enough = |told: &Told| told.number >= rule.number;
    let all = Some(in_a_row("", seen.iter())).filter(enough);
    if let Some(all) = all {
        return vec![all];
    }
    let wallets: BTreeSet<&str> = seen
        .iter()
        .filter_map(|one| one.wallet.as_deref())
        .collect();
    let of = |wallet| {
        let own = seen.iter();
        in_a_row(
            wallet,
            own.filter(|one| one.wallet.as_deref() == Some(wallet)),
        )
    };
    wallets.into_iter().map(of).filter(enough).collect()
}

fn in_a_row<'a>(about: &str, seen: impl Iterator<Item = &'a Seen>) -> Told {
    let row = seen.take_while(|one| one.state != State::Paid);
    let failed = row.filter(|one| one.state == State::Failed);
    Told::of(about, failed.map(|one| one.payment.clone()))
}

/// What was paid above an amount, not long ago.
pub fn unusual(seen: &[Seen], above_minor: u64, now: Timestamp) -> Option<Told> {
    let since = now.plus_ms(UNUSUAL_MS.saturating_neg());
    let paid = seen.iter().filter(|one| one.state == State::Paid);
    let high = paid.filter(|one| one.minor > above_minor && one.created > since);
    let told = Told::of("", high.map(|one| one.payment.clone()));
    Some(told).filter(|told| told.number > 0)
}

#[cfg(test)]
mod tests;
