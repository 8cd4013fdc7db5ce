//! That nothing costs more because there is more: no statement walks through a table that grows with
//! payments, on either database, with 100,000 of them.
//!
//! Which statements there are is not written down here. They are gathered from the driver while the
//! whole contract runs, so whatever a contract tries is looked at.

mod gathered;
mod seeded;
mod settlement;
mod walks;

use std::fmt::Write as _;

use domain::{Currency, Money, State};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _, SqliteConnection};

use crate::{
    contract::{self, samples},
    sqlite::Sqlite,
};
use ::payments::{
    note_key::NoteKey,
    search::{Charge, Wanted},
};
use foundation::page::Page;
use gathered::gathered;
use seeded::{Growing, fill, seed_file, seed_server};
use shops::shop::TillId;
use walks::may_walk;

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
    let statements = gathered(contract::sqlite::each_in_turn()).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("db");
    fill(&Sqlite::open(&file).await.unwrap()).await;
    let address = format!("sqlite:{}", file.display());
    let mut file = SqliteConnection::connect(&address).await.unwrap();
    let growing = seed_file(&mut file).await;
    let mut walks = String::new();
    for sql in &statements {
        for step in plan_in_file(&mut file, sql).await {
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
    let statements = gathered(contract::postgres::each_in_turn()).await;
    let takes = |words: &str| statements.iter().any(|sql| sql.contains(words));
    assert!(takes("SKIP LOCKED") && takes("FOR NO KEY UPDATE"));
    fill(&samples::postgres(&database).await).await;
    let mut server = PgConnection::connect(&database.address).await.unwrap();
    let growing = seed_server(&mut server).await;
    let mut walks = String::new();
    for sql in &statements {
        let plan = plan_on_server(&mut server, sql).await;
        for at in 0..plan.len() {
            if grows_on_server(&plan, at, &growing) && !may_walk(sql) {
                writeln!(walks, "{}: {sql}", plan[at].trim()).unwrap();
            }
        }
    }
    assert!(walks.is_empty(), "{walks}");
}

/// Lists of what failed in a shop with 100,000 payments, and the index that has nothing else.
fn failed_lists() -> [(Wanted, &'static str); 3] {
    let failed = || Wanted {
        state: Some(State::Failed),
        ..Wanted::default()
    };
    let store = Some("S".to_owned());
    let merchant = Some("M".to_owned());
    let till = Some(TillId(1));
    [
        (Wanted { store, ..failed() }, "payments_dead_of_store"),
        (
            Wanted {
                merchant,
                ..failed()
            },
            "payments_dead_of_merchant",
        ),
        (Wanted { till, ..failed() }, "payments_dead_of_till"),
    ]
}

/// One store's payments of an amount, or with a note, are looked for, and read newest first, by an index that has them.
fn of_one_sort() -> [(Wanted, &'static str); 3] {
    let amount = Money::from_minor(1_234, Currency::parse("KWD").unwrap()).unwrap();
    let mut wanted = [Wanted::default(), Wanted::default(), Wanted::default()];
    for one in &mut wanted {
        one.store = Some("S".to_owned());
    }
    wanted[0].amounts = Some(vec![amount]);
    wanted[1].note = NoteKey::of("7");
    wanted[2].charged = Charge::each(&[amount]).pop();
    let [of_amount, of_note, of_charge] = wanted;
    [
        (of_amount, "payments_of_amount"),
        (of_note, "payments_of_note"),
        (of_charge, "payments_of_charge"),
    ]
}

#[tokio::test]
async fn what_staff_look_for_by_amount_or_note_is_found_without_the_rest() {
    let page = Page::first(50);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("db");
    fill(&Sqlite::open(&file).await.unwrap()).await;
    let address = format!("sqlite:{}", file.display());
    let mut file = SqliteConnection::connect(&address).await.unwrap();
    seed_file(&mut file).await;
    for (wanted, index) in of_one_sort() {
        let sql = crate::sqlite::sql::search::question(&wanted, &page).unwrap();
        let plan = plan_in_file(&mut file, sql.sql().as_str()).await;
        let found = plan.iter().any(|step| {
            step.contains(&format!("INDEX {index} ")) && step.contains("store_id=? AND ")
        });
        let sorts = plan.iter().any(|step| step.contains("TEMP B-TREE"));
        assert!(found && !sorts, "{plan:#?}");
    }
    let Some(database) = own_postgres::database() else {
        return;
    };
    fill(&samples::postgres(&database).await).await;
    let mut server = PgConnection::connect(&database.address).await.unwrap();
    seed_server(&mut server).await;
    for (wanted, index) in of_one_sort() {
        let sql = crate::postgres::sql::search::question(&wanted, &page).unwrap();
        let plan = plan_on_server(&mut server, sql.sql().as_str())
            .await
            .join("\n");
        assert!(plan.contains(&format!("using {index} ")), "{plan}");
        assert!(!plan.contains("Sort"), "{plan}");
    }
}

/// Some of a few shops' payments have failed.
const SOME_FAILED: &str = "UPDATE payments SET \
    state = CASE minor % 20 WHEN 3 THEN 'failed' WHEN 4 THEN 'cancelled' ELSE state END, \
    merchant_id = CASE minor % 3 WHEN 1 THEN 'other' ELSE merchant_id END, \
    store_id = CASE minor % 3 WHEN 1 THEN 'other' ELSE store_id END, \
    till_id = CASE minor % 3 WHEN 1 THEN 0 ELSE till_id END";

#[tokio::test]
async fn what_failed_at_one_shop_is_listed_without_the_rest() {
    let page = Page::first(50);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("db");
    fill(&Sqlite::open(&file).await.unwrap()).await;
    let address = format!("sqlite:{}", file.display());
    let mut file = SqliteConnection::connect(&address).await.unwrap();
    for (wanted, index) in failed_lists() {
        let sql = crate::sqlite::sql::search::question(&wanted, &page).unwrap();
        let sql = sql.sql().as_str().to_owned();
        let plan = plan_in_file(&mut file, &sql).await;
        let found = plan.iter().any(|step| {
            step.contains(&format!("INDEX {index} ")) && step.contains("_id=? AND state=?")
        });
        assert!(found, "{sql}: {plan:#?}");
    }
    let Some(database) = own_postgres::database() else {
        return;
    };
    fill(&samples::postgres(&database).await).await;
    let mut server = PgConnection::connect(&database.address).await.unwrap();
    seed_server(&mut server).await;
    say(&mut server, SOME_FAILED).await.unwrap();
    say(&mut server, "ANALYZE").await.unwrap();
    for (wanted, index) in failed_lists() {
        let sql = crate::postgres::sql::search::question(&wanted, &page).unwrap();
        let sql = sql.sql().as_str().to_owned();
        let plan = plan_on_server(&mut server, &sql).await.join("\n");
        assert!(plan.contains(&format!("using {index} ")), "{sql}: {plan}");
        assert!(!plan.contains("Filter"), "{sql}: {plan}");
    }
}

async fn plan_in_file(file: &mut SqliteConnection, sql: &str) -> Vec<String> {
    let explained = format!("EXPLAIN QUERY PLAN {sql}");
    let plan = sqlx::query(AssertSqlSafe(explained)).fetch_all(file);
    let plan = plan.await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    plan.iter().map(|row| row.get("detail")).collect()
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
