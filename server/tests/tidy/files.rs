//! The repository's own text files, for rules that read all of them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that hold what tools made.
const MADE: &[&str] = &[".git", "target", "node_modules", "data", "output"];

/// One text file of the repository.
#[derive(Debug)]
pub(crate) struct File {
    /// From the root, with slashes.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Every file that can be read as text.
pub(crate) fn files() -> Vec<File> {
    let root = root();
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() && !MADE.iter().any(|made| name == *made) {
                folders.push(path);
            } else if kind.is_file()
                && name != ".git" // in a second working tree
                && let Ok(text) = fs::read_to_string(&path)
            {
                let path = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                files.push(File { path, text });
            }
        }
    }
    assert!(files.len() > 100, "the repository was not found");
    files
}

pub(crate) fn ending(end: &str) -> Vec<File> {
    files()
        .into_iter()
        .filter(|file| file.path.ends_with(end))
        .collect()
}

/// Fails with every finding, and the rule they break.
pub(crate) fn assert_none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}\n  {}\n", findings.join("\n  "));
}
