//! The built-in table, against User-Agents of wallets, browsers and machines seen in the wild.

use domain::wallet::Support;
use domain::{WalletMatch, WalletTable};
use shops::wallets::file::built_in;

/// Browsers of real visits, none of our choosing; see `user_agents/README.md`.
const BROWSERS: &str = include_str!("user_agents/browsers.txt");
/// Web views and the browsers inside social networks' apps.
const APPS: &str = include_str!("user_agents/apps.txt");
/// Bots, previews and crawlers.
const CRAWLERS: &str = include_str!("user_agents/crawlers.txt");

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

fn table() -> WalletTable {
    built_in().unwrap()
}

/// The id of the row that is found.
fn id(user_agent: &str) -> Option<String> {
    match table().identify(user_agent).found {
        WalletMatch::Known(wallet) => Some(wallet.id.clone()),
        WalletMatch::Family(family) => Some(family.id.clone()),
        WalletMatch::NotAWallet => None,
    }
}

#[test]
fn published_user_agents_are_told_apart() {
    for (user_agent, wallet) in [
        (ALIPAY_IOS, "ALIPAY_CN"),
        (ALIPAY_IOS_OLD, "ALIPAY_CN"),
        (ALIPAY_HK, "ALIPAY_HK"),
        (ALIPAY_PLUS, "ALIPAY_PLUS"),
        (DANA, "DANA"),
    ] {
        assert_eq!(id(user_agent).as_deref(), Some(wallet), "{user_agent}");
    }
}

#[test]
fn hong_kong_is_found_by_either_of_its_words_and_before_the_mainland() {
    for hong_kong in [
        "AliApp(APHK/9.9)",
        "AlipayClientHK/1",
        "AlipayClient/1 AlipayClientHK/1 AlipayConnect",
        "AliApp(AP/10.1) AliApp(APHK/2.6) AlipayClient/10.1",
    ] {
        assert_eq!(id(hong_kong).as_deref(), Some("ALIPAY_HK"), "{hong_kong}");
    }
}

#[test]
fn every_brands_word_counts_next_to_the_familys_and_nowhere_else() {
    let table = table();
    let mut brands = 0;
    for wallet in table.wallets() {
        let Some(next_to) = &wallet.next_to else {
            continue;
        };
        for token in &wallet.tokens {
            brands += 1;
            let alone = format!("Mozilla/5.0 (Linux; Android 14; wv) {token}/10.8.0");
            assert_eq!(id(&alone), None, "{alone}");
            for beside in [
                format!("{alone} {next_to} iapconnectsdk/2.37.0"),
                format!("{next_to} {alone}"),
                format!("{alone} AlipayClient/10 {next_to}"),
            ] {
                assert_eq!(id(&beside).as_deref(), Some(wallet.id.as_str()), "{beside}");
            }
        }
    }
    assert!(brands > 15, "{brands} words were tried");
}

#[test]
fn no_browser_web_view_or_machine_is_a_wallet() {
    let table = table();
    for (list, at_least) in [(BROWSERS, 900), (APPS, 500), (CRAWLERS, 2_000)] {
        assert!(list.lines().count() >= at_least);
        for user_agent in list.lines() {
            let told = table.identify(user_agent);
            assert_eq!(told.found, WalletMatch::NotAWallet, "{user_agent}");
        }
    }
    // The same in a wallet's web view is the wallet.
    for browser in BROWSERS.lines().chain(APPS.lines()) {
        let inside = format!("{browser} AlipayConnect iapconnectsdk/2.37.0");
        let told = table.identify(&inside);
        assert!(matches!(told.found, WalletMatch::Family(_)), "{inside}");
    }
}

#[test]
fn the_lists_hold_phones_web_views_and_social_networks() {
    for (list, words) in [
        (BROWSERS, "iPhone"),
        (BROWSERS, "Android"),
        (BROWSERS, "; wv)"),
        (BROWSERS, "Snapchat"),
        (APPS, "FBAN/FBIOS"),
        (APPS, "FB_IAB"),
        (APPS, "Instagram"),
        (APPS, "Line/"),
        (APPS, "MicroMessenger"),
        (APPS, "QQ/"),
    ] {
        let found = list.lines().any(|line| line.contains(words));
        assert!(found, "{words} is in no line");
    }
}

#[test]
fn the_table_says_what_the_protocol_says() {
    let table = table();
    let of = |support| {
        let wallets = table.wallets().iter();
        wallets
            .filter(|wallet| wallet.entry_code == support)
            .count()
    };
    assert_eq!(
        [Support::Yes, Support::No, Support::Unknown].map(of),
        [15, 9, 1]
    );
    // docs/protocol.md §10, in minor units.
    let most = domain::Money::MINOR_MAX;
    for (id, min, max) in [
        ("ALIPAY_CN", 10, most),
        ("ALIPAY_HK", 1, 5_000_000),
        ("TRUEMONEY", 100, most),
        ("TNG", 5, 2_000_000),
        ("GCASH", 100, most),
        ("KAKAOPAY", 50, 2_000_000),
        ("DANA", 30_000, 1_000_000_000),
    ] {
        let limits = table.by_id(id).unwrap().limits.unwrap();
        let found = (limits.min().minor(), limits.max().minor());
        assert_eq!(found, (min, max), "{id}");
    }
    assert_eq!(table.psp_name("RABBITLINEPAY"), "RABBIT_LINE_PAY");
}
