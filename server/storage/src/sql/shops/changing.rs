//! Steps of a transaction that changes shops, and whether they are as somebody saw them.

use events::kind::Kind;
use foundation::store::StoreError;
use shops::{Replacing, ShopStore as _, shop::Directory};

use super::{
    super::{Database, database, dialect::RAISED, transaction::Transaction},
    VERSION, write,
};
use crate::deeds;

const REPLACE: &str = "UPDATE codes SET replaced_ms = $1, until_ms = $2 \
    WHERE code = $3 AND replaced_ms IS NULL";
const PRINT: &str =
    "INSERT INTO codes (code, till_id) SELECT $1, till_id FROM codes WHERE code = $2";

impl Transaction<'_> {
    /// Whether shops have this number: who comes too late need not begin.
    pub(in super::super) async fn is_as_of(&mut self, version: i64) -> Result<bool, StoreError> {
        let now = sqlx::query_scalar(VERSION).fetch_one(&mut **self).await;
        let now: i64 = now.map_err(database)?;
        Ok(now == version)
    }

    /// Keeps what was done, if shops had this number still when all was done; otherwise nothing. Only then, as every
    /// change takes the row of the number last: so none waits for another that waits for it.
    pub(in super::super) async fn commit_as_of(mut self, version: i64) -> Result<bool, StoreError> {
        let raised = sqlx::query(RAISED).bind(version).execute(&mut *self).await;
        let raised = raised.map_err(|error| self.store.failed(error))?;
        if raised.rows_affected() == 1 {
            self.commit().await.map(|()| true)
        } else {
            self.undo().await.map(|()| false)
        }
    }

    /// Creates or changes all of it.
    pub(super) async fn put(&mut self, changes: &Directory) -> Result<(), StoreError> {
        for merchant in &changes.merchants {
            write::merchant(self, merchant).await?;
        }
        for store in &changes.stores {
            write::store(self, store).await?;
        }
        for code in &changes.codes {
            let is_off = !code.enabled && write::is_on(self, &code.code).await?;
            write::code(self, code).await?;
            if is_off {
                self.tell_systems_of_code(Kind::CodeDisabled, &code.code)
                    .await?;
            }
        }
        let owners = write::owners(self, changes).await.map_err(database)?;
        for deed in deeds::applied(changes, &owners) {
            self.tell(&deed).await?;
        }
        Ok(())
    }

    /// Gives a till another code, if it has the old one still.
    pub(super) async fn replace(&mut self, replacing: Replacing<'_>) -> Result<bool, StoreError> {
        let Replacing { old, new, replaced } = replacing;
        let moved = sqlx::query(REPLACE)
            .bind(replaced.at.0)
            .bind(replaced.until.0)
            .bind(old.as_str())
            .execute(&mut **self)
            .await
            .map_err(|error| self.store.failed(error))?;
        if moved.rows_affected() != 1 {
            return Ok(false);
        }
        let made = sqlx::query(PRINT).bind(new.as_str()).bind(old.as_str());
        made.execute(&mut **self)
            .await
            .map_err(|error| self.store.failed(error))?;
        self.tell_of_code(deeds::replaced(replaced), new).await?;
        Ok(true)
    }
}

impl Database {
    /// What is told to whoever found something in their way: `false` where shops have another number by now, as what is
    /// in the way may have come with it.
    pub(super) async fn in_the_way(&self, version: i64) -> Result<bool, StoreError> {
        if self.version().await? == version {
            Err(StoreError::Conflict)
        } else {
            Ok(false)
        }
    }
}
