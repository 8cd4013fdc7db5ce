//! Languages that are had by name only, and those that have a text.

use super::*;
use crate::{Proofing, built_in};

#[test]
fn pseudo_languages_are_had_by_name_and_only_where_they_are_switched_on() {
    let texts: Vec<_> = built_in().collect();
    let asking = |asked| Wishes {
        asked,
        store: Some("en"),
        ..Wishes::default()
    };
    let plain = Catalogue::embedded().unwrap();
    assert_eq!(plain.choose(&asking(Some("en-XA"))).tag(), "en");
    let workshop = Proofing {
        pseudo: true,
        notes: Vec::new(),
    };
    let catalogue = Catalogue::of(&texts, workshop).unwrap();
    for tag in ["en-XA", "ar-XB"] {
        assert_eq!(catalogue.choose(&asking(Some(tag))).tag(), tag);
        assert!(catalogue.tags().all(|offered| offered != tag));
    }
    assert_eq!(catalogue.choose(&asking(None)).tag(), "en");
    let header = Wishes {
        accept_language: Some("ar-XB, en-XA"),
        ..asking(None)
    };
    assert_eq!(catalogue.choose(&header).tag(), "ar", "never by a header");
    let accented = catalogue.exactly("en-XA").unwrap();
    let one = accented.count("problem-busy-explain", ("seconds", 1), &[]);
    let many = accented.count("problem-busy-explain", ("seconds", 30), &[]);
    assert!(!one.contains('1') && many.contains("30"), "{one} {many}");
}

#[test]
fn a_page_of_the_studio_is_in_a_language_that_has_the_studio() {
    let catalogue = Catalogue::embedded().unwrap();
    let chosen = |header| {
        let wishes = Wishes {
            accept_language: Some(header),
            ..Wishes::default()
        };
        let texts = catalogue.choose_having("studio-name", &wishes);
        texts.tag().to_owned()
    };
    assert_eq!(chosen("de, ja;q=0.5"), "ja");
    assert_eq!(chosen("de"), "en");
    assert_eq!(chosen("zh-HK"), "zh-HK");
    assert_eq!(
        catalogue.exactly("de").unwrap().get("studio-name"),
        "Studio"
    );
}
