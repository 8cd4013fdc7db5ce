//! The order of wishes, and what of a header is heard.

use super::*;

const AVAILABLE: &[&str] = &["en", "zh-Hans"];

fn chosen(wishes: Wishes<'_>) -> Option<&'static str> {
    choose(AVAILABLE, &wishes).map(|at| AVAILABLE[at])
}

fn accepting(header: &str) -> Option<&'static str> {
    chosen(Wishes {
        accept_language: Some(header),
        ..Wishes::default()
    })
}

#[test]
fn the_header_is_heard_by_weight() {
    assert_eq!(accepting("zh-CN,zh;q=0.9,en;q=0.8"), Some("zh-Hans"));
    assert_eq!(accepting("en;q=0.5, zh-Hans;q=0.7"), Some("zh-Hans"));
    assert_eq!(accepting("en-GB,en;q=0.9"), Some("en"));
    assert_eq!(accepting("xx, de;q=0.9"), None);
    assert_eq!(accepting("zh-Hans;q=0, en;q=0.1"), Some("en"));
}

#[test]
fn traditional_chinese_is_never_answered_in_simplified() {
    for tag in ["zh-Hant", "zh-HK", "zh-TW", "zh-Hant-HK", "zh-HK, zh;q=0.9"] {
        assert_eq!(accepting(tag), None, "{tag}");
    }
    let hint = Wishes {
        hint: Some("zh-HK"),
        accept_language: Some("zh, en;q=0.5"),
        ..Wishes::default()
    };
    assert_eq!(chosen(hint), Some("en"));
    assert_eq!(
        accepting("zh-HK, zh-CN;q=0.5"),
        Some("zh-Hans"),
        "asked for by name"
    );
}

#[test]
fn the_address_wins_over_the_wallet_and_the_wallet_over_the_header() {
    let all = Wishes {
        asked: Some("en"),
        chosen: Some("zh-Hans"),
        hint: Some("zh-Hans"),
        accept_language: Some("zh"),
        wallet: &[],
        store: Some("zh-Hans"),
    };
    assert_eq!(chosen(all), Some("en"));
    assert_eq!(
        chosen(Wishes {
            asked: Some("de"),
            ..all
        }),
        Some("zh-Hans")
    );
    assert_eq!(
        chosen(Wishes {
            asked: None,
            chosen: None,
            accept_language: Some("en"),
            ..all
        }),
        Some("zh-Hans")
    );
}

#[test]
fn what_a_wallets_customers_read_comes_after_the_header_and_before_the_store() {
    let thai = ["th".to_owned(), "en".to_owned()];
    let abroad = Wishes {
        accept_language: Some("th-TH"),
        wallet: &thai,
        store: Some("zh-Hans"),
        ..Wishes::default()
    };
    assert_eq!(chosen(abroad), Some("en"));
    let asking = Wishes {
        accept_language: Some("zh-CN"),
        ..abroad
    };
    assert_eq!(chosen(asking), Some("zh-Hans"));
}

#[test]
fn rubbish_is_no_wish() {
    for rubbish in [
        "",
        ",,,",
        ";q=1",
        "en;q=2",
        "en;q=0.12345",
        "\u{0}",
        "../../etc",
        "<b>",
    ] {
        assert_eq!(accepting(rubbish), None, "{rubbish}");
    }
}

#[test]
fn the_beginning_of_a_long_header_is_heard_and_nothing_that_was_cut() {
    assert_eq!(accepting(&"en,".repeat(1_000)), Some("en"));
    let fifty = |first: &str| format!("{first}{}", ",xx-YY;q=0.1".repeat(50));
    assert_eq!(accepting(&fifty("zh-CN")), Some("zh-Hans"));
    assert_eq!(accepting(&"x".repeat(1_000)), None);
    // "zh-Hant" would be "zh" if it were cut in the middle.
    let cut = format!("{},zh-Hant,en", "x".repeat(HEADER_LEN_MAX - 3));
    assert_eq!(accepting(&cut), None);
    let wide = format!("en,{}", "é".repeat(HEADER_LEN_MAX));
    assert_eq!(accepting(&wide), Some("en"));
}
