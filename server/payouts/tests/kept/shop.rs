//! A shop with a ledger of its own, and a place to keep its files in.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use async_trait::async_trait;
use domain::Day;
use foundation::{
    clock::{SystemClock, Timestamp},
    store::StoreError,
};
use payouts::{
    Payouts,
    import::Imported,
    ledger::{Found, LedgerReading},
    picture::Ground,
    source::{Agreed, NamedSource},
    store::PayoutStore,
};
use settlement::Source;
use storage::{
    postgres::{self, PoolSettings, Settings},
    sqlite,
};

use crate::month::Month;

/// A ledger in memory.
pub(crate) struct Books(pub(crate) Found);

#[async_trait]
impl LedgerReading for Books {
    async fn paid_since(&self, _: &str, since: Timestamp) -> Result<Found, StoreError> {
        let mut found = self.0.clone();
        let is_paid = |at: Option<i64>| at.is_some_and(|at| at >= since.0);
        found.payments.retain(|one| is_paid(one.paid_ms()));
        Ok(found)
    }

    async fn named(&self, ids: &[String]) -> Result<Found, StoreError> {
        let mut found = self.0.clone();
        let is_named = |id: &str| ids.iter().any(|one| one == id);
        found.payments.retain(|one| is_named(&one.request_id));
        found.refunds.retain(|one| is_named(&one.request_id));
        Ok(found)
    }
}

/// A shop of one test.
pub(crate) struct Shop {
    pub(crate) payouts: Payouts,
    pub(crate) books: Books,
    pub(crate) files: PathBuf,
    pub(crate) today: Day,
}

pub(crate) fn source() -> NamedSource {
    NamedSource {
        name: "one".to_owned(),
        account: "default".to_owned(),
        source: Source::default(),
        agreed: Agreed::default(),
    }
}

pub(crate) async fn in_file(folder: &Path) -> Payouts {
    of(Arc::new(sqlite::PayoutFiles::open(folder).await.unwrap()))
}

pub(crate) async fn on_server(database: &own_postgres::Database) -> Payouts {
    let settings = Settings::parse(&database.address, PoolSettings::default()).unwrap();
    of(Arc::new(
        postgres::PayoutFiles::open(&settings).await.unwrap(),
    ))
}

fn of(store: Arc<dyn PayoutStore>) -> Payouts {
    Payouts {
        store,
        clock: Arc::new(SystemClock),
    }
}

impl Shop {
    /// With a month's files in a folder, none of them taken in.
    pub(crate) async fn new(payouts: Payouts, folder: &Path, month: &Month) -> Self {
        let files = folder.join("files");
        std::fs::create_dir_all(&files).unwrap();
        for (name, text) in &month.files {
            std::fs::write(files.join(name), text).unwrap();
        }
        payouts.store.put_source(&source()).await.unwrap();
        payouts.begin().await.unwrap();
        Self {
            payouts,
            books: Books(month.found.clone()),
            files,
            today: month.today,
        }
    }

    pub(crate) async fn import(&self, name: &str) -> Imported {
        let sources = self.payouts.store.sources().await.unwrap();
        let path = self.files.join(name);
        self.payouts.import(&path, &sources, "ada").await.unwrap()
    }

    pub(crate) async fn take(&self, names: &[String]) {
        for name in names {
            let imported = self.import(name).await;
            assert!(matches!(imported, Imported::New(_)), "{name}: {imported:?}");
        }
    }

    pub(crate) fn ground(&self) -> Ground {
        Ground {
            stores: BTreeSet::from(["S-12".into()]),
            today: Some(self.today),
        }
    }

    pub(crate) async fn compare(&self) {
        let ground = self.ground();
        self.payouts.compare(&self.books, &ground).await.unwrap();
    }

    /// What all of it comes to.
    pub(crate) async fn digest(&self) -> String {
        self.compare().await;
        self.payouts.digest().await.unwrap()
    }

    /// Kinds of what is open, with whom each is about.
    pub(crate) async fn open(&self) -> Vec<String> {
        let told = self.payouts.told().await.unwrap();
        let open = told.into_iter().filter(payouts::compare::Told::is_open);
        let mut open: Vec<String> = open
            .map(|one| format!("{} {}", one.difference.kind, one.difference.subject))
            .collect();
        open.sort();
        open
    }
}

/// A test for each database.
macro_rules! on_both {
    ($($test:ident),+ $(,)?) => {
        mod in_a_file {
            $(#[tokio::test]
            async fn $test() {
                let folder = tempfile::tempdir().unwrap();
                let payouts = crate::shop::in_file(folder.path()).await;
                super::$test(payouts, folder.path()).await;
            })+
        }
        mod on_a_server {
            $(#[tokio::test]
            async fn $test() {
                let Some(database) = own_postgres::database() else { return };
                let folder = tempfile::tempdir().unwrap();
                let payouts = crate::shop::on_server(&database).await;
                super::$test(payouts.clone(), folder.path()).await;
                payouts.store.close().await;
            })+
        }
    };
}
pub(crate) use on_both;
