//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;

use crate::process;

/// The project's folder and the folder cargo builds into.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

#[derive(serde::Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
}

impl Workspace {
    /// Asks cargo, because the target folder may have been moved.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(env!("CARGO_MANIFEST_DIR")).args([
            "metadata",
            "--locked",
            "--no-deps",
            "--format-version=1",
        ]);
        let answer = process::read(&mut cargo)?;
        let metadata: Metadata =
            serde_json::from_str(&answer).context("cargo metadata is not understood")?;
        Ok(Self {
            root: metadata.workspace_root,
            target: metadata.target_directory,
        })
    }

    /// A file or folder of the project.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A file or folder that was built.
    pub(crate) fn built(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.target.join(inside)
    }

    /// What the server hands to browsers.
    pub(crate) fn site(&self) -> PathBuf {
        self.built("site")
    }

    /// One of our programs, in its debug build.
    pub(crate) fn binary(&self, name: &str) -> PathBuf {
        self.built("debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// Cargo, in the project's folder.
    pub(crate) fn cargo(&self, arguments: &str) -> Command {
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(&self.root)
            .args(arguments.split_whitespace());
        cargo
    }
}
