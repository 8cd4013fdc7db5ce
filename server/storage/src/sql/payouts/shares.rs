//! What of the money is whose: written by a source as a whole, read by merchant.

use domain::{Currency, Day};
use foundation::store::StoreError;
use payouts::share::{FeeSum, Share, Whose};
use settlement::{RowType, Signed};
use sqlx::QueryBuilder;

use super::{
    super::{
        Database, Row, database,
        dialect::Engine,
        rows::{corrupt, integer, optional_integer, parsed, text, unsigned},
    },
    amount, code, day, minor,
};
use crate::storable::storable;

/// Shares that are written in one statement.
const AT_ONCE: usize = 500;
const PUT: &str = "INSERT INTO shares (source, number, batch, merchant, store, wallet, kind, day, is_reported, \
    is_part, counted, paid_minor, paid_currency, gross_minor, net_minor, out_currency, fees, days, first_day, last_day) ";

macro_rules! shares {
    ($which:literal) => {
        concat!(
            "SELECT source, batch, merchant, store, wallet, kind, day, is_reported, is_part, counted, \
             paid_minor, paid_currency, gross_minor, net_minor, out_currency, fees, days, first_day, last_day FROM shares WHERE ",
            $which
        )
    };
}

const OF_DAYS: &str = shares!(
    "merchant = $1 AND batch <> '' AND day >= $2 AND day <= $3 ORDER BY day, source, number"
);
const WAITING: &str = shares!("merchant = $1 AND batch = '' ORDER BY source, number");
const OF_BATCH: &str =
    shares!("batch = $1 AND batch <> '' AND merchant = $2 ORDER BY source, number");
const OTHERS: &str = "SELECT EXISTS (SELECT 1 FROM shares WHERE source = $1 AND merchant > '' AND merchant < $2) \
    OR EXISTS (SELECT 1 FROM shares WHERE source = $1 AND merchant > $2)";

/// A fee as it is kept: its column, how much.
type KeptFee = (String, i64, String);

pub(super) async fn put(store: &Database, source: &str, all: &[Share]) -> Result<(), StoreError> {
    let mut tx = store.writing().await?;
    let gone = sqlx::query("DELETE FROM shares WHERE source = $1").bind(source);
    let gone = gone.execute(&mut *tx).await;
    gone.map_err(|error| store.failed(error))?;
    let mut number = 0_i64;
    for some in all.chunks(AT_ONCE) {
        let mut rows = Vec::with_capacity(some.len());
        for one in some {
            let fees = serde_json::to_string(&kept_fees(one)).map_err(|_| corrupt("fees"))?;
            rows.push((number, one, fees));
            number = number.saturating_add(1);
        }
        let mut query = QueryBuilder::<Engine>::new(PUT);
        query.push_values(rows, |mut values, (number, one, fees)| {
            values
                .push_bind(one.source.clone())
                .push_bind(number)
                .push_bind(storable(&one.batch).into_owned())
                .push_bind(one.whose.merchant.clone())
                .push_bind(one.whose.store.clone())
                .push_bind(one.whose.wallet.clone())
                .push_bind(one.kind.word())
                .push_bind(one.day.to_string())
                .push_bind(i64::from(one.is_reported))
                .push_bind(i64::from(one.is_part))
                .push_bind(counted(one.count))
                .push_bind(one.paid.minor())
                .push_bind(one.paid.currency().code())
                .push_bind(minor(one.gross))
                .push_bind(minor(one.net))
                .push_bind(code(one.net))
                .push_bind(fees)
                .push_bind(counted(one.days))
                .push_bind(one.happened[0].to_string())
                .push_bind(one.happened[1].to_string());
        });
        let put = query.build().execute(&mut *tx).await;
        put.map_err(|error| store.failed(error))?;
    }
    tx.commit().await
}

fn counted(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn kept_fees(share: &Share) -> Vec<KeptFee> {
    let fees = share.fees.iter().map(|fee| {
        let code = fee.amount.currency().code().to_owned();
        (storable(&fee.name).into_owned(), fee.amount.minor(), code)
    });
    fees.collect()
}

fn share(row: &Row) -> Result<Share, StoreError> {
    let kept: Result<Vec<KeptFee>, _> = serde_json::from_str(&text(row, "fees")?);
    let fees = kept.map_err(|_| corrupt("fees"))?.into_iter();
    let fees = fees.map(|(name, minor, code)| {
        let currency = Currency::parse(&code).map_err(|_| corrupt("fees"))?;
        let amount = Signed::new(minor, currency);
        Ok(FeeSum { name, amount })
    });
    let fees: Result<Vec<FeeSum>, StoreError> = fees.collect();
    let flag =
        |column| Ok::<_, StoreError>(optional_integer(row, column)?.unwrap_or_default() != 0);
    let paid = parsed(row, "paid_currency", Currency::parse)?;
    Ok(Share {
        source: text(row, "source")?,
        batch: text(row, "batch")?,
        whose: Whose {
            merchant: text(row, "merchant")?,
            store: text(row, "store")?,
            wallet: text(row, "wallet")?,
        },
        kind: RowType::read(&text(row, "kind")?),
        day: day(row, "day")?,
        is_reported: flag("is_reported")?,
        is_part: flag("is_part")?,
        count: unsigned(integer(row, "counted")?, "counted")?,
        paid: Signed::new(integer(row, "paid_minor")?, paid),
        gross: amount(row, "gross_minor", "out_currency")?,
        net: amount(row, "net_minor", "out_currency")?,
        fees: fees?,
        days: unsigned(integer(row, "days")?, "days")?,
        happened: [day(row, "first_day")?, day(row, "last_day")?],
    })
}

pub(super) async fn of_merchant(
    store: &Database,
    merchant: &str,
    days: [Day; 2],
) -> Result<Vec<Share>, StoreError> {
    let [from, to] = days.map(|day| day.to_string());
    let settled = sqlx::query(OF_DAYS).bind(merchant).bind(from).bind(to);
    let settled = settled.fetch_all(&store.pool).await.map_err(database)?;
    let waiting = sqlx::query(WAITING).bind(merchant);
    let waiting = waiting.fetch_all(&store.pool).await.map_err(database)?;
    settled.iter().chain(&waiting).map(share).collect()
}

pub(super) async fn of_batch(
    store: &Database,
    merchant: &str,
    batch: &str,
) -> Result<Vec<Share>, StoreError> {
    let rows = sqlx::query(OF_BATCH).bind(batch).bind(merchant);
    let rows = rows.fetch_all(&store.pool).await.map_err(database)?;
    rows.iter().map(share).collect()
}

pub(super) async fn has_others(
    store: &Database,
    source: &str,
    merchant: &str,
) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar(OTHERS).bind(source).bind(merchant);
    found.fetch_one(&store.pool).await.map_err(database)
}
