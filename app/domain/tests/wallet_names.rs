//! What a wallet is called in a language, and which language it says its customer reads.

use domain::wallet::{Fault, WalletRow, WalletRows, WalletTable, language_hint};

fn alipay() -> WalletRow {
    WalletRow {
        id: "ALIPAY_CN".to_owned(),
        name: "Alipay".to_owned(),
        home: "CN".to_owned(),
        currency: "CNY".to_owned(),
        languages: vec!["zh-Hans".to_owned()],
        ..WalletRow::default()
    }
}

#[test]
fn a_wallet_has_the_name_its_reader_knows() {
    let mut rows = WalletRows {
        wallets: vec![alipay()],
        families: Vec::new(),
    };
    let alipay = rows.wallets.first_mut().unwrap();
    alipay.names = [("zh-Hans", "支付宝"), ("ko", "알리페이")]
        .map(|(tag, name)| (tag.to_owned(), name.to_owned()))
        .into();
    let table = WalletTable::check(&rows).unwrap();
    let alipay = table.by_id("ALIPAY_CN").unwrap();
    for (tag, name) in [
        ("zh-Hans", "支付宝"),
        ("zh-Hans-CN", "支付宝"),
        ("ko-KR", "알리페이"),
        ("zh-Hant", "Alipay"),
        ("en", "Alipay"),
    ] {
        assert_eq!(alipay.name_in(tag), name, "{tag}");
    }
    for (tag, name, fault) in [
        ("no tag", "x", Fault::BadLanguage("no tag".to_owned())),
        ("ko", " ", Fault::BadName),
    ] {
        let mut rows = rows.clone();
        rows.wallets[0].names = [(tag.to_owned(), name.to_owned())].into();
        let problems = WalletTable::check(&rows).unwrap_err();
        assert_eq!(problems[0].fault, fault);
        assert_eq!(problems[0].field.as_str(), "names");
    }
}

#[test]
fn a_language_is_understood_with_either_kind_of_stroke() {
    assert_eq!(
        language_hint("AliApp Language/zh_TW Region/TW"),
        Some("zh_TW")
    );
    assert_eq!(language_hint("AliApp Lang/zh-HK"), Some("zh-HK"));
}
