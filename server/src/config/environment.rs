//! Reading single variables, and gathering what is wrong with them.

use std::{fmt::Display, ops::RangeInclusive, str::FromStr};

/// Where settings come from; a map in tests.
pub trait Environment {
    /// The variable's text, if it is set.
    fn get(&self, name: &str) -> Option<String>;
}

/// The process's own environment.
#[derive(Debug)]
pub struct ProcessEnvironment;

impl Environment for ProcessEnvironment {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the environment"
    )]
    fn get(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }
}

impl<S: std::hash::BuildHasher> Environment for std::collections::HashMap<&str, String, S> {
    fn get(&self, name: &str) -> Option<String> {
        Self::get(self, name).cloned()
    }
}

/// Reads variables and remembers every problem.
pub(super) struct Reader<'a> {
    environment: &'a dyn Environment,
    problems: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(environment: &'a dyn Environment) -> Self {
        Self {
            environment,
            problems: Vec::new(),
        }
    }

    /// The text, if set and not empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.environment
            .get(name)
            .filter(|text| !text.trim().is_empty())
    }

    /// Whether a secret is given, by the variable or by a file.
    pub(super) fn is_given(&self, name: &str) -> bool {
        self.text(name).is_some() || self.text(&[name, "_FILE"].concat()).is_some()
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
        match std::fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(error) => {
                self.problem(
                    &file_name,
                    &format!("names a file that can't be read: {error}"),
                );
                None
            }
        }
    }

    pub(super) fn problem(&mut self, name: &str, what: &str) {
        self.problems.push(format!("{name} {what}"));
    }

    pub(super) fn problems(self) -> Vec<String> {
        self.problems
    }
}
