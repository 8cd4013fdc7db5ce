//! Rows of files. Many are loaded without what they are looked for with, which is made after them: that
//! costs a tenth.

use foundation::store::StoreError;
use payouts::store::{KeptRow, Placed, Spot};
use settlement::{
    RowType, Signed,
    explain::{Item, NamedFee},
    quote::Quote,
};
use sqlx::{QueryBuilder, Row as _};

use super::{
    super::{
        Database, Row, database,
        dialect::Engine,
        rows::{corrupt, integer, optional_integer, optional_text, text, unsigned},
    },
    amount, code, minor,
};

const INDEXES: [&str; 3] = [
    "CREATE INDEX IF NOT EXISTS items_of_request ON items (request_id) WHERE request_id <> ''",
    "CREATE INDEX IF NOT EXISTS items_of_original ON items (original_request_id) \
     WHERE original_request_id <> ''",
    "CREATE INDEX IF NOT EXISTS items_of_batch ON items (batch, file, line) WHERE batch <> ''",
];
const NO_INDEXES: [&str; 3] = [
    "DROP INDEX IF EXISTS items_of_request",
    "DROP INDEX IF EXISTS items_of_original",
    "DROP INDEX IF EXISTS items_of_batch",
];
const ADD: &str = "INSERT INTO items (file, line, kind, batch, request_id, original_request_id, gateway_id, \
    original_gateway_id, store, wallet, status, happened_ms, settled_ms, minor, currency, gross_minor, \
    gross_currency, net_minor, net_currency, pair, price, fees, counted) ";

/// Rows with a condition; as the indexes say it, so that they are used.
macro_rules! items {
    ($which:literal) => {
        concat!(
            "SELECT i.file, i.line, i.kind, i.batch, i.request_id, i.original_request_id, i.gateway_id, \
             i.original_gateway_id, i.store, i.wallet, i.status, i.happened_ms, i.settled_ms, i.minor, \
             i.currency, i.gross_minor, i.gross_currency, i.net_minor, i.net_currency, i.pair, i.price, \
             i.fees, i.counted FROM items i ",
            $which
        )
    };
}

const BEHIND: &str = items!("WHERE i.file = $1 AND i.line > $2 ORDER BY i.line LIMIT $3");
const OF_BATCH: &str = items!(
    "JOIN files f ON f.id = i.file AND f.state = 'whole' WHERE i.batch = $1 AND i.batch <> '' \
     AND (i.file, i.line) > ($2, $3) ORDER BY i.file, i.line LIMIT $4"
);
const OF_REQUEST: &str = items!(
    "JOIN files f ON f.id = i.file AND f.state = 'whole' \
     WHERE i.request_id = $1 AND i.request_id <> '' ORDER BY i.file, i.line"
);
const OF_ORIGINAL: &str = items!(
    "JOIN files f ON f.id = i.file AND f.state = 'whole' \
     WHERE i.original_request_id = $1 AND i.original_request_id <> '' ORDER BY i.file, i.line"
);

#[cfg(test)]
pub(super) fn of_what_grows() -> Vec<&'static str> {
    vec![BEHIND, OF_BATCH, OF_REQUEST, OF_ORIGINAL]
}

/// A fee as it is kept: its column, whether that is known, how much.
type KeptFee = (String, bool, i64, String);

pub(super) async fn index(store: &Database, is_there: bool) -> Result<(), StoreError> {
    for sql in if is_there { INDEXES } else { NO_INDEXES } {
        let done = sqlx::raw_sql(sql).execute(&store.pool).await;
        done.map_err(|error| store.failed(error))?;
    }
    Ok(())
}

pub(super) async fn add(store: &Database, file: i64, rows: &[KeptRow]) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut fees = Vec::new();
    for row in rows {
        let kept = serde_json::to_string(&kept_fees(&row.item));
        fees.push(kept.map_err(|_| corrupt("fees"))?);
    }
    let mut query = QueryBuilder::<Engine>::new(ADD);
    query.push_values(rows.iter().zip(fees), |mut values, (row, fees)| {
        let item = &row.item;
        let quote = item.quote.as_ref();
        values
            .push_bind(file)
            .push_bind(i64::try_from(item.line).unwrap_or(i64::MAX))
            .push_bind(item.kind.word())
            .push_bind(item.batch.to_string())
            .push_bind(item.request_id.to_string())
            .push_bind(item.original_request_id.to_string())
            .push_bind(item.gateway_id.to_string())
            .push_bind(item.original_gateway_id.to_string())
            .push_bind(item.store.to_string())
            .push_bind(row.wallet.to_string())
            .push_bind(item.status.to_string())
            .push_bind(item.happened_ms)
            .push_bind(item.settled_ms)
            .push_bind(minor(item.amount))
            .push_bind(code(item.amount))
            .push_bind(minor(item.gross))
            .push_bind(code(item.gross))
            .push_bind(minor(item.net))
            .push_bind(code(item.net))
            .push_bind(quote.map(Quote::pair))
            .push_bind(quote.map(Quote::price))
            .push_bind(fees)
            .push_bind(row.count.and_then(|count| i64::try_from(count).ok()));
    });
    let added = query.build().execute(&store.pool).await;
    added.map(|_| ()).map_err(|error| store.failed(error))
}

fn kept_fees(item: &Item) -> Vec<KeptFee> {
    let fees = item.fees.iter().map(|fee| {
        let code = fee.amount.currency().code().to_owned();
        (fee.name.to_string(), fee.is_known, fee.amount.minor(), code)
    });
    fees.collect()
}

fn fees(row: &Row) -> Result<Vec<NamedFee>, StoreError> {
    let kept: Result<Vec<KeptFee>, _> = serde_json::from_str(&text(row, "fees")?);
    let kept = kept.map_err(|_| corrupt("fees"))?;
    let fees = kept.into_iter().map(|(name, is_known, minor, code)| {
        let currency = domain::Currency::parse(&code).map_err(|_| corrupt("fees"))?;
        Ok(NamedFee {
            name: name.into(),
            is_known,
            amount: Signed::new(minor, currency),
        })
    });
    fees.collect()
}

fn quote(row: &Row) -> Result<Option<Quote>, StoreError> {
    let (pair, price) = (optional_text(row, "pair")?, optional_text(row, "price")?);
    let both = pair.zip(price);
    let quote = both.map(|(pair, price)| Quote::read(&pair, &price).map_err(|_| corrupt("price")));
    quote.transpose()
}

fn kept(row: &Row) -> Result<KeptRow, StoreError> {
    let boxed = |column: &'static str| -> Result<Box<str>, StoreError> {
        let text: &str = row.try_get(column).map_err(database)?;
        Ok(text.into())
    };
    let count = optional_integer(row, "counted")?;
    Ok(KeptRow {
        item: Item {
            file: 0,
            line: unsigned(integer(row, "line")?, "line")?,
            kind: RowType::read(&text(row, "kind")?),
            request_id: boxed("request_id")?,
            original_request_id: boxed("original_request_id")?,
            gateway_id: boxed("gateway_id")?,
            original_gateway_id: boxed("original_gateway_id")?,
            store: boxed("store")?,
            batch: boxed("batch")?,
            status: boxed("status")?,
            happened_ms: optional_integer(row, "happened_ms")?,
            settled_ms: optional_integer(row, "settled_ms")?,
            amount: amount(row, "minor", "currency")?,
            gross: amount(row, "gross_minor", "gross_currency")?,
            net: amount(row, "net_minor", "net_currency")?,
            quote: quote(row)?,
            fees: fees(row)?,
        },
        wallet: boxed("wallet")?,
        count: count.map(|count| unsigned(count, "counted")).transpose()?,
    })
}

fn placed(row: &Row) -> Result<Placed, StoreError> {
    Ok(Placed {
        file: integer(row, "file")?,
        row: kept(row)?,
    })
}

fn line(spot: Spot) -> i64 {
    i64::try_from(spot.line).unwrap_or(i64::MAX)
}

pub(super) async fn behind(
    store: &Database,
    after: Spot,
    limit: u32,
) -> Result<Vec<KeptRow>, StoreError> {
    let rows = sqlx::query(BEHIND)
        .bind(after.file)
        .bind(line(after))
        .bind(i64::from(limit))
        .fetch_all(&store.pool)
        .await
        .map_err(database)?;
    rows.iter().map(kept).collect()
}

pub(super) async fn of_batch(
    store: &Database,
    batch: &str,
    after: Spot,
    limit: u32,
) -> Result<Vec<Placed>, StoreError> {
    let rows = sqlx::query(OF_BATCH)
        .bind(batch.to_owned())
        .bind(after.file)
        .bind(line(after))
        .bind(i64::from(limit))
        .fetch_all(&store.pool)
        .await
        .map_err(database)?;
    rows.iter().map(placed).collect()
}

pub(super) async fn about(store: &Database, id: &str) -> Result<Vec<Placed>, StoreError> {
    let mut found: Vec<Placed> = Vec::new();
    for sql in [OF_REQUEST, OF_ORIGINAL] {
        let rows = sqlx::query(sql).bind(id.to_owned());
        let rows = rows.fetch_all(&store.pool).await.map_err(database)?;
        for row in &rows {
            let row = placed(row)?;
            // One row may name the same id twice.
            if !found.contains(&row) {
                found.push(row);
            }
        }
    }
    Ok(found)
}
