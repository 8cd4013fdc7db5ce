//! A server of the version before goes on letting people into the studio on one database with this one:
//! who was in stays in, a link lets one in, and who is signed out is so at both.

use sqlx::SqlitePool;

use super::{
    Sqlite,
    upgrade::{contents, made, say, upgraded},
};
use crate::contract::{
    access::{digest, link, session},
    samples::{START, member},
};
use ::people::{
    PeopleStore as _, SignInStore as _,
    person::{Membership, studio_of},
    role::Role,
    scope::Reach,
    session::{Link, Rotation, Session},
    store::Whose,
};

/// The last change that the version before knows.
const BEFORE: usize = 13;

/// As it keeps a link and a session, word by word.
async fn linked_by_the_one_before(old: &SqlitePool, number: u8) {
    let made = sqlx::query(
        "INSERT INTO studio_links (digest, merchant_id, made_ms, until_ms) VALUES (?, 'M', ?, ?)",
    );
    let made = made.bind(digest(number).as_str().to_owned());
    let made = made.bind(START.0).bind(START.plus_ms(1_000).0);
    made.execute(old).await.unwrap();
}

async fn used_by_the_one_before(old: &SqlitePool, number: u8) -> u64 {
    let used = sqlx::query(
        "UPDATE studio_links SET used_ms = ? WHERE digest = ? AND used_ms IS NULL AND until_ms > ?",
    );
    let used = used
        .bind(START.0)
        .bind(digest(number).as_str().to_owned())
        .bind(START.0);
    used.execute(old).await.unwrap().rows_affected()
}

async fn signed_in_by_the_one_before(old: &SqlitePool, number: u8) {
    let session = session(number);
    let kept = sqlx::query(
        "INSERT INTO studio_sessions (id, current, previous, fresh, form, merchant_id, made_ms, \
         seen_ms, until_ms, rotated_ms, browser) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(&session.id)
    .bind(session.current.as_str())
    .bind(None::<String>)
    .bind(session.fresh)
    .bind(session.form.as_str())
    .bind("M")
    .bind(session.made.0)
    .bind(session.seen.0)
    .bind(session.until.0)
    .bind(session.rotated.0)
    .bind(&session.browser);
    kept.execute(old).await.unwrap();
}

async fn ids(old: &SqlitePool) -> Vec<String> {
    let ids = sqlx::query_scalar("SELECT id FROM studio_sessions ORDER BY id");
    ids.fetch_all(old).await.unwrap()
}

/// What `number` of the version before is here.
fn nameless(number: u8) -> Session {
    Session {
        person: studio_of("M"),
        ..session(number)
    }
}

async fn enters(store: &Sqlite, number: u8, as_session: u8) -> Option<Session> {
    let session = Session {
        made: START,
        ..session(as_session)
    };
    store.sign_in(&digest(number), &session).await.unwrap()
}

/// A database of the version before with a link and a browser that is in, on which this one has begun
/// to run, and the other's connection.
async fn shared(folder: &std::path::Path) -> (Sqlite, SqlitePool) {
    let (file, old) = made(folder, 1).await;
    say(&old, contents()).await;
    upgraded(&old, BEFORE).await;
    linked_by_the_one_before(&old, 1).await;
    signed_in_by_the_one_before(&old, 11).await;
    (Sqlite::open(&file).await.unwrap(), old)
}

#[tokio::test]
async fn who_was_in_stays_in_and_may_do_what_they_could() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    assert_eq!(
        store.session_by(&digest(11)).await.unwrap(),
        Some(nameless(11))
    );
    let roles = store.memberships(Whose::Everybody).await.unwrap();
    let designer = Membership {
        person: studio_of("M"),
        merchant: "M".to_owned(),
        role: Role::Designer,
        reach: Reach::Everywhere,
        made_by: String::new(),
        made: START,
    };
    assert_eq!(roles, [designer]);
    let entered = enters(&store, 1, 12).await.unwrap();
    assert_eq!(entered.person, studio_of("M"));
    assert_eq!(used_by_the_one_before(&old, 1).await, 0, "it was used here");
    assert_eq!(ids(&old).await, ["session-11", "session-12"]);
    old.close().await;
}

#[tokio::test]
async fn what_the_version_before_does_to_links_and_sessions_is_done_here() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    linked_by_the_one_before(&old, 2).await;
    linked_by_the_one_before(&old, 3).await;
    assert_eq!(used_by_the_one_before(&old, 2).await, 1);
    assert_eq!(enters(&store, 2, 12).await, None, "it was used there");
    assert!(enters(&store, 3, 13).await.is_some());
    signed_in_by_the_one_before(&old, 14).await;
    assert_eq!(
        store.session_by(&digest(14)).await.unwrap(),
        Some(nameless(14))
    );
    let changed = format!(
        "UPDATE studio_sessions SET current = '{}', previous = current, rotated_ms = 5 \
         WHERE id = 'session-14'",
        digest(15).as_str()
    );
    say(&old, changed).await;
    let known = store.session_by(&digest(15)).await.unwrap().unwrap();
    assert_eq!(
        (known.id.as_str(), known.previous),
        ("session-14", Some(digest(14)))
    );
    let out = "DELETE FROM studio_sessions WHERE id = 'session-14'";
    say(&old, out.to_owned()).await;
    assert_eq!(store.session_by(&digest(15)).await.unwrap(), None);
    let all = "DELETE FROM studio_links WHERE merchant_id = 'M'";
    linked_by_the_one_before(&old, 4).await;
    say(&old, all.to_owned()).await;
    assert_eq!(enters(&store, 4, 16).await, None);
    old.close().await;
}

#[tokio::test]
async fn what_is_done_here_is_done_there_to_those_without_a_name_and_nobody_else_gets_in() {
    let folder = tempfile::tempdir().unwrap();
    let (store, old) = shared(folder.path()).await;
    let rotation = Rotation {
        shown: digest(11),
        to: digest(21),
        at: START,
    };
    assert!(
        store
            .rotate_session(&nameless(11), &rotation)
            .await
            .unwrap()
    );
    let secrets = "SELECT current, previous FROM studio_sessions";
    let secrets: (String, String) = sqlx::query_as(secrets).fetch_one(&old).await.unwrap();
    assert_eq!(secrets.0, digest(21).as_str());
    assert_eq!(secrets.1, digest(11).as_str());
    let nameless = Link {
        person: studio_of("M"),
        ..link(5)
    };
    store.keep_link(&nameless).await.unwrap();
    assert_eq!(used_by_the_one_before(&old, 5).await, 1);
    assert_eq!(enters(&store, 5, 15).await, None);

    // A cashier's browser is no studio's.
    let bob = member("bob", Role::Cashier, Reach::Everywhere);
    store.give(&bob).await.unwrap();
    let bobs = Link {
        person: "bob".to_owned(),
        ..link(6)
    };
    store.keep_link(&bobs).await.unwrap();
    assert_eq!(used_by_the_one_before(&old, 6).await, 0);
    assert!(enters(&store, 6, 16).await.is_some());
    assert_eq!(ids(&old).await, ["session-11"]);
    assert!(store.end_session("session-11").await.unwrap());
    assert!(ids(&old).await.is_empty());
    old.close().await;
}
