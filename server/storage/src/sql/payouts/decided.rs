//! What people wrote down of sources, and the differences, which are put in each other's place.

use foundation::store::StoreError;
use payouts::{source::NamedSource, store::KeptDifference};
use settlement::{FeeSign, Unit};
use sqlx::QueryBuilder;

use super::{
    super::{Database, dialect::Engine},
    code, minor,
};
use crate::storable::{storable, storable_if_any};

/// Differences that are written in one statement.
const AT_ONCE: usize = 500;
const PUT_SOURCE: &str = "INSERT INTO sources (name, account, customer, unit, fees, offset_minutes, agreed) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO UPDATE SET account = excluded.account, \
    customer = excluded.customer, unit = excluded.unit, fees = excluded.fees, \
    offset_minutes = excluded.offset_minutes, agreed = excluded.agreed";
const PUT_DIFFERENCES: &str = "INSERT INTO differences (source, key, kind, about, subject, expected_minor, \
    expected_currency, found_minor, found_currency, minor, currency, merchant, store, wallet) ";

/// What a unit is called.
pub(super) const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Major => "major",
        Unit::Minor => "minor",
    }
}

/// What a sign of fees is called.
pub(super) const fn sign(sign: FeeSign) -> &'static str {
    match sign {
        FeeSign::AsWritten => "as-written",
        FeeSign::PositiveIsCharged => "positive-is-charged",
    }
}

pub(super) async fn put_source(store: &Database, source: &NamedSource) -> Result<(), StoreError> {
    let put = sqlx::query(PUT_SOURCE)
        .bind(storable(&source.name))
        .bind(storable(&source.account))
        .bind(storable_if_any(source.source.customer.as_deref()))
        .bind(unit(source.source.unit))
        .bind(sign(source.source.fees))
        .bind(source.source.offset)
        .bind(source.agreed.text())
        .execute(&store.pool)
        .await;
    put.map(|_| ()).map_err(|error| store.failed(error))
}

pub(super) async fn put_differences(
    store: &Database,
    source: &str,
    all: &[KeptDifference],
) -> Result<(), StoreError> {
    let mut tx = store.writing().await?;
    let gone = sqlx::query("DELETE FROM differences WHERE source = $1").bind(source);
    let gone = gone.execute(&mut *tx).await;
    gone.map_err(|error| store.failed(error))?;
    for some in all.chunks(AT_ONCE) {
        let mut query = QueryBuilder::<Engine>::new(PUT_DIFFERENCES);
        query.push_values(some, |mut values, one| {
            values
                .push_bind(one.source.clone())
                .push_bind(one.key.clone())
                .push_bind(one.kind.clone())
                .push_bind(one.about.clone())
                .push_bind(storable(&one.subject).into_owned())
                .push_bind(minor(one.expected))
                .push_bind(code(one.expected))
                .push_bind(minor(one.found))
                .push_bind(code(one.found))
                .push_bind(minor(one.amount))
                .push_bind(code(one.amount))
                .push_bind(one.whose.merchant.clone())
                .push_bind(one.whose.store.clone())
                .push_bind(one.whose.wallet.clone());
        });
        let put = query.build().execute(&mut *tx).await;
        put.map_err(|error| store.failed(error))?;
    }
    tx.commit().await
}
