//! A trail that is changed behind our back.

use super::sql::trail_tampered::whatever_is_changed_is_refused_and_found;

#[tokio::test]
async fn whatever_is_changed_in_the_trail_is_refused_and_found() {
    let Some(database) = own_postgres::database() else {
        return;
    };
    let store = crate::contract::samples::postgres(&database).await;
    let without = "DROP TRIGGER trail_stays_as_it_is ON trail; \
        DROP TRIGGER trail_is_kept ON trail; \
        DROP TRIGGER trail_heads_go_on ON trail_heads; \
        DROP TRIGGER trail_heads_are_kept ON trail_heads;";
    whatever_is_changed_is_refused_and_found(&store, without).await;
}
