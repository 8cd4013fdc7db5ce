//! The words that decide whether a customer pays once, twice or not at all, and must not be mixed
//! up again: a language's `glossary.toml` says which are required, forbidden, or stand in an order.
//!
//! English's says what the concepts are. Knows no language itself.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    Finding, LanguageFiles, Rule, TextFile,
    parsed::{Message, Parsed},
    uses::readings,
};

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Glossary {
    /// What each concept is about; English only.
    #[serde(default)]
    concepts: BTreeMap<String, String>,
    #[serde(default)]
    rule: Vec<GlossaryRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GlossaryRule {
    concept: String,
    /// Names of messages; one that ends in `*` is all that begin so. Without any, all there are.
    #[serde(default)]
    messages: Vec<String>,
    /// One of these has to be there.
    #[serde(default)]
    required: Vec<String>,
    /// None of these may be there.
    #[serde(default)]
    forbidden: Vec<String>,
    /// All of these have to be there, in this order.
    #[serde(default)]
    order: Vec<String>,
}

/// What of a language's words is against its own glossary.
pub(super) fn check(
    language: &LanguageFiles,
    files: &[Parsed<'_>],
    english: &LanguageFiles,
) -> Vec<Finding> {
    let Some(written) = &language.glossary else {
        return Vec::new();
    };
    let glossary: Glossary = match toml::from_str(&written.text) {
        Ok(glossary) => glossary,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            return vec![Finding::error(Rule::Glossary, written, at).says(
                error.message().to_owned(),
                "Write it as the glossaries of other languages are written.",
            )];
        }
    };
    let concepts = concepts(english);
    let mut findings = Vec::new();
    for rule in &glossary.rule {
        findings.extend(rule.itself(written, &concepts));
        for file in files {
            let meant = file.messages.iter().filter(|it| rule.is_about(it.id));
            for message in meant.filter(|message| !message.is_term) {
                findings.extend(rule.broken(file, message, &concepts));
            }
        }
    }
    findings
}

fn concepts(english: &LanguageFiles) -> BTreeMap<String, String> {
    let text = english.glossary.as_ref().map(|file| file.text.as_str());
    let glossary = text.and_then(|text| toml::from_str::<Glossary>(text).ok());
    glossary.unwrap_or_default().concepts
}

impl GlossaryRule {
    /// A rule that can never be broken holds nothing.
    fn itself(&self, file: &TextFile, concepts: &BTreeMap<String, String>) -> Option<Finding> {
        let here = Finding::error_at(Rule::Glossary, file, self.place(&file.text));
        if !concepts.contains_key(&self.concept) {
            let known: Vec<_> = concepts.keys().map(String::as_str).collect();
            let what = format!("there is no concept `{}`", self.concept);
            return Some(here.says(what, format!("Concepts are {}.", known.join(", "))));
        }
        let mut words = self
            .required
            .iter()
            .chain(&self.forbidden)
            .chain(&self.order);
        let is_empty = words.clone().next().is_none() || words.any(|word| word.trim().is_empty());
        is_empty.then(|| {
            here.says(
                "this rule has no words",
                "Give it `required`, `forbidden` or `order`, each a list of words.",
            )
        })
    }

    /// Where its concept is named in the file.
    fn place<'a>(&self, text: &'a str) -> &'a str {
        let named = format!("concept = \"{}\"", self.concept);
        text.find(&named)
            .and_then(|at| text.get(at..))
            .unwrap_or(text)
    }

    fn is_about(&self, id: &str) -> bool {
        let fits = |name: &String| match name.strip_suffix('*') {
            Some(start) => id.starts_with(start),
            None => id == name,
        };
        self.messages.is_empty() || self.messages.iter().any(fits)
    }

    fn broken(
        &self,
        file: &Parsed<'_>,
        message: &Message<'_>,
        concepts: &BTreeMap<String, String>,
    ) -> Option<Finding> {
        let why = concepts.get(&self.concept).map_or("", String::as_str);
        let value = message.value.as_ref()?;
        readings(value).iter().find_map(|reading| {
            let what = self.against(&reading.words)?;
            let piece = reading.piece.unwrap_or(message.id);
            let finding = Finding::error_at(Rule::Glossary, file.file, piece);
            Some(finding.of(message.id).says(what, why))
        })
    }

    /// What these words do against the rule.
    fn against(&self, words: &str) -> Option<String> {
        let words = words.to_lowercase();
        let place = |word: &String| words.find(&word.to_lowercase());
        if let Some(bad) = self.forbidden.iter().find(|word| place(word).is_some()) {
            return Some(format!(
                "\u{201c}{bad}\u{201d} must not stand here ({})",
                self.concept
            ));
        }
        if !self.required.is_empty() && !self.required.iter().any(|word| place(word).is_some()) {
            let wanted = self.required.join("\u{201d} or \u{201c}");
            return Some(format!(
                "\u{201c}{wanted}\u{201d} has to stand here ({})",
                self.concept
            ));
        }
        let mut behind = 0;
        for word in &self.order {
            match place(word) {
                Some(at) if at >= behind => behind = at,
                Some(_) | None => {
                    let wanted = self.order.join("\u{201d}, then \u{201c}");
                    let what = format!("\u{201c}{wanted}\u{201d} have to stand here in this order");
                    return Some(format!("{what} ({})", self.concept));
                }
            }
        }
        None
    }
}
