//! Opening the database: a file in a folder, made for its owner alone and never by accident, or a
//! PostgreSQL, whose tables have to be there.

use std::{os::unix::fs::DirBuilderExt as _, path::Path, sync::Arc};

use anyhow::Context;

use crate::{
    backup::RESTORING,
    config::{DATABASE, Place},
};
use storage::{Everything, postgres::Postgres, sqlite::Sqlite};

/// Fails when there is no database in this folder: a folder that was mistyped must not look like an
/// installation without payments.
pub fn require_store(place: &Place) -> anyhow::Result<()> {
    let Place::Folder(data) = place else {
        return Ok(());
    };
    let shown = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    match data.join(DATABASE).try_exists() {
        Ok(true) => return Ok(()),
        Ok(false) => {}
        // Whether it is there can't be seen.
        Err(error) => anyhow::bail!(
            "this user may not look into {} ({error}): run it as the user that the server runs as",
            shown.display()
        ),
    }
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

/// Opens the database. A file and its folder are made if need be, for nobody else to read:
/// addresses, notes and the secrets of result pages are in it.
pub async fn open_store(place: &Place) -> anyhow::Result<Arc<dyn Everything>> {
    match place {
        Place::Folder(data) => Ok(Arc::new(open_folder(data).await?)),
        Place::Server(settings) => {
            let store = Postgres::open(settings).await;
            let store = store.with_context(|| format!("{} can't be used", settings.place()))?;
            Ok(Arc::new(store))
        }
    }
}

/// The file in a folder.
pub async fn open_folder(data: &Path) -> anyhow::Result<Sqlite> {
    // An empty shop in its place would look like one that never had a payment.
    let restoring = data.join(RESTORING);
    anyhow::ensure!(
        !restoring.exists(),
        "a backup is being put back into {}, or was not to its end: wait for `portico restore`, or run it again \
         ({} is still there)",
        data.display(),
        restoring.display()
    );
    make_folder(data).with_context(|| format!("{} can't be made", data.display()))?;
    let file = data.join(DATABASE);
    Sqlite::open(&file)
        .await
        .with_context(|| format!("{} can't be used", file.display()))
}
