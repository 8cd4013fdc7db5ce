//! That both databases have the same tables, whatever migrations come: what one of them lacks could not
//! be moved, and would be missing in statements that both share.

use super::{
    layout::{Column, Kind, is_old, of_server},
    source::Source,
    tests::Move,
};
use crate::postgres::Postgres;

/// Names and kinds, by which the two have to be alike; a flag is a number in a file.
fn outline(columns: &[Column]) -> Vec<(String, Kind, i64)> {
    let mut outline: Vec<_> = columns
        .iter()
        .map(|column| {
            let kind = match column.kind {
                Kind::Flag => Kind::Number,
                Kind::Number | Kind::Text | Kind::Bytes => column.kind,
            };
            (column.name.clone(), kind, column.key)
        })
        .collect();
    outline.sort_by(|one, other| one.0.cmp(&other.0));
    outline
}

#[tokio::test]
async fn both_databases_have_the_same_tables_columns_and_keys() {
    let Some(moving) = Move::prepared().await else {
        return;
    };
    Postgres::bring_up(&moving.settings).await.unwrap();
    let mut file = Source::open(&moving.file).await.unwrap();
    let file = file.layout().await.unwrap();
    let mut server = of_server(&mut moving.server().await).await.unwrap();
    server.remove("_sqlx_migrations");
    let (here, there): (Vec<_>, Vec<_>) = (file.keys().collect(), server.keys().collect());
    assert_eq!(here, there);
    for (table, mut columns) in file {
        let there = &server[&table];
        columns.retain(|column| !is_old(&table, column, there));
        assert_eq!(outline(&columns), outline(there), "{table}");
    }
}
