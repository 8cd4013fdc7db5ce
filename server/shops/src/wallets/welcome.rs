//! Which page a User-Agent gets: the form, or what keeps it from paying here. Knows no HTTP.

use domain::{Limits, Wallet, WalletMatch, wallet::Support};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Welcome<'a> {
    /// The form, with what may be paid.
    Form {
        /// The wallet, if its brand is known.
        wallet: Option<&'a Wallet>,
        /// The shop's limits, narrowed by the wallet's.
        limits: Limits,
    },
    /// This wallet doesn't take entry codes.
    Unsupported(&'a Wallet),
    /// Nothing that may be paid here may be paid with this wallet.
    OutOfLimits(&'a Wallet),
    /// No wallet at all.
    NoWallet,
}

/// The page for this wallet, in a shop with these limits. A wallet of which nobody knows whether it
/// takes entry codes may try.
pub fn welcome<'a>(found: &WalletMatch<'a>, shop: &Limits, allow_browsers: bool) -> Welcome<'a> {
    let form = |wallet, limits| Welcome::Form { wallet, limits };
    match found {
        WalletMatch::Known(wallet) => match (wallet.entry_code, wallet.narrow(shop)) {
            (Support::No, _) => Welcome::Unsupported(wallet),
            (Support::Yes | Support::Unknown, Ok(limits)) => form(Some(wallet), limits),
            (Support::Yes | Support::Unknown, Err(_)) => Welcome::OutOfLimits(wallet),
        },
        WalletMatch::Family(_) => form(None, *shop),
        WalletMatch::NotAWallet if allow_browsers => form(None, *shop),
        WalletMatch::NotAWallet => Welcome::NoWallet,
    }
}
