//! Where a database was used last. Of a copy that was put back somewhere that isn't true, and whatever happened since the
//! copy was made isn't in it. What a place is called is up to those who ask.

use super::{Database, database};
use foundation::store::StoreError;

impl Database {
    /// Where it was used last; none of one that is new, or known to be put back.
    pub async fn placed(&self) -> Result<Option<String>, StoreError> {
        let place = sqlx::query_scalar("SELECT place FROM placed").fetch_optional(&self.pool);
        place.await.map_err(database)
    }

    /// When a server, or somebody who looked after it, used it last, in milliseconds; none of one that nobody served.
    pub async fn used_last(&self) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT MAX(u.at_ms) FROM (SELECT at_ms FROM heartbeat \
                   UNION ALL SELECT seen_ms AS at_ms FROM servers) u";
        let last = sqlx::query_scalar(sql).fetch_one(&self.pool);
        last.await.map_err(database)
    }

    /// Says where it is used from now on, unless somebody else said so first. What has to be there as well is made in
    /// between, so that neither is there without the other.
    pub async fn place(
        &self,
        place: &str,
        beside: impl FnOnce() -> Result<(), StoreError> + Send,
    ) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        let first = sqlx::query(
            "INSERT INTO placed (one, place) VALUES (1, $1) ON CONFLICT (one) DO NOTHING",
        );
        let first = first.bind(place).execute(&mut *tx).await;
        let first = first.map_err(|error| self.failed(error))?;
        if first.rows_affected() == 0 {
            return Ok(());
        }
        beside()?;
        tx.commit().await
    }
}
