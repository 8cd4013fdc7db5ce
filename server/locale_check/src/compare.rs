//! A language's messages against English: what is missing, left over, or refers to nothing.

use std::collections::{BTreeMap, BTreeSet};

use texts::OPTIONAL_FILES;

use super::{
    Finding, LanguageFiles, Rule,
    parsed::{Message, Parsed},
    references,
    source::{Known, Source},
    template::TO_FILL_IN,
    uses::{Uses, readings},
};

/// What a language has, for looking up.
pub(super) struct Own<'a> {
    pub(super) messages: BTreeMap<&'a str, (&'a Parsed<'a>, &'a Message<'a>)>,
    pub(super) terms: BTreeMap<&'a str, &'a Message<'a>>,
    broken: BTreeSet<&'a str>,
}

/// All files of one language.
pub(super) fn check<'a>(
    language: &LanguageFiles,
    files: &'a [Parsed<'a>],
    source: &Source<'_>,
) -> Vec<Finding> {
    let mut own = Own {
        messages: BTreeMap::new(),
        terms: BTreeMap::new(),
        broken: files.iter().flat_map(Parsed::broken).collect(),
    };
    let mut findings = whole_files(language, files, source);
    for file in files {
        for message in &file.messages {
            let first = if message.is_term {
                own.terms.insert(message.id, message).is_none()
            } else {
                own.messages.insert(message.id, (file, message)).is_none()
            };
            if !first {
                let finding = Finding::error_at(Rule::Twice, file.file, message.id);
                findings.push(finding.of(message.id).says(
                    format!("`{}` is there twice", message.id),
                    "Keep one of them and remove the other.",
                ));
            }
        }
    }
    for file in files {
        for message in &file.messages {
            findings.extend(references::check(&own, file, message));
            if !message.is_term {
                findings.extend(against(file, message, source.get(message.id)));
            }
        }
        findings.extend(references::unused_terms(files, file));
    }
    findings.extend(missing(files, &own, source));
    findings
}

fn whole_files(
    language: &LanguageFiles,
    files: &[Parsed<'_>],
    source: &Source<'_>,
) -> Vec<Finding> {
    let has = |name: &str| {
        let unreadable = |finding: &Finding| finding.file.ends_with(name);
        files.iter().any(|file| file.file.name == name)
            || language.unreadable.iter().any(unreadable)
    };
    let needed = |name: &&&str| !OPTIONAL_FILES.contains(*name) && !has(name);
    let gone = source.files.iter().filter(needed).map(|name| {
        Finding::error_in(Rule::File, &format!("{}/{name}", language.shown)).says(
            "this file is missing",
            format!("Copy locales/en/{name} here and translate it."),
        )
    });
    let more = files
        .iter()
        .filter(|file| !source.files.contains(&file.file.name.as_str()));
    let more = more.map(|file| {
        Finding::error_in(Rule::File, &file.file.shown)
            .warning()
            .says(
                "English has no file of this name",
                "Remove it, or name it as in English.",
            )
    });
    gone.chain(more).collect()
}

fn missing(files: &[Parsed<'_>], own: &Own<'_>, source: &Source<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut before: Option<(&Parsed<'_>, &str)> = None;
    for id in &source.order {
        if let Some((file, message)) = own.messages.get(id) {
            before = Some((file, message.id));
            continue;
        }
        let Some(known) = source.get(id).filter(|_| !own.broken.contains(id)) else {
            continue;
        };
        let Some(file) = files.iter().find(|file| file.file.name == known.file) else {
            continue;
        };
        if let Some(line) = begun(file, id) {
            let finding = Finding::error_at(Rule::Missing, file.file, line);
            findings.push(finding.of(id).says(
                "this message is still to be translated; customers see it in English",
                "Remove `# ~ ` from its line or lines and write your text.",
            ));
            continue;
        }
        // Told where it would stand: behind the message that stands before it in English.
        let place = before.filter(|(there, _)| there.file.name == file.file.name);
        let finding = match place {
            Some((_, piece)) => Finding::error_at(Rule::Missing, file.file, piece),
            None => Finding::error(Rule::Missing, file.file, 0),
        };
        let behind = place.map_or("at the top".to_owned(), |(_, id)| format!("after `{id}`"));
        findings.push(finding.of(id).says(
            "this message is missing; customers see it in English",
            format!(
                "Copy it from locales/en/{}, put it {behind}, and translate it.",
                known.file
            ),
        ));
    }
    findings
}

/// The line of a new language's file that waits for this message.
fn begun<'a>(file: &Parsed<'a>, id: &str) -> Option<&'a str> {
    let waiting = |line: &&str| {
        let name = line.strip_prefix(TO_FILL_IN);
        name.and_then(|name| name.strip_prefix(id))
            .is_some_and(|rest| rest.starts_with(" ="))
    };
    file.file.text.lines().find(waiting)
}

fn against(file: &Parsed<'_>, message: &Message<'_>, known: Option<&Known<'_>>) -> Vec<Finding> {
    let here = |rule| Finding::error_at(rule, file.file, message.id).of(message.id);
    let Some(known) = known else {
        return vec![here(Rule::LeftOver).says(
            "English has no message of this name, so nobody ever sees it",
            "Remove it, or write its name as in English.",
        )];
    };
    let mut findings = Vec::new();
    if known.file != file.file.name {
        findings.push(here(Rule::LeftOver).warning().says(
            format!("in English this message stands in {}", known.file),
            "Move it there.",
        ));
    }
    if message.value.is_none() && known.message.value.is_some() {
        findings.push(here(Rule::Missing).says(
            "the text itself is missing; customers see it in English",
            "Write the text behind the `=`.",
        ));
        return findings;
    }
    findings.extend(attributes(file, message, known));
    findings.extend(variables(file, message, known));
    findings
}

fn attributes(file: &Parsed<'_>, message: &Message<'_>, known: &Known<'_>) -> Vec<Finding> {
    let has = |of: &Message<'_>, name: &str| of.attributes.iter().any(|a| a.id.name == name);
    let wanted = &known.message.attributes;
    let more = message.attributes.iter().map(|attribute| attribute.id.name);
    let more = more.filter(|name| !has(known.message, name)).map(|name| {
        let finding = Finding::error_at(Rule::Attribute, file.file, name).of(message.id);
        finding.says(
            format!("`.{name}` is nothing this message has in English"),
            "Remove it. If it is part of the sentence, don\u{2019}t begin a line with a full stop.",
        )
    });
    let gone = wanted.iter().filter(|wanted| !has(message, wanted.id.name));
    let gone = gone.map(|wanted| {
        let finding = Finding::error_at(Rule::Attribute, file.file, message.id).of(message.id);
        finding.says(
            format!("`.{}` is missing", wanted.id.name),
            "Copy it from English and translate it.",
        )
    });
    more.chain(gone).collect()
}

fn variables(file: &Parsed<'_>, message: &Message<'_>, known: &Known<'_>) -> Vec<Finding> {
    let Some(value) = &message.value else {
        return Vec::new();
    };
    let uses = Uses::of(value);
    let at = |piece: &str| Finding::error_at(Rule::Variable, file.file, piece).of(message.id);
    let mut findings = Vec::new();
    for name in &uses.variables {
        if !known.variables.contains(name) {
            let there: Vec<_> = known
                .variables
                .iter()
                .map(|name| format!("{{ ${name} }}"))
                .collect();
            let advice = if there.is_empty() {
                "This message has no variables; remove it.".to_owned()
            } else {
                format!("Write {} exactly as in English.", there.join(" and "))
            };
            findings.push(at(name).says(format!("nothing fills in {{ ${name} }}"), advice));
        }
    }
    // What another message of the same language shows is shown.
    if !uses.messages.is_empty() || !uses.terms.is_empty() {
        return findings;
    }
    for name in known
        .variables
        .iter()
        .filter(|name| !uses.variables.contains(name))
    {
        findings.push(at(message.id).says(
            format!("{{ ${name} }} is missing; the customer would not be told it"),
            format!("Put {{ ${name} }} where it belongs in your sentence."),
        ));
    }
    for reading in readings(value) {
        let lost = known
            .always
            .iter()
            .filter(|name| uses.variables.contains(name));
        if let Some(name) = lost.into_iter().find(|name| !reading.shown.contains(*name)) {
            findings.push(at(reading.piece.unwrap_or(message.id)).warning().says(
                format!("this form does not show {{ ${name} }}"),
                "In English every form does; check that nothing is lost.",
            ));
        }
    }
    findings
}
