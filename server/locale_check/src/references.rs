//! What a text refers to: functions, other messages, terms.

use std::collections::BTreeSet;

use super::{
    Finding, Rule,
    compare::Own,
    parsed::{Message, Parsed},
    uses::Uses,
};

/// How many steps a circle of references is looked for.
const STEPS: usize = 8;
/// How many references are followed at once.
const WIDTH: usize = 64;

/// A message's references.
pub(super) fn check(own: &Own<'_>, file: &Parsed<'_>, message: &Message<'_>) -> Vec<Finding> {
    let values = message.attributes.iter().map(|attribute| &attribute.value);
    let mut findings = Vec::new();
    for uses in message.value.iter().chain(values).map(Uses::of) {
        let at = |rule, piece: &str| Finding::error_at(rule, file.file, piece).of(message.id);
        for name in uses.functions {
            findings.push(at(Rule::Function, name).says(
                format!("there is no function {name}()"),
                "Write the variable alone, such as { $amount }; amounts and times come finished.",
            ));
        }
        let messages = uses.messages.iter().map(|wanted| {
            let there = own.messages.get(wanted.id).map(|(_, message)| *message);
            (wanted, there, String::new())
        });
        let terms = uses
            .terms
            .iter()
            .map(|wanted| (wanted, own.terms.get(wanted.id).copied(), "-".to_owned()));
        for (wanted, there, hyphen) in messages.chain(terms) {
            let found = there.is_some_and(|there| match wanted.attribute {
                Some(name) => there.attributes.iter().any(|a| a.id.name == name),
                None => there.value.is_some(),
            });
            if !found {
                let dot = wanted
                    .attribute
                    .map_or(String::new(), |name| format!(".{name}"));
                findings.push(at(Rule::Reference, wanted.id).says(
                    format!(
                        "{{ {hyphen}{}{dot} }} is not in this language\u{2019}s files",
                        wanted.id
                    ),
                    "If you meant a variable, write it with $, as in English.",
                ));
            }
        }
        if circular(own, message) {
            findings.push(at(Rule::Reference, message.id).says(
                "this text contains itself",
                "Write the words instead of the reference.",
            ));
        }
    }
    findings
}

/// Whether following references leads back.
fn circular(own: &Own<'_>, start: &Message<'_>) -> bool {
    let mut next = vec![start];
    for _ in 0..STEPS {
        let values = next.iter().filter_map(|message| message.value.as_ref());
        let uses: Vec<_> = values.map(Uses::of).collect();
        let messages = uses.iter().flat_map(|uses| &uses.messages);
        let messages = messages.filter_map(|wanted| Some(own.messages.get(wanted.id)?.1));
        let terms = uses.iter().flat_map(|uses| &uses.terms);
        let terms = terms.filter_map(|wanted| own.terms.get(wanted.id).copied());
        next = messages.chain(terms).collect();
        if next.iter().any(|message| std::ptr::eq(*message, start)) {
            return true;
        }
        next.truncate(WIDTH);
    }
    false
}

/// Terms that no text of the language uses.
pub(super) fn unused_terms(files: &[Parsed<'_>], file: &Parsed<'_>) -> Vec<Finding> {
    let all = files.iter().flat_map(|file| &file.messages);
    let used: BTreeSet<&str> = all
        .filter_map(|message| message.value.as_ref())
        .flat_map(|value| Uses::of(value).terms)
        .map(|term| term.id)
        .collect();
    let terms = file.messages.iter().filter(|message| message.is_term);
    let unused = terms.filter(|term| !used.contains(term.id));
    unused
        .map(|term| {
            Finding::error_at(Rule::Term, file.file, term.id)
                .warning()
                .of(term.id)
                .says(
                    format!("no text uses the term -{}", term.id),
                    format!("Use it as {{ -{} }}, or remove it.", term.id),
                )
        })
        .collect()
}
