//! Whether a PostgreSQL still has space for what isn't there yet, and why it gives no connection.

use std::time::Duration;

use sqlx::{ConnectOptions as _, Connection as _};

use super::{Postgres, refused::reason, sql::database};
use foundation::store::StoreError;

/// Longest wait for a connection that is only to show whether there can be one.
const PATIENCE: Duration = Duration::from_secs(3);

/// In the database's own place, whatever is said of others, and with as little memory as there may be.
const MODESTLY: &str =
    "SELECT set_config('work_mem', '64kB', TRUE), set_config('temp_tablespaces', '', TRUE)";
/// Rows that have no room in that memory: they are written to a new file of a quarter of a megabyte, on
/// the disk where the tables are. It costs no log, no lock and no right, and is gone at once.
const SPREAD_OUT: &str = "SELECT COUNT(*) FROM generate_series(1, 16384)";

impl Postgres {
    pub(crate) async fn room(&self) -> Result<(), StoreError> {
        let mut tx = self.reading().await?;
        let mut done = Ok(());
        for sql in [MODESTLY, SPREAD_OUT] {
            if done.is_ok() {
                let tried = sqlx::query(sql).execute(&mut *tx).await;
                done = tried.map(drop).map_err(database);
            }
        }
        // The connection is kept, whatever came of it: on a full disk there may be no other.
        tx.undo().await?;
        done
    }

    /// A pool that waited in vain doesn't say for what: whether nobody answers turns out by asking.
    pub(crate) async fn explained(&self, error: StoreError) -> StoreError {
        let options = self.pool.connect_options();
        let tried = tokio::time::timeout(PATIENCE, options.connect()).await;
        match tried {
            Ok(Ok(connection)) => {
                let _ = connection.close().await;
                error
            }
            Ok(Err(why)) => reason(&why).map_or(error, StoreError::Failing),
            Err(_) => StoreError::Failing("its host doesn't answer".to_owned()),
        }
    }
}
