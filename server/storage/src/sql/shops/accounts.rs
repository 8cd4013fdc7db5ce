//! Whose stores an account pays out to.

use foundation::store::StoreError;

use super::super::{Database, database, rows::optional_text};
use crate::storable::storable;

/// The two ends of an index say it, however many stores there are.
const ENDS: &str = "SELECT (SELECT MIN(merchant_id) FROM stores WHERE account = $1) AS first_one, \
    (SELECT MAX(merchant_id) FROM stores WHERE account = $1) AS last_one";

/// The merchant whose it is alone.
pub(super) async fn only_merchant(
    store: &Database,
    account: &str,
) -> Result<Option<String>, StoreError> {
    let row = sqlx::query(ENDS).bind(storable(account));
    let row = row.fetch_one(&store.pool).await.map_err(database)?;
    let first = optional_text(&row, "first_one")?;
    let last = optional_text(&row, "last_one")?;
    Ok(first.filter(|first| last.as_ref() == Some(first)))
}
