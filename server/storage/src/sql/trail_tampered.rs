//! Whoever changes the trail behind our back is found, and with our own rights can't.

use super::super::Database;
use crate::contract::{
    samples::{member, shops},
    trail::ada,
};
use foundation::clock::Timestamp;
use people::{PeopleStore as _, role::Role, scope::Reach};
use sqlx::AssertSqlSafe;
use trail::{
    action::Action,
    author::acting,
    deed::Deed,
    store::TrailStore as _,
    verify::{Broken, verify},
};

/// What is changed in the second entry, and in the head.
const CHANGES: &[&str] = &[
    "UPDATE trail SET at_ms = at_ms + 1 WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET who = 'Person' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET who_id = who_id || ' ' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET name = name || 'x' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET via = 'studio' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET network = '203.0.114.0/24' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET action = 'role.ended' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET object = object || '1' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET store = 'T' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET refused = 'not-allowed' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET detail = detail || ' ' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET digest = '0' || SUBSTR(digest, 2, 62) || 'x' WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET number = 99 WHERE number = 2 AND chain = 'M'",
    "UPDATE trail SET chain = '' WHERE number = 2 AND chain = 'M'",
    "DELETE FROM trail WHERE number = 2 AND chain = 'M'",
    "DELETE FROM trail WHERE number = 3 AND chain = 'M'",
    "UPDATE trail_heads SET number = number + 1 WHERE chain = 'M'",
    "UPDATE trail_heads SET digest = '0' || SUBSTR(digest, 2, 62) || 'x' WHERE chain = 'M'",
    "UPDATE trail_heads SET gone = 1 WHERE chain = 'M'",
    "UPDATE trail_heads SET gone_digest = 'x' WHERE chain = 'M'",
    "DELETE FROM trail_heads WHERE chain = 'M'",
];

async fn said(store: &Database, sql: &str) -> Result<(), sqlx::Error> {
    let done = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    done.execute(&store.pool).await.map(|_| ())
}

async fn looked(store: &Database) -> Result<u64, Broken> {
    let mut count = 0;
    for head in store.trail_heads().await? {
        count += verify(store, &head).await?;
    }
    Ok(count)
}

/// Everything of both tables, to be put back.
const KEPT: &str = "CREATE TABLE kept AS SELECT * FROM trail; \
    CREATE TABLE kept_heads AS SELECT * FROM trail_heads;";
const BACK: &str = "DELETE FROM trail; DELETE FROM trail_heads; \
    INSERT INTO trail SELECT * FROM kept; INSERT INTO trail_heads SELECT * FROM kept_heads;";

/// See the module; `without` takes the triggers away.
pub(crate) async fn whatever_is_changed_is_refused_and_found(store: &Database, without: &str) {
    acting(ada(), async {
        shops(store).await;
        let owner = member("olga", Role::Owner, Reach::Everywhere);
        store.give(&owner).await.unwrap();
        let deed = Deed::of("M", Action::CodeOn, "1").at(Timestamp(1));
        store.tell(&deed).await.unwrap();
    })
    .await;
    // The beginning, the file, two roles and a code.
    assert_eq!(looked(store).await.unwrap(), 5);
    for sql in CHANGES.iter().filter(|sql| !goes_on(sql)) {
        assert!(said(store, sql).await.is_err(), "{sql}");
    }
    assert_eq!(looked(store).await.unwrap(), 5, "nothing was changed");
    said(store, without).await.unwrap();
    said(store, KEPT).await.unwrap();
    for sql in CHANGES {
        said(store, sql).await.unwrap();
        assert!(looked(store).await.is_err(), "{sql}");
        said(store, BACK).await.unwrap();
        assert_eq!(looked(store).await.unwrap(), 5, "{sql}");
    }
}

/// A head that goes on can't be told from one that is moved behind our back, but for its digest.
fn goes_on(sql: &str) -> bool {
    sql.starts_with("UPDATE trail_heads")
}
