//! What a person is told who names a wrong, foreign, old or closed database: what it is and what to
//! do, and no secret.

use own_postgres::{Cluster, GUARDED};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use super::{NotAnAddress, PoolSettings, Postgres, Settings, sql::tables::newest};

/// Never to be told.
const SECRET: &str = "s3cr3t-pass";

pub(super) fn parsed(address: &str) -> Result<Settings, NotAnAddress> {
    Settings::parse(address, PoolSettings::default())
}

/// Why it can't be opened.
async fn told(address: &str) -> String {
    let settings = parsed(address).unwrap();
    let refused = Postgres::open(&settings).await.unwrap_err();
    shown(&refused.to_string())
}

/// Why its tables can't be made.
async fn told_when_made(address: &str) -> String {
    let settings = parsed(address).unwrap();
    let refused = Postgres::bring_up(&settings).await.unwrap_err();
    shown(&refused.to_string())
}

pub(super) fn shown(words: &str) -> String {
    assert!(!words.contains(SECRET), "{words}");
    assert!(!words.contains('\n'), "one sentence: {words}");
    words.to_owned()
}

async fn say(address: &str, sql: &str) {
    let mut connection = PgConnection::connect(address).await.unwrap();
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    sql.execute(&mut connection).await.unwrap();
}

async fn made(database: &own_postgres::Database) {
    let settings = parsed(&database.address).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
}

/// The same address with another database.
fn beside(address: &str, name: &str) -> String {
    let (place, _) = address.rsplit_once('/').unwrap();
    format!("{place}/{name}")
}

#[tokio::test]
async fn who_is_not_let_in_is_told_what_to_look_at() {
    let Some(programs) = own_postgres::find() else {
        return;
    };
    let cluster = Cluster::start(programs).unwrap();
    cluster.create("portico").unwrap();
    let trusted = cluster.address("portico");
    let (_, place) = trusted.split_once('@').unwrap();
    say(
        &trusted,
        &format!("CREATE ROLE {GUARDED} LOGIN PASSWORD 'another'"),
    )
    .await;
    let wrong = format!("postgres://{GUARDED}:{SECRET}@{place}");
    let words = told(&wrong).await;
    assert!(words.contains("refused the password"), "{words}");
    let words = told_when_made(&wrong).await;
    assert!(words.contains("refused the password"), "{words}");
    // With the right one it may look, and may not make anything.
    let right = format!("postgres://{GUARDED}:another@{place}");
    let words = told_when_made(&right).await;
    assert!(words.contains("lacks rights"), "{words}");
    Postgres::bring_up(&parsed(&trusted).unwrap())
        .await
        .unwrap();
    let words = told(&right).await;
    assert!(words.contains("lacks rights"), "{words}");
    say(
        &trusted,
        &format!("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {GUARDED}"),
    )
    .await;
    let words = told(&right).await;
    assert!(
        words.contains("may not read and write its table"),
        "{words}"
    );
    say(
        &trusted,
        &format!("GRANT ALL ON ALL TABLES IN SCHEMA public TO {GUARDED}"),
    )
    .await;
    Postgres::open(&parsed(&right).unwrap()).await.unwrap();

    let words = told(&beside(&trusted, "portica")).await;
    assert!(words.contains("no database of that name"), "{words}");
    let words = told(&format!("{trusted}?sslmode=require")).await;
    assert!(words.contains("protected connection"), "{words}");
    let words = told(&format!(
        "{trusted}?sslmode=verify-full&sslrootcert=/no/ca.pem"
    ))
    .await;
    assert!(words.contains("sslrootcert"), "{words}");
}

#[tokio::test]
async fn a_place_where_no_postgresql_is_is_called_that() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let words = told(&format!("postgres://p:{SECRET}@127.0.0.1:{port}/portico")).await;
    assert!(
        words.contains("nothing answers at its host and port"),
        "{words}"
    );
    let words = told(&format!("postgres://p:{SECRET}@[::1]:{port}/portico")).await;
    assert!(!words.contains("lookup"), "{words}");
    // No name that any machine has: two dots.
    let words = told(&format!("postgres://p:{SECRET}@db..x/portico")).await;
    assert!(words.contains("host can't be reached"), "{words}");
    let words = told(&format!("postgres://p:{SECRET}@%2Fno%2Fsuch/portico")).await;
    assert!(words.contains("no socket in that folder"), "{words}");
}

#[tokio::test]
async fn a_web_server_in_its_place_is_called_no_postgresql() {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    // As one answers what it doesn't understand, until whoever asked hangs up.
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut asked = [0; 1_024];
            let _ = std::io::Read::read(&mut stream, &mut asked);
            let answer = b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n";
            let _ = std::io::Write::write_all(&mut stream, answer);
            while std::io::Read::read(&mut stream, &mut asked).is_ok_and(|count| count > 0) {}
        }
    });
    let words = told(&format!("postgres://p:{SECRET}@127.0.0.1:{port}/portico")).await;
    assert!(
        words.contains("doesn't speak as PostgreSQL does"),
        "{words}"
    );
    assert!(words.contains("look at host and port"), "{words}");
}

#[tokio::test]
async fn a_database_that_can_only_be_read_is_called_that() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    made(&database).await;
    let name = database.address.rsplit('/').next().unwrap();
    let sql = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
    say(&database.address, &sql).await;
    for words in [
        told(&database.address).await,
        told_when_made(&database.address).await,
    ] {
        assert!(words.contains("can only be read"), "{words}");
    }
}

#[tokio::test]
async fn tables_that_are_missing_old_or_too_new_are_told_apart() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let address = &database.address;
    let words = told(address).await;
    assert!(words.contains("`portico migrate` makes them"), "{words}");
    made(&database).await;
    let newest = newest();
    say(
        address,
        &format!(
            "CREATE TABLE taken AS SELECT * FROM _sqlx_migrations WHERE version = {newest};\
             DELETE FROM _sqlx_migrations WHERE version = {newest}"
        ),
    )
    .await;
    let words = told(address).await;
    assert!(words.contains("`portico migrate` brings it up"), "{words}");
    let newer = newest + 1;
    say(
        address,
        &format!(
            "INSERT INTO _sqlx_migrations SELECT * FROM taken; UPDATE taken SET version = {newer};\
             INSERT INTO _sqlx_migrations SELECT * FROM taken"
        ),
    )
    .await;
    // A newer version says itself whether this one may go on.
    Postgres::open(&parsed(address).unwrap()).await.unwrap();
    say(
        address,
        &format!("UPDATE oldest_server SET migration = {newer}"),
    )
    .await;
    let words = told(address).await;
    assert!(words.contains("made by a newer Portico"), "{words}");
    let words = told_when_made(address).await;
    assert!(words.contains("made by a newer Portico"), "{words}");
}

#[tokio::test]
async fn a_database_of_somebody_else_is_left_alone() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let address = &database.address;
    say(address, "CREATE TABLE payments (id INT)").await;
    for words in [told(address).await, told_when_made(address).await] {
        assert!(words.contains("somebody else's"), "{words}");
    }
    // Another program that keeps its changes as this one does.
    say(
        address,
        "DROP TABLE payments; CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, \
         description TEXT NOT NULL, installed_on TIMESTAMPTZ NOT NULL DEFAULT now(), \
         success BOOLEAN NOT NULL, checksum BYTEA NOT NULL, execution_time BIGINT NOT NULL);\
         INSERT INTO _sqlx_migrations VALUES (13, 'theirs', now(), TRUE, '\\x00', 1)",
    )
    .await;
    for words in [told(address).await, told_when_made(address).await] {
        assert!(words.contains("somebody else's"), "{words}");
    }
}
