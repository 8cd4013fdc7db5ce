//! Opening the database: a file in a folder, made for its owner alone and never by accident, or a
//! PostgreSQL, whose tables have to be there. Where there was one that is gone, emptied or cut off, none is made in its
//! place: it would look like a shop that never had a payment.

use std::{os::unix::fs::DirBuilderExt as _, path::Path, sync::Arc};

use anyhow::Context;

use super::placed;
use crate::{
    backup::{RESTORING, SETTLEMENT},
    config::{DATABASE, Place},
};
use foundation::store::UpkeepStore as _;
use storage::{
    Everything,
    lengths::{Lack, lacking},
    outlook::{self, Standing},
    postgres::{Postgres, Settings},
    sqlite::Sqlite,
};

/// Lies beside every database that was opened, so that its absence is known for what it is.
pub(super) const BEGUN: &str = "portico.begun";
/// What to do where a database is not as it was.
const INSTEAD: &str = "Stop what runs there, keep this folder as it is, and put the last backup back into another \
    one: docs/backup.md, \"When the database is damaged\"";

/// Why nothing may be opened in a folder, if so: there was a database, and it is gone, emptied or cut off.
pub fn gone(data: &Path) -> Option<String> {
    let file = data.join(DATABASE);
    let shown = file.display();
    let lack = match lacking(&file) {
        Ok(lack) => lack?,
        // Whoever opens it will say why it can't be read.
        Err(_) => return None,
    };
    let (begun, settled) = (data.join(BEGUN), data.join(SETTLEMENT));
    let told = [&begun, &settled].into_iter().find(|it| it.exists());
    let words = match (lack, told) {
        (Lack::Short { there, wanted }, _) => {
            format!("{shown} is cut off: {there} of its {wanted} pages are there. {INSTEAD}")
        }
        (Lack::Emptied, _) => format!(
            "{shown} is empty, or gone, and what was written last lies in its log beside it. {INSTEAD}"
        ),
        (Lack::Nothing, Some(told)) => format!(
            "{shown} is empty, or gone, and there was a database: {} is still there. {INSTEAD}. To begin with an empty shop \
             move everything in the folder aside",
            told.display()
        ),
        // Nobody was here before.
        (Lack::Nothing, None) => return None,
    };
    Some(words)
}

/// Fails when there is no database in this folder: a folder that was mistyped must not look like an
/// installation without payments.
pub fn require_store(place: &Place) -> anyhow::Result<()> {
    let Place::Folder(data) = place else {
        return Ok(());
    };
    let shown = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    if data.join(RESTORING).exists() {
        return Err(restoring(data));
    }
    if let Some(words) = gone(data) {
        anyhow::bail!("{words}");
    }
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
            let store = on_server(settings).await?;
            let placed = placed::on_server(&store).await;
            placed.with_context(|| unusable(settings))?;
            Ok(Arc::new(store))
        }
    }
}

/// The same for whoever knows that it is a copy, and is going to say so.
pub async fn open_copy(place: &Place) -> anyhow::Result<Arc<dyn Everything>> {
    match place {
        Place::Folder(data) => Ok(Arc::new(in_folder(data).await?)),
        Place::Server(settings) => Ok(Arc::new(on_server(settings).await?)),
    }
}

async fn on_server(settings: &Settings) -> anyhow::Result<Postgres> {
    let store = Postgres::open(settings).await;
    store.with_context(|| unusable(settings))
}

fn unusable(settings: &Settings) -> String {
    format!("{} can't be used", settings.place())
}

/// The file in a folder.
pub async fn open_folder(data: &Path) -> anyhow::Result<Sqlite> {
    let store = in_folder(data).await?;
    match placed::in_folder(&store, data).await {
        Ok(()) => Ok(store),
        Err(error) => {
            store.close().await;
            Err(error)
        }
    }
}

fn restoring(data: &Path) -> anyhow::Error {
    anyhow::anyhow!(
        "a backup is being put back into {}, or was not to its end: wait for `portico restore`, or run it again \
         ({} is still there)",
        data.display(),
        data.join(RESTORING).display()
    )
}

async fn in_folder(data: &Path) -> anyhow::Result<Sqlite> {
    // An empty shop in its place would look like one that never had a payment.
    if data.join(RESTORING).exists() {
        return Err(restoring(data));
    }
    make_folder(data).with_context(|| format!("{} can't be made", data.display()))?;
    if let Some(words) = gone(data) {
        anyhow::bail!("{words}");
    }
    let file = data.join(DATABASE);
    if data.join(BEGUN).exists() {
        // Another one in its place that has no tables. What can't be read is told by opening it.
        let seen = outlook::of_file(&file).await;
        let is_bare = seen.is_ok_and(|seen| seen.standing == Standing::Empty);
        anyhow::ensure!(
            !is_bare,
            "{} has no tables in it, and there was a database here. {INSTEAD}",
            file.display()
        );
    }
    let store = Sqlite::open(&file).await;
    store.with_context(|| format!("{} can't be used", file.display()))
}
