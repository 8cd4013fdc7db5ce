//! What the visitor's wallet means for the page. Only the request's own User-Agent counts: an
//! address, a cookie or another header can be written by whoever made the link.

use app::pages::wallet_needed::{WalletNeededPage, WhyNot, wallet_needed_page};
use axum::response::Response;
use domain::{EntryCode, Limits, WalletMatch};

use super::{AppState, Shared, pages, respond, visit::Visit};
use crate::{
    shop::Shop,
    wallets::welcome::{Welcome, welcome},
};

/// The wallet's name, if known, and what may be paid with it here.
pub(super) fn brand_and_limits(
    state: &Shared,
    visit: &Visit,
    shop: &Shop,
) -> (Option<String>, Limits) {
    let table = state.wallets.table();
    let found = table.identify(&visit.user_agent).found;
    match welcome(&found, &shop.limits, state.allow_browsers) {
        Welcome::Form { wallet, limits } => (wallet.map(|wallet| wallet.name.clone()), limits),
        // The table has changed since these were sent away.
        Welcome::Unsupported(_) | Welcome::OutOfLimits(_) | Welcome::NoWallet => {
            (None, shop.limits)
        }
    }
}

/// The page for browsers and wallets that can't pay here, or `None` for those that can.
pub(super) fn no_wallet(state: &Shared, visit: &Visit, shop: &Shop) -> Option<Response> {
    let table = state.wallets.table();
    let found = table.identify(&visit.user_agent).found;
    let why = match welcome(&found, &shop.limits, state.allow_browsers) {
        Welcome::Form { .. } => return None,
        Welcome::Unsupported(wallet) => WhyNot::Unsupported(wallet.name.clone()),
        Welcome::OutOfLimits(wallet) => WhyNot::OutOfLimits(wallet.name.clone()),
        Welcome::NoWallet => WhyNot::NoWallet,
    };
    let frame = pages::frame(state, visit, shop);
    let page = WalletNeededPage {
        shop: pages::shop_name(shop),
        link: state.link(&shop.code.code),
        why,
    };
    let language = frame.texts.tag().to_owned();
    Some(respond::page(
        200,
        &language,
        wallet_needed_page(&frame, &page),
    ))
}

impl AppState {
    /// Whether this visitor can be a customer at all.
    pub(super) fn may_pay(&self, visit: &Visit) -> bool {
        let table = self.wallets.table();
        let found = table.identify(&visit.user_agent).found;
        self.allow_browsers || found != WalletMatch::NotAWallet
    }

    /// A code's address.
    fn link(&self, code: &EntryCode) -> String {
        format!(
            "{}/c/{code}",
            self.public_url.origin().ascii_serialization()
        )
    }
}
