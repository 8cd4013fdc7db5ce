//! What an operator reads of a PostgreSQL that fails while a server runs, and that room which is taken is
//! new room.

use own_postgres::{Cluster, Shutdown};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use super::{PoolSettings, Postgres, Settings};
use foundation::{
    clock::Timestamp,
    store::{StoreError, UpkeepStore as _},
};

async fn opened(address: &str) -> Postgres {
    let pool = PoolSettings {
        connections: 4,
        statement_timeout_ms: 200,
    };
    let settings = Settings::parse(address, pool).unwrap();
    Postgres::bring_up(&settings).await.unwrap();
    Postgres::open(&settings).await.unwrap()
}

async fn other(address: &str, sql: &str) -> PgConnection {
    let mut connection = PgConnection::connect(address).await.unwrap();
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    sql.execute(&mut connection).await.unwrap();
    connection
}

/// The words, after asking why.
async fn told(store: &Postgres, error: StoreError) -> String {
    let words = store.explain(error).await.to_string();
    for driver in ["at line", "returned from", "pool timed out", "os error"] {
        assert!(!words.contains(driver), "{words}");
    }
    words
}

/// The words of the next small write.
async fn writing(store: &Postgres) -> String {
    let failed = store.try_write(Timestamp(1)).await.unwrap_err();
    told(store, failed).await
}

#[tokio::test]
async fn room_is_taken_on_the_disk_and_given_back() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let store = opened(&database.address).await;
    store.take_room().await.unwrap();
    // Where nothing may be written beside the tables, the room that memory has is no answer.
    let name = database.address.rsplit('/').next().unwrap();
    let sql = format!("ALTER DATABASE {name} SET temp_file_limit = '128kB'");
    other(&database.address, &sql).await;
    let store = opened(&database.address).await;
    let failed = store.take_room().await.unwrap_err();
    let words = told(&store, failed).await;
    assert!(words.contains("temporary file size exceeds"), "{words}");
    store.try_write(Timestamp(1)).await.unwrap();
}

#[tokio::test]
async fn a_row_that_is_held_and_a_database_that_became_a_standby_are_called_that() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let store = opened(&database.address).await;
    store.try_write(Timestamp(1)).await.unwrap();
    let held = "BEGIN; UPDATE heartbeat SET at_ms = 2";
    let holding = other(&database.address, held).await;
    let words = writing(&store).await;
    assert!(words.contains("PORTICO_DATABASE_TIMEOUT_S"), "{words}");
    drop(holding);
    let name = database.address.rsplit('/').next().unwrap();
    let sql = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
    other(&database.address, &sql).await;
    let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                  WHERE pid <> pg_backend_pid() AND datname = current_database()";
    other(&database.address, others).await;
    let mut words = writing(&store).await;
    if !words.contains("can only be read") {
        // Of the connection that was ended first.
        words = writing(&store).await;
    }
    assert!(
        words.contains("can only be read: it is a standby"),
        "{words}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_host_that_takes_connections_and_says_nothing_is_given_up() {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .unwrap();
    let port = listener.local_addr().unwrap().port();
    let address = format!("postgres://portico@127.0.0.1:{port}/portico");
    let settings = Settings::parse(&address, PoolSettings::default()).unwrap();
    let refused = Postgres::open(&settings).await.unwrap_err();
    assert_eq!(refused.to_string(), "its host doesn't answer");
}

#[tokio::test]
async fn a_postgresql_that_is_gone_is_called_that_and_not_a_pool_that_waits() {
    let Some(programs) = own_postgres::find() else {
        return;
    };
    let mut cluster = Cluster::start(programs).unwrap();
    cluster.create("portico").unwrap();
    let store = opened(&cluster.address("portico")).await;
    cluster.stop(Shutdown::Fast).unwrap();
    let words = writing(&store).await;
    assert!(
        words.contains("nothing answers at its host and port: is PostgreSQL running there?"),
        "{words}"
    );
    cluster.resume().unwrap();
    while store.try_write(Timestamp(3)).await.is_err() {}
}
