//! A trail that is changed behind our back.

use super::sql::trail_tampered::whatever_is_changed_is_refused_and_found;

#[tokio::test]
async fn whatever_is_changed_in_the_trail_is_refused_and_found() {
    let folder = tempfile::tempdir().unwrap();
    let store = super::Sqlite::open(&folder.path().join("db"))
        .await
        .unwrap();
    let without = "DROP TRIGGER trail_stays_as_it_is; \
        DROP TRIGGER trail_is_kept; \
        DROP TRIGGER trail_heads_go_on; \
        DROP TRIGGER trail_heads_are_kept;";
    whatever_is_changed_is_refused_and_found(&store, without).await;
}
