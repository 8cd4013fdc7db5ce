//! What is handed out: which file lies where, whose it is and who may do what with it.

use std::path::Path;

use anyhow::Context as _;

/// One file of a package, read whole.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// From the root, without a slash before it.
    pub(super) path: String,
    pub(super) mode: u32,
    pub(super) bytes: Vec<u8>,
}

impl Entry {
    pub(super) fn text(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            mode: 0o644,
            bytes: text.as_bytes().to_vec(),
        }
    }

    pub(super) fn program(path: &str, file: &Path) -> anyhow::Result<Self> {
        Ok(Self {
            mode: 0o755,
            ..Self::file(path, file)?
        })
    }

    pub(super) fn file(path: &str, file: &Path) -> anyhow::Result<Self> {
        let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
        Ok(Self {
            path: path.to_owned(),
            mode: 0o644,
            bytes,
        })
    }
}

/// A folder that has to be there, empty.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    pub(super) path: String,
    pub(super) mode: u32,
    pub(super) owner: u64,
}

/// All of a package.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    pub(super) files: Vec<Entry>,
    pub(super) folders: Vec<Folder>,
}

impl Contents {
    /// Every folder that these files and folders need, those above before those below.
    pub(super) fn all_folders(&self) -> Vec<Folder> {
        let mut folders = std::collections::BTreeMap::new();
        let files = self.files.iter().map(|file| file.path.as_str());
        let named = self.folders.iter().map(|folder| folder.path.as_str());
        for path in files.chain(named) {
            let parts = path.match_indices('/');
            for (end, _) in parts {
                let above = path.get(..end).unwrap_or_default();
                folders.entry(above.to_owned()).or_insert((0o755, 0));
            }
        }
        for folder in &self.folders {
            folders.insert(folder.path.clone(), (folder.mode, folder.owner));
        }
        folders
            .into_iter()
            .map(|(path, (mode, owner))| Folder { path, mode, owner })
            .collect()
    }
}
