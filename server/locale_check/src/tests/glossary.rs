//! Words that once misled customers can't come back into any language.

use super::super::{Finding, LanguageFiles, Rule, check, folder};

fn built_in(tag: &str) -> LanguageFiles {
    let all = folder::embedded();
    all.into_iter()
        .find(|language| language.tag == tag)
        .unwrap()
}

/// The language with another text for a message that is written in one line.
fn with(tag: &str, id: &str, text: &str) -> LanguageFiles {
    let mut language = built_in(tag);
    let start = format!("{id} = ");
    let mut done = 0;
    for file in &mut language.files {
        let lines = file.text.lines().map(|line| {
            if line.starts_with(&start) {
                done += 1;
                return format!("{start}{text}\n");
            }
            format!("{line}\n")
        });
        file.text = lines.collect();
    }
    assert_eq!(done, 1, "{tag}: {id}");
    language
}

fn broken(language: &LanguageFiles) -> Vec<Finding> {
    let mut found = check(language, &folder::english());
    found.retain(|it| it.rule == Rule::Glossary);
    found
}

#[test]
fn every_language_holds_every_concept_that_decides_over_money() {
    for language in folder::embedded() {
        let glossary = language.glossary.as_ref().map(|file| file.text.as_str());
        let glossary = glossary.unwrap_or_default();
        for concept in [
            "nothing-charged",
            "not-paid",
            "approve",
            "refund",
            "without-decimals",
            "wallet-first",
        ] {
            let rule = format!("concept = \"{concept}\"");
            assert!(glossary.contains(&rule), "{}: {concept}", language.tag);
        }
        assert_eq!(broken(&language), [], "{}", language.tag);
    }
}

#[test]
fn what_once_misled_customers_is_found() {
    for (tag, id, text) in [
        ("zh-Hans", "problem-code-unknown", "找不到这个付款码"),
        ("zh-Hans", "result-declined", "未付款"),
        ("th", "result-declined", "ยังไม่ได้จ่าย"),
        ("vi", "result-declined", "Chưa thanh toán"),
        ("my", "result-declined", "ငွေ မပေးချေရသေးပါ"),
        ("he", "declined-other", "הארנק לא קיבל את התשלום."),
        ("mn", "declined-other", "Хэтэвч төлбөрийг хүлээн аваагүй."),
        ("km", "declined-other", "កាបូបអេឡិចត្រូនិកមិនបានទទួលការបង់ប្រាក់ទេ។"),
        (
            "id",
            "declined-other",
            "E-wallet tidak menerima pembayaran ini.",
        ),
        (
            "ms",
            "declined-other",
            "E-dompet tidak menerima bayaran ini.",
        ),
        ("ms", "result-refund", "Dipulangkan"),
        ("ms", "result-charged", "Dicaj"),
        ("fr", "result-refund", "Remboursé"),
        ("sv", "result-refund", "Återbetalt"),
        ("sv", "common-open-wallet", "Öppna plånboken"),
        (
            "ko",
            "declined-verification",
            "결제 앱에서 결제가 확인되지 않았습니다.",
        ),
        ("de", "declined-nothing-charged", "Es ist nichts passiert."),
        (
            "en",
            "problem-our-fault-explain",
            "Please try again in a moment. If you were paying, check your wallet first.",
        ),
    ] {
        let found = broken(&with(tag, id, text));
        let [finding] = found.as_slice() else {
            panic!("{tag}: {id}: {found:?}");
        };
        assert!(
            finding.is_error() && !finding.advice.is_empty(),
            "{finding}"
        );
        assert_eq!(finding.message.as_deref(), Some(id), "{finding}");
    }
}

#[test]
fn a_form_of_a_message_is_held_as_well() {
    let mut russian = built_in("ru");
    let amount = russian
        .files
        .iter_mut()
        .find(|it| it.name == "amount.ftl")
        .unwrap();
    let right = "введите сумму без дробной части";
    assert!(amount.text.contains(right));
    amount.text = amount.text.replace(right, "введите целую сумму");
    let found = broken(&russian);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found[0].message.as_deref(),
        Some("amount-too-many-decimals")
    );
}

#[test]
fn a_glossary_that_holds_nothing_is_told_with_its_place() {
    for (text, line, what) in [
        (
            "[[rule]]\nconcept = \"aprove\"\nforbidden = [\"x\"]\n",
            2,
            "no concept `aprove`",
        ),
        ("\n[[rule]]\nconcept = \"approve\"\n", 3, "has no words"),
        (
            "[[rule]]\nconcept = \"approve\"\nforbiden = []\n",
            3,
            "forbiden",
        ),
    ] {
        let mut german = built_in("de");
        text.clone_into(&mut german.glossary.as_mut().unwrap().text);
        let found = broken(&german);
        let [finding] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert!(finding.file.ends_with("de/glossary.toml"), "{finding}");
        assert_eq!(finding.line, line, "{finding}");
        assert!(finding.what.contains(what), "{finding}");
    }
}
