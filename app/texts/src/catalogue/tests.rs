//! Every language has every text, and what is missing falls back.

use super::*;
use crate::built_in::{EMBEDDED, GLOSSARY, OPTIONAL_FILES};

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
