//! Plural forms: does a text that chooses by a number have every form its language needs?
//!
//! What a language needs comes from Unicode's rules, tried with the whole numbers that can occur.

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::{
    Finding, Rule,
    parsed::{Message, Parsed},
    source::{Known, NUMBER_MAX, is_category, is_number_key},
    uses::{Choice, Uses},
};

/// Examples of a form that are told.
const EXAMPLES: usize = 4;

/// Languages that have got `many`, for whole millions, since the library's rules were written. Our
/// numbers never get there; a text that has the form is right all the same.
const MANY_MILLIONS: &[&str] = &["ca", "es", "fr", "it", "pt"];
/// Hebrew has lost its `many` since; what the library calls so is `other` today.
const NO_MANY: &[&str] = &["he", "iw"];

/// A language's rules.
pub(super) struct Plurals {
    rules: PluralRules,
    language: String,
}

impl Plurals {
    /// `None` for a tag that is none. A language without rules of its own has one form.
    pub(super) fn of(tag: &str) -> Option<Self> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        // The rules are kept by language; a region's own come first.
        let bare = LanguageIdentifier::from_parts(id.language, None, None, &[]);
        let rules = [id, bare.clone()]
            .into_iter()
            .find_map(|id| PluralRules::create(id, PluralRuleType::CARDINAL).ok());
        Some(Self {
            rules: rules?,
            language: bare.language.as_str().to_owned(),
        })
    }

    fn category(&self, number: u32) -> &'static str {
        match self.rules.select(number) {
            Ok(PluralCategory::ZERO) => "zero",
            Ok(PluralCategory::ONE) => "one",
            Ok(PluralCategory::TWO) => "two",
            Ok(PluralCategory::FEW) => "few",
            Ok(PluralCategory::MANY) if NO_MANY.contains(&self.language.as_str()) => "other",
            Ok(PluralCategory::MANY) => "many",
            Ok(PluralCategory::OTHER) | Err(_) => "other",
        }
    }

    /// Whether the language has this form for any number.
    fn has(&self, form: &str) -> bool {
        let millions = form == "many" && MANY_MILLIONS.contains(&self.language.as_str());
        form == "other" || millions || self.needed(NUMBER_MAX, &[]).contains_key(form)
    }

    /// The forms that whole numbers up to this one take, each with numbers that take it; numbers
    /// that have a form to themselves need no other.
    pub(super) fn needed(&self, max: u32, own: &[&str]) -> BTreeMap<&'static str, Vec<u32>> {
        let mut needed = BTreeMap::<_, Vec<u32>>::new();
        let numbers = (0..=max).filter(|number| !own.contains(&number.to_string().as_str()));
        for number in numbers {
            let examples = needed.entry(self.category(number)).or_default();
            if examples.len() < EXAMPLES {
                examples.push(number);
            }
        }
        needed
    }
}

/// The message's choices by number, against what the language needs.
pub(super) fn check(
    plurals: &Plurals,
    file: &Parsed<'_>,
    message: &Message<'_>,
    known: &Known<'_>,
) -> Vec<Finding> {
    let Some(value) = &message.value else {
        return Vec::new();
    };
    let uses = Uses::of(value);
    let mut findings = Vec::new();
    for (number, max) in &known.numbers {
        let mut choices = uses.choices.iter();
        let by_number = choices.by_ref().filter(|c| c.variable == Some(number));
        let by_number: Vec<_> = by_number.collect();
        for choice in &by_number {
            let place = |rule, piece: Option<&str>| {
                let piece = piece.unwrap_or(message.id);
                Finding::error_at(rule, file.file, piece).of(message.id)
            };
            findings.extend(choice_check(plurals, choice, *max, place));
        }
        let english = known
            .message
            .value
            .as_ref()
            .map(Uses::of)
            .unwrap_or_default();
        let chosen = english.choices.iter().any(|c| c.variable == Some(number));
        let needed = plurals.needed(*max, &[]);
        if chosen && by_number.is_empty() && needed.len() > 1 {
            let forms = needed.keys().copied().collect::<Vec<_>>().join(", ");
            let finding = Finding::error_at(Rule::Plural, file.file, message.id).warning();
            findings.push(finding.of(message.id).says(
                format!("the text is the same for every {{ ${number} }}"),
                format!(
                    "This language has the forms {forms}. If one sentence is right for all \
                     numbers, leave it."
                ),
            ));
        }
    }
    findings
}

/// One choice by a number of at most `max`; `place` begins what is found at a piece of the file.
fn choice_check<'a>(
    plurals: &Plurals,
    choice: &Choice<'a>,
    max: u32,
    place: impl Fn(Rule, Option<&'a str>) -> Finding,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for &key in &choice.keys {
        let finding = place(Rule::Plural, Some(key));
        if seen.contains(&key) {
            findings.push(finding.says(
                format!("the form [{key}] is there twice"),
                "Keep one of them; only the first would ever be shown.",
            ));
        } else if !is_number_key(key) {
            findings.push(finding.says(
                format!("[{key}] is no plural form"),
                "Forms are named zero, one, two, few, many, other, or are a number, in English \
                 letters and digits.",
            ));
        } else if is_category(key) && !plurals.has(key) {
            findings.push(finding.warning().says(
                format!("this language has no form [{key}]; it is never shown"),
                "Remove it.",
            ));
        }
        seen.push(key);
    }
    let own: Vec<&str> = seen
        .iter()
        .copied()
        .filter(|key| !is_category(key))
        .collect();
    for (form, examples) in plurals.needed(max, &own) {
        if !seen.contains(&form) {
            let numbers: Vec<String> = examples.iter().map(u32::to_string).collect();
            let finding = place(Rule::Plural, choice.keys.first().copied());
            findings.push(finding.says(
                format!("the form [{form}] is missing"),
                format!(
                    "Add a line [{form}] with the sentence for numbers such as {}.",
                    numbers.join(", ")
                ),
            ));
        }
    }
    findings
}
