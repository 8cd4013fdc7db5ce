//! A new payment with the request that will be sent for it, byte for byte the same every time.

use domain::{RequestId, ResultToken, State, WalletMatch};
use gateway::{Merchant, PayRequest, Settlement, Store};

use super::{Order, Payments, PaymentsError, schedule};
use crate::{
    note_label::NoteLabel,
    payment::{Payment, Place},
};

impl Payments {
    /// The payment, and what is sent for it.
    pub(super) fn draft(&self, order: &Order) -> Result<(Payment, String), PaymentsError> {
        let now = self.clock.now();
        let request_id = RequestId::made_at(now.0, self.randomness.bytes());
        let token = ResultToken::from_random(self.randomness.bytes());
        // By the clock that will close it.
        let line = self.lines.taking(order.shop.account())?;
        let expires = self.time_at(&line).plus_ms(self.settings.expiry_ms);
        let wallet = match self.wallets.table().identify(&order.user_agent).found {
            WalletMatch::Known(wallet) => Some(wallet.id.clone()),
            WalletMatch::Family(_) | WalletMatch::NotAWallet => None,
        };
        let mut payment = Payment {
            request_id,
            token,
            attempt: order.attempt.clone(),
            code: order.shop.code.code.clone(),
            place: Place::of(&order.shop),
            day: Some(order.shop.store.days.day(now)),
            account: order.shop.account().to_owned(),
            amount: order.payable.money(),
            note: order.note.clone(),
            note_label: (order.note.as_ref())
                .map(|_| NoteLabel::of(order.shop.code.note_label.as_ref())),
            wallet,
            state: State::Created,
            version: 0,
            created: now,
            expires,
            go: None,
            gateway_id: None,
            decline: None,
            paid: None,
            charged: None,
            settlement: Settlement::default(),
            elsewhere_minor: 0,
            check: None,
            checks: 0,
            unsure: false,
        };
        let body = self.pay_request(order, &payment).to_body()?;
        payment.check = schedule::next(State::Created, &payment, now);
        Ok((payment, body))
    }

    fn pay_request(&self, order: &Order, payment: &Payment) -> PayRequest {
        let id = &payment.request_id;
        let shop = &order.shop;
        let base = &self.settings.public_url;
        let label = [shop.store.name.own(), shop.code.label.as_str()].join(", ");
        PayRequest {
            request_id: id.clone(),
            order_id: id.to_string(),
            description: order.note.clone().unwrap_or(label),
            amount: order.payable.money(),
            merchant: Merchant {
                id: shop.merchant.id.clone(),
                name: shop.merchant.name.own().to_owned(),
                mcc: shop.merchant.mcc.clone(),
                region: shop.merchant.region,
            },
            store: Store {
                id: shop.store.id.clone(),
                name: shop.store.name.own().to_owned(),
                mcc: shop.store.mcc.clone(),
                terminal: None,
            },
            user_agent: order.user_agent.clone(),
            client_ip: order.client_ip,
            settlement_currency: shop.settlement_currency(self.lines.settlement(shop.account())),
            expiry: payment.expires.iso(),
            redirect_url: address(base, &["r", payment.token.as_str()]),
            notify_url: address(base, &["notify", "payment"]),
        }
    }
}

/// An address below our public one.
fn address(base: &url::Url, path: &[&str]) -> String {
    let mut url = base.clone();
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty().extend(path);
    }
    url.into()
}
