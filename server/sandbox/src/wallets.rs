//! The wallets a customer may scan with: their look, their money, their User-Agent.
//!
//! The rows stand in `wallets/table.rs`. Which wallet a payment comes from is read off the
//! User-Agent, the way docs/protocol.md §2.1 orders it; the merchant never names it.

mod table;

use crate::money::{Amount, Currency};

pub(crate) use table::TABLE;

/// One wallet, or the plain browser that is none.
#[derive(Debug)]
pub(crate) struct Wallet {
    /// In addresses: `/phone?wallet=gcash`.
    pub(crate) key: &'static str,
    /// What the customer calls it.
    pub(crate) name: &'static str,
    /// What `pspCustomerInfo.pspName` says.
    pub(crate) psp_name: &'static str,
    /// The customer's own currency.
    pub(crate) home: &'static str,
    /// Brand colour and the text colour that can be read on it.
    pub(crate) colour: &'static str,
    pub(crate) on_colour: &'static str,
    /// What its web view sends with every request.
    pub(crate) user_agent: &'static str,
    pub(crate) accept_language: &'static str,
    /// Android web views of old name their app here.
    pub(crate) requested_with: Option<&'static str>,
    /// What in a User-Agent gives it away; tried in the table's order.
    pub(crate) tokens: &'static [&'static str],
    /// Whether it can pay at an entry code at all (docs/protocol.md §2.3).
    pub(crate) entry_code: bool,
    pub(crate) limits: Limits,
}

/// Bounds in minor units of the wallet's own currency (docs/protocol.md §10).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) least: u64,
    /// Most in one payment.
    pub(crate) most: u64,
    /// Most a customer may spend in a day; here: in one payment.
    pub(crate) most_a_day: u64,
}

/// What a wallet says of an amount in its own currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    Fits,
    TooSmall,
    TooLarge,
    OverTheCustomersLimit,
}

impl Wallet {
    pub(crate) fn find(key: &str) -> Option<&'static Self> {
        TABLE.iter().find(|wallet| wallet.key == key)
    }

    /// Whose web view sends this User-Agent; `None` for a browser.
    pub(crate) fn of_user_agent(user_agent: &str) -> Option<&'static Self> {
        TABLE
            .iter()
            .find(|wallet| wallet.tokens.iter().any(|token| user_agent.contains(token)))
    }

    pub(crate) fn home(&self) -> Option<&'static Currency> {
        Currency::find(self.home)
    }

    /// Limits hold in the wallet's own currency only: for others the rate of the day decides,
    /// and nobody outside the wallet knows it.
    pub(crate) fn fit(&self, amount: Amount) -> Fit {
        if amount.currency.code != self.home {
            return Fit::Fits;
        }
        match amount.minor {
            minor if minor < self.limits.least => Fit::TooSmall,
            minor if minor > self.limits.most => Fit::TooLarge,
            minor if minor > self.limits.most_a_day => Fit::OverTheCustomersLimit,
            _ => Fit::Fits,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wallet_is_known_by_its_own_user_agent() {
        for wallet in TABLE {
            let seen = Wallet::of_user_agent(wallet.user_agent).map(|seen| seen.key);
            let expected = (wallet.key != "browser").then_some(wallet.key);
            assert_eq!(seen, expected, "{}", wallet.user_agent);
        }
    }

    #[test]
    fn alipay_hk_is_not_taken_for_alipay_although_its_user_agent_names_both() {
        let hk = Wallet::find("alipayhk").unwrap();
        assert!(hk.user_agent.contains("AlipayClient/"));
        assert_eq!(
            Wallet::of_user_agent(hk.user_agent).unwrap().key,
            "alipayhk"
        );
    }

    #[test]
    fn every_home_currency_has_a_rate() {
        assert!(TABLE.iter().all(|wallet| wallet.home().is_some()));
    }
}
