//! The built-in languages have no mistakes; copies of English with one planted in have just that.

mod glossary;
mod planted;

use std::collections::BTreeSet;

use super::{LanguageFiles, Rule, check, folder, table, template};

/// English under another name: everything is there, and nothing translated.
fn copy(tag: &str) -> LanguageFiles {
    let mut language = folder::english();
    language.tag = tag.to_owned();
    language.shown = tag.to_owned();
    // What it holds of English words is none of these tests.
    language.glossary = None;
    for file in &mut language.files {
        file.shown = format!("{tag}/{}", file.name);
    }
    language
}

/// A copy in which these words of a file are others.
fn planted(tag: &str, file: &str, was: &str, is: &str) -> LanguageFiles {
    let mut language = copy(tag);
    let file = language
        .files
        .iter_mut()
        .find(|it| it.name == file)
        .unwrap();
    assert_eq!(file.text.matches(was).count(), 1, "{was}");
    file.text = file.text.replace(was, is);
    language
}

#[test]
fn a_text_left_in_english_is_noticed_unless_that_is_meant() {
    let copies = |language: &LanguageFiles| {
        let all = check(language, &folder::english());
        let all = all.into_iter().filter(|it| it.rule == Rule::Copy);
        all.filter_map(|it| it.message).collect::<BTreeSet<_>>()
    };
    let german = copies(&copy("de"));
    assert!(german.contains("result-note") && !german.contains("common-place"));
    let text = "result-note = Note";
    let meant = format!("# Same as English\n{text}");
    assert!(!copies(&planted("de", "result.ftl", text, &meant)).contains("result-note"));
    assert!(copies(&copy("en-GB")).is_empty());
}

#[test]
fn the_plural_forms_a_language_needs_come_with_numbers_for_each() {
    let all = check(&copy("ru"), &folder::english());
    let told = |form: &str| {
        let what = format!("the form [{form}] is missing");
        let mut hits = all.iter().filter(|it| it.what == what);
        hits.find(|it| it.message.as_deref() == Some("again-explain"))
    };
    assert!(told("few").unwrap().advice.contains("2, 3, 4, 22"));
    assert!(told("many").unwrap().advice.contains("5, 6, 7, 8"));
    assert!(told("one").is_none() && told("other").is_none());
    // As Unicode has it today, not as it had it once.
    let one = "        [one] Please try again in one second. N";
    let many = "        [many] { $seconds }\n        [one] One. N";
    for tag in ["he", "fr"] {
        let with = planted(tag, "problem.ftl", one, many);
        let all = check(&with, &folder::english());
        let about_many =
            |it: &&super::Finding| it.rule == Rule::Plural && it.what.contains("[many]");
        let found = all.iter().filter(about_many).count();
        assert_eq!(found, usize::from(tag == "he"), "{tag}: {all:#?}");
    }
}

#[test]
fn a_folder_that_is_no_language_is_told_what_it_should_be() {
    for (tag, advice) in [
        ("not_a_tag!", "by the language\u{2019}s code"),
        ("zh-hans", "`zh-Hans`"),
        ("pt_BR", "`pt-BR`"),
        ("jp", "`ja`"),
    ] {
        let all = check(&copy(tag), &folder::english());
        let finding = all.iter().find(|it| it.rule == Rule::Tag).unwrap();
        assert!(
            finding.is_error() && finding.advice.contains(advice),
            "{finding}"
        );
    }
}

#[test]
fn a_missing_and_a_strange_file_are_told() {
    let mut language = copy("de");
    let mut files = language.files.iter_mut();
    let amount = files.find(|it| it.name == "amount.ftl").unwrap();
    "betrag.ftl".clone_into(&mut amount.name);
    let all = check(&language, &folder::english());
    let files: Vec<_> = all.iter().filter(|it| it.rule == Rule::File).collect();
    assert_eq!(files.len(), 2, "{files:#?}");
    assert!(
        files
            .iter()
            .any(|it| it.file == "de/amount.ftl" && it.is_error())
    );
}

#[test]
fn every_built_in_language_is_without_errors() {
    let english = folder::english();
    for language in folder::embedded() {
        let all = check(&language, &english);
        let errors: Vec<_> = all.iter().filter(|it| it.is_error()).collect();
        let told: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}

#[test]
fn a_new_language_has_english_above_and_its_own_plural_forms() {
    let english = folder::english();
    for (tag, forms) in [
        (
            "ru",
            "[0]\n# ~         [one]\n# ~         [few]\n# ~        *[many]\n",
        ),
        ("ja", "[0]\n# ~        *[other]\n"),
    ] {
        let files = template::files(tag, &english);
        let amount = files.iter().find(|it| it.name == "amount.ftl").unwrap();
        assert!(
            amount
                .text
                .contains("# English: amount-label = Amount\n# ~ amount-label =\n")
        );
        assert!(amount.text.contains(forms), "{}", amount.text);
        let language = LanguageFiles { files, ..copy(tag) };
        let all = check(&language, &english);
        let rules: BTreeSet<_> = all.iter().map(|it| it.rule).collect();
        assert_eq!(rules, BTreeSet::from([Rule::Missing]), "{all:#?}");
    }
}

#[test]
fn a_new_language_is_right_once_it_is_filled_in() {
    let english = folder::english();
    let mut files = template::files("de", &english);
    for file in &mut files {
        file.text = file.text.replace("# ~ ", "");
    }
    let common = files.iter_mut().find(|it| it.name == "common.ftl").unwrap();
    let filled = common.text.lines().map(|line| match line {
        "language-name =" => "language-name = Deutsch\n".to_owned(),
        "language-switch =" => "language-switch = Sprache\n".to_owned(),
        "common-place =" => "common-place = { $store } · { $counter }\n".to_owned(),
        "common-open-wallet =" => "common-open-wallet = App öffnen\n".to_owned(),
        "common-pay-again =" => "common-pay-again = Neuer Betrag\n".to_owned(),
        "common-terms =" => "common-terms = AGB\n".to_owned(),
        line => format!("{line}\n"),
    });
    common.text = filled.collect();
    let language = LanguageFiles {
        files,
        ..copy("de")
    };
    let all = check(&language, &english);
    let common: Vec<_> = all
        .iter()
        .filter(|it| it.file.ends_with("common.ftl"))
        .collect();
    assert!(common.is_empty(), "{common:#?}");
}

#[test]
fn the_page_of_languages_is_up_to_date() {
    let rows = table::rows(&folder::embedded(), &folder::english());
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/languages.md");
    let written = std::fs::read_to_string(page).unwrap_or_default();
    assert!(
        written == table::page(&rows),
        "make it anew: cargo run -p server -- locale list --markdown > docs/languages.md"
    );
}

#[test]
fn a_review_is_told_where_it_is_written() {
    let review = "# reviewed: Ada, 2026-03\n### Words";
    let reviewed = planted("de", "common.ftl", "### Words", review);
    let rows = table::rows(&[reviewed, copy("fr")], &folder::english());
    assert_eq!(rows[0].reviewed.as_deref(), Some("Ada, 2026-03"));
    assert_eq!(rows[1].reviewed, None);
}
