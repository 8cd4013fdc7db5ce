//! Where events go. Each change is a deed of the trail; secrets are kept sealed, and never written there.

use async_trait::async_trait;
use events::{
    endpoint::{
        Doing, EACH_MAX, Endpoint, EndpointId, OldSecret, Plan, Scheme, State, WhyOff, Wish,
    },
    store::{Change, Changed, EndpointStore, Seen},
};
use foundation::{
    clock::{Clock as _, SystemClock, Timestamp},
    store::StoreError,
};
use sealing::Sealed;
use sqlx::AssertSqlSafe;

use super::{
    Connection, Database, Row, database, dialect,
    rows::{corrupt, integer, optional_integer, optional_text, text},
    transaction::Transaction,
    upkeep::Named,
};
use crate::{deeds, hooks, storable::storable};

/// Endpoints, when one can't be read.
pub(super) const ENDPOINTS: Named = Named {
    table: "endpoint",
    keys: &["id"],
};

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, merchant_id, url, name, kinds, stores, scheme, secret, old_secret, old_until_ms, \
             state, why_off, failing_ms, fails, made_ms, version FROM endpoints ",
            $which
        )
    };
}

const OF_MERCHANT: &str = selected!("WHERE merchant_id = $1 ORDER BY made_ms, id");
const ONE: &str = selected!("WHERE merchant_id = $1 AND id = $2");
const BY_ID: &str = selected!("WHERE id = $1");
const COUNT: &str = "SELECT COUNT(*) FROM endpoints WHERE merchant_id = $1";
const ADD: &str = "INSERT INTO endpoints (id, merchant_id, url, name, kinds, stores, scheme, secret, state, \
    fails, pause_ms, gentle_ms, made_ms, version) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'on', 0, 0, 0, $9, 1)";
const PLAN: &str = "UPDATE endpoints SET url = $2, name = $3, kinds = $4, stores = $5, \
    version = version + 1 WHERE id = $1";
const SECRET: &str = "UPDATE endpoints SET old_secret = secret, old_until_ms = $3, secret = $2, \
    version = version + 1 WHERE id = $1";
/// What it did before counts no more.
const ON: &str = "UPDATE endpoints SET state = 'on', why_off = NULL, failing_ms = NULL, fails = 0, \
    pause_ms = 0, version = version + 1 WHERE id = $1";
const OFF: &str = "UPDATE endpoints SET state = 'off', why_off = 'by_hand', version = version + 1 \
    WHERE id = $1";
/// What was on its way to it goes with its events.
const END: &str = "DELETE FROM endpoints WHERE id = $1";

/// A list in one column; NULL for all.
fn listed(list: Option<&Vec<String>>) -> Option<String> {
    list.map(|list| list.join(" "))
}

fn list(row: &Row, column: &'static str) -> Result<Option<Vec<String>>, StoreError> {
    let listed = optional_text(row, column)?;
    Ok(listed.map(|text| text.split_whitespace().map(str::to_owned).collect()))
}

pub(super) fn id(row: &Row, column: &'static str) -> Result<EndpointId, StoreError> {
    EndpointId::parse(&text(row, column)?).ok_or(corrupt(column))
}

/// What one wants, by its id.
pub(super) fn wish(row: &Row) -> Result<(String, Wish), StoreError> {
    let wish = Wish {
        kinds: list(row, "kinds")?,
        stores: list(row, "stores")?,
    };
    Ok((text(row, "id")?, wish))
}

/// How one is doing.
pub(super) fn doing(row: &Row) -> Result<Doing, StoreError> {
    let why = optional_text(row, "why_off")?;
    Ok(Doing {
        state: State::parse(&text(row, "state")?).ok_or(corrupt("state"))?,
        why_off: why.and_then(|why| WhyOff::parse(&why)),
        since: optional_integer(row, "failing_ms")?.map(Timestamp),
        fails: integer(row, "fails")?,
    })
}

/// What signs of one, now and beside it.
pub(super) fn secrets(row: &Row) -> Result<(Sealed, Option<OldSecret>), StoreError> {
    let old = optional_text(row, "old_secret")?;
    let old = OldSecret::stored(old, optional_integer(row, "old_until_ms")?);
    Ok((Sealed::stored(text(row, "secret")?), old))
}

pub(super) fn scheme(row: &Row) -> Result<Scheme, StoreError> {
    Scheme::parse(&text(row, "scheme")?).ok_or(corrupt("scheme"))
}

fn endpoint(row: &Row) -> Result<Endpoint, StoreError> {
    let Doing {
        state,
        why_off,
        since,
        fails,
    } = doing(row)?;
    let (_, wish) = wish(row)?;
    let (secret, old) = secrets(row)?;
    Ok(Endpoint {
        id: id(row, "id")?,
        merchant: text(row, "merchant_id")?,
        plan: Plan {
            url: text(row, "url")?,
            name: text(row, "name")?,
            wish,
        },
        scheme: scheme(row)?,
        secret,
        old,
        state,
        why_off,
        failing_since: since,
        fails,
        made: Timestamp(integer(row, "made_ms")?),
        version: integer(row, "version")?,
    })
}

/// One, whosever it is.
pub(super) async fn by_id(tx: &mut Connection, id: &str) -> Result<Option<Endpoint>, StoreError> {
    let row = sqlx::query(BY_ID)
        .bind(id.to_owned())
        .fetch_optional(tx)
        .await;
    row.map_err(database)?.as_ref().map(endpoint).transpose()
}

impl Transaction<'_> {
    /// One, for as long as the transaction lasts nobody else's to change.
    pub(super) async fn held_endpoint(
        &mut self,
        merchant: &str,
        id: &EndpointId,
    ) -> Result<Option<Endpoint>, StoreError> {
        let sql = [ONE, dialect::HOLDING].concat();
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(storable(merchant).into_owned())
            .bind(id.to_string());
        let row = row.fetch_optional(&mut **self).await.map_err(database)?;
        row.as_ref().map(endpoint).transpose()
    }

    async fn change(&mut self, id: &EndpointId, change: &Change) -> Result<(), StoreError> {
        let query = match change {
            Change::Plan(plan) => sqlx::query(PLAN)
                .bind(id.as_str())
                .bind(storable(&plan.url))
                .bind(storable(&plan.name))
                .bind(listed(plan.wish.kinds.as_ref()))
                .bind(listed(plan.wish.stores.as_ref())),
            Change::Secret { new, until } => sqlx::query(SECRET)
                .bind(id.as_str())
                .bind(new.as_str())
                .bind(until.0),
            Change::On => sqlx::query(ON).bind(id.as_str()),
            Change::Off => sqlx::query(OFF).bind(id.as_str()),
            Change::End => sqlx::query(END).bind(id.as_str()),
        };
        let done = query.execute(&mut **self).await;
        done.map(|_| ()).map_err(|error| self.store.failed(error))
    }
}

#[async_trait]
impl EndpointStore for Database {
    async fn add_endpoint(&self, endpoint: &Endpoint) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        // Of two at once the second one counts the first one's, too.
        let sql = ["SELECT 1 FROM merchants WHERE id = $1", dialect::HOLDING].concat();
        let owner = sqlx::query(AssertSqlSafe(sql)).bind(endpoint.merchant.clone());
        let owner = owner.fetch_optional(&mut *tx).await.map_err(database)?;
        let count = sqlx::query_scalar(COUNT).bind(&endpoint.merchant);
        let count: i64 = count.fetch_one(&mut *tx).await.map_err(database)?;
        let refused = match owner {
            None => Some(Changed::Unknown),
            Some(_) => usize::try_from(count)
                .is_ok_and(|count| count >= EACH_MAX)
                .then_some(Changed::Full),
        };
        if let Some(refused) = refused {
            tx.undo().await?;
            return Ok(refused);
        }
        let plan = &endpoint.plan;
        let added = sqlx::query(ADD)
            .bind(endpoint.id.as_str())
            .bind(&endpoint.merchant)
            .bind(storable(&plan.url))
            .bind(storable(&plan.name))
            .bind(listed(plan.wish.kinds.as_ref()))
            .bind(listed(plan.wish.stores.as_ref()))
            .bind(endpoint.scheme.as_str())
            .bind(endpoint.secret.as_str())
            .bind(endpoint.made.0);
        let added = added.execute(&mut *tx).await;
        added.map_err(|error| self.failed(error))?;
        tx.commit_with(&deeds::endpoint_added(endpoint)).await?;
        Ok(Changed::Done)
    }

    async fn endpoints(&self, merchant: &str) -> Result<Vec<Endpoint>, StoreError> {
        let rows = sqlx::query(OF_MERCHANT).bind(storable(merchant));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.readable(&rows, ENDPOINTS, endpoint))
    }

    async fn endpoint(
        &self,
        merchant: &str,
        id: &EndpointId,
    ) -> Result<Option<Endpoint>, StoreError> {
        let row = sqlx::query(ONE).bind(storable(merchant)).bind(id.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref()
            .map(|row| self.read(row, ENDPOINTS, endpoint))
            .transpose()
    }

    async fn any_endpoint(&self, id: &EndpointId) -> Result<Option<Endpoint>, StoreError> {
        let row = sqlx::query(BY_ID).bind(id.as_str());
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref()
            .map(|row| self.read(row, ENDPOINTS, endpoint))
            .transpose()
    }

    async fn change_endpoint(
        &self,
        seen: Seen<'_>,
        change: &Change,
    ) -> Result<Changed, StoreError> {
        let mut tx = self.writing().await?;
        let held = tx.held_endpoint(seen.merchant, seen.id).await?;
        let refused = match &held {
            None => Some(Changed::Unknown),
            Some(held) if held.version != seen.version => Some(Changed::Meanwhile),
            Some(_) => None,
        };
        let (Some(before), None) = (held, refused) else {
            tx.undo().await?;
            return Ok(refused.unwrap_or(Changed::Unknown));
        };
        tx.change(seen.id, change).await?;
        let over = hooks::seen_to(change, seen.id);
        self.alarm(&mut tx, over.as_slice(), SystemClock.now())
            .await?;
        match deeds::endpoint_changed(&before, change) {
            Some(deed) => tx.commit_with(&deed).await?,
            None => tx.commit().await?,
        }
        Ok(Changed::Done)
    }
}
