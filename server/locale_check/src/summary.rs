//! How far each file of a language is: what is still to be translated, and how much is wrong.

use super::{Finding, LanguageFiles, parsed::Parsed, source::Source};

/// Most names of untranslated messages in a line; of a language just begun nobody wants a list.
const NAMES_MAX: usize = 5;

/// A line for each file that isn't done.
pub fn lines(
    language: &LanguageFiles,
    english: &LanguageFiles,
    findings: &[Finding],
) -> Vec<String> {
    let parsed: Vec<Parsed<'_>> = english.files.iter().map(Parsed::of).collect();
    let source = Source::of(&parsed);
    let of_file = |file: &super::TextFile| {
        let own = || findings.iter().filter(|it| it.file == file.shown);
        let waiting: Vec<&str> = own()
            .filter(|it| it.is_to_translate())
            .filter_map(|it| it.message.as_deref())
            .collect();
        let wrong = |is_error| {
            let of_kind = own().filter(|it| !it.is_to_translate() && it.is_error() == is_error);
            of_kind.count()
        };
        let known = |id: &&&str| source.get(id).is_some_and(|known| known.file == file.name);
        let wanted = source.order.iter().filter(known).count();
        let waits = (!waiting.is_empty()).then(|| {
            let names = if waiting.len() > NAMES_MAX {
                String::new()
            } else {
                format!(" ({})", waiting.join(", "))
            };
            format!("{} of {wanted} not translated{names}", waiting.len())
        });
        let parts = [
            waits,
            told(wrong(true), "error"),
            told(wrong(false), "warning"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| format!("{}: {}", file.shown, parts.join(", ")))
    };
    language.files.iter().filter_map(of_file).collect()
}

fn told(count: usize, what: &str) -> Option<String> {
    let s = if count == 1 { "" } else { "s" };
    (count > 0).then(|| format!("{count} {what}{s}"))
}
