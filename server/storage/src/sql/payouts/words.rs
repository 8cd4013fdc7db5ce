//! What people say of settlement files, written down over what they saw: of two who saw the same, the second is told,
//! whichever server either of them spoke to.

use foundation::store::StoreError;
use payouts::{
    store::{Arrived, Decision, Over},
    words::Turns,
};

use super::super::{
    Database, database,
    rows::{integer, text},
    transaction::Transaction,
};
use crate::storable::storable;

const TURNS: &str = "SELECT about, turn FROM turns";
const TURN: &str = "SELECT turn FROM turns WHERE about = $1";
const BEGUN: &str = "INSERT INTO turns (about, turn) VALUES ($1, 0) ON CONFLICT (about) DO NOTHING";
const NEXT: &str = "UPDATE turns SET turn = turn + 1 WHERE about = $1";
const NEXT_OVER: &str = "UPDATE turns SET turn = turn + 1 WHERE about = $1 AND turn = $2";
const BY_FORM: &str = "SELECT id FROM arrivals WHERE form = $1 AND form <> ''";

/// How many words were said about everything.
pub(super) async fn turns(store: &Database) -> Result<Turns, StoreError> {
    let rows = sqlx::query(TURNS).fetch_all(&store.pool).await;
    let rows = rows.map_err(database)?;
    let one = rows
        .iter()
        .map(|row| Ok((text(row, "about")?, integer(row, "turn")?)));
    one.collect()
}

/// How many were said about something.
pub(super) async fn turn(store: &Database, about: &str) -> Result<i64, StoreError> {
    let turn = sqlx::query_scalar(TURN).bind(storable(about));
    let turn = turn.fetch_optional(&store.pool).await.map_err(database)?;
    Ok(turn.unwrap_or_default())
}

/// Takes the next turn about something; [`StoreError::Conflict`] if somebody else did since it was seen. It is kept
/// with the word.
pub(super) async fn taken<'s>(
    store: &'s Database,
    about: &str,
    over: &Over,
) -> Result<Transaction<'s>, StoreError> {
    let mut tx = store.writing().await?;
    let begun = sqlx::query(BEGUN).bind(storable(about));
    let begun = begun.execute(&mut *tx).await;
    begun.map_err(|error| store.failed(error))?;
    let next = match over.seen {
        Some(seen) => sqlx::query(NEXT_OVER).bind(storable(about)).bind(seen),
        None => sqlx::query(NEXT).bind(storable(about)),
    };
    let next = next.execute(&mut *tx).await;
    if next.map_err(|error| store.failed(error))?.rows_affected() == 1 {
        return Ok(tx);
    }
    tx.undo().await?;
    Err(StoreError::Conflict)
}

/// Whether an arrival was entered with this form.
pub(super) async fn is_entered(store: &Database, form: &str) -> Result<bool, StoreError> {
    let found = sqlx::query(BY_FORM).bind(storable(form));
    let found = found.fetch_optional(&store.pool).await.map_err(database)?;
    Ok(found.is_some())
}

pub(super) async fn decide(mut tx: Transaction<'_>, decision: &Decision) -> Result<(), StoreError> {
    let sql = "INSERT INTO decisions (what, key, target, why, by_whom, at_ms) \
        VALUES ($1, $2, $3, $4, $5, $6)";
    let kept = sqlx::query(sql)
        .bind(decision.what.as_str())
        .bind(storable(&decision.key))
        .bind(storable(&decision.target))
        .bind(storable(&decision.why))
        .bind(storable(&decision.by))
        .bind(decision.at.0)
        .execute(&mut *tx)
        .await;
    kept.map_err(database)?;
    tx.commit().await
}

pub(super) async fn arrive(
    mut tx: Transaction<'_>,
    arrived: &Arrived,
    form: &str,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO arrivals (source, batch, minor, currency, day, reference, by_whom, at_ms, form) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let kept = sqlx::query(sql)
        .bind(storable(&arrived.source))
        .bind(storable(&arrived.batch))
        .bind(arrived.amount.minor())
        .bind(arrived.amount.currency().code())
        .bind(arrived.on.to_string())
        .bind(storable(&arrived.reference))
        .bind(storable(&arrived.by))
        .bind(arrived.at.0)
        .bind(storable(form))
        .execute(&mut *tx)
        .await;
    kept.map_err(database)?;
    tx.commit().await
}
