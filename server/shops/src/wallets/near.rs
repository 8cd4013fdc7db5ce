//! Which wallets are named and offered to somebody who came without one: those that pay by a shop's
//! code, likeliest first. Knows no page.

use domain::{Currency, Wallet, WalletTable, wallet::Support};

/// What is known of somebody in a browser.
#[derive(Clone, Copy, Debug)]
pub struct Passer<'a> {
    /// The header, which only puts wallets in order.
    pub user_agent: &'a str,
    /// The header.
    pub accept_language: Option<&'a str>,
    /// The page's language.
    pub language: &'a str,
    /// What the shop takes.
    pub currency: Currency,
}

/// The wallets of the table that take entry codes: of the customer's country first, then of
/// the shop's currency, then of the page's language, else in the table's order.
pub fn near<'a>(table: &'a WalletTable, passer: &Passer<'_>) -> Vec<&'a Wallet> {
    let country = passer.accept_language.and_then(country);
    let distance = |wallet: &&Wallet| {
        (
            Some(wallet.home.as_str()) != country,
            wallet.currency != passer.currency,
            !wallet.languages.iter().any(|tag| tag == passer.language),
            // One that can be opened from here is more use than one that can only be named.
            address(wallet, passer).is_none(),
        )
    };
    let mut wallets: Vec<&Wallet> = table
        .wallets()
        .iter()
        .filter(|wallet| wallet.entry_code == Support::Yes)
        .collect();
    wallets.sort_by_key(distance);
    wallets
}

/// Where this phone's browser finds the wallet, for a shop's page at `link`; nothing on a desk.
pub fn open(wallet: &Wallet, passer: &Passer<'_>, link: &str) -> Option<String> {
    let link: String = url::form_urlencoded::byte_serialize(link.as_bytes()).collect();
    address(wallet, passer).map(|address| address.replace("{link}", &link))
}

fn address<'a>(wallet: &'a Wallet, passer: &Passer<'_>) -> Option<&'a str> {
    let on = |name: &str| passer.user_agent.contains(name);
    let address = if on("iPhone") || on("iPad") {
        &wallet.open.ios
    } else if on("Android") {
        &wallet.open.android
    } else {
        &None
    };
    address.as_deref()
}

/// The country of the header's first tag: `HK` of `zh-Hant-HK,zh;q=0.9`.
fn country(header: &str) -> Option<&str> {
    let first = header.split([',', ';']).next()?;
    let mut parts = first.trim().split(['-', '_']).skip(1);
    parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wallets::file::built_in;

    const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) Safari/604.1";
    const ANDROID: &str =
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/126.0 Mobile Safari/537.36";

    fn passer<'a>(user_agent: &'a str, languages: &'a str, currency: &str) -> Passer<'a> {
        Passer {
            user_agent,
            accept_language: Some(languages),
            language: "en",
            currency: Currency::parse(currency).unwrap(),
        }
    }

    #[test]
    fn wallets_of_the_customers_country_come_first_and_then_those_of_the_shop() {
        let table = built_in().unwrap();
        let first = |languages, currency| -> Vec<String> {
            let wallets = near(&table, &passer(IPHONE, languages, currency));
            wallets.iter().take(2).map(|one| one.id.clone()).collect()
        };
        assert_eq!(
            first("en-PH,en;q=0.9", "HKD"),
            ["GCASH", "HELLOMONEY_BY_AUB"]
        );
        assert_eq!(first("zh-Hans-CN", "MYR"), ["ALIPAY_CN", "TNG"]);
        assert_eq!(
            first("en", "THB").first().map(String::as_str),
            Some("TRUEMONEY")
        );
    }

    #[test]
    fn only_wallets_that_pay_by_a_shops_code_are_offered() {
        let table = built_in().unwrap();
        let near = near(&table, &passer(ANDROID, "id-ID", "IDR"));
        assert!(near.iter().all(|wallet| wallet.entry_code == Support::Yes));
    }

    #[test]
    fn a_phone_is_led_to_the_app_and_a_desk_to_none() {
        let table = built_in().unwrap();
        let wallets = table.wallets().iter();
        let alipay = wallets.clone().find(|one| one.id == "ALIPAY_CN").unwrap();
        let at = |agent| {
            open(
                alipay,
                &passer(agent, "en", "HKD"),
                "https://pay.example/c/AB",
            )
        };
        let expected = "alipays://platformapi/startapp?appId=20000067&url=\
                        https%3A%2F%2Fpay.example%2Fc%2FAB";
        assert_eq!(at(IPHONE).as_deref(), Some(expected));
        assert_eq!(at(ANDROID).as_deref(), Some(expected));
        assert_eq!(at("Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0"), None);
    }
}
