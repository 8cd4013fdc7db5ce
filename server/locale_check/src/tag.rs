//! The name of a language's folder: a language tag, written as everybody writes it.

use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::{Finding, LanguageFiles, Rule};

/// Country codes that are taken for languages again and again.
const MISTAKEN: &[(&str, &str)] = &[
    ("jp", "ja"),
    ("cn", "zh-Hans"),
    ("tw", "zh-Hant"),
    ("kr", "ko"),
    ("gr", "el"),
    ("cz", "cs"),
    ("dk", "da"),
    ("vn", "vi"),
    ("ua", "uk"),
];

/// Names that are taken for codes, as their speakers or English have them.
const NAMES: &[(&str, &str)] = &[
    ("danish", "da"),
    ("dansk", "da"),
    ("czech", "cs"),
    ("cesky", "cs"),
    ("deutsch", "de"),
    ("german", "de"),
    ("english", "en"),
    ("espanol", "es"),
    ("spanish", "es"),
    ("suomi", "fi"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("francais", "fr"),
    ("greek", "el"),
    ("magyar", "hu"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("lao", "lo"),
    ("norsk", "nb"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("romana", "ro"),
    ("russian", "ru"),
    ("svenska", "sv"),
    ("swedish", "sv"),
    ("tamil", "ta"),
    ("thai", "th"),
    ("turkce", "tr"),
    ("turkish", "tr"),
];

/// What is wrong with the name.
pub(super) fn check(language: &LanguageFiles) -> Vec<Finding> {
    let finding = Finding::error_in(Rule::Tag, &language.shown);
    let tag = &language.tag;
    let Ok(parsed) = tag.parse::<LanguageIdentifier>() else {
        return vec![finding.says(
            format!("`{tag}` is not a language tag"),
            "Name the folder by the language\u{2019}s code, such as `de`, `pt-BR` or `zh-Hant`.",
        )];
    };
    let written = parsed.to_string();
    if written != *tag {
        return vec![finding.says(
            format!("the tag `{tag}` is written `{written}`"),
            format!("Rename the folder to `{written}`."),
        )];
    }
    let language = parsed.language.as_str();
    if language == "zh" && parsed.script.is_none() && parsed.region.is_none() {
        return vec![finding.says(
            "`zh` alone doesn\u{2019}t say which characters it is written in",
            "Name the folder zh-Hans, zh-Hant or zh-HK.",
        )];
    }
    if let Some((name, right)) = NAMES.iter().find(|(name, _)| *name == language) {
        return vec![finding.says(
            format!("`{name}` is a language\u{2019}s name, not its code"),
            format!("Name the folder `{right}`."),
        )];
    }
    if has_rules(language) {
        return Vec::new();
    }
    if let Some((_, right)) = MISTAKEN.iter().find(|(wrong, _)| *wrong == language) {
        return vec![finding.says(
            format!("`{tag}` is a country, not a language"),
            format!("Rename the folder to `{right}`."),
        )];
    }
    vec![finding.warning().says(
        format!("nothing is known about a language `{tag}`"),
        "Check that this is the language\u{2019}s code, of two or three letters. If it is, \
         `portico locale new` takes it with --anyway; only the form *[other] is used.",
    )]
}

fn has_rules(language: &str) -> bool {
    PluralRules::get_locales(PluralRuleType::CARDINAL)
        .iter()
        .any(|known| known.language.as_str() == language)
}
