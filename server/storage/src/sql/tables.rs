//! Whether the tables of a database are those that this server knows, and bringing them there.
//!
//! A database may have been brought further by a newer version, as long as that version says that
//! this one can live with it (`oldest_server`): servers are exchanged one by one.

use std::time::Duration;

use sqlx::{Connection as _, migrate::MigrateError};

use super::{Connection, database, dialect};
use foundation::store::StoreError;

/// What the tables of a database are to this server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tables {
    /// There are none of ours.
    Missing,
    /// They lack the newest changes.
    Behind,
    /// This server can work with them.
    Known,
    /// A newer version changed them so that this one can't.
    TooNew,
    /// They are somebody else's, with names of ours among them.
    Foreign,
}

/// The number of the newest change that this server knows.
pub(crate) fn newest() -> i64 {
    let numbers = dialect::MIGRATIONS.iter().map(|change| change.version);
    numbers.max().unwrap_or_default()
}

/// The tables that our changes make.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    let texts = dialect::MIGRATIONS.iter().map(|change| change.sql.as_str());
    let made = texts.flat_map(|text| text.split("CREATE TABLE ").skip(1));
    made.filter_map(|rest| rest.split_whitespace().next())
}

/// Whether the changes that were made began with our first one. One that broke off leaves a list
/// of none.
async fn is_ours(connection: &mut Connection) -> Result<bool, StoreError> {
    let first = dialect::MIGRATIONS.iter().next();
    let Some(first) = first else { return Ok(true) };
    let sql = "SELECT checksum FROM _sqlx_migrations ORDER BY version LIMIT 1";
    let made: Option<Vec<u8>> = sqlx::query_scalar(sql)
        .fetch_optional(connection)
        .await
        .map_err(database)?;
    Ok(made.is_none_or(|made| *made == *first.checksum))
}

/// Nothing of ours may be mixed with it.
pub(crate) fn foreign() -> StoreError {
    StoreError::Refused(
        "it holds tables that are somebody else's: give Portico a database of its own".to_owned(),
    )
}

/// Looks at the tables and changes nothing.
pub(crate) async fn look_at(connection: &mut Connection) -> Result<Tables, StoreError> {
    let known: bool = sqlx::query_scalar(dialect::HAS_MIGRATIONS)
        .fetch_one(&mut *connection)
        .await
        .map_err(database)?;
    if !known {
        let there: Vec<String> = sqlx::query_scalar(dialect::TABLES)
            .fetch_all(&mut *connection)
            .await
            .map_err(database)?;
        let taken = there.iter().any(|name| names().any(|ours| ours == name));
        return Ok(if taken {
            Tables::Foreign
        } else {
            Tables::Missing
        });
    }
    if !is_ours(connection).await? {
        return Ok(Tables::Foreign);
    }
    let applied: Option<i64> =
        sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations WHERE success")
            .fetch_one(&mut *connection)
            .await
            .map_err(database)?;
    match applied {
        None => Ok(Tables::Missing),
        Some(applied) if applied < newest() => Ok(Tables::Behind),
        Some(_) => {
            let oldest: Option<i64> = sqlx::query_scalar("SELECT migration FROM oldest_server")
                .fetch_optional(&mut *connection)
                .await
                .map_err(database)?;
            let is_ours = oldest.is_none_or(|oldest| oldest <= newest());
            Ok(if is_ours {
                Tables::Known
            } else {
                Tables::TooNew
            })
        }
    }
}

/// How often, and after how long, changes are tried again that somebody else may be making.
const TURNS: u8 = 20;
const TURN: Duration = Duration::from_millis(100);

/// Makes the tables what this server knows, one change after the other, each whole or not at all.
/// The connection is closed: a migration that fails must leave its locks to nobody.
pub(crate) async fn bring_up(mut connection: Connection) -> Result<(), StoreError> {
    if look_at(&mut connection).await? == Tables::Foreign {
        let _ = connection.close().await;
        return Err(foreign());
    }
    let mut turns = 0_u8;
    let done = loop {
        let made = dialect::MIGRATIONS.run_direct(None, &mut connection, false);
        let Err(error) = made.await else {
            break look_at(&mut connection).await;
        };
        // A file knows no lock for this: of servers that start at once the others may have made a change first.
        turns = turns.saturating_add(1);
        if turns > TURNS || !matches!(error, MigrateError::ExecuteMigration(..)) {
            break Err(not_brought_up(error));
        }
        tokio::time::sleep(TURN).await;
    };
    let _ = connection.close().await;
    match done? {
        Tables::TooNew => Err(StoreError::Newer),
        Tables::Foreign => Err(foreign()),
        Tables::Missing | Tables::Behind | Tables::Known => Ok(()),
    }
}

/// Why the tables could not be brought up to date.
pub(super) fn not_brought_up(error: MigrateError) -> StoreError {
    if let MigrateError::VersionMismatch(number) = error {
        return StoreError::Refused(format!(
            "its tables were made by no version that was published: change {number} of them is another one"
        ));
    }
    let newer = matches!(
        error,
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..)
    );
    if newer {
        StoreError::Newer
    } else {
        StoreError::Database(error.into())
    }
}
