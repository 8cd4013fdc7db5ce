//! A store or a code that is held while it is changed: of two at once the second one waits, and sees what the first one
//! set. And a code that goes, since nobody ever used it.

use foundation::store::StoreError;
use shops::{
    own::Removed,
    shop::{Code, Shop, Store},
};

use super::{database, dialect, shop_rows, transaction::Transaction};

/// Whether anything knows of a till: a payment, also by a board that hung there, a customer who opened its page, a board
/// that hangs there, a code before this one, a person or a screen that is for it alone. The first payment is asked for
/// by its time, so that an index answers even where most payments are one till's.
pub(crate) const IS_USED: &str = "SELECT (SELECT MIN(created_ms) FROM payments WHERE till_id = $1) IS NOT NULL \
    OR EXISTS (SELECT 1 FROM funnel WHERE code = $2) OR EXISTS (SELECT 1 FROM boards WHERE code = $2) \
    OR EXISTS (SELECT 1 FROM codes WHERE till_id = $1 AND code <> $2) \
    OR EXISTS (SELECT 1 FROM membership_scope WHERE till_id = $1) \
    OR EXISTS (SELECT 1 FROM screen_tills WHERE till_id = $1)";

impl Transaction<'_> {
    /// A store as it is, which nobody else changes until this is over.
    pub(super) async fn held_store(&mut self, id: &str) -> Result<Option<Store>, StoreError> {
        let sql = format!("SELECT {} FROM stores s WHERE s.id = $1", shop_rows::STORE);
        let held = [&sql, dialect::HOLDING].concat();
        let row = sqlx::query(sqlx::AssertSqlSafe(held)).bind(id.to_owned());
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        let troubles = &self.store.troubles;
        row.map(|row| shop_rows::store(&row, troubles)).transpose()
    }

    /// What is at a till, by one of its codes, which nobody else changes until this is over.
    pub(super) async fn held_code(&mut self, shop: &Shop) -> Result<Option<Code>, StoreError> {
        let sql = format!(
            "SELECT {} FROM codes c JOIN tills t ON t.id = c.till_id WHERE c.code = $1 AND t.id = $2",
            shop_rows::CODE
        );
        let held = [&sql, dialect::HOLDING].concat();
        let row = sqlx::query(sqlx::AssertSqlSafe(held))
            .bind(shop.code.code.to_string())
            .bind(shop.till.0);
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        row.as_ref().map(shop_rows::code).transpose()
    }

    /// Removes a till with its code, if nothing knows of it.
    pub(super) async fn removed(&mut self, shop: &Shop) -> Result<Removed, StoreError> {
        let (code, till) = (shop.code.code.to_string(), shop.till.0);
        if self.held_code(shop).await?.is_none() {
            return Ok(Removed::Gone);
        }
        let used = sqlx::query_scalar(IS_USED).bind(till).bind(code.clone());
        if used.fetch_one(&mut **self).await.map_err(database)? {
            return Ok(Removed::Used);
        }
        let names = "DELETE FROM till_names WHERE store_id = $1 AND till_id = $2";
        let names = sqlx::query(names).bind(shop.store.id.clone()).bind(till);
        let of_code = sqlx::query("DELETE FROM codes WHERE code = $1").bind(code);
        let of_till = sqlx::query("DELETE FROM tills WHERE id = $1").bind(till);
        for gone in [names, of_code, of_till] {
            match gone.execute(&mut **self).await {
                Ok(_) => {}
                // A payment was made with it, perhaps in this very moment.
                Err(error) if is_known_of(&error) => return Ok(Removed::Used),
                Err(error) => return Err(self.store.failed(error)),
            }
        }
        Ok(Removed::Done)
    }
}

fn is_known_of(error: &sqlx::Error) -> bool {
    let error = error.as_database_error();
    error.is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation)
}
