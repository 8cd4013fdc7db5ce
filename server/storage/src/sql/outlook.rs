//! What of a database's tables this version would change, looked at without changing anything. What servers of
//! the version before can live with, `tables` says.

use sqlx::Row as _;

use super::{Connection, database, dialect, tables};
use crate::outlook::{Change, Outlook, Running, Standing, oldest_after};
use foundation::{clock::Timestamp, store::StoreError};

/// Looks at a database of any version.
pub(crate) async fn look(connection: &mut Connection) -> Result<Outlook, StoreError> {
    let standing = match tables::look_at(&mut *connection).await? {
        tables::Tables::Missing => Standing::Empty,
        tables::Tables::Foreign => Standing::Foreign,
        tables::Tables::Known | tables::Tables::Behind => Standing::Ours,
        tables::Tables::TooNew => Standing::TooNew,
    };
    let made = match standing {
        Standing::Empty | Standing::Foreign => Vec::new(),
        Standing::Ours | Standing::TooNew => made(connection).await?,
    };
    let ours = || dialect::MIGRATIONS.iter();
    let pending = ours().filter(|change| !made.contains(&change.version));
    let texts = pending.clone().map(|change| change.sql.as_str());
    let oldest = oldest_after(texts);
    let pending = pending.map(|change| Change {
        number: change.version,
        name: change.description.replace('_', " "),
    });
    let newest = made.iter().copied().max();
    let is_ours = |number: &i64| ours().any(|change| change.version == *number);
    let makes_backups = has(connection, "backed_up").await?;
    Ok(Outlook {
        standing,
        newest,
        pending: pending.collect(),
        unknown: made.iter().filter(|number| !is_ours(number)).count(),
        goes_on: newest.is_some_and(|newest| oldest <= newest),
        running: if has(connection, "servers").await? {
            running(connection).await?
        } else {
            Vec::new()
        },
        makes_backups,
        backed_up: if makes_backups {
            backed_up(connection).await?
        } else {
            None
        },
    })
}

/// The numbers of the changes that were made.
async fn made(connection: &mut Connection) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version";
    let made = sqlx::query_scalar(sql).fetch_all(connection).await;
    made.map_err(database)
}

/// Whether there is such a table: an old database lacks some.
async fn has(connection: &mut Connection, name: &str) -> Result<bool, StoreError> {
    let there: Vec<String> = sqlx::query_scalar(dialect::TABLES)
        .fetch_all(connection)
        .await
        .map_err(database)?;
    Ok(there.iter().any(|table| table == name))
}

async fn running(connection: &mut Connection) -> Result<Vec<Running>, StoreError> {
    let rows = sqlx::query("SELECT id, version, seen_ms FROM servers ORDER BY id")
        .fetch_all(connection)
        .await
        .map_err(database)?;
    let running = rows.iter().map(|row| {
        Ok(Running {
            id: row.try_get("id")?,
            version: row.try_get("version")?,
            seen: Timestamp(row.try_get("seen_ms")?),
        })
    });
    running.collect::<Result<_, _>>().map_err(database)
}

async fn backed_up(connection: &mut Connection) -> Result<Option<Timestamp>, StoreError> {
    let at = sqlx::query_scalar("SELECT at_ms FROM backed_up");
    let at = at.fetch_optional(connection).await.map_err(database)?;
    Ok(at.map(Timestamp))
}
