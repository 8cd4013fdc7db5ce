//! Samples have names of their own, show every text that customers are shown, and say all of it
//! in every language.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use texts::{Catalogue, LanguageTexts, Proofing, Texts, UsedText, built_in};

use super::*;
use crate::{look::Look, shell::Assets};

/// The files of pages; posters are drawn elsewhere.
const FILES: [&str; 4] = ["common.ftl", "amount.ftl", "result.ftl", "problem.ftl"];

fn catalogue() -> Arc<Catalogue> {
    let texts: Vec<_> = built_in().collect();
    let workshop = Proofing {
        pseudo: true,
        notes: Vec::new(),
    };
    Catalogue::of(&texts, workshop).unwrap()
}

fn frame(texts: Texts) -> Frame {
    let assets = Assets {
        style: String::new(),
        start: "/start.js".to_owned(),
        islands: Vec::new(),
        fallback: "/fallback.js".to_owned(),
        copy: "/fallback.js".to_owned(),
        clocks: "/clocks.js".to_owned(),
        icon: "/icon.svg".to_owned(),
    };
    Frame {
        texts,
        assets: Arc::new(assets),
        look: Look::default(),
    }
}

/// What each sample asks for in a language.
fn used(catalogue: &Arc<Catalogue>, tag: &str) -> BTreeMap<&'static str, Vec<UsedText>> {
    let shop = SampleShop::invented();
    let texts = catalogue.exactly(tag).unwrap();
    all()
        .map(|sample| {
            let (texts, recording) = texts.noted();
            sample.render(&frame(texts), &shop);
            (sample.name, recording.texts())
        })
        .collect()
}

#[test]
fn samples_have_names_of_their_own_that_fit_an_address() {
    let mut names = BTreeSet::new();
    for sample in all() {
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(sample.name.chars().all(plain), "{}", sample.name);
        assert!(names.insert(sample.name), "{} is there twice", sample.name);
        assert!(named(sample.name).is_some());
    }
    assert!(named("no-such-sample").is_none());
    for kind in Kind::ALL {
        assert!(all().any(|sample| sample.kind == kind), "{kind:?}");
    }
}

#[test]
fn every_text_for_customers_stands_on_a_sample() {
    let catalogue = catalogue();
    let used = used(&catalogue, "en");
    let shown: BTreeSet<_> = used.values().flatten().map(|it| it.key.as_str()).collect();
    let (_, english) = built_in().find(|(tag, _)| *tag == "en").unwrap();
    let mut unseen = Vec::new();
    for (file, text) in english {
        let keys = text.lines().filter_map(|line| line.split_once(" ="));
        let keys = keys.map(|(key, _)| key);
        let keys = keys.filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()));
        for key in keys.filter(|_| FILES.contains(&file)) {
            assert_eq!(catalogue.file_of(key), Some(file), "{key}");
            if !shown.contains(key) {
                unseen.push(key);
            }
        }
    }
    assert_eq!(unseen, [""; 0], "translators would never see these");
}

#[test]
fn nothing_on_a_sample_is_missing_in_any_language() {
    let catalogue = catalogue();
    let tags: Vec<_> = catalogue.tags().chain(catalogue.hidden_tags()).collect();
    assert!(tags.len() > 29 && tags.contains(&"ar-XB"));
    for tag in tags {
        for (sample, texts) in used(&catalogue, tag) {
            assert!(!texts.is_empty());
            let missing = texts.iter().filter(|used| used.is_fallback);
            let missing: Vec<_> = missing.map(|used| &used.key).collect();
            assert!(missing.is_empty(), "{tag}/{sample}: {missing:?}");
        }
    }
}

#[test]
fn nothing_was_charged_stands_exactly_where_it_is_verified() {
    let frame = frame(catalogue().exactly("en").unwrap());
    let shop = SampleShop::invented();
    for sample in all() {
        let said = sample
            .render(&frame, &shop)
            .matches("Nothing was charged.")
            .count();
        let is_certain = sample.name.starts_with("declined-")
            || [
                "result-expired",
                "result-cancelled",
                "amount-after-nothing",
                "problem-busy",
                "problem-gateway-down",
            ]
            .contains(&sample.name);
        assert_eq!(said, usize::from(is_certain), "{}", sample.name);
    }
}

#[test]
fn what_a_language_lacks_is_noted_as_another_ones() {
    let texts: [LanguageTexts<'_>; 2] = [
        ("en", vec![("a.ftl", "one = One\ntwo = Two { $x }\n")]),
        ("de", vec![("a.ftl", "one = Eins\n")]),
    ];
    let catalogue = Catalogue::of(&texts, Proofing::default()).unwrap();
    let (german, recording) = catalogue.exactly("de").unwrap().noted();
    german.with("two", &[("x", "2")]);
    german.get("one");
    german.get("one");
    let noted = recording.texts();
    let noted: Vec<_> = noted
        .iter()
        .map(|it| (it.key.as_str(), it.text.as_str(), it.is_fallback))
        .collect();
    assert_eq!(noted, [("two", "Two 2", true), ("one", "Eins", false)]);
}

#[test]
fn names_stand_in_the_places_of_texts() {
    let texts = catalogue().exactly("de").unwrap().named();
    let paid = named("result-paid").unwrap();
    let page = paid.render(&frame(texts), &SampleShop::invented());
    assert!(page.contains(">result-paid</h1>"), "{page}");
    assert!(page.contains("HK$"), "values stay");
}

#[test]
fn samples_can_be_of_any_shop() {
    let currency = domain::Currency::parse("KWD").unwrap();
    let shop = SampleShop {
        limits: domain::Limits::new(currency, Some(5_000), Some(6_000)).unwrap(),
        presets: vec![5_500],
        note_label: "Room".into(),
        wording: crate::look::Wording::Pay,
        ..SampleShop::invented()
    };
    let frame = frame(catalogue().exactly("en").unwrap());
    let page = |name: &str| {
        named(name)
            .unwrap()
            .render(&frame, &shop)
            .replace('\u{a0}', " ")
    };
    assert!(page("amount-choices").contains("Pay KWD 5.500"));
    assert!(page("amount-own-note").contains("Room"));
    assert!(
        page("result-paid").contains("KWD 6.000"),
        "within the limits"
    );
    assert!(page("amount-too-many-decimals").contains("3 decimals"));
}

#[test]
fn nothing_can_be_started_from_a_sample() {
    let frame = frame(catalogue().exactly("en").unwrap());
    let shop = SampleShop::invented();
    assert!(domain::EntryCode::parse(&shop.code).is_err());
    assert!(domain::ResultToken::parse(way::TOKEN).is_err());
    let page = named("amount-open").unwrap().render(&frame, &shop);
    assert!(page.contains("name=\"attempt\" value=\"\""), "{page}");
    assert!(domain::AttemptKey::parse("").is_err());
}

#[test]
fn whatever_the_reason_for_not_paid_every_language_says_once_that_nothing_was_charged() {
    let catalogue = catalogue();
    let shop = SampleShop::invented();
    for tag in catalogue.tags() {
        let texts = catalogue.exactly(tag).unwrap();
        let said = texts.get("declined-nothing-charged");
        for sample in all().filter(|sample| sample.name.starts_with("declined-")) {
            let page = sample.render(&frame(texts.clone()), &shop);
            let times = page.matches(said.trim_end_matches(['.', '。', '۔', '।', '။', '។']));
            assert_eq!(times.count(), 1, "{tag}/{}", sample.name);
        }
    }
}
