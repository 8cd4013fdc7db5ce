//! What else is known of a payment: when, by which wallet, and what the customer wrote, by the shop's own word.

use foundation::store::StoreError;
use office_pages::payment::Fact;
use payments::payment::Payment;
use texts::{AmountStyle, Spoken, Texts};

use super::Found;
use crate::Shared;

/// What a shop called its customers' notes when this one was written, if it had a word of its own; what it calls them
/// at that till now where that wasn't kept.
pub(super) async fn note_label(
    state: &Shared,
    payment: &Payment,
) -> Result<Option<Spoken>, StoreError> {
    let place = &payment.place;
    let shops = state.store.shops_of(&place.merchant).await?;
    let shop = shops.iter().find(|shop| shop.till == place.till);
    Ok(shop.and_then(|shop| {
        let label = payment.note_called(shop.code.note_label.as_ref())?;
        Some(Spoken::of(
            label,
            &shop.store.language,
            &shop.store.language,
        ))
    }))
}

/// What customers' notes are called where a shop has no word of its own.
const NOTE: &str = "office-payment-note";

pub(super) fn facts(state: &Shared, found: &Found, texts: &Texts) -> Vec<Fact> {
    let (style, language) = (&AmountStyle::of(texts.tag()), texts.tag());
    let payment = &found.payment;
    let wallet = payment.wallet.as_deref();
    let gateway = payment.gateway_id.as_ref();
    let charged = payment.charged.map(|charged| charged.amount);
    let charged = charged.filter(|amount| *amount != payment.amount);
    let charged = charged.map(|amount| style.amount(amount));
    let all = [
        (
            "office-payment-begun",
            Some(found.time(payment.created, language)),
        ),
        (
            "office-payment-paid",
            payment.paid.map(|at| found.time(at, language)),
        ),
        (
            "office-payments-wallet",
            wallet.map(|id| state.brand(id, language)),
        ),
        ("office-payment-charged", charged),
        (NOTE, payment.note.clone()),
        (
            "office-payment-reference",
            Some(payment.request_id.to_string()),
        ),
        (
            "office-payment-gateway",
            gateway.map(|id| id.as_str().to_owned()),
        ),
    ];
    let known = all.into_iter();
    known
        .filter_map(|(key, value)| {
            let own = found.note_label.as_ref().filter(|_| key == NOTE);
            let name = own.map_or_else(|| texts.get(key), |own| own.text.clone());
            Some(Fact {
                name,
                value: value?,
            })
        })
        .collect()
}
