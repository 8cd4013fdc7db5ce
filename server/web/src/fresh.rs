//! The amount page's form for a shop, with a key of its own.

use app::pages::amount::AmountPage;
use domain::AttemptKey;

use super::{
    frame::{ShopView, shop_name, spoken},
    wallet,
};
use crate::look;

impl ShopView<'_> {
    /// A form with a key of its own.
    pub(super) fn fresh_form(&self) -> AmountPage {
        let Self {
            state,
            visit,
            shop,
            language,
        } = *self;
        // Whoever can't pay was sent away before, unless the table of wallets has changed since.
        let fitted = wallet::fitted(state, visit, shop, language);
        let (wallet, shop) = fitted.unwrap_or_else(|_| (None, shop.clone()));
        let shop = &shop;
        AmountPage {
            shop: shop_name(shop, language),
            code: shop.code.code.to_string(),
            attempt: AttemptKey::from_random(state.randomness.bytes())
                .as_str()
                .to_owned(),
            limits: shop.limits,
            style: state.style(language, visit),
            wording: look::wording(shop),
            asking: shop.code.asking.clone(),
            note: shop.code.note,
            note_needed: shop.code.note_needed,
            note_label: (shop.code.note_label.as_ref()).map(|label| spoken(shop, label, language)),
            wallet,
            earlier: None,
            refused: None,
        }
    }
}
