//! The wallets' data: one row each.
//!
//! User-Agents have the shapes of docs/protocol.md §2.3; brand tokens of the Alipay+ wallets
//! (`GCash/`, `TNGD/`, `KAKAOPAY/`, `TrueMoney/`) are inferred, because the documented table
//! isn't public. Limits are those of docs/protocol.md §10.
//! Colours are the brands', darkened where text on them could not be read. Order matters: the first row whose
//! token occurs in a User-Agent wins, so `AlipayHK` stands before Alipay and the nameless
//! Alipay+ wallet stands last.

use super::{Limits, Wallet};

const NO_LIMIT: u64 = u64::MAX;

/// Every wallet the demo phone can be, in the order they are recognised.
pub(crate) static TABLE: &[Wallet] = &[
    Wallet {
        key: "alipayhk",
        name: "AlipayHK",
        psp_name: "ALIPAYHK",
        home: "HKD",
        colour: "#1068e8",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (Linux; U; Android 13; zh-HK; SM-S9110 \
            Build/TP1A.220624.014) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
            Chrome/100.0.4896.58 UWS/5.12.3.0 Mobile Safari/537.36 UCBS/5.12.3.0 \
            NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:360|0|3.0) \
            AliApp(APHK/6.8.0.160) AlipayClientHK/6.8.0.160 Language/zh-HK \
            useStatusBar/true isConcaveScreen/true AlipayClient/10.1.32.600 Alipay",
        accept_language: "zh-HK,zh;q=0.9,en;q=0.8",
        requested_with: Some("hk.alipay.wallet"),
        tokens: &["AlipayClientHK", "AliApp(APHK"],
        entry_code: true,
        limits: Limits {
            least: 1,
            most: 5_000_000,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "gcash",
        name: "GCash",
        psp_name: "GCASH",
        home: "PHP",
        colour: "#0a5ce0",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (Linux; Android 13; SM-A546E Build/TP1A.220624.014; wv) \
            AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile \
            Safari/537.36 Ariver/2.60.0 Griver/2.60.0 AppContainer/10.5.10 GCash/5.81.0 \
            Lang/en-PH AlipayConnect iapconnectsdk/2.37.0",
        accept_language: "en-PH,en;q=0.9,fil;q=0.8",
        requested_with: Some("com.globe.gcash.android"),
        tokens: &["GCash/"],
        entry_code: true,
        limits: Limits {
            least: 100,
            most: NO_LIMIT,
            most_a_day: 10_000_000,
        },
    },
    Wallet {
        key: "tng",
        name: "Touch 'n Go eWallet",
        psp_name: "TNG",
        home: "MYR",
        colour: "#005abe",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (Linux; Android 14; CPH2609 Build/UKQ1.230924.001; wv) \
            AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.71 Mobile \
            Safari/537.36 Ariver/2.16.0 Griver/2.77.0 AppContainer/10.5.10 TNGD/1.8.32 \
            Lang/ms-MY AlipayConnect iapconnectsdk/2.50.0",
        accept_language: "ms-MY,ms;q=0.9,en;q=0.8",
        requested_with: Some("my.com.tngdigital.ewallet"),
        tokens: &["TNGD/"],
        entry_code: true,
        limits: Limits {
            least: 5,
            most: 2_000_000,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "kakaopay",
        name: "Kakao Pay",
        psp_name: "KAKAOPAY",
        home: "KRW",
        colour: "#ffeb00",
        on_colour: "#1b1b1b",
        user_agent: "Mozilla/5.0 (Linux; Android 14; SM-S928N Build/UP1A.231005.007; wv) \
            AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.165 Mobile \
            Safari/537.36 Griver/2.60.0 AppContainer/10.5.10 KAKAOPAY/2.31.0 Lang/ko-KR \
            AlipayConnect iapconnectsdk/2.37.0",
        accept_language: "ko-KR,ko;q=0.9,en;q=0.6",
        requested_with: Some("com.kakaopay.app"),
        tokens: &["KAKAOPAY", "KAKAOTALK"],
        entry_code: true,
        limits: Limits {
            least: 50,
            most: 2_000_000,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "truemoney",
        name: "TrueMoney",
        psp_name: "TRUEMONEY",
        home: "THB",
        colour: "#cc4405",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (Linux; Android 12; V2250 Build/SP1A.210812.003; wv) \
            AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.6045.193 Mobile \
            Safari/537.36 Ariver/2.16.0 Griver/2.50.1 AppContainer/10.5.10 TrueMoney/5.64.0 \
            Lang/th-TH AlipayConnect iapconnectsdk/2.16.11",
        accept_language: "th-TH,th;q=0.9,en;q=0.8",
        requested_with: Some("th.co.truemoney.wallet"),
        tokens: &["TrueMoney/"],
        entry_code: true,
        limits: Limits {
            least: 100,
            most: NO_LIMIT,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "dana",
        name: "DANA",
        psp_name: "DANA",
        home: "IDR",
        colour: "#0b72c4",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (Linux; Android 13; 2201117TG Build/TKQ1.221114.001; wv) \
            AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile \
            Safari/537.36Ariver/1.0.0 Griver/2.77.0 AppContainer/10.5.10 Skywalker \
            Skywalker/2.103.1 EDIK/1.0.0 Ariver/2.77.0 LocalKit/1.5.1.3  Lang/en-US \
            AlipayConnect iapconnectsdk/2.50.0",
        accept_language: "id-ID,id;q=0.9,en;q=0.8",
        requested_with: Some("id.dana"),
        tokens: &["Skywalker/"],
        entry_code: false,
        limits: Limits {
            least: 30_000,
            most: 1_000_000_000,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "alipay",
        name: "Alipay",
        psp_name: "ALIPAYCN",
        home: "CNY",
        colour: "#1068e8",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) \
            AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F90 Ariver/1.1.0 \
            AliApp(AP/10.6.20.6000) Nebula WK RVKType(1) \
            AlipayDefined(nt:WIFI,ws:390|780|3.0) AlipayClient/10.6.20.6000 Alipay \
            Language/zh-Hans Region/CN NebulaX/1.0.0",
        accept_language: "zh-CN,zh-Hans;q=0.9",
        requested_with: None,
        tokens: &["AlipayClient"],
        entry_code: true,
        limits: Limits {
            least: 10,
            most: NO_LIMIT,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "alipayplus",
        name: "Alipay+ wallet",
        psp_name: "TEST_WALLET",
        home: "SGD",
        colour: "#1b5e8c",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (Linux; Android 10; Mi 10 Build/QKQ1.191117.002; wv) \
            AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/80.0.3987.99 Mobile \
            Safari/537.36 Ariver/2.16.0  Griver/2.16.2 AppContainer/10.5.10 AlipayConnect \
            iapconnectsdk/2.7.0",
        accept_language: "en-SG,en;q=0.9",
        requested_with: None,
        tokens: &["AlipayConnect"],
        entry_code: true,
        limits: Limits {
            least: 1,
            most: NO_LIMIT,
            most_a_day: NO_LIMIT,
        },
    },
    Wallet {
        key: "browser",
        name: "Plain browser",
        psp_name: "",
        home: "USD",
        colour: "#4b5563",
        on_colour: "#ffffff",
        user_agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) \
            AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
        accept_language: "en-US,en;q=0.9",
        requested_with: None,
        tokens: &[],
        entry_code: false,
        limits: Limits {
            least: 1,
            most: NO_LIMIT,
            most_a_day: NO_LIMIT,
        },
    },
];
