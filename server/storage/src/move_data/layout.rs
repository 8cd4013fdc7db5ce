//! Which tables and columns there are, as the databases say it themselves, and in which order they
//! can be filled.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{PgConnection, SqliteConnection};

use super::{MoveError, target::failed};

/// What an installation doesn't take along: who runs on the old database, where that is, what the migrations have put
/// into the new one, and tables of versions before PostgreSQL whose rows are in `links` and `sessions`.
pub(super) const STAYING: &[&str] = &[
    "servers",
    "heartbeat",
    "oldest_server",
    "placed",
    "risk_watch",
    "shops_version",
    "studio_links",
    "studio_sessions",
];
/// Columns of the file that only versions before PostgreSQL wrote. What they say is in `due` and, once
/// [`super::source::Source::settle`] was there, in `payment_bodies`.
const OLD_COLUMNS: &[(&str, &str)] = &[
    ("payments", "check_ms"),
    ("payments", "checks"),
    ("payments", "pay_body"),
    ("refunds", "check_ms"),
    ("refunds", "checks"),
];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Flag,
    Text,
    Bytes,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// Its place in the primary key, from 1 on; 0 outside.
    pub(crate) key: i64,
    /// Whether the database gives it numbers.
    pub(crate) is_counted: bool,
}

/// The tables by name, with their columns in order.
pub(crate) type Layout = BTreeMap<String, Vec<Column>>;

/// What the file's tables look like; flags are numbers there.
pub(crate) async fn of_file(file: &mut SqliteConnection) -> Result<Layout, MoveError> {
    let sql = "SELECT m.name, p.name, p.type, p.pk FROM sqlite_master m, pragma_table_info(m.name) p \
               WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
               AND m.name <> '_sqlx_migrations' ORDER BY m.name, p.cid";
    let columns: Vec<(String, String, String, i64)> = sqlx::query_as(sql)
        .fetch_all(file)
        .await
        .map_err(MoveError::File)?;
    let mut layout = Layout::new();
    for (table, name, kind, key) in columns {
        let kind = match kind.as_str() {
            "INTEGER" => Kind::Number,
            "TEXT" => Kind::Text,
            "BLOB" => Kind::Bytes,
            other => return Err(unlike(&table, &name, other)),
        };
        layout.entry(table).or_default().push(Column {
            name,
            kind,
            key,
            is_counted: false,
        });
    }
    Ok(layout)
}

/// What the PostgreSQL's tables look like, partitions apart: they are parts of their table.
pub(crate) async fn of_server(server: &mut PgConnection) -> Result<Layout, MoveError> {
    let sql = "SELECT t.relname::TEXT, a.attname::TEXT, format_type(a.atttypid, NULL), \
               COALESCE(array_position(i.indkey::INT2[], a.attnum), -1)::BIGINT + 1, \
               a.attidentity <> '' \
               FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid \
               LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary \
               WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p') \
               AND NOT t.relispartition AND a.attnum > 0 AND NOT a.attisdropped \
               ORDER BY t.relname, a.attnum";
    let columns: Vec<(String, String, String, i64, bool)> = sqlx::query_as(sql)
        .fetch_all(server)
        .await
        .map_err(failed)?;
    let mut layout = Layout::new();
    for (table, name, kind, key, is_counted) in columns {
        let kind = match kind.as_str() {
            "bigint" => Kind::Number,
            "boolean" => Kind::Flag,
            "text" => Kind::Text,
            "bytea" => Kind::Bytes,
            // A table of somebody else's, or one of the migrations' own.
            _ => continue,
        };
        layout.entry(table).or_default().push(Column {
            name,
            kind,
            key,
            is_counted,
        });
    }
    Ok(layout)
}

fn unlike(table: &str, column: &str, kind: &str) -> MoveError {
    MoveError::Unlike(format!("{table}.{column} is {kind}"))
}

/// The file's tables as the PostgreSQL has them, each after those that it refers to.
pub(super) fn together(
    file: &Layout,
    server: &Layout,
    references: &[(String, String)],
) -> Result<Vec<(String, Vec<Column>)>, MoveError> {
    let mut tables = Vec::new();
    for name in in_order(file, references) {
        if STAYING.contains(&name.as_str()) {
            continue;
        }
        let there = server.get(name);
        let there = there.ok_or_else(|| MoveError::Unlike(format!("there is no table {name}")))?;
        let ours = file.get(name).into_iter().flatten();
        let ours = ours.filter(|column| !is_old(name, column, there));
        let columns: Result<Vec<Column>, MoveError> =
            ours.map(|column| fitting(name, column, there)).collect();
        tables.push((name.clone(), columns?));
    }
    Ok(tables)
}

/// Whether only versions before PostgreSQL wrote it.
pub(super) fn is_old(table: &str, column: &Column, there: &[Column]) -> bool {
    let is_there = there.iter().any(|found| found.name == column.name);
    !is_there && OLD_COLUMNS.contains(&(table, &column.name))
}

/// Whether it has one row at most, which the migrations may have put there already.
pub(super) fn is_single(columns: &[Column]) -> bool {
    columns
        .iter()
        .any(|column| column.key == 1 && column.name == "one")
}

/// The column as it is there; the key is the file's, whose order both are read in.
fn fitting(table: &str, ours: &Column, there: &[Column]) -> Result<Column, MoveError> {
    let found = there.iter().find(|column| column.name == ours.name);
    let found =
        found.ok_or_else(|| MoveError::Unlike(format!("{table} has no {} there", ours.name)))?;
    let fits = found.kind == ours.kind || (found.kind, ours.kind) == (Kind::Flag, Kind::Number);
    if !fits {
        return Err(unlike(table, &ours.name, &format!("{:?}", found.kind)));
    }
    Ok(Column {
        key: ours.key,
        ..found.clone()
    })
}

fn in_order<'a>(tables: &'a Layout, references: &[(String, String)]) -> Vec<&'a String> {
    let mut done = BTreeSet::new();
    let mut order = Vec::new();
    while order.len() < tables.len() {
        let before = order.len();
        for name in tables.keys() {
            let mut needs = references
                .iter()
                .filter(|(from, to)| from == name && to != name);
            if !done.contains(name) && needs.all(|(_, to)| done.contains(to)) {
                done.insert(name);
                order.push(name);
            }
        }
        if order.len() == before {
            // Tables that refer to each other in a circle; the database has the last word.
            order.extend(tables.keys().filter(|name| !done.contains(name)));
        }
    }
    order
}

/// A name in a statement.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The columns by which rows are put in order.
pub(super) fn key(columns: &[Column]) -> Vec<&Column> {
    let mut key: Vec<&Column> = columns.iter().filter(|column| column.key > 0).collect();
    key.sort_by_key(|column| column.key);
    key
}
