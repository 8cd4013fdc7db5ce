//! Reading single variables, and gathering what is wrong with them.

use std::{collections::BTreeSet, fmt::Display, ops::RangeInclusive, path::Path, str::FromStr};

use super::{environment::Environment, stamps::Stamps, variables};
use crate::file_text;

/// Reads variables and remembers every problem.
pub(super) struct Reader<'a> {
    environment: &'a dyn Environment,
    problems: Vec<String>,
    /// The files that were read, or looked for.
    files: Stamps,
}

impl<'a> Reader<'a> {
    pub(super) fn new(environment: &'a dyn Environment) -> Self {
        Self {
            environment,
            problems: Vec::new(),
            files: Stamps::default(),
        }
    }

    /// Reads a file, and remembers how it was when that began.
    pub(super) fn file(&mut self, path: &Path) -> Result<String, file_text::Unreadable> {
        self.files.note(path);
        file_text::read(path)
    }

    /// The files that were read so far, as they were then.
    pub(super) fn files(&self) -> Stamps {
        self.files.clone()
    }

    /// The text, if set and not empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        debug_assert!(
            variables::is_known(name),
            "{name} is read, and is not in variables.rs"
        );
        self.any(name)
    }

    /// The same of a variable that somebody else named.
    pub(super) fn any(&self, name: &str) -> Option<String> {
        self.environment
            .get(name)
            .filter(|text| !text.trim().is_empty())
    }

    /// Notes every variable that nobody reads.
    pub(super) fn refuse_unknown(&mut self, elsewhere: &BTreeSet<String>) {
        let unknown = variables::unknown(self.environment, elsewhere);
        self.problems.extend(unknown);
    }

    /// Whether a secret is given, by the variable or by a file.
    pub(super) fn is_given(&self, name: &str) -> bool {
        self.text(name).is_some() || self.any(&[name, "_FILE"].concat()).is_some()
    }

    /// The text or the default, parsed; `None` after noting a problem. The text itself is never
    /// repeated: somebody may have put a secret into the wrong variable.
    pub(super) fn parsed<T: FromStr>(
        &mut self,
        name: &str,
        default: impl Display,
        wanted: &str,
    ) -> Option<T> {
        let text = self.text(name).unwrap_or_else(|| default.to_string());
        let parsed = text.trim().parse().ok();
        if parsed.is_none() {
            self.problem(name, &format!("must be {wanted}"));
        }
        parsed
    }

    /// A whole number within bounds.
    pub(super) fn within(
        &mut self,
        name: &str,
        default: u32,
        bounds: RangeInclusive<u32>,
    ) -> Option<u32> {
        let number: u32 = self.parsed(name, default, "a whole number")?;
        if !bounds.contains(&number) {
            self.problem(
                name,
                &format!("must be {} to {}", bounds.start(), bounds.end()),
            );
            return None;
        }
        Some(number)
    }

    /// The text of a variable, or of the file that `{name}_FILE` names.
    pub(super) fn secret(&mut self, name: &str) -> Option<String> {
        if let Some(text) = self.text(name) {
            return Some(text);
        }
        let file_name = [name, "_FILE"].concat();
        let Some(path) = self.text(&file_name) else {
            self.problem(
                name,
                &format!("is missing; set it, or {file_name} to a file's path"),
            );
            return None;
        };
        match self.file(Path::new(&path)) {
            Ok(text) => Some(text),
            Err(problem) => {
                self.problem(&file_name, &format!("names {path}, which {problem}"));
                None
            }
        }
    }

    /// Where a secret was read from, so that a mistake in it is told of the right variable.
    pub(super) fn origin(&self, name: &str) -> String {
        let file_name = [name, "_FILE"].concat();
        match (self.text(name), self.text(&file_name)) {
            (None, Some(path)) => format!("{file_name} ({path})"),
            (Some(_), _) | (None, None) => name.to_owned(),
        }
    }

    pub(super) fn problem(&mut self, name: &str, what: &str) {
        self.problems.push(format!("{name} {what}"));
    }

    pub(super) fn problems(self) -> Vec<String> {
        self.problems
    }
}
