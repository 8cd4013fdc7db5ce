//! What the visitor's wallet means for the page. Only the request's own User-Agent counts: an
//! address, a cookie or another header can be written by whoever made the link.

use app::pages::wallet_needed::{WalletNeededPage, WalletOffer, WhyNot, wallet_needed_page};
use axum::response::Response;
use domain::{EntryCode, Wallet, WalletMatch};
use texts::AmountStyle;

use super::{
    AppState, Shared,
    frame::{frame, shop_name},
    respond,
    visit::Visit,
};
use payments::payment::Payment;
use shops::{
    shop::Shop,
    wallets::{
        near::{Passer, near, open},
        welcome::{Welcome, welcome},
    },
};

/// The wallet's name in this language, if known, and the shop as far as it can be paid with this
/// wallet.
pub(super) fn fitted(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
    language: &str,
) -> Result<(Option<String>, Shop), WhyNot> {
    let table = state.wallets.table();
    let found = table.identify(&visit.user_agent).found;
    let name = |wallet: &Wallet| wallet.name_in(language).to_owned();
    match welcome(&found, &shop.limits, state.allow_browsers) {
        Welcome::Form { wallet, limits } => match (shop.clone().narrowed_to(limits), wallet) {
            (Some(shop), wallet) => Ok((wallet.map(name), shop)),
            (None, Some(wallet)) => Err(WhyNot::OutOfLimits(name(wallet))),
            (None, None) => Ok((None, shop.clone())),
        },
        Welcome::Unsupported(wallet) => Err(WhyNot::Unsupported(name(wallet))),
        Welcome::OutOfLimits(wallet) => Err(WhyNot::OutOfLimits(name(wallet))),
        Welcome::NoWallet => Err(WhyNot::NoWallet),
    }
}

/// The page for browsers and wallets that can't pay here, or `None` for those that can.
pub(super) fn no_wallet(state: &Shared, visit: &Visit, shop: &Shop) -> Option<Response> {
    let language = state.texts(visit, Some(&shop.store.language));
    let why = fitted(state, visit, shop, language.tag()).err()?;
    let frame = frame(state, visit, shop);
    let link = state.link(&shop.code.code);
    let passer = Passer {
        user_agent: &visit.user_agent,
        accept_language: visit.accept_language.as_deref(),
        language: frame.texts.tag(),
        currency: shop.limits.currency(),
    };
    let page = WalletNeededPage {
        shop: shop_name(shop, frame.texts.tag()),
        wallets: offers(state, &passer, &link),
        link,
        why,
    };
    let html = wallet_needed_page(&frame, &page);
    Some(respond::shop_page(200, &frame, html))
}

/// Wallets that could pay instead, likeliest first; not the one that just couldn't.
fn offers(state: &Shared, passer: &Passer<'_>, link: &str) -> Vec<WalletOffer> {
    let table = state.wallets.table();
    let found = table.identify(passer.user_agent).found;
    near(&table, passer)
        .into_iter()
        .filter(|wallet| found != WalletMatch::Known(wallet))
        .map(|wallet| WalletOffer {
            name: wallet.name_in(passer.language).to_owned(),
            go: open(wallet, passer, link),
        })
        .collect()
}

impl AppState {
    /// Whether this visitor can be a customer at all.
    pub(super) fn may_pay(&self, visit: &Visit) -> bool {
        let table = self.wallets.table();
        let found = table.identify(&visit.user_agent).found;
        self.allow_browsers || found != WalletMatch::NotAWallet
    }

    /// How this visitor's amounts are written: what they have in their wallet at home decides
    /// whether a sign alone is clear.
    pub(super) fn style(&self, language: &str, visit: &Visit) -> AmountStyle {
        let table = self.wallets.table();
        let home = match table.identify(&visit.user_agent).found {
            WalletMatch::Known(wallet) => Some(wallet.currency),
            WalletMatch::Family(_) | WalletMatch::NotAWallet => None,
        };
        AmountStyle::of(language).for_home(home)
    }

    /// How a payment's amount is written for whoever made it: beside what their wallet took, or
    /// would take.
    pub(super) fn style_of(&self, payment: &Payment, language: &str, visit: &Visit) -> AmountStyle {
        match payment.charged {
            Some(charged) => AmountStyle::of(language).for_home(Some(charged.amount.currency())),
            None => self.style(language, visit),
        }
    }

    /// A code's address.
    fn link(&self, code: &EntryCode) -> String {
        format!(
            "{}/c/{code}",
            self.public_url.origin().ascii_serialization()
        )
    }
}
