//! What is wrong with a file, each mistake at its line and column, gathered while reading goes on.

use std::{
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// One mistake, where a text editor finds it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Counted from one.
    pub line: usize,
    /// In characters, counted from one.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.line, self.column, self.message)
    }
}

/// A value and where it stands, in bytes from the file's beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Located<T> {
    pub(super) value: T,
    pub(super) at: usize,
}

/// The mistakes found so far in one text.
#[derive(Debug)]
pub(super) struct Mistakes<'a> {
    text: &'a str,
    found: Mutex<Vec<(usize, String)>>,
}

impl<'a> Mistakes<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            text,
            found: Mutex::default(),
        }
    }

    fn found(&self) -> MutexGuard<'_, Vec<(usize, String)>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn add(&self, at: usize, message: impl Into<String>) {
        self.found().push((at, message.into()));
    }

    /// Takes over those of `other` that stand before a place.
    pub(super) fn take_before(&self, end: usize, other: Self) {
        let found = other.found.into_inner();
        let found = found.unwrap_or_else(PoisonError::into_inner).into_iter();
        let mut all = self.found();
        all.extend(found.filter(|(at, _)| *at < end));
    }

    pub(super) fn are_none(&self) -> bool {
        self.found().is_empty()
    }

    /// All of them, from top to bottom.
    pub(super) fn sorted(&self) -> Vec<Mistake> {
        let found = self.found();
        let mistakes = found.iter().map(|(at, message)| self.placed(*at, message));
        let mut mistakes: Vec<_> = mistakes.collect();
        mistakes.sort();
        mistakes.dedup();
        mistakes
    }

    fn placed(&self, at: usize, message: &str) -> Mistake {
        let before = self.text.get(..at).unwrap_or(self.text);
        let (above, line) = before.rsplit_once('\n').unwrap_or(("", before));
        let lines = if before.contains('\n') {
            above.matches('\n').count().saturating_add(2)
        } else {
            1
        };
        Mistake {
            line: lines,
            column: line.chars().count().saturating_add(1),
            message: message.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_counted_as_editors_do() {
        let text = "a\nb茶c\n\nd";
        let mistakes = Mistakes::of(text);
        for at in [0, 2, text.find('c').unwrap(), text.find('d').unwrap(), 99] {
            mistakes.add(at, "here");
        }
        let places: Vec<_> = mistakes
            .sorted()
            .iter()
            .map(|m| (m.line, m.column))
            .collect();
        assert_eq!(places, [(1, 1), (2, 1), (2, 3), (4, 1), (4, 2)]);
    }
}
