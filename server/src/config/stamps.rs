//! By what a file that was changed is known, without reading it. Doesn't know what is in it.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

/// Number and size of a file, and when its contents and its entry were changed; what takes its place
/// under the same name has another number.
type Stamp = (u64, u64, (i64, i64), (i64, i64));

/// Files, as they were at some time; none for one that wasn't there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps(BTreeMap<PathBuf, Option<Stamp>>);

impl Stamps {
    /// Notes how a file is now. One that was noted before stays as it was then.
    pub fn note(&mut self, path: &Path) {
        if !self.0.contains_key(path) {
            self.0.insert(path.to_owned(), stamp(path));
        }
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// The same files, as they are now.
    #[must_use]
    pub fn now(&self) -> Self {
        let now = self.0.keys().map(|path| (path.clone(), stamp(path)));
        Self(now.collect())
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let seen = fs::metadata(path).ok()?;
    let contents = (seen.mtime(), seen.mtime_nsec());
    let entry = (seen.ctime(), seen.ctime_nsec());
    Some((seen.ino(), seen.len(), contents, entry))
}
