//! That nothing costs more because there is more: no statement walks through a table that grows with
//! payments, on either database, with 100,000 of them.
//!
//! Which statements there are is not written down here. They are gathered from the driver while the
//! whole contract runs, so whatever a contract tries is looked at.

mod gathered;
mod seeded;

use std::fmt::Write as _;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _, SqliteConnection};

use crate::{contract::samples, sqlite::Sqlite};
use gathered::gathered;
use seeded::{Growing, fill, seed_file, seed_server};

/// What may walk, and why. Each is a part of a statement.
const MAY_WALK: &[(&str, &str)] = &[
    (
        "INSERT INTO stores",
        "stops at the store's first payment; here all are one store's, so that is the table's first",
    ),
    (
        "SELECT EXISTS (SELECT 1 FROM payments WHERE store_id",
        "the same",
    ),
    (
        "FROM outbox ORDER BY id LIMIT",
        "the first ones by their number, and no more",
    ),
    (
        "INSERT INTO codes",
        "SQLite looks for a payment of the new code only after it has seen one without a code",
    ),
    (
        "SELECT COUNT(*) AS number, MIN(r.",
        "what could be forgotten is counted for a person who asks",
    ),
];

fn may_walk(sql: &str) -> bool {
    MAY_WALK.iter().any(|(part, _)| sql.contains(part))
}

/// Why a step of SQLite's plan grows, if it does.
fn grows_in_file(step: &str, sql: &str, growing: &Growing) -> bool {
    let Some(rest) = step.strip_prefix("SCAN ") else {
        return false;
    };
    let mut words = rest.split(' ');
    let name = words.next().unwrap_or_default();
    let is_growing = growing.tables.iter().any(|table| {
        let table = table.as_str();
        name == table
            || sql.contains(&format!("{table} {name} "))
            || sql.ends_with(&format!("{table} {name}"))
    });
    let index = rest.split("INDEX ").nth(1).unwrap_or_default();
    // The beginning of an index, or one of what is open only.
    let is_bounded = !index.is_empty() && (sql.contains("LIMIT") || growing.is_partial(index));
    is_growing && !is_bounded
}

/// The same of PostgreSQL's.
fn grows_on_server(plan: &[String], at: usize, growing: &Growing) -> bool {
    let line = plan[at].as_str();
    let (scan, on) = line.split_once(" on ").unwrap_or((line, ""));
    let table = on.split_whitespace().next().unwrap_or_default();
    if !growing.tables.iter().any(|growing| growing == table) {
        return false;
    }
    let has_condition = plan
        .get(at + 1)
        .is_some_and(|next| next.contains("Index Cond"));
    let index = scan.split(" using ").nth(1).unwrap_or_default();
    let is_limited = plan.iter().take(at).any(|line| line.contains("Limit"));
    let is_bounded = has_condition || growing.is_partial(index) || is_limited;
    scan.contains("Seq Scan") || (scan.contains("Index") && scan.contains("using") && !is_bounded)
}

#[tokio::test]
async fn no_statement_walks_through_what_grows_in_a_file() {
    let statements = gathered().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("db");
    fill(&Sqlite::open(&file).await.unwrap()).await;
    let address = format!("sqlite:{}", file.display());
    let mut file = SqliteConnection::connect(&address).await.unwrap();
    let growing = seed_file(&mut file).await;
    let mut walks = String::new();
    for sql in &statements {
        let explained = format!("EXPLAIN QUERY PLAN {sql}");
        let plan = sqlx::query(AssertSqlSafe(explained)).fetch_all(&mut file);
        let plan = plan.await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        for step in plan.iter().map(|row| row.get::<String, _>("detail")) {
            if grows_in_file(&step, sql, &growing) && !may_walk(sql) {
                writeln!(walks, "{step}: {sql}").unwrap();
            }
        }
    }
    assert!(walks.is_empty(), "{walks}");
}

#[tokio::test]
async fn no_statement_walks_through_what_grows_on_a_server() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let statements = gathered().await;
    fill(&samples::postgres(&database).await).await;
    let mut server = PgConnection::connect(&database.address).await.unwrap();
    let growing = seed_server(&mut server).await;
    let mut walks = String::new();
    // A column that only a file has, for the version before.
    for sql in statements.iter().filter(|sql| !sql.contains("pay_body")) {
        let plan = plan_on_server(&mut server, sql).await;
        for at in 0..plan.len() {
            if grows_on_server(&plan, at, &growing) && !may_walk(sql) {
                writeln!(walks, "{}: {sql}", plan[at].trim()).unwrap();
            }
        }
    }
    assert!(walks.is_empty(), "{walks}");
}

/// The plan for whatever values, as a server keeps it for a statement that comes again and again.
async fn plan_on_server(server: &mut PgConnection, sql: &str) -> Vec<String> {
    prepare(server, sql).await;
    let count: i32 = sqlx::query_scalar(
        "SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = 'asked'",
    )
    .fetch_one(&mut *server)
    .await
    .unwrap();
    let values = vec!["NULL"; usize::try_from(count).unwrap()].join(", ");
    let values = if count == 0 {
        String::new()
    } else {
        format!("({values})")
    };
    let explained = format!("EXPLAIN EXECUTE asked{values}");
    let plan = sqlx::raw_sql(AssertSqlSafe(explained)).fetch_all(&mut *server);
    let plan = plan.await.unwrap();
    say(server, "DEALLOCATE asked").await.unwrap();
    plan.iter().map(|row| row.get(0)).collect()
}

/// The driver says which type each value has. Here it is found out; what could be anything is text.
async fn prepare(server: &mut PgConnection, sql: &str) {
    let mut types: Vec<&str> = Vec::new();
    for _ in 0..9 {
        let list = if types.is_empty() {
            String::new()
        } else {
            format!(" ({})", types.join(", "))
        };
        let Err(error) = say(server, &format!("PREPARE asked{list} AS {sql}")).await else {
            return;
        };
        let words = error.to_string();
        let unknown = words.split("parameter $").nth(1);
        let number = unknown.and_then(|rest| rest.split(' ').next()?.parse::<usize>().ok());
        let number = number.unwrap_or_else(|| panic!("{sql}: {error}"));
        types.resize(types.len().max(number), "unknown");
        types[number - 1] = "text";
    }
    panic!("{sql} can't be prepared");
}

async fn say(server: &mut PgConnection, sql: &str) -> Result<(), sqlx::Error> {
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(server);
    done.await.map(|_| ())
}
