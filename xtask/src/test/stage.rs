//! A pair started for tests, with a folder that vanishes after them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tempfile::TempDir;

use crate::pair::{Pair, Setting};
use crate::workspace::Workspace;

/// Fields are dropped in this order: the programs end before their folder goes.
#[derive(Debug)]
pub(crate) struct Stage {
    pub(crate) pair: Pair,
    folder: TempDir,
    output: PathBuf,
}

impl Stage {
    /// Starts the pair; what it says goes to `end2end/output`, as do the pictures of tests.
    pub(crate) fn open(workspace: &Workspace) -> anyhow::Result<Self> {
        let output = workspace.path("end2end/output");
        if output.exists() {
            fs::remove_dir_all(&output)?;
        }
        fs::create_dir_all(&output)?;
        Self::start(workspace, output.clone(), &output)
    }

    /// One more, with its own data; what it says goes to a folder of its own.
    pub(crate) fn beside(workspace: &Workspace, number: usize) -> anyhow::Result<Self> {
        let output = workspace.path("end2end/output");
        let words = output.join(format!("stage-{}", number + 1));
        fs::create_dir_all(&words)?;
        Self::start(workspace, output, &words)
    }

    fn start(workspace: &Workspace, output: PathBuf, words: &Path) -> anyhow::Result<Self> {
        let folder = TempDir::with_prefix("portico-")?;
        let setting = Setting::tests(workspace, &folder.path().join("data"), words)?;
        let pair = Pair::start(setting)
            .with_context(|| format!("the programs' own words are in {}", words.display()))?;
        Ok(Self {
            pair,
            folder,
            output,
        })
    }

    /// Where tests put pictures.
    pub(crate) fn output(&self) -> &Path {
        &self.output
    }

    /// A file with the list of codes.
    pub(crate) fn codes_file(&self) -> anyhow::Result<PathBuf> {
        let file = self.folder.path().join("codes.json");
        fs::write(&file, self.pair.codes_as_text()?)?;
        Ok(file)
    }
}
