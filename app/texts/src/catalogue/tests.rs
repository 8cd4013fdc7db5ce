//! Every language has every text, and what is missing falls back.

use super::*;

/// Every key of the source language, with its file.
fn source_keys() -> Vec<(&'static str, &'static str)> {
    let (_, files) = EMBEDDED
        .iter()
        .find(|(tag, _)| *tag == SOURCE_LANGUAGE)
        .unwrap();
    let lines = files
        .iter()
        .flat_map(|(file, text)| text.lines().map(move |line| (*file, line)));
    lines
        .filter(|(_, line)| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|(file, line)| Some((line.split_once(" =")?.0, file)))
        .collect()
}

#[test]
fn every_language_has_every_text() {
    let catalogue = Catalogue::embedded().unwrap();
    for tag in catalogue.tags() {
        let texts = catalogue.exactly(tag).unwrap();
        let (_, files) = EMBEDDED.iter().find(|(known, _)| *known == tag).unwrap();
        let left_out = |file: &str| {
            file == GLOSSARY
                || OPTIONAL_FILES.contains(&file) && files.iter().all(|(name, _)| *name != file)
        };
        for (key, file) in source_keys() {
            if left_out(file) {
                continue;
            }
            assert!(texts.has(key), "{tag}/{file} lacks {key}");
        }
    }
}

#[test]
fn a_number_chooses_the_plural() {
    let english = Catalogue::embedded().unwrap().exactly("en").unwrap();
    let one = english.count("problem-busy-explain", ("seconds", 1), &[]);
    let many = english.count("problem-busy-explain", ("seconds", 30), &[]);
    assert!(one.contains("one second"), "{one}");
    assert!(many.contains("30 seconds"), "{many}");
}

#[test]
fn an_unknown_key_is_shown_rather_than_hidden() {
    let english = Catalogue::embedded().unwrap().exactly("en").unwrap();
    assert_eq!(english.get("no-such-text"), "no-such-text");
}

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
    let workshop = Workshop {
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
