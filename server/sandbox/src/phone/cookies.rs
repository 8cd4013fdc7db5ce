//! Keeping the wallets' cookies apart.
//!
//! All web views share one host, and a host's ports share one jar. So every wallet's cookies
//! carry its key in front of their names on the way out, and only those come back in.

use crate::wallets::Wallet;

fn prefix(wallet: &Wallet) -> String {
    format!("sbx_{}_", wallet.key)
}

/// A `Set-Cookie` value under the wallet's own name.
pub(super) fn outgoing(wallet: &Wallet, set_cookie: &str) -> String {
    format!("{}{}", prefix(wallet), set_cookie.trim_start())
}

/// Of a `Cookie` header only what is this wallet's, under the shop's names.
pub(super) fn incoming(wallet: &Wallet, cookie: &str) -> Option<String> {
    let prefix = prefix(wallet);
    let own: Vec<_> = cookie
        .split(';')
        .filter_map(|pair| pair.trim().strip_prefix(prefix.as_str()))
        .collect();
    (!own.is_empty()).then(|| own.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wallet_gets_back_its_own_cookies_and_no_others() {
        let [gcash, hk] = ["gcash", "alipayhk"].map(|key| Wallet::find(key).unwrap());
        assert_eq!(
            outgoing(gcash, "sid=1; Path=/; HttpOnly"),
            "sbx_gcash_sid=1; Path=/; HttpOnly"
        );
        let jar = "sbx_gcash_sid=1; sbx_alipayhk_sid=2; other=3; sbx_gcash_a=b=c";
        assert_eq!(incoming(gcash, jar).as_deref(), Some("sid=1; a=b=c"));
        assert_eq!(incoming(hk, jar).as_deref(), Some("sid=2"));
        assert_eq!(incoming(hk, "other=3"), None);
    }
}
