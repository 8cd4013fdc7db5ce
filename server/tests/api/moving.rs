//! From a file to a PostgreSQL by the operator's command, and commands and servers that are given a
//! database they can't use.

use std::{collections::HashMap, fs};

use sandbox::Running;
use tempfile::TempDir;

use crate::support::{
    child::{fails, run},
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
    let there = desk.with(&database.address);
    assert_eq!(run(&there, &["code", "list", "--json"]), codes);
    let place = database.address.split('@').nth(1).unwrap();
    let shops = desk.shops();
    for words in [
        &["serve"][..],
        &["doctor"],
        &["apply", &shops],
        &["move-data", "--to", &database.address],
    ] {
        let refused = fails(here, words);
        assert!(refused.contains("was moved to"), "{words:?}: {refused}");
        assert!(refused.contains(place), "{words:?}: {refused}");
    }
    let back = run(here, &["move-data", "--undo"]);
    assert!(back.contains("used by servers again"), "{back}");
    assert_eq!(run(here, &["code", "list", "--json"]), codes);
}

#[tokio::test]
async fn whoever_is_given_a_wrong_database_says_why_and_no_secret() {
    let desk = Desk::new().await;
    let shops = desk.shops();
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let closed = format!("postgres://p:{SECRET}@127.0.0.1:{port}/portico");
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
            let told = fails(&desk.with(&address), words);
            assert!(told.contains(expected), "{words:?}: {told}");
            assert!(!told.contains(SECRET), "{words:?}: {told}");
            assert!(told.len() < 400, "a sentence: {words:?}: {told}");
        }
    }
}
