//! The data folder: made for its owner alone, and never by accident.

use std::{os::unix::fs::DirBuilderExt as _, path::Path};

use anyhow::Context;

use storage::sqlite::Sqlite;

/// The name of the database in the data folder.
pub const DATABASE: &str = "portico.sqlite";

/// Fails when there is no database in this folder: a folder that was mistyped must not look like an
/// installation without payments.
pub fn require_store(data: &Path) -> anyhow::Result<()> {
    if data.join(DATABASE).exists() {
        return Ok(());
    }
    let shown = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    anyhow::bail!(
        "there is no database in {}; is PORTICO_DATA right? \
         `portico serve` and `portico apply` make one",
        shown.display()
    )
}

/// Makes the folder if there is none, for its owner alone.
pub(super) fn make_folder(data: &Path) -> std::io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true).mode(0o700).create(data)
}

/// Opens the database in this folder, making both if need be, for nobody else to read: addresses,
/// notes and the secrets of result pages are in it.
pub async fn open_store(data: &Path) -> anyhow::Result<Sqlite> {
    make_folder(data).with_context(|| format!("{} can't be made", data.display()))?;
    let file = data.join(DATABASE);
    Sqlite::open(&file)
        .await
        .with_context(|| format!("{} can't be used", file.display()))
}
