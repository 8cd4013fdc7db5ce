//! What an installation remembers of itself.

use async_trait::async_trait;
use sqlx::Row as _;

use super::{Database, database};
use foundation::clock::Timestamp;
use foundation::store::StoreError;
use shops::installation::{Home, InstallationStore};
use trail::{
    action::Action,
    deed::{Deed, INSTALLATION},
};

#[async_trait]
impl InstallationStore for Database {
    async fn home(&self) -> Result<Option<Home>, StoreError> {
        let row = sqlx::query("SELECT origin, since_ms FROM installation")
            .fetch_optional(&self.pool)
            .await
            .map_err(database)?;
        row.map(|row| {
            Ok(Home {
                origin: row.try_get("origin").map_err(database)?,
                since: Timestamp(row.try_get("since_ms").map_err(database)?),
            })
        })
        .transpose()
    }

    async fn move_home(&self, home: &Home) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO installation (one, origin, since_ms) VALUES (1, $1, $2) \
             ON CONFLICT (one) DO UPDATE \
             SET origin = excluded.origin, since_ms = excluded.since_ms",
        )
        .bind(&home.origin)
        .bind(home.since.0)
        .execute(&self.pool)
        .await
        .map_err(|error| self.failed(error))?;
        Ok(())
    }

    async fn last_backup(&self) -> Result<Option<Timestamp>, StoreError> {
        let at = sqlx::query_scalar("SELECT at_ms FROM backed_up").fetch_optional(&self.pool);
        Ok(at.await.map_err(database)?.map(Timestamp))
    }

    async fn backed_up(&self, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        sqlx::query(
            "INSERT INTO backed_up (one, at_ms) VALUES (1, $1) \
             ON CONFLICT (one) DO UPDATE SET at_ms = excluded.at_ms",
        )
        .bind(at.0)
        .execute(&mut *tx)
        .await
        .map_err(|error| self.failed(error))?;
        tx.commit_with(&Deed::of(INSTALLATION, Action::BackedUp, "").at(at))
            .await
    }
}
