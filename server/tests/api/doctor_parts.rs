//! `portico doctor` where others may read what the settings name, and where there is no database to look
//! into.

use std::{
    collections::HashMap,
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown},
    path::Path,
};

use sqlx::Connection as _;

use crate::support::{TestApp, child::say};

const FINE: &str = "nobody else on this machine may read database, keys and passwords";

fn chmod(file: &Path, mode: u32) {
    fs::set_permissions(file, fs::Permissions::from_mode(mode)).unwrap();
}

/// A file that only its owner may use.
fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    chmod(&file, 0o600);
    file.display().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_that_the_settings_name_is_looked_at() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let key = app.sandbox.keys().join("merchant_private.pem");
    let key = fs::read_to_string(key).unwrap();
    let theirs = app.sandbox.keys().join("gateway_public.pem");
    let theirs = fs::read_to_string(theirs).unwrap();
    let address = "postgres://portico@127.0.0.1:1/portico";
    let files = [
        ("database-url", address, 0o640, "600"),
        ("token", "a-token-of-a-merchant", 0o604, "600"),
        ("old.pem", &key, 0o644, "600"),
        ("new.pem", &key, 0o660, "600"),
        ("theirs.pem", &theirs, 0o664, "go-w"),
        ("accounts.toml", ACCOUNTS, 0o646, "go-w"),
        ("portico.env", "RUST_LOG=info", 0o644, "600"),
    ];
    for (name, text, ..) in files {
        // No word that a key's base64 may hold by chance.
        let text = text.replace("{url}", &app.sandbox.base_url());
        written(folder, name, &text);
    }
    let path = |name: &str| folder.join(name).display().to_string();
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_DATABASE_URL_FILE", path("database-url"));
    environment.insert("PORTICO_ACCOUNTS", path("accounts.toml"));
    let named = path("portico.env");
    let doctor = || say(&environment, &["doctor", "--env-file", &named]);
    let said = doctor();
    assert!(said.contains(FINE), "{said}");
    for (name, _, mode, right) in files {
        chmod(Path::new(&path(name)), mode);
        let words = format!("({mode:o}): chmod {right} {}\n", path(name));
        let said = doctor();
        assert!(said.contains(&words), "{words}: {said}");
        assert_eq!(said.matches("chmod").count(), 1, "{name}: {said}");
        chmod(Path::new(&path(name)), 0o600);
    }
    // Everybody may read whom we believe; and what root gives to the server's group is given to it.
    chmod(Path::new(&path("theirs.pem")), 0o644);
    if fs::metadata(folder).unwrap().uid() == 0 {
        chown(path("portico.env"), Some(0), Some(65_534)).unwrap();
        chmod(Path::new(&named), 0o640);
    }
    let said = doctor();
    assert!(said.contains(FINE), "{said}");
}

const ACCOUNTS: &str = r#"
[[account]]
name = "tea"
url = "{url}"
client_id = "SANDBOX_TEA"
private_keys = [{ version = 1, file = "old.pem" }, { version = 2, file = "new.pem" }]
gateway_keys = [{ file = "theirs.pem" }]
agent_token = { file = "token" }
"#;

/// All that can be told without a database.
fn assert_goes_on(said: &str) {
    for words in [
        "settings: complete",
        "static files: there",
        "answers, and both sides' keys are right",
        "clock: agrees",
        "get here with their path unchanged",
        "one problem",
    ] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_database_it_says_so_and_goes_on() {
    let app = TestApp::new().await;
    let mut environment = app.environment.clone();
    let address = "postgres://portico@127.0.0.1:1/portico";
    environment.insert("PORTICO_DATABASE_URL", address.to_owned());
    let said = say(&environment, &["doctor"]);
    let words = "PROBLEM  database: postgres://portico@127.0.0.1:1/portico can't be used: nothing \
                 answers at its host and port: is PostgreSQL running there?";
    assert!(said.contains(words), "{said}");
    assert_goes_on(&said);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_database_that_is_closed_it_says_so_and_goes_on() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let app = TestApp::new().await;
    let mut environment = app.environment.clone();
    environment.insert("PORTICO_DATABASE_URL", database.address.clone());
    say(&environment, &["migrate"]);
    let name = database.address.rsplit('/').next().unwrap();
    let sql = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
    let mut connection = sqlx::PgConnection::connect(&database.address)
        .await
        .unwrap();
    let sql = sqlx::raw_sql(sqlx::AssertSqlSafe(sql));
    sql.execute(&mut connection).await.unwrap();
    let said = say(&environment, &["doctor"]);
    assert!(said.contains("PROBLEM  database: postgres://"), "{said}");
    assert!(
        said.contains("it can only be read: it is a standby"),
        "{said}"
    );
    assert_goes_on(&said);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_of_a_database_cannot_be_asked_is_said_each_time() {
    let app = TestApp::new().await;
    app.meddle("ALTER TABLE servers RENAME TO others").await;
    let said = say(&app.environment, &["doctor"]);
    assert!(said.contains("ok       database: can be written"), "{said}");
    let words = "PROBLEM  servers: the database can't be asked: its tables aren't Portico's";
    assert!(said.contains(words), "{said}");
    assert!(said.contains("alarms: none"), "{said}");
    assert_goes_on(&said);
}

/// Stdout of a doctor that finds something wrong, which is one document whatever that is.
fn document(environment: &HashMap<&'static str, String>, words: &[&str]) -> serde_json::Value {
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_portico"))
        .env_clear()
        .envs(environment)
        .args(words)
        .output()
        .unwrap();
    assert!(!done.status.success(), "{words:?} found nothing");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("{words:?}: {error}: {said}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_get_one_document_whatever_is_missing_and_a_killed_ones_copy_goes() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let settings = |more: &[(&'static str, String)]| {
        let data = [("PORTICO_DATA", at("data"))].into_iter();
        data.chain(more.iter().cloned()).collect::<HashMap<_, _>>()
    };
    fs::write(at("bad.env"), "PORTICO_DATA = x\n").unwrap();
    let nowhere = settings(&[("PORTICO_DATABASE_URL", "nonsense".to_owned())]);
    let (none, bad) = (at("none.env"), at("bad.env"));
    for (environment, words, told) in [
        (
            settings(&[]),
            &["doctor", "--before-upgrade", "--json"][..],
            "there is no database",
        ),
        (settings(&[]), &["doctor", "--json"], "there is no database"),
        (
            nowhere.clone(),
            &["doctor", "--before-upgrade", "--json"],
            "PORTICO_DATABASE_URL",
        ),
        (nowhere, &["doctor", "--json"], "PORTICO_DATABASE_URL"),
        (
            settings(&[]),
            &["--env-file", &none, "doctor", "--json"],
            "none.env",
        ),
        (
            settings(&[]),
            &["--env-file", &bad, "doctor", "--before-upgrade", "--json"],
            "bad.env:1",
        ),
    ] {
        let found = document(&environment, words);
        let found = found.as_array().unwrap();
        let is_told = |one: &serde_json::Value| {
            one["weight"] == "problem" && one["words"].as_str().unwrap().contains(told)
        };
        assert!(found.iter().any(is_told), "{words:?}: {found:#?}");
    }
    let left = folder.path().join("data/.portico-backup-killed");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("portico.sqlite"), "a copy").unwrap();
    document(&settings(&[]), &["doctor", "--before-upgrade", "--json"]);
    assert!(!left.exists(), "what a killed one left");
    assert!(!folder.path().join("data/portico.sqlite").exists());
}
