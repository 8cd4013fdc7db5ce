//! Settlement files beside the ledger, for commands and for a server: opened, and compared. What is done with them is `payouts`' business.

pub(crate) mod dropped;

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context as _;
use foundation::store::StoreError;
use payouts::{Payouts, ledger::OurLedger, named::Named, picture::Ground, store::PayoutStore};
use storage::{Everything, Storage, postgres, sqlite};

use crate::config::Place;

/// Folders within folders that are looked into: the gateway's are three deep.
const DEEP: u32 = 6;

/// Opens them; what people say of them stands in the ledger's trail.
pub(crate) async fn open(
    place: &Place,
    ledger: &Arc<dyn Everything>,
) -> anyhow::Result<Arc<dyn PayoutStore>> {
    let heard: Arc<dyn Storage> = Arc::<dyn Everything>::clone(ledger);
    Ok(match place {
        Place::Folder(folder) => {
            let store = sqlite::PayoutFiles::open(folder).await;
            let store = store.context("settlement.sqlite can't be used")?;
            Arc::new(store.heard_by(heard))
        }
        Place::Server(settings) => {
            let store = postgres::PayoutFiles::open(settings).await;
            let store = store.with_context(|| format!("{place} can't be used"))?;
            Arc::new(store.heard_by(heard))
        }
    })
}

/// Opens them where a command has made them.
pub(crate) async fn find(
    place: &Place,
    ledger: &Arc<dyn Everything>,
) -> Result<Option<Arc<dyn PayoutStore>>, StoreError> {
    let heard: Arc<dyn Storage> = Arc::<dyn Everything>::clone(ledger);
    Ok(match place {
        Place::Folder(folder) => {
            let found = sqlite::PayoutFiles::find(folder).await?;
            found.map(|found| -> Arc<dyn PayoutStore> { Arc::new(found.heard_by(heard)) })
        }
        Place::Server(settings) => {
            let found = postgres::PayoutFiles::find(settings).await?;
            found.map(|found| -> Arc<dyn PayoutStore> { Arc::new(found.heard_by(heard)) })
        }
    })
}

/// Payments and refunds, as they are compared.
pub(crate) fn our_ledger(ledger: &dyn Everything) -> OurLedger<'_> {
    OurLedger {
        payments: ledger,
        refunds: ledger,
    }
}

/// What is compared with beside files and ledger, as of today.
pub(crate) async fn ground(ledger: &dyn Everything) -> Result<Ground, StoreError> {
    let stores = ledger.directory().await?.stores;
    let stores = stores.iter().map(|store| store.id.as_str().into());
    Ok(Ground {
        stores: stores.collect::<BTreeSet<Box<str>>>(),
        today: None,
    })
}

/// Compares everything anew.
pub(crate) async fn compare(payouts: &Payouts, ledger: &dyn Everything) -> Result<(), StoreError> {
    let ground = ground(ledger).await?;
    payouts.compare(&our_ledger(ledger), &ground).await
}

/// All files in a folder and in those in it that aren't on their way; links aren't followed.
pub(crate) fn reports_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    look_into(folder, DEEP, &mut files)?;
    files.sort();
    Ok(files)
}

fn look_into(folder: &Path, deep: u32, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() && deep > 0 {
            look_into(&path, deep - 1, files)?;
        } else if kind.is_file() && is_report(&path) {
            files.push(path);
        }
    }
    Ok(())
}

fn is_report(path: &Path) -> bool {
    let is_csv = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    is_csv && !Named::of(path).is_unfinished()
}
