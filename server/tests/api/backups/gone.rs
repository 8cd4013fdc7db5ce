//! A database that was emptied, cut off, taken away or written over: nobody makes a new one in its place.

use std::{fs, path::Path};

use foundation::{
    clock::{Clock as _, SystemClock},
    servers::{RunningServer, ServerStore as _},
    store::UpkeepStore as _,
};
use server::server::open_folder;

use crate::{
    crash::Installation,
    support::child::{fails, run, say},
};

/// What nobody may do over it, each said in words.
fn refused(shop: &Installation, words: &str) {
    let file = Path::new(&shop.environment["PORTICO_DATA"]).join("portico.sqlite");
    let before = fs::read(&file).ok();
    let to = tempfile::tempdir().unwrap();
    let to = to.path().join("a").display().to_string();
    for command in [
        &["serve"][..],
        &["backup", &to],
        &["payment", "list"],
        &["migrate"],
    ] {
        let said = fails(&shop.environment, command);
        assert!(said.contains(words), "{command:?}: {said}");
    }
    for command in [&["doctor"][..], &["doctor", "--before-upgrade"]] {
        let said = say(&shop.environment, command);
        let line = said
            .lines()
            .find(|line| line.starts_with("PROBLEM  database: "));
        assert!(line.is_some_and(|line| line.contains(words)), "{said}");
    }
    assert_eq!(fs::read(&file).ok(), before, "nothing was made of it");
    assert!(!Path::new(&to).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_was_a_database_none_is_begun_anew() {
    let shop = Installation::new().await;
    let data = Path::new(&shop.environment["PORTICO_DATA"]);
    let file = data.join("portico.sqlite");
    let whole = fs::read(&file).unwrap();
    fs::write(&file, "").unwrap();
    refused(&shop, "there was a database");
    let aside = data.join("aside");
    fs::rename(&file, &aside).unwrap();
    refused(&shop, "there was a database");
    fs::rename(&aside, &file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    refused(&shop, "is cut off");
    // Its log is all that is left of it, and is not thrown away.
    fs::write(&file, &whole).unwrap();
    let store = open_folder(data).await.unwrap();
    store.try_write(SystemClock.now()).await.unwrap();
    let log = data.join("portico.sqlite-wal");
    let logged = fs::read(&log).unwrap();
    store.close().await;
    fs::write(&file, "").unwrap();
    fs::write(&log, &logged).unwrap();
    refused(&shop, "lies in its log");
    assert_eq!(fs::read(&log).unwrap(), logged);
    fs::remove_file(&log).unwrap();
    fs::write(&file, &whole).unwrap();
    run(&shop.environment, &["payment", "list"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doctor_makes_no_tables_and_sees_pages_that_are_damaged() {
    let shop = Installation::new().await;
    let data = Path::new(&shop.environment["PORTICO_DATA"]);
    let file = data.join("portico.sqlite");
    let said = say(&shop.environment, &["doctor", "--deep"]);
    assert!(said.contains("portico.sqlite is as it should be"), "{said}");
    let mut bytes = fs::read(&file).unwrap();
    for page in bytes.chunks_mut(4_096).skip(1) {
        page[..32].fill(0x5a);
    }
    fs::write(&file, bytes).unwrap();
    for more in [&["doctor"][..], &["doctor", "--deep"]] {
        let said = say(&shop.environment, more);
        assert!(said.contains("portico.sqlite is damaged"), "{said}");
        assert!(said.contains("docs/backup.md"), "what to do: {said}");
    }

    // A new one, in which somebody has made an empty file.
    let mut other = shop.environment.clone();
    let folder = tempfile::tempdir().unwrap();
    other.insert("PORTICO_DATA", folder.path().display().to_string());
    let file = folder.path().join("portico.sqlite");
    fs::write(&file, "").unwrap();
    let to = folder.path().join("a").display().to_string();
    say(&other, &["doctor"]);
    fails(&other, &["backup", &to]);
    assert_eq!(fs::read(&file).unwrap(), b"");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_its_place_nothing_is_put_back_while_a_server_runs() {
    let shop = Installation::new().await;
    let data = Path::new(&shop.environment["PORTICO_DATA"]);
    let restore = ["restore", "--in-place", "--as-of", "2026-01-01T00:00:00Z"];
    let portico = shop.serve().await;
    let said = fails(&shop.environment, &restore);
    assert!(said.contains("a server runs on"), "{said}");
    assert!(portico.terminate());
    // One of an older version, which holds nothing but tells of itself.
    let now = SystemClock.now();
    let server = RunningServer {
        id: "older".to_owned(),
        version: "0.1.0".to_owned(),
        address: "tea-house 127.0.0.1:3000".to_owned(),
        started: now,
        seen: now.plus_ms(3_600_000),
        beats: 1,
        wallets: String::new(),
        accounts: String::new(),
    };
    let store = open_folder(data).await.unwrap();
    store.beat(&server).await.unwrap();
    store.close().await;
    let said = fails(&shop.environment, &restore);
    assert!(said.contains("older told of itself"), "{said}");
    assert!(!run(&shop.environment, &["alarm", "list"]).contains("restored"));
    let store = open_folder(data).await.unwrap();
    store.forget_server("older").await.unwrap();
    store.close().await;
    let said = run(&shop.environment, &restore);
    assert!(said.contains("being checked"), "{said}");
}
