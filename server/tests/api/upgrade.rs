//! An upgrade as an operator makes it: what it would do is told before, nothing is changed by that, and what was
//! printed and paid is there afterwards. The version before reads and writes on as long as it goes on.

mod old;

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqlitePool};

use crate::support::{
    child::{Portico, run, say},
    customer::{ALIPAY_HK, Customer},
    eventually,
};
use old::{Old, changes};

/// The last change that a server can know and go on beside this one.
const BESIDE: i64 = 42;

/// The only finding about something.
fn about<'a>(found: &'a [(String, String, String)], what: &str) -> (&'a str, &'a str) {
    let mut all = found.iter().filter(|(about, ..)| about == what);
    let (_, weight, words) = all.next().unwrap_or_else(|| panic!("{what}: {found:?}"));
    assert!(all.next().is_none(), "{what} twice: {found:?}");
    (weight, words)
}

/// Whether nothing was wrong on the copy; a machine with much to do may take long over it.
fn is_tried_well(found: &[(String, String, String)]) -> bool {
    let (weight, words) = about(found, "trial");
    weight == "fine" || words.ends_with("so do it when shops are closed")
}

async fn newest(pool: &SqlitePool) -> i64 {
    let newest = sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations");
    newest.fetch_one(pool).await.unwrap()
}

/// A program of the version before, which reads and writes as that does until it is told to stop; how often it did.
fn goes_on(
    pool: SqlitePool,
    done: Arc<AtomicBool>,
) -> (Arc<AtomicU64>, tokio::task::JoinHandle<()>) {
    let times = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&times);
    let work = tokio::spawn(async move {
        while !done.load(Ordering::Relaxed) {
            let number = counted.load(Ordering::Relaxed);
            let made = format!(
                "INSERT INTO payments (request_id, token, attempt, code, merchant_id, store_id, till_id, day, \
                 account, minor, currency, note, wallet, state, version, created_ms, expires_ms, pay_body) \
                 SELECT 'B{number}', '{number:0>26}', '{number:0>26}', code, merchant_id, store_id, till_id, day, account, \
                 900, currency, NULL, NULL, 'created', 0, 6, 9, '' FROM payments WHERE request_id = 'P1'"
            );
            pool.execute(AssertSqlSafe(made)).await.unwrap();
            let read = "SELECT state FROM payments WHERE request_id = 'P1'";
            let state: String = sqlx::query_scalar(read).fetch_one(&pool).await.unwrap();
            assert_eq!(state, "paid");
            counted.fetch_add(1, Ordering::Relaxed);
            // No shop pays without a pause: on a slow disk whoever writes so lets nobody else have a turn.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    (times, work)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_upgrade_does_is_told_before_and_what_was_printed_and_paid_is_there_afterwards() {
    let old = Old::new().await;
    let pool = old.with_file(BESIDE).await;
    is_told_before(&old);
    assert_eq!(newest(&pool).await, BESIDE, "nothing was changed");
    let made = is_made_beside(&old, &pool).await;

    let portico = Portico::serve(&old.environment, &old.folder.path().join("log")).await;
    let customer = Customer::new(&old.environment["PORTICO_PUBLIC_URL"], ALIPAY_HK);
    let page = customer.get(&format!("/c/{}", old.code)).await;
    assert!(
        page.body.contains("Gion"),
        "the printed code leads to its counter"
    );
    let paid = customer.get("/r/tttttttttttttttttttttttttt").await;
    assert_eq!(paid.status, 200, "and who has paid is told so");
    let listed = run(
        &old.environment,
        &["payment", "list", "--limit", "100000", "--json"],
    );
    let listed: Vec<Value> = serde_json::from_str(&listed).unwrap();
    assert_eq!(
        listed.len(),
        made + 1,
        "what the one before wrote meanwhile is there"
    );
    let found = old.before(&[]);
    let (_, words) = about(&found, "server");
    assert!(words.contains("runs version"), "{words}");
    assert!(portico.terminate());
}

/// What would be done, without anything being done.
fn is_told_before(old: &Old) {
    let found = old.before(&[]);
    assert_eq!(about(&found, "settings").0, "fine", "{found:?}");
    let (_, words) = about(&found, "database");
    assert!(words.contains("is at change 42; "), "{words}");
    let named = found.iter().filter(|(about, ..)| about == "change");
    let named: Vec<&str> = named.map(|(_, _, words)| words.as_str()).collect();
    assert!(named.contains(&"0046 keys"), "{named:?}");
    assert!(!named.contains(&"0042 shops version"), "{named:?}");
    assert_eq!(about(&found, "side by side").0, "fine");
    assert_eq!(about(&found, "space").0, "fine");
    assert!(is_tried_well(&found), "{found:?}");
    let (_, words) = about(&found, "trial");
    assert!(
        words.contains("1 of 1 payments, 0 of 0 refunds, 1 of 1 codes are there"),
        "{words}"
    );
    let (weight, words) = about(&found, "backup");
    assert_eq!(weight, "advice");
    assert!(words.contains("copy its whole folder"), "{words}");
    // The doctor who only looks is none who cures.
    let said = say(&old.environment, &["doctor"]);
    assert!(
        said.contains("PROBLEM  database: its tables are of an older version"),
        "{said}"
    );
    let left = fs::read_dir(old.folder.path().join("data")).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<_> = left
        .filter(|name| !name.starts_with("portico.sqlite"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// It is made while a server of before goes on; how many payments that one wrote meanwhile.
async fn is_made_beside(old: &Old, pool: &SqlitePool) -> usize {
    let done = Arc::new(AtomicBool::new(false));
    let (times, work) = goes_on(pool.clone(), Arc::clone(&done));
    let went = async || {
        let from = times.load(Ordering::Relaxed);
        eventually("the version before goes on", async || {
            (times.load(Ordering::Relaxed) > from + 5).then_some(())
        })
        .await;
    };
    went().await;
    run(&old.environment, &["migrate"]);
    went().await;
    done.store(true, Ordering::Relaxed);
    work.await.unwrap();
    assert!(newest(pool).await > BESIDE);
    let found = old.before(&[]);
    assert!(
        about(&found, "database").1.ends_with("needs no change"),
        "{found:?}"
    );
    assert!(
        found.iter().all(|(_, weight, _)| weight == "fine"),
        "{found:?}"
    );
    usize::try_from(times.load(Ordering::Relaxed)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_against_an_upgrade_is_a_problem_and_changes_nothing() {
    let old = Old::new().await;
    let pool = old.with_file(30).await;
    let gone = ("PORTICO_EXPIRES", "600".to_owned());
    let found = old.before(&[gone]);
    let (weight, words) = about(&found, "settings");
    assert_eq!(weight, "problem");
    assert!(words.contains("PORTICO_EXPIRES"), "{words}");
    let (weight, words) = about(&found, "side by side");
    assert_eq!(weight, "advice");
    assert!(words.contains("stop all its servers before"), "{words}");
    assert!(is_tried_well(&found), "{found:?}");
    assert_eq!(newest(&pool).await, 30);
    // What only damage can have made.
    pool.execute("UPDATE stores SET currency = 'ZZZ'")
        .await
        .unwrap();
    let found = old.before(&[]);
    let is_told =
        |(about, weight, _): &(String, String, String)| about == "trial" && weight != "fine";
    assert!(found.iter().any(is_told), "{found:?}");
    assert_eq!(newest(&pool).await, 30);
    changes("sqlite", 60).await.run(&pool).await.unwrap();
    let found = old.before(&[]);
    let (weight, words) = about(&found, "backup");
    assert_eq!(weight, "problem");
    assert!(words.contains("`portico backup FILE`"), "{words}");
    changes("sqlite", i64::MAX).await.run(&pool).await.unwrap();
    let newer = "UPDATE oldest_server SET migration = 9000; \
                 INSERT INTO _sqlx_migrations SELECT 9000, 'to come', installed_on, success, checksum, \
                 execution_time FROM _sqlx_migrations WHERE version = 1";
    pool.execute(newer).await.unwrap();
    let found = old.before(&[]);
    let (weight, words) = about(&found, "database");
    assert_eq!(weight, "problem");
    assert!(words.contains("a newer version changed"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgresql_is_looked_at_as_well_and_the_command_says_with_its_end_whether_to_go_on() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let mut old = Old::new().await;
    old.environment
        .insert("PORTICO_DATABASE_URL", database.address.clone());
    let mut connection = PgConnection::connect(&database.address).await.unwrap();
    let newest = "SELECT MAX(version) FROM _sqlx_migrations";
    for (at, beside) in [(30, "advice"), (BESIDE, "fine")] {
        changes("postgres", at)
            .await
            .run(&mut connection)
            .await
            .unwrap();
        let found = old.before(&[]);
        assert_eq!(about(&found, "side by side").0, beside, "{found:?}");
        let (_, words) = about(&found, "backup");
        assert!(words.contains("pg_dump"), "{words}");
        assert!(
            found.iter().all(|(about, ..)| about != "trial"),
            "{found:?}"
        );
        let made: i64 = sqlx::query_scalar(newest)
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert_eq!(made, at, "nothing was changed");
    }
    run(&old.environment, &["migrate"]);
    let said = run(&old.environment, &["doctor", "--before-upgrade"]);
    assert!(said.contains("needs no change"), "{said}");
}
