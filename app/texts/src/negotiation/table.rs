//! Who gets which language, once all of them are there.

use super::{Wishes, choose};

/// Every language, in the order of the switch; whatever is registered so far.
const AVAILABLE: &[&str] = &[
    "en", "zh-Hans", "zh-Hant", "zh-HK", "ja", "ko", "th", "ms", "id", "fil", "vi", "km", "my",
    "mn", "kk", "ru", "it", "de", "fr", "es", "pt", "nl", "tr", "hi", "bn", "ur", "ar", "he", "fa",
];

/// The same before there is a catalogue for Hong Kong, or for traditional characters at all.
const WITHOUT_HONG_KONG: &[&str] = &["en", "zh-Hans", "zh-Hant", "ja"];
const WITHOUT_TRADITIONAL: &[&str] = &["en", "zh-Hans", "ja"];

/// As browsers and phones send them; weights, stars and nonsense at the end.
const HEADERS: &[(&str, &str)] = &[
    ("en-US,en;q=0.9", "en"),
    ("en-GB,en;q=0.9", "en"),
    ("en-HK", "en"),
    ("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
    ("zh-SG", "zh-Hans"),
    ("zh-MY", "zh-Hans"),
    ("zh", "zh-Hans"),
    ("zh-Hans", "zh-Hans"),
    ("zh-Hans-CN", "zh-Hans"),
    ("zh-Hans-HK", "zh-Hans"),
    ("zh-TW", "zh-Hant"),
    ("zh-TW,zh;q=0.9,en-US;q=0.8", "zh-Hant"),
    ("zh-Hant", "zh-Hant"),
    ("zh-Hant-TW", "zh-Hant"),
    ("zh-MO", "zh-HK"),
    ("zh-Hant-MO", "zh-HK"),
    ("zh-MO,zh;q=0.9", "zh-HK"),
    ("zh_TW", "zh-Hant"),
    ("yue", "zh-HK"),
    ("yue-HK", "zh-HK"),
    ("yue-Hant", "zh-HK"),
    ("yue-MO", "zh-HK"),
    ("yue-Hans", "zh-Hans"),
    ("yue-CN", "zh-Hans"),
    ("zh-HK", "zh-HK"),
    ("zh-HK,zh;q=0.9,en;q=0.8", "zh-HK"),
    ("zh-Hant-HK", "zh-HK"),
    ("ja-JP,ja;q=0.9", "ja"),
    ("ja", "ja"),
    ("ko-KR,ko;q=0.9,en-US;q=0.8", "ko"),
    ("th-TH", "th"),
    ("ms-MY", "ms"),
    ("ms-SG", "ms"),
    ("ms-BN", "ms"),
    ("id-ID,id;q=0.9", "id"),
    ("in-ID", "id"),
    ("in", "id"),
    ("fil-PH", "fil"),
    ("tl", "fil"),
    ("tl-PH,en;q=0.5", "fil"),
    ("vi-VN", "vi"),
    ("km-KH", "km"),
    ("my-MM", "my"),
    ("mn-MN", "mn"),
    ("mn-Cyrl-MN", "mn"),
    ("kk-KZ,ru;q=0.8", "kk"),
    ("ru-RU", "ru"),
    ("ru-KZ", "ru"),
    ("it-IT", "it"),
    ("it-CH", "it"),
    ("de-DE", "de"),
    ("de-AT", "de"),
    ("de-CH,de;q=0.9,en;q=0.8", "de"),
    ("fr-FR", "fr"),
    ("fr-CA", "fr"),
    ("es-ES", "es"),
    ("es-419", "es"),
    ("es-MX", "es"),
    ("pt-BR,pt;q=0.9,en;q=0.8", "pt"),
    ("pt-PT", "pt"),
    ("nl-NL", "nl"),
    ("nl-BE", "nl"),
    ("tr-TR", "tr"),
    ("hi-IN,en-IN;q=0.9", "hi"),
    ("bn-BD", "bn"),
    ("bn-IN", "bn"),
    ("ur-PK", "ur"),
    ("ar-SA", "ar"),
    ("ar-EG,en;q=0.5", "ar"),
    ("ar", "ar"),
    ("he-IL", "he"),
    ("iw-IL", "he"),
    ("iw", "he"),
    ("fa-IR", "fa"),
    ("fa-AF", "fa"),
    ("no", "en"),
    ("nb-NO,no;q=0.9", "en"),
    ("nb-NO,no;q=0.9,de;q=0.1", "de"),
    ("sw, fr;q=0.2", "fr"),
    ("en;q=0.5,ko;q=0.7", "ko"),
    ("fr;q=0,de;q=0.1", "de"),
    ("*", "en"),
    ("*;q=0.9,th;q=0.1", "th"),
    ("xx-YY", "en"),
    ("", "en"),
    ("zh-HK,zh-CN;q=0.5", "zh-HK"),
    ("JA-jp", "ja"),
    ("zh_TW", "zh-Hant"),
];

fn of<'a>(available: &[&'a str], wishes: &Wishes<'_>) -> &'a str {
    choose(available, wishes).map_or("en", |at| available[at])
}

fn header(available: &'static [&'static str], text: &str) -> &'static str {
    let wishes = Wishes {
        accept_language: Some(text),
        ..Wishes::default()
    };
    of(available, &wishes)
}

#[test]
fn every_header_gets_its_language() {
    for (text, expected) in HEADERS {
        assert_eq!(header(AVAILABLE, text), *expected, "{text}");
    }
}

#[test]
fn whoever_reads_traditional_characters_gets_no_simplified_ones_unasked() {
    for (text, available, expected) in [
        ("zh-HK", WITHOUT_HONG_KONG, "zh-Hant"),
        ("zh-Hant-HK", WITHOUT_HONG_KONG, "zh-Hant"),
        ("zh-HK,zh;q=0.9", WITHOUT_HONG_KONG, "zh-Hant"),
        ("zh-MO", WITHOUT_HONG_KONG, "zh-Hant"),
        ("zh-TW", WITHOUT_HONG_KONG, "zh-Hant"),
        ("zh-HK", WITHOUT_TRADITIONAL, "en"),
        ("zh-HK,zh;q=0.9", WITHOUT_TRADITIONAL, "en"),
        ("zh-TW", WITHOUT_TRADITIONAL, "en"),
        ("zh-MO,ja;q=0.5", WITHOUT_TRADITIONAL, "ja"),
        ("zh-HK,zh-CN;q=0.5", WITHOUT_TRADITIONAL, "zh-Hans"),
        ("zh-HK,zh-Hans;q=0.5", WITHOUT_TRADITIONAL, "zh-Hans"),
    ] {
        assert_eq!(header(available, text), expected, "{text}");
    }
}

#[test]
fn wishes_are_heard_in_their_order() {
    let wallet = ["th".to_owned(), "en".to_owned()];
    let all = Wishes {
        asked: Some("de"),
        chosen: Some("fr"),
        hint: Some("zh-HK"),
        accept_language: Some("ko,ja;q=0.5"),
        wallet: &wallet,
        store: Some("it"),
    };
    assert_eq!(of(AVAILABLE, &all), "de");
    let all = Wishes { asked: None, ..all };
    assert_eq!(of(AVAILABLE, &all), "fr");
    let all = Wishes {
        chosen: None,
        ..all
    };
    assert_eq!(of(AVAILABLE, &all), "zh-HK");
    let all = Wishes { hint: None, ..all };
    assert_eq!(of(AVAILABLE, &all), "ko");
    let all = Wishes {
        accept_language: Some("sw"),
        ..all
    };
    assert_eq!(of(AVAILABLE, &all), "th");
    let all = Wishes { wallet: &[], ..all };
    assert_eq!(of(AVAILABLE, &all), "it");
    let all = Wishes { store: None, ..all };
    assert_eq!(of(AVAILABLE, &all), "en");
}

#[test]
fn every_language_is_found_by_its_own_name() {
    for tag in AVAILABLE {
        let wishes = Wishes {
            asked: Some(tag),
            ..Wishes::default()
        };
        assert_eq!(of(AVAILABLE, &wishes), *tag);
    }
}

#[test]
fn a_wallet_that_says_chinese_only_is_told_more_by_the_header() {
    for (hint, header, tag) in [
        ("zh", "zh-TW,zh;q=0.9", "zh-Hant"),
        ("zh", "en;q=0.1,zh-HK", "zh-HK"),
        ("zh_TW", "zh-CN", "zh-Hant"),
        ("zh_HK", "en", "zh-HK"),
        ("zh", "en", "zh-Hans"),
        ("zh-Hans", "zh-TW", "zh-Hans"),
        ("en", "zh-TW", "en"),
    ] {
        let wishes = Wishes {
            hint: Some(hint),
            accept_language: Some(header),
            ..Wishes::default()
        };
        let chosen = choose(AVAILABLE, &wishes).map(|at| AVAILABLE[at]);
        assert_eq!(chosen, Some(tag), "{hint} with {header}");
    }
}

#[test]
fn macaus_own_texts_stand_before_hong_kongs() {
    let wishes = Wishes {
        accept_language: Some("zh-MO"),
        ..Wishes::default()
    };
    assert_eq!(choose(&["en", "zh-HK", "zh-MO"], &wishes), Some(2));
}
