//! Movements, added up: nothing but ranges of the index that has all that is asked of it.

use async_trait::async_trait;
use domain::{Currency, Day};
use ledger::report::{By, Key, Part, QUARTER_MS, Span, Sum, Sums, Tally};
use shops::shop::TillId;
use sqlx::AssertSqlSafe;

use super::{
    Database, Row, database,
    rows::{corrupt, integer, parsed, text},
};
use foundation::{clock::Timestamp, store::StoreError};

/// The question, for a store, or for one till of it. Nothing of a stranger's stands in it.
pub(crate) fn question(part: &Part, by: By) -> String {
    let key = match by {
        By::Nothing => "''".to_owned(),
        By::Day => "day".to_owned(),
        By::Till => "CAST(till_id AS TEXT)".to_owned(),
        By::Wallet => "COALESCE(wallet, '')".to_owned(),
        By::Quarter => format!("CAST(at_ms / {QUARTER_MS} AS TEXT)"),
    };
    let till = part.till.map_or("", |_| " AND till_id = $4");
    let came = "subject = 'payment' AND minor > 0";
    format!(
        "SELECT {key} AS key, currency, \
         CAST(SUM(CASE WHEN {came} THEN 1 ELSE 0 END) AS BIGINT) AS paid, \
         CAST(SUM(CASE WHEN {came} THEN minor ELSE 0 END) AS BIGINT) AS paid_minor, \
         CAST(SUM(CASE WHEN {came} THEN 0 ELSE 1 END) AS BIGINT) AS back, \
         CAST(SUM(CASE WHEN {came} THEN 0 ELSE minor END) AS BIGINT) AS back_minor \
         FROM movements WHERE store_id = $1 AND day >= $2 AND day <= $3{till} \
         GROUP BY 1, currency"
    )
}

fn tally(row: &Row, by: By) -> Result<Tally, StoreError> {
    let said = text(row, "key")?;
    let number = || said.parse::<i64>().map_err(|_| corrupt("movements"));
    let key = match by {
        By::Nothing => Key::Everything,
        By::Day => Key::Day(Day::parse(&said).map_err(|_| corrupt("day"))?),
        By::Till => Key::Till(TillId(number()?)),
        By::Wallet => Key::Wallet((!said.is_empty()).then(|| said.clone())),
        By::Quarter => Key::Quarter(Timestamp(number()?.saturating_mul(QUARTER_MS))),
    };
    Ok(Tally {
        key,
        currency: parsed(row, "currency", Currency::parse)?,
        sum: Sum {
            paid: integer(row, "paid")?,
            paid_minor: integer(row, "paid_minor")?,
            back: integer(row, "back")?,
            back_minor: integer(row, "back_minor")?,
        },
    })
}

#[async_trait]
impl Sums for Database {
    async fn sums(&self, part: &Part, by: By, span: Span) -> Result<Vec<Tally>, StoreError> {
        let sql = AssertSqlSafe(question(part, by));
        let mut rows = sqlx::query(sql)
            .bind(part.store.clone())
            .bind(span.from().to_string())
            .bind(span.to().to_string());
        if let Some(till) = part.till {
            rows = rows.bind(till.0);
        }
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        // A sum that leaves one out is no sum.
        rows.iter().map(|row| tally(row, by)).collect()
    }
}
