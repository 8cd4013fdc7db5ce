//! A database that was put back by other means than ours: nothing is served of it before somebody says so.

use std::{fs, path::Path};

use foundation::clock::{Clock as _, SystemClock};

use crate::{
    crash::Installation,
    support::{
        child::{Portico, fails, run, say},
        eventually,
    },
};

/// The moment, as a command takes it.
fn now() -> String {
    SystemClock.now().iso()
}

/// Nobody serves it or gives back of it; what an operator is told leads out of it.
fn is_a_copy(shop: &Installation) {
    for command in [&["serve"][..], &["payment", "list"]] {
        let said = fails(&shop.environment, command);
        assert!(said.contains("it is a copy"), "{command:?}: {said}");
        assert!(said.contains("restore --in-place --as-of"), "{said}");
    }
    run(
        &shop.environment,
        &["restore", "--in-place", "--as-of", &now()],
    );
    run(&shop.environment, &["payment", "list"]);
    let said = say(&shop.environment, &["alarm", "list"]);
    assert!(said.contains("restored"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_put_back_is_served_only_after_somebody_said_so() {
    let mut shop = Installation::new().await;
    let data = Path::new(&shop.environment["PORTICO_DATA"]).to_owned();
    run(&shop.environment, &["payment", "list"]);
    // In the same folder, where a server left it two minutes later.
    let file = data.join("portico.sqlite");
    let later = SystemClock.now().plus_ms(120_000);
    fs::write(data.join("portico.seen"), later.0.to_string()).unwrap();
    is_a_copy(&shop);
    // In another one, where nothing was.
    let other = tempfile::tempdir().unwrap();
    fs::copy(&file, other.path().join("portico.sqlite")).unwrap();
    let place = other.path().display().to_string();
    shop.environment.insert("PORTICO_DATA", place);
    is_a_copy(&shop);
    // An older one, beside what the newer one has left there.
    fs::copy(
        other.path().join("portico.sqlite"),
        other.path().join("older"),
    )
    .unwrap();
    is_put_back(&shop);
    fs::rename(
        other.path().join("older"),
        other.path().join("portico.sqlite"),
    )
    .unwrap();
    is_a_copy(&shop);
}

/// It is said without need, which does no harm.
fn is_put_back(shop: &Installation) {
    run(
        &shop.environment,
        &["restore", "--in-place", "--as-of", &now()],
    );
    run(&shop.environment, &["payment", "list"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_goes_on_with_what_was_here_is_let_in() {
    let shop = Installation::new().await;
    let data = Path::new(&shop.environment["PORTICO_DATA"]).to_owned();
    let log = data.with_extension("log");
    for is_killed in [true, false] {
        let portico = Portico::serve(&shop.environment, &log).await;
        eventually("it says that it is used", async || {
            let text = fs::read_to_string(data.join("portico.seen")).ok()?;
            (!text.is_empty()).then_some(())
        })
        .await;
        if is_killed {
            portico.kill();
        } else {
            assert!(portico.terminate());
        }
        run(&shop.environment, &["payment", "list"]);
        // Whoever looks after it may have copied it over itself.
        let bytes = fs::read(data.join("portico.sqlite")).unwrap();
        fs::write(data.join("aside"), bytes).unwrap();
        fs::rename(data.join("aside"), data.join("portico.sqlite")).unwrap();
        run(&shop.environment, &["payment", "list"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_beside_it_cannot_be_read_is_said_and_is_no_copy() {
    let shop = Installation::new().await;
    run(&shop.environment, &["payment", "list"]);
    let begun = Path::new(&shop.environment["PORTICO_DATA"]).join("portico.begun");
    fs::remove_file(&begun).unwrap();
    fs::create_dir(&begun).unwrap();
    let said = fails(&shop.environment, &["payment", "list"]);
    assert!(said.contains("portico.begun can't be read"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_was_moved_as_a_whole_is_the_same() {
    let mut shop = Installation::new().await;
    run(&shop.environment, &["payment", "list"]);
    let data = Path::new(&shop.environment["PORTICO_DATA"]).to_owned();
    let other = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(&data).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), other.path().join(entry.file_name())).unwrap();
        }
    }
    let place = other.path().display().to_string();
    shop.environment.insert("PORTICO_DATA", place);
    run(&shop.environment, &["payment", "list"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dump_that_was_read_in_is_known_by_its_new_database() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let mut shop = Installation::new().await;
    shop.environment
        .insert("PORTICO_DATABASE_URL", database.address.clone());
    run(&shop.environment, &["migrate"]);
    run(&shop.environment, &["payment", "list"]);
    let mut admin = <sqlx::PgConnection as sqlx::Connection>::connect(&database.address)
        .await
        .unwrap();
    // As the dump of another one would say it.
    sqlx::query("UPDATE placed SET place = '1/1'")
        .execute(&mut admin)
        .await
        .unwrap();
    is_a_copy(&shop);
}
