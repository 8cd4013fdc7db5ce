//! Whether there is room for an installation in a database: nothing of anybody's, and no server that
//! works there. What servers write by themselves is in nobody's way.

use sqlx::{AssertSqlSafe, Row as _};

use super::Target;
use crate::move_data::{
    MoveError,
    layout::{self, Layout, is_single, quoted},
    target::failed,
};

/// Who told of itself within that time, by whichever clock, runs.
const RUNNING_MS: i64 = 60_000;
/// What a server writes by itself, into an installation that is empty otherwise as well.
const OF_SERVERS: &[&str] = &["alarms", "counters", "heartbeat", "servers", "site_files"];

impl Target {
    /// Nobody else writes into the tables until the end of the transaction, and nothing of anybody's
    /// is in those that are there already.
    pub(super) async fn require_room(&mut self, wanted: &Layout) -> Result<(), MoveError> {
        let there = layout::of_server(&mut self.connection).await?;
        for (name, columns) in wanted {
            if !there.contains_key(name) {
                continue;
            }
            self.say(&format!(
                "LOCK TABLE {} IN ACCESS EXCLUSIVE MODE",
                quoted(name)
            ))
            .await?;
            if !OF_SERVERS.contains(&name.as_str()) && !is_single(columns) {
                self.require_empty(name).await?;
            }
        }
        if there.contains_key("servers") {
            self.require_nobody().await?;
        }
        Ok(())
    }

    /// Takes away what servers wrote by themselves.
    pub(super) async fn sweep_out(&mut self) -> Result<(), MoveError> {
        for table in OF_SERVERS {
            self.say(&format!("DELETE FROM {}", quoted(table))).await?;
        }
        Ok(())
    }

    async fn require_empty(&mut self, table: &str) -> Result<(), MoveError> {
        let name = quoted(table);
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {name})");
        let has_rows: bool = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut self.connection)
            .await
            .map_err(failed)?;
        if has_rows {
            return Err(MoveError::NotEmpty {
                place: self.place.clone(),
                table: table.to_owned(),
            });
        }
        Ok(())
    }

    /// What a server does there meanwhile would be lost if this had to begin anew.
    async fn require_nobody(&mut self) -> Result<(), MoveError> {
        let sql = "SELECT id, address FROM servers WHERE ABS(seen_ms - $1) < $2 LIMIT 1";
        let running = sqlx::query(sql)
            .bind(self.now.0)
            .bind(RUNNING_MS)
            .fetch_optional(&mut self.connection)
            .await
            .map_err(failed)?;
        let Some(running) = running else {
            return Ok(());
        };
        Err(MoveError::InUse {
            place: self.place.clone(),
            server: running.try_get("id").map_err(failed)?,
            address: running.try_get("address").map_err(failed)?,
        })
    }
}
