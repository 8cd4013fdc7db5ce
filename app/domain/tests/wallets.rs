//! Tables of wallets: which row a User-Agent names and why, and what is wrong with a table. The
//! table that is shipped is a file of the server's, tested there with User-Agents seen in the wild.

#![expect(
    clippy::unwrap_used,
    reason = "what a helper of a test panics over is a failed test"
)]

use domain::wallet::{
    FamilyRow, Fault, Place, WalletRow, WalletRows, WalletTable, Why, language_hint,
};
use domain::{Currency, Limits, LimitsError, WalletMatch};

/// A word of the family.
const FAMILY: &str = "AlipayConnect";

fn row(id: &str, tokens: &[&str], next_to: Option<&str>) -> WalletRow {
    WalletRow {
        id: id.to_owned(),
        name: id.to_lowercase(),
        tokens: tokens.iter().copied().map(str::to_owned).collect(),
        next_to: next_to.map(str::to_owned),
        home: "HK".to_owned(),
        currency: "HKD".to_owned(),
        languages: vec!["zh-Hant".to_owned()],
        ..WalletRow::default()
    }
}

fn rows() -> WalletRows {
    let family = FamilyRow {
        id: "FAMILY".to_owned(),
        tokens: vec![FAMILY.to_owned()],
    };
    WalletRows {
        wallets: vec![
            row("ALIPAY_HK", &["AlipayClientHK", "AliApp(APHK"], None),
            row("TNG", &["TNG", "TNGD"], Some(FAMILY)),
            row("BOOST", &[], None),
            row("ALIPAY_CN", &["AlipayClient", "AliApp(AP"], None),
        ],
        families: vec![family],
    }
}

fn table() -> WalletTable {
    WalletTable::check(&rows()).unwrap()
}

/// The id of the row that was found.
fn id(user_agent: &str) -> Option<String> {
    match table().identify(user_agent).found {
        WalletMatch::Known(wallet) => Some(wallet.id.clone()),
        WalletMatch::Family(family) => Some(family.id.clone()),
        WalletMatch::NotAWallet => None,
    }
}

#[test]
fn the_first_row_whose_word_stands_there_is_it() {
    let both = "Mozilla/5.0 AliApp(APHK/2.6) AlipayClientHK/2.6 AlipayClient/10.1 AlipayConnect";
    assert_eq!(id(both).as_deref(), Some("ALIPAY_HK"));
    let named = "AlipayClient/10.1 TNGD/3 AlipayConnect";
    assert_eq!(id(named).as_deref(), Some("TNG"));
    let mainland = "AlipayClient/10.1 AlipayConnect";
    assert_eq!(id(mainland).as_deref(), Some("ALIPAY_CN"));
    assert_eq!(id("AliApp(AP/10.1)").as_deref(), Some("ALIPAY_CN"));
    assert_eq!(id("Griver/2 AlipayConnect").as_deref(), Some("FAMILY"));
    assert_eq!(id("Mozilla/5.0"), None);
    assert_eq!(id(""), None);
}

#[test]
fn it_is_said_why_no_earlier_row_is_it() {
    let table = table();
    let told = table.identify("TNG/1 AlipayClient/10.1");
    assert_eq!(told.token, Some("AlipayClient"));
    let passed: Vec<_> = told.passed.iter().map(|row| (row.id, row.why)).collect();
    let alone = Why::Alone {
        token: "TNG",
        next_to: FAMILY,
    };
    assert_eq!(
        passed,
        [
            ("ALIPAY_HK", Why::Absent),
            ("TNG", alone),
            ("BOOST", Why::NoTokens)
        ]
    );
    let nothing = table.identify("Mozilla/5.0");
    assert_eq!((nothing.token, nothing.passed.len()), (None, 5));
}

#[test]
fn a_word_may_be_glued_to_a_version_but_to_no_other_word() {
    for glued in [
        "Safari/537.36AlipayClient/10.2",
        "Safari/537AlipayClient/10.2",
        "(AlipayClient)",
        "é\u{1f600}AlipayClient",
        "alipayclient/1",
        "x_AlipayClient;",
    ] {
        assert_eq!(id(glued).as_deref(), Some("ALIPAY_CN"), "{glued}");
    }
    for other in [
        "NotAlipayClient/1",
        "AlipayClients/1",
        "AlipayClient2/1",
        "SM5AlipayClient/1",
        "5AlipayClient",
        "Alipay Client/1",
    ] {
        assert_eq!(id(other), None, "{other}");
    }
}

#[test]
fn only_the_first_2048_characters_count() {
    let long = "é".repeat(2048);
    assert_eq!(id(&format!("{long}AlipayClient")), None);
    let early = format!("AlipayClient{long}");
    assert_eq!(id(&early).as_deref(), Some("ALIPAY_CN"));
    assert_eq!(language_hint(&format!("{long} Lang/en")), None);
}

#[test]
fn the_wallets_language_is_read_from_either_label() {
    assert_eq!(
        language_hint("Alipay Language/zh-Hans Region/CN"),
        Some("zh-Hans")
    );
    assert_eq!(
        language_hint("LocalKit/1.5.1.3  Lang/en-US x"),
        Some("en-US")
    );
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
    let table = table();
    assert_eq!(table.psp_name("ALIPAYCN"), "ALIPAY_CN");
    assert_eq!(table.psp_name("ALIPAY_HK"), "ALIPAY_HK");
    assert_eq!(table.psp_name("NEWPAY"), "NEWPAY");
    assert_eq!(table.psp_name(""), "");
    assert!(table.by_id("BOOST").is_some() && table.by_id("boost").is_none());
}

#[test]
fn everything_that_is_wrong_is_said_at_once_with_its_row_and_field() {
    let mut rows = rows();
    rows.wallets.push(WalletRow {
        id: "ALIPAYHK".to_owned(),
        name: "\u{7}".to_owned(),
        tokens: ["TNG", "", "2x", "Pay/1.0", "a b"]
            .map(str::to_owned)
            .into(),
        next_to: Some("/".to_owned()),
        home: "hk".to_owned(),
        currency: "HKD".to_owned(),
        languages: vec!["zh-Hant".to_owned(), "chinese!".to_owned()],
        min: Some("1,000".to_owned()),
        max: Some("0.001".to_owned()),
        ..WalletRow::default()
    });
    rows.wallets.push(WalletRow {
        currency: "XXX".to_owned(),
        languages: Vec::new(),
        ..row("lower", &["Word"; 17], None)
    });
    rows.families.push(FamilyRow::default());
    let problems = WalletTable::check(&rows).unwrap_err();
    assert!(problems.iter().all(|problem| match problem.place {
        Place::Wallet(at) => at == 4 || at == 5,
        Place::Family(at) => at == 1,
    }));
    let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
    for words in [
        "ALIPAYHK: id: an earlier row",
        "ALIPAYHK: name: must be",
        "tokens: \"\" is not a word",
        "tokens: \"2x\" is not a word",
        "tokens: \"Pay/1.0\" is not a word",
        "tokens: \"a b\" is not a word",
        "next_to: \"/\"",
        "home: must be",
        "languages: \"chinese!\"",
        "min: must be an exact amount",
        "max: must be an exact amount",
        "lower: id: must be capital",
        "lower: currency: must be",
        "lower: languages: there must be",
        "lower: tokens: there are more than 16",
        ": tokens: a family needs one",
    ] {
        let found = said.iter().any(|problem| problem.contains(words));
        assert!(found, "{words} is not in {said:#?}");
    }
}

#[test]
fn a_word_that_is_never_reached_is_a_mistake() {
    let mut rows = rows();
    rows.wallets.push(row("OTHER", &["tng"], Some(FAMILY)));
    let problems = WalletTable::check(&rows).unwrap_err();
    let taken = Fault::TakenToken {
        token: "tng".to_owned(),
        earlier: Place::Wallet(1),
        by: "TNG".to_owned(),
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].fault, taken);
    // Without the family's word the later row is still reached.
    rows.wallets[4].next_to = None;
    assert!(WalletTable::check(&rows).is_ok());
}

#[test]
fn limits_are_exact_and_allow_something() {
    let limited = |currency: &str, min: Option<&str>, max: Option<&str>| {
        let row = WalletRow {
            currency: currency.to_owned(),
            min: min.map(str::to_owned),
            max: max.map(str::to_owned),
            ..row("A", &[], None)
        };
        let rows = WalletRows {
            wallets: vec![row],
            ..WalletRows::default()
        };
        let table = WalletTable::check(&rows).map_err(|problems| problems[0].fault.clone())?;
        Ok::<_, Fault>(table.wallets()[0].clone())
    };
    let limits = limited("HKD", Some("0.05"), Some("50000"))
        .unwrap()
        .limits
        .unwrap();
    assert_eq!((limits.min().minor(), limits.max().minor()), (5, 5_000_000));
    assert_eq!(limited("HKD", None, None).unwrap().limits, None);
    assert_eq!(
        limited("HKD", Some("2"), Some("1.99")),
        Err(Fault::BadLimits(LimitsError::MinAboveMax))
    );
    for (currency, bad) in [
        ("KRW", "0.5"),
        ("HKD", "0.001"),
        ("HKD", "1e3"),
        ("HKD", ""),
    ] {
        let refused = limited(currency, Some(bad), None);
        assert_eq!(refused, Err(Fault::BadAmount), "{bad} {currency}");
    }
    let shop = |code: &str, min, max| {
        Limits::new(Currency::parse(code).unwrap(), Some(min), Some(max)).unwrap()
    };
    let wallet = limited("HKD", Some("1"), Some("100")).unwrap();
    let both = wallet.narrow(&shop("HKD", 50, 20_000)).unwrap();
    assert_eq!((both.min().minor(), both.max().minor()), (100, 10_000));
    let yen = shop("JPY", 50, 20_000);
    assert_eq!(wallet.narrow(&yen), Ok(yen), "another currency's");
    let nothing = wallet.narrow(&shop("HKD", 10_001, 20_000));
    assert_eq!(nothing, Err(LimitsError::MinAboveMax));
}
