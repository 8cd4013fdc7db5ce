//! Reading single variables, and gathering what is wrong with them.

use std::{
    collections::BTreeSet,
    fmt::Display,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    str::FromStr,
};

use super::{ConfigProblems, environment::Environment, shown, stamps::Stamps, variables};
use crate::file_text::{self, Unreadable};

/// Reads variables and remembers every problem.
pub(super) struct Reader<'a> {
    environment: &'a dyn Environment,
    problems: Vec<String>,
    files: Vec<(PathBuf, Holds)>,
    /// Those that were read, as they were then.
    stamps: Stamps,
}

/// What a file holds that the settings name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// What nobody else may read.
    Secret,
    /// What nobody else may change: whom to believe, whom to pay as.
    Word,
}

impl<'a> Reader<'a> {
    pub(super) fn new(environment: &'a dyn Environment) -> Self {
        Self {
            environment,
            problems: Vec::new(),
            files: Vec::new(),
            stamps: Stamps::default(),
        }
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
        match self.read(Path::new(&path), variables::holds(name)) {
            Ok(text) => Some(text),
            Err(problem) => {
                self.problem(
                    &file_name,
                    &format!("names {}, which {problem}", shown::file(Path::new(&path))),
                );
                None
            }
        }
    }

    /// Where a secret was read from, so that a mistake in it is told of the right variable.
    pub(super) fn origin(&self, name: &str) -> String {
        let file_name = [name, "_FILE"].concat();
        match (self.text(name), self.any(&file_name)) {
            (None, Some(path)) => format!("{file_name} ({path})"),
            (Some(_), _) | (None, None) => name.to_owned(),
        }
    }

    /// Remembers a file that the settings name.
    pub(super) fn names(&mut self, file: &Path, holds: Holds) {
        self.files.push((file.to_owned(), holds));
    }

    /// Reads a file that the settings name, and remembers how it was when that began.
    pub(super) fn read(&mut self, file: &Path, holds: Holds) -> Result<String, Unreadable> {
        self.names(file, holds);
        self.read_named(file)
    }

    /// The same of one whose name is remembered already.
    pub(super) fn read_named(&mut self, file: &Path) -> Result<String, Unreadable> {
        self.stamps.note(file);
        file_text::read(file)
    }

    /// The files that were read since this was asked last, as they were then.
    pub(super) fn stamps(&mut self) -> Stamps {
        std::mem::take(&mut self.stamps)
    }

    /// The files that the settings named so far.
    pub(super) fn files(&mut self) -> Vec<(PathBuf, Holds)> {
        std::mem::take(&mut self.files)
    }

    pub(super) fn problem(&mut self, name: &str, what: &str) {
        self.problems.push(format!("{name} {what}"));
    }

    /// What was read, if nothing at all is wrong: also not with what is not needed this time.
    pub(super) fn whole<T>(self, read: Option<T>) -> Result<T, ConfigProblems> {
        match read {
            Some(read) if self.problems.is_empty() => Ok(read),
            Some(_) | None => Err(ConfigProblems(self.problems)),
        }
    }
}
