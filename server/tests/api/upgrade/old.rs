//! An installation as a shop has it that began with the first version, and what the doctor says of it before an
//! upgrade.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use domain::EntryCode;
use sandbox::Running;
use serde_json::Value;
use sqlx::{
    AssertSqlSafe, Executor as _, SqlitePool,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use tempfile::TempDir;

use crate::support::{
    child::{free_port, say},
    environment, quick_sandbox, shops,
};

/// What a shop had when it began with the first version.
const CONTENTS: &str = "
INSERT INTO merchants VALUES ('M', 'Tea', '5814');
INSERT INTO stores VALUES ('S', 'M', 'Gion', '5814', 'HKD', 'HKD', 'Asia/Tokyo', 'en');
INSERT INTO codes VALUES ('CODE', 'S', 'Counter 1', 1, 100, 5000, 1);
INSERT INTO payments (request_id, token, attempt, code, minor, currency, pay_body, state, version,
    created_ms, expires_ms, gateway_id, paid_ms)
    VALUES ('P1', 'tttttttttttttttttttttttttt', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'CODE', 1250,
    'HKD', '{}', 'paid', 1, 5, 600005, 'G1', 7);
INSERT INTO payment_events VALUES ('P1', 1, 'confirmed_paid', 'notice', '', 7);
";

/// An installation of an older version, whose server doesn't run.
pub(super) struct Old {
    pub(super) environment: HashMap<&'static str, String>,
    pub(super) folder: TempDir,
    pub(super) code: EntryCode,
    _sandbox: Running,
}

/// The changes of the tables up to one of them.
pub(super) async fn changes(engine: &str, newest: i64) -> Migrator {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("storage/migrations");
    let all = Migrator::new(folder.join(engine)).await.unwrap();
    let first = all.iter().filter(|change| change.version <= newest);
    Migrator::with_migrations(first.cloned().collect())
}

impl Old {
    pub(super) async fn new() -> Self {
        let sandbox = sandbox::start(quick_sandbox()).await.unwrap();
        let folder = shops::folder_with_site();
        let address = format!("127.0.0.1:{}", free_port().await);
        let mut environment = environment(&sandbox, folder.path(), &format!("http://{address}"));
        environment.insert("PORTICO_LISTEN", address);
        fs::create_dir(folder.path().join("data")).unwrap();
        Self {
            environment,
            folder,
            code: EntryCode::from_random([7; 9]),
            _sandbox: sandbox,
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("data/portico.sqlite")
    }

    /// Its database, as a shop that began with the first version has it after so many changes.
    pub(super) async fn with_file(&self, newest: i64) -> SqlitePool {
        let options = SqliteConnectOptions::new().filename(self.file());
        // As every version opened it. Changes may take long on a machine with much to do.
        let options = options
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_mins(1));
        let pool = SqlitePool::connect_with(options.create_if_missing(true));
        let pool = pool.await.unwrap();
        changes("sqlite", 1).await.run(&pool).await.unwrap();
        let contents = CONTENTS.replace("CODE", self.code.as_str());
        pool.execute(AssertSqlSafe(contents)).await.unwrap();
        changes("sqlite", newest).await.run(&pool).await.unwrap();
        pool
    }

    /// What the doctor finds before an upgrade, as `about` and the rest.
    pub(super) fn before(&self, more: &[(&'static str, String)]) -> Vec<(String, String, String)> {
        let mut environment = self.environment.clone();
        environment.extend(more.iter().cloned());
        let said = say(&environment, &["doctor", "--before-upgrade", "--json"]);
        let (json, _) = said.rsplit_once(']').unwrap_or_else(|| panic!("{said}"));
        let found: Value = serde_json::from_str(&format!("{json}]")).unwrap();
        let text = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
        let found = found.as_array().unwrap().iter();
        let found = found.map(|one| (text(one, "about"), text(one, "weight"), text(one, "words")));
        found.collect()
    }
}
