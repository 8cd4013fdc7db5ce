//! Tills that people make and rename.

use foundation::store::StoreError;
use shops::shop::{Code, TillId};
use sqlx::Row as _;

use super::{Connection, database, till_rules, transaction::Transaction};

const LABEL: &str = "SELECT label FROM tills WHERE id = $1";

/// What a till is called now; nothing where there is none.
pub(super) async fn label(tx: &mut Connection, till: TillId) -> Result<String, StoreError> {
    let label = sqlx::query_scalar(LABEL).bind(till.0);
    let label: Option<String> = label.fetch_optional(tx).await.map_err(database)?;
    Ok(label.unwrap_or_default())
}

/// A name that is given up, and one that is taken up again.
pub(super) async fn rename(
    tx: &mut Connection,
    till: TillId,
    before: &Code,
    after: &Code,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO till_names (store_id, label, till_id) VALUES ($1, $2, $3) \
         ON CONFLICT (store_id, label) DO UPDATE SET till_id = excluded.till_id",
    )
    .bind(&before.store_id)
    .bind(&before.label)
    .bind(till.0)
    .execute(&mut *tx)
    .await?;
    forget_name(tx, after).await
}

/// A till has this name now, whoever had it before.
async fn forget_name(tx: &mut Connection, code: &Code) -> Result<(), sqlx::Error> {
    let sql = "DELETE FROM till_names WHERE store_id = $1 AND label = $2";
    let gone = sqlx::query(sql).bind(&code.store_id).bind(&code.label);
    gone.execute(tx).await.map(|_| ())
}

impl Transaction<'_> {
    /// Makes a till without a code; none if its store has one of that name.
    pub(super) async fn make_row(&mut self, code: &Code) -> Result<Option<i64>, StoreError> {
        let made = till_rules::bound(till_rules::MAKE, code)?
            .bind(code.store_id.clone())
            .bind(code.label.clone())
            .fetch_optional(&mut **self)
            .await
            .map_err(|error| self.store.failed(error))?;
        let Some(made) = made else { return Ok(None) };
        forget_name(self, code).await.map_err(database)?;
        made.try_get(0).map(Some).map_err(database)
    }

    /// Makes a till with its code; false if its store has one of that name.
    pub(super) async fn make_till(&mut self, code: &Code) -> Result<bool, StoreError> {
        let Some(till) = self.make_row(code).await? else {
            return Ok(false);
        };
        let sql = "INSERT INTO codes (code, till_id) VALUES ($1, $2)";
        let hung = sqlx::query(sql).bind(code.code.as_str()).bind(till);
        let hung = hung.execute(&mut **self).await;
        hung.map_err(|error| self.store.failed(error))?;
        Ok(true)
    }
}
