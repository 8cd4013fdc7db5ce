//! A file of settings, `NAME=value` a line, as `.env.example` is one: what a service manager or a
//! shell would make of it. Where those two would read a line differently, it is refused.

use std::{collections::BTreeMap, path::Path};

use super::{
    ConfigProblems,
    environment::{EnvFile, ProcessEnvironment},
    stamps::Stamps,
    variables::PREFIX,
};
use crate::file_text;

/// Characters that a shell would do something with.
const SHELLS: &[char] = &['$', '`', '\\', '"', '\'', ';', '&', '|', '<', '>', '(', ')'];

/// Uses this file for every setting that the environment itself doesn't have. Returns the names
/// that both have, and not alike: the environment's counts.
pub fn use_file(path: &Path) -> Result<Vec<String>, ConfigProblems> {
    let shown = path.display();
    let mut stamps = Stamps::default();
    stamps.note(path);
    let text = file_text::read(path)
        .map_err(|problem| ConfigProblems(vec![format!("{shown} {problem}")]))?;
    let settings = parse(&text).map_err(|problems| {
        let placed = problems.into_iter();
        ConfigProblems(placed.map(|what| format!("{shown}:{what}")).collect())
    })?;
    let differs = |(name, value): &(&String, &String)| {
        name.starts_with(PREFIX)
            && ProcessEnvironment::own(name).is_some_and(|own| !own.is_empty() && own != **value)
    };
    let twice = settings.iter().filter(differs);
    let twice = twice.map(|(name, _)| name.clone()).collect();
    ProcessEnvironment::back(EnvFile {
        path: path.to_owned(),
        stamps,
        settings,
    });
    Ok(twice)
}

/// Every setting of a file, for whoever writes such files. One that isn't there has none.
pub fn settings_in(path: &Path) -> Result<BTreeMap<String, String>, ConfigProblems> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let shown = path.display();
    let text = file_text::read(path)
        .map_err(|problem| ConfigProblems(vec![format!("{shown} {problem}")]))?;
    let placed = |what| format!("{shown}:{what}");
    parse(&text).map_err(|problems| ConfigProblems(problems.into_iter().map(placed).collect()))
}

/// Every setting of a file, or every line that can't be read. No line is repeated: it may hold a key.
fn parse(text: &str) -> Result<BTreeMap<String, String>, Vec<String>> {
    let mut settings = BTreeMap::new();
    let mut problems = Vec::new();
    for (line, number) in text.lines().zip(1_u32..) {
        let line = line.trim();
        if line.is_empty() || line.starts_with(['#', ';']) {
            continue;
        }
        match setting(line) {
            Ok((name, _)) if settings.contains_key(name) => {
                problems.push(format!("{number}: {name} is there twice"));
            }
            Ok((name, value)) => {
                settings.insert(name.to_owned(), value);
            }
            Err(what) => problems.push(format!("{number}: {what}")),
        }
    }
    if problems.is_empty() {
        Ok(settings)
    } else {
        Err(problems)
    }
}

/// Every setting of a text that is to become such a file.
pub fn settings_of(text: &str) -> Result<BTreeMap<String, String>, ConfigProblems> {
    parse(text).map_err(ConfigProblems)
}

/// Which setting stands in a line, if one does: as it is read, indented and exported.
pub fn name_in(line: &str) -> Option<&str> {
    let line = line.trim();
    if line.starts_with(['#', ';']) {
        return None;
    }
    let (name, _) = halves(line);
    line.contains('=').then_some(name)
}

fn halves(line: &str) -> (&str, &str) {
    let line = unexported(line);
    line.split_once('=').unwrap_or((line, ""))
}

/// A line as a service manager reads it: a shell's `export` in front is a mistake to that, and the setting isn't set.
pub fn unexported(line: &str) -> &str {
    let rest = line.strip_prefix("export");
    let rest = rest.filter(|rest| rest.starts_with(char::is_whitespace));
    rest.map_or(line, str::trim_start)
}

fn setting(line: &str) -> Result<(&str, String), String> {
    let (name, value) = halves(line);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if !line.contains('=') || name.is_empty() || !name.bytes().all(plain) {
        return Err("NAME=value belongs here, without spaces around =".to_owned());
    }
    if value.starts_with(char::is_whitespace) {
        return Err(format!("{name}: no space belongs behind ="));
    }
    Ok((name, read(value).map_err(|what| format!("{name}: {what}"))?))
}

fn read(value: &str) -> Result<String, String> {
    if let Some(rest) = value.strip_prefix('\'') {
        let text = rest.strip_suffix('\'').ok_or(UNCLOSED)?;
        return if text.contains('\'') {
            Err(UNCLOSED.to_owned())
        } else {
            Ok(text.to_owned())
        };
    }
    if let Some(rest) = value.strip_prefix('"') {
        let text = rest.strip_suffix('"').ok_or(UNCLOSED)?;
        return match text.find(['"', '$', '`']) {
            Some(at) => Err(for_shells(text.get(at..).unwrap_or_default())),
            None => Ok(text.to_owned()),
        };
    }
    if let Some(at) = value.find(SHELLS) {
        return Err(for_shells(value.get(at..).unwrap_or_default()));
    }
    if value.contains(char::is_whitespace) {
        return Err(
            "a value with spaces belongs in quotes; remarks have lines of their own".into(),
        );
    }
    Ok(value.to_owned())
}

const UNCLOSED: &str = "the quote isn't closed at the end of the line; what has several lines, such \
    as a key, belongs in a file of its own (…_FILE)";

fn for_shells(rest: &str) -> String {
    let sign = rest.chars().next().unwrap_or_default();
    format!("a value with {sign} belongs in single quotes, '…'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_a_shell_and_a_service_manager_read_them() {
        let text = "# remark\n; another\n\nA=1\r\n  export B='two words $x'\nC=\"three words\"\nD=\n\
            E=a=b\nF=https,alipays\nG=\"-----BEGIN-----\\nMII\\n-----END-----\"\n";
        let read = parse(text).unwrap();
        let is = |name: &str, value: &str| assert_eq!(read[name], value, "{name}");
        is("A", "1");
        is("B", "two words $x");
        is("C", "three words");
        is("D", "");
        is("E", "a=b");
        is("F", "https,alipays");
        is("G", "-----BEGIN-----\\nMII\\n-----END-----");
        assert_eq!(read.len(), 7);
    }

    #[test]
    fn what_they_would_read_differently_is_refused_by_line_and_without_its_value() {
        let text = "A=SECRET word\nB=SECRET$x\nC = SECRET\nD=SECRET # remark\nSECRET\n\
            E=\"SECRET\nF='it's SECRET'\nG=\"SECRET$x\"\nH= SECRET\nI=1\nI=SECRET\nÄ=SECRET\n";
        let problems = parse(text).unwrap_err();
        let lines: Vec<_> = problems
            .iter()
            .map(|problem| problem.split_once(':').unwrap().0)
            .collect();
        let wanted = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12"];
        assert_eq!(lines, wanted, "{problems:#?}");
        assert!(!problems.concat().contains("SECRET"), "{problems:#?}");
    }

    #[test]
    fn the_example_is_such_a_file() {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.env.example");
        let text = file_text::read(&example).unwrap();
        let settings = parse(&text).unwrap();
        assert!(settings.contains_key("PORTICO_PUBLIC_URL"));
    }
}
