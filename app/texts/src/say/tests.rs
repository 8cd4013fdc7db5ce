//! What is said, against a table that translators can read, and against the rules a voice needs.

use domain::{Currency, Money};

use super::*;
use crate::Catalogue;

const TABLE: &str = include_str!("table.txt");

#[test]
fn every_amount_of_the_table_is_said_as_it_stands_there() {
    let catalogue = Catalogue::embedded().unwrap();
    let (mut texts, mut languages, mut sentences) = (None, 0, 0);
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let Some(row) = line.strip_prefix(' ') else {
            if !line.is_empty() {
                texts = catalogue.exactly(line);
                languages += 1;
            }
            continue;
        };
        let mut parts = row.splitn(3, ' ');
        let (minor, code) = (parts.next().unwrap(), parts.next().unwrap());
        let money = Money::from_wire(minor, code).unwrap();
        let texts = texts.as_ref().unwrap();
        assert_eq!(say(texts, money), parts.next().unwrap(), "{}", texts.tag());
        sentences += 1;
    }
    assert_eq!(
        languages,
        catalogue.tags().count(),
        "every language is there"
    );
    assert!(sentences > 80 * languages, "{sentences}");
}

#[test]
fn a_voice_is_given_digits_without_marks_and_no_symbol() {
    let catalogue = Catalogue::embedded().unwrap();
    for tag in catalogue.tags() {
        let texts = catalogue.exactly(tag).unwrap();
        for currency in Currency::all() {
            for minor in [0, 1, 7, 99, 100, 101, 1_250, 123_456, 98_765_432_100] {
                let said = say(&texts, Money::from_minor(minor, currency).unwrap());
                let parts = 10_u64.pow(u32::from(currency.exponent()));
                let runs = said.split(|c: char| !c.is_ascii_digit());
                let digits: Vec<&str> = runs.filter(|run| !run.is_empty()).collect();
                let decimals = format!("{:0>1$}", minor % parts, usize::from(currency.exponent()));
                let whole = (minor / parts).to_string();
                let expected = if minor % parts == 0 {
                    vec![whole.as_str()]
                } else {
                    vec![whole.as_str(), decimals.as_str()]
                };
                assert_eq!(digits, expected, "{tag} {currency}: {said}");
                let unsaid = |c: char| "$€£¥₩₱฿₫\u{fffc}".contains(c) || is_direction_mark(c);
                assert!(!said.contains(unsaid), "{tag} {currency}: {said}");
            }
        }
    }
}

#[test]
fn a_language_that_nobody_told_us_of_says_the_code() {
    let english: Vec<_> = crate::built_in().filter(|(tag, _)| *tag == "en").collect();
    let mut languages = english.clone();
    languages.push(("tlh", english.first().unwrap().1.clone()));
    let catalogue = Catalogue::of(&languages, crate::Proofing::default()).unwrap();
    let money = Money::from_wire("1250", "JPY").unwrap();
    assert_eq!(say(&catalogue.exactly("tlh").unwrap(), money), "1250 JPY");
}

#[test]
fn browsers_know_a_voice_by_its_region_where_the_language_has_several() {
    for (tag, _) in crate::built_in() {
        assert!(!voice(tag).contains("Han"), "{tag}: {}", voice(tag));
    }
    assert_eq!(voice("zh-Hans"), "zh-CN");
    assert_eq!(voice("ja"), "ja");
}
