//! A payment for programs; amounts in minor units as well, so that nobody has to parse one.

use domain::Money;
use serde::Serialize;

use super::seen::{Seen, shown};
use foundation::clock::Timestamp;
use shops::shop::Shop;

const SECOND_MS: i64 = 1_000;

/// What a list says of a payment.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    reference: String,
    state: &'static str,
    decided: bool,
    /// As old as a backup: the gateway is asked before anybody is told.
    unsure: bool,
    currency: &'static str,
    minor: u64,
    amount: String,
    code: String,
    merchant_id: Option<String>,
    merchant: Option<String>,
    store_id: Option<String>,
    store: Option<String>,
    counter: Option<String>,
    words: String,
    wallet: Option<String>,
    note: Option<String>,
    created: String,
    created_local: String,
    age_s: i64,
    paid: Option<String>,
    paid_local: Option<String>,
    refunded_minor: u64,
    refunding_minor: u64,
    left_minor: u64,
    next_check: Option<String>,
    checks: u32,
}

impl Line {
    pub(super) fn of(seen: &Seen, now: Timestamp) -> Self {
        let payment = &seen.payment;
        let shop = |told: fn(&Shop) -> String| seen.shop.as_ref().map(told);
        let minor = |money: Option<Money>| money.map_or(0, Money::minor);
        Self {
            reference: payment.request_id.to_string(),
            state: payment.state.as_str(),
            decided: payment.state.is_final() && !payment.unsure,
            unsure: payment.unsure,
            currency: payment.amount.currency().code(),
            minor: payment.amount.minor(),
            amount: shown(payment.amount),
            code: payment.code.to_string(),
            merchant_id: shop(|shop| shop.merchant.id.clone()),
            merchant: shop(|shop| shop.merchant.name.to_string()),
            store_id: shop(|shop| shop.store.id.clone()),
            store: shop(|shop| shop.store.name.to_string()),
            counter: shop(|shop| shop.code.label.clone()),
            words: payment.words().join(" "),
            wallet: payment.wallet.clone(),
            note: payment.note.clone(),
            created: payment.created.iso(),
            created_local: seen.local(payment.created),
            age_s: now.since_ms(payment.created) / SECOND_MS,
            paid: payment.paid.map(Timestamp::iso),
            paid_local: payment.paid.map(|at| seen.local(at)),
            refunded_minor: minor(seen.refunded()),
            refunding_minor: minor(seen.going_back()),
            left_minor: minor(seen.left()),
            next_check: payment.check.map(Timestamp::iso),
            checks: payment.checks,
        }
    }
}
