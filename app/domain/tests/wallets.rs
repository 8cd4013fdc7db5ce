//! Wallets told from User-Agents of the shapes seen in the wild.

use domain::WalletMatch;
use domain::wallet::{all, by_id, identify, language_hint, psp_name};

// Shapes from published samples and captures (docs/protocol.md §2.3), written out in full.
const ALIPAY_IOS: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 14_4 like Mac OS X) \
    AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Ariver/1.1.0 AliApp(AP/10.2.15.6000) \
    Nebula WK RVKType(1) AlipayDefined(nt:4G,ws:414|672|3.0) AlipayClient/10.2.15.6000 Alipay \
    Language/zh-Hans Region/CN NebulaX/1.0.0";
const ALIPAY_IOS_OLD: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 10_3_3 like Mac OS X) \
    AppleWebKit/603.3.8 (KHTML, like Gecko) Mobile/14G60 NebulaSDK/1.8.100112 Nebula PSDType(1) \
    AlipayDefined(nt:4G,ws:320|504|2.0) AliApp(AP/10.1.32.600) AlipayClient/10.1.32.600 Alipay \
    Language/zh-Hans AlipayConnect";
const ALIPAY_HK: &str = "Mozilla/5.0 (Linux; U; Android 8.1.0; zh-HK; BLA-L29 Build/HUAWEIBLA-L29) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/57.0.2987.108 Mobile Safari/537.36 \
    NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:360|0|3.0) AliApp(APHK/2.6.0.160) \
    AlipayClientHK/2.6.0.160 Language/zh-HK useStatusBar/true AlipayClient/10.1.32.600 Alipay";
const ALIPAY_PLUS: &str = "Mozilla/5.0 (Linux; Android 10; Mi 10 Build/QKQ1.191117.002; wv) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0.3987.99 Mobile Safari/537.36 \
    Ariver/2.16.0  Griver/2.16.2 AppContainer/10.5.10 AlipayConnect iapconnectsdk/2.7.0";
const DANA: &str = "Mozilla/5.0 (Linux; Android 13; SM-A536E Build/TP1A.220624.014; wv) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile \
    Safari/537.36Ariver/1.0.0 Griver/2.77.0 AppContainer/10.5.10 Skywalker Skywalker/2.103.1 \
    EDIK/1.0.0 Ariver/2.77.0 LocalKit/1.5.1.3  Lang/en-US AlipayConnect iapconnectsdk/2.50.0";
const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

fn id(user_agent: &str) -> Option<&'static str> {
    match identify(user_agent) {
        WalletMatch::Known(wallet) => Some(wallet.id),
        WalletMatch::UnknownAlipayPlus | WalletMatch::NotAWallet => None,
    }
}

#[test]
fn published_user_agents_are_told_apart() {
    assert_eq!(id(ALIPAY_IOS), Some("ALIPAY_CN"));
    assert_eq!(id(ALIPAY_IOS_OLD), Some("ALIPAY_CN"));
    assert_eq!(id(ALIPAY_HK), Some("ALIPAY_HK"));
    assert_eq!(id(DANA), Some("DANA"));
    assert_eq!(identify(ALIPAY_PLUS), WalletMatch::UnknownAlipayPlus);
    assert_eq!(identify(SAFARI), WalletMatch::NotAWallet);
    assert_eq!(identify(""), WalletMatch::NotAWallet);
}

#[test]
fn a_brand_counts_only_next_to_the_familys_token_and_as_a_word() {
    let kakao = format!("{SAFARI} KAKAOTALK 10.8.0");
    assert_eq!(identify(&kakao), WalletMatch::NotAWallet);
    assert_eq!(
        id(&format!("{kakao} AlipayConnect iapconnectsdk/2.37.0")),
        Some("KAKAOPAY")
    );
    assert_eq!(id(&format!("{SAFARI} /tng/i AlipayConnect")), Some("TNG"));
    let setting = format!("{SAFARI} SETTNGS/1 AlipayConnect");
    assert_eq!(identify(&setting), WalletMatch::UnknownAlipayPlus);
}

#[test]
fn hong_kong_is_found_by_either_of_its_tokens() {
    assert_eq!(id("AliApp(APHK/9.9)"), Some("ALIPAY_HK"));
    assert_eq!(
        id("AlipayClient/1 AlipayClientHK/1 AlipayConnect"),
        Some("ALIPAY_HK")
    );
}

#[test]
fn only_the_first_2048_characters_count() {
    let long = "é".repeat(2048);
    assert_eq!(
        identify(&format!("{long}AlipayClient")),
        WalletMatch::NotAWallet
    );
    assert_eq!(id(&format!("AlipayClient{long}")), Some("ALIPAY_CN"));
    assert_eq!(language_hint(&format!("{long} Lang/en")), None);
}

#[test]
fn the_wallets_language_is_read_from_either_label() {
    assert_eq!(language_hint(ALIPAY_IOS), Some("zh-Hans"));
    assert_eq!(language_hint(ALIPAY_HK), Some("zh-HK"));
    assert_eq!(language_hint(DANA), Some("en-US"));
    assert_eq!(language_hint(ALIPAY_PLUS), None);
    for none in [
        "Language/",
        "Lang/ en",
        "SomeLang/en",
        "Lang/<script>",
        "Lang/é",
    ] {
        assert_eq!(language_hint(none), None, "{none}");
    }
    let tag = "a".repeat(36);
    assert_eq!(language_hint(&format!("Lang/{tag}")), None);
}

#[test]
fn the_gateways_short_name_is_the_wallets_id() {
    assert_eq!(psp_name("ALIPAYCN"), "ALIPAY_CN");
    assert_eq!(psp_name("RABBITLINEPAY"), "RABBIT_LINE_PAY");
    assert_eq!(psp_name("ALIPAY_HK"), "ALIPAY_HK");
    assert_eq!(psp_name("NEWPAY"), "NEWPAY");
    assert_eq!(psp_name(""), "");
}

#[test]
fn every_wallet_has_an_id_of_its_own_a_known_currency_and_a_language() {
    for wallet in all() {
        assert_eq!(by_id(wallet.id), Some(wallet));
        assert!(
            domain::Currency::parse(wallet.currency).is_ok(),
            "{}",
            wallet.id
        );
        assert!(
            !wallet.languages.is_empty() && wallet.home.len() == 2,
            "{}",
            wallet.id
        );
    }
    assert!(by_id("DANA").is_some_and(|wallet| !wallet.entry_code));
    assert_eq!(by_id("dana"), None);
}
