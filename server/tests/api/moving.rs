//! From a file to a PostgreSQL by the operator's command, and commands and servers that are given a
//! database they can't use.

use std::{collections::HashMap, fs};

use sandbox::Running;
use sqlx::{Connection as _, PgConnection};
use tempfile::TempDir;

use crate::support::{
    child::{Portico, fails, run, say},
    environment, quick_sandbox, shops,
};

/// Never to be told.
const SECRET: &str = "s3cr3t-pass";

struct Desk {
    folder: TempDir,
    environment: HashMap<&'static str, String>,
    _sandbox: Running,
}

impl Desk {
    async fn new() -> Self {
        let sandbox = sandbox::start(quick_sandbox()).await.unwrap();
        let folder = shops::folder_with_site();
        let environment = environment(&sandbox, folder.path(), "http://127.0.0.1:9");
        let desk = Self {
            folder,
            environment,
            _sandbox: sandbox,
        };
        fs::write(desk.shops(), shops::TOML).unwrap();
        desk
    }

    fn shops(&self) -> String {
        self.path("shops.toml")
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn with(&self, address: &str) -> HashMap<&'static str, String> {
        let mut environment = self.environment.clone();
        environment.insert("PORTICO_DATABASE_URL", address.to_owned());
        environment
    }
}

#[tokio::test]
async fn an_installation_goes_on_in_a_postgresql_and_the_file_says_where_it_went() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let desk = Desk::new().await;
    let here = &desk.environment;
    run(here, &["apply", &desk.shops()]);
    let codes = run(here, &["code", "list", "--json"]);
    let nowhere = fails(here, &["move-data"]);
    assert!(nowhere.contains("where to? Name an empty"), "{nowhere}");
    let file = desk.path("address");
    fs::write(&file, format!("{}\n", database.address)).unwrap();
    let told = run(here, &["move-data", "--to-file", &file]);
    assert!(told.contains("read again there and is the same"), "{told}");
    assert!(told.contains("restart all servers"), "{told}");
    // The same again, also where it is called otherwise, is no mistake.
    let localhost = database.address.replacen("127.0.0.1", "localhost", 1);
    assert_ne!(localhost, database.address);
    for address in [&database.address, &localhost] {
        let told = run(here, &["move-data", "--to", address]);
        assert!(told.contains("already: nothing was left to do"), "{told}");
        assert!(!told.contains("not moved"), "{told}");
    }
    let there = desk.with(&database.address);
    assert_eq!(run(&there, &["code", "list", "--json"]), codes);
    let place = database.address.split('@').nth(1).unwrap();
    let shops = desk.shops();
    let nobodys = nobodys_address();
    for words in [
        &["serve"][..],
        &["doctor"],
        &["apply", &shops],
        &["move-data", "--to", &nobodys],
    ] {
        let refused = complaint(here, words);
        assert!(refused.contains("was moved to"), "{words:?}: {refused}");
        assert!(refused.contains(place), "{words:?}: {refused}");
        assert!(!refused.contains("was not moved"), "{words:?}: {refused}");
    }
    // Whoever forgets the address would go on there with what is newer here.
    let back = run(&there, &["move-data", "--undo"]);
    assert!(back.contains("used by servers again"), "{back}");
    assert!(back.contains("PORTICO_DATABASE_URL is still set"), "{back}");
    let back = fails(here, &["move-data", "--undo"]);
    assert!(back.contains("taken back already"), "{back}");
    assert_eq!(run(here, &["code", "list", "--json"]), codes);
}

#[tokio::test]
async fn a_move_that_is_killed_while_it_copies_lets_no_server_in_and_is_simply_run_again() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let desk = Desk::new().await;
    let (here, there) = (&desk.environment, desk.with(&database.address));
    run(here, &["apply", &desk.shops()]);
    let codes = run(here, &["code", "list", "--json"]);
    // Copying waits in the middle for as long as this is held.
    run(&there, &["migrate"]);
    let mut holder = PgConnection::connect(&database.address).await.unwrap();
    let sql = "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS \
               $$BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END$$;\
               CREATE TRIGGER wait BEFORE INSERT ON codes FOR EACH ROW EXECUTE FUNCTION wait();\
               SELECT pg_advisory_lock(7)";
    sqlx::raw_sql(sql).execute(&mut holder).await.unwrap();
    let mut moving = Portico::begin(here, &["move-data", "--to", &database.address]);
    loop {
        let sql = "SELECT EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database \
                   WHERE locktype = 'advisory' AND NOT granted AND datname = current_database())";
        let waits = sqlx::query_scalar(sql).fetch_one(&mut holder).await;
        if waits.unwrap() {
            break;
        }
        assert!(!moving.has_ended(), "it copied without waiting");
        tokio::task::yield_now().await;
    }
    moving.kill();
    sqlx::raw_sql("SELECT pg_advisory_unlock(7)")
        .execute(&mut holder)
        .await
        .unwrap();
    for words in [&["serve"][..], &["code", "list"]] {
        let refused = fails(&there, words);
        let expected = "a `portico move-data` into it isn't finished: run it again";
        assert!(refused.contains(expected), "{words:?}: {refused}");
    }
    assert_eq!(run(here, &["code", "list", "--json"]), codes);
    run(here, &["move-data", "--to", &database.address]);
    assert_eq!(run(&there, &["code", "list", "--json"]), codes);
}

/// What a command that has to fail says of the database. Where the settings can be read
/// the doctor goes on to other things.
fn complaint(environment: &HashMap<&'static str, String>, words: &[&str]) -> String {
    if words != ["doctor"] {
        return fails(environment, words);
    }
    let all = say(environment, words);
    let of_database = |line: &&str| line.starts_with("PROBLEM  database:");
    match all.lines().find(of_database) {
        Some(line) => line.to_owned(),
        None => all,
    }
}

/// Where no PostgreSQL is.
fn nobodys_address() -> String {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    format!("postgres://p:{SECRET}@127.0.0.1:{port}/portico")
}

#[tokio::test]
async fn whoever_is_given_a_wrong_database_says_why_and_no_secret() {
    let desk = Desk::new().await;
    let shops = desk.shops();
    let closed = nobodys_address();
    let typo = format!("postgres://p:{SECRET}@127.0.0.1:54x2/portico");
    let mut cases = vec![
        (closed, "nothing answers at its host and port"),
        (typo, "PORTICO_DATABASE_URL can't be read"),
    ];
    let database = own_postgres::database();
    if let Some(database) = &database {
        cases.push((database.address.clone(), "`portico migrate` makes them"));
    }
    for (address, expected) in cases {
        for words in [
            &["serve"][..],
            &["doctor"],
            &["migrate"],
            &["apply", &shops],
        ] {
            // An empty one is what it is for.
            if words == ["migrate"] && expected.contains("migrate") {
                continue;
            }
            let told = complaint(&desk.with(&address), words);
            assert!(told.contains(expected), "{words:?}: {told}");
            assert!(!told.contains(SECRET), "{words:?}: {told}");
            assert!(told.len() < 400, "a sentence: {words:?}: {told}");
        }
    }
}
