//! What somebody is told: a row for each incident.

use async_trait::async_trait;
use domain::RequestId;
use foundation::{clock::Timestamp, store::StoreError};
use risk::{
    finding::{Finding, Incident},
    rule::Kind,
    store::{Findings, LIST_MAX, Look},
};

use super::{
    super::{
        Database, Row, database,
        rows::{integer, optional_integer, optional_text, text},
        tills,
    },
    small, spot,
};
use crate::{deeds, hooks, storable::storable};

/// What [`finding`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, merchant_id, store_id, till_id, rule, about, wallet, number, payments, \
             begun_ms, over_ms, seen_ms, seen_by FROM risk_findings ",
            $which
        )
    };
}

const GOING_ON: &str = selected!("WHERE over_ms IS NULL ORDER BY id");
const UNSEEN: &str = selected!(
    "WHERE merchant_id = $1 AND seen_ms IS NULL ORDER BY begun_ms DESC, id DESC LIMIT $2"
);

/// What goes on as it did is not written again.
const KEEP: &str = "INSERT INTO risk_findings (merchant_id, store_id, till_id, rule, about, wallet, \
    number, payments, begun_ms, last_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) \
    ON CONFLICT (merchant_id, rule, about) WHERE over_ms IS NULL DO UPDATE SET \
    store_id = excluded.store_id, till_id = excluded.till_id, payments = excluded.payments, \
    last_ms = excluded.last_ms, number = CASE WHEN excluded.number > risk_findings.number \
        THEN excluded.number ELSE risk_findings.number END \
    WHERE risk_findings.payments <> excluded.payments OR risk_findings.number < excluded.number RETURNING begun_ms";

/// A payer's digest goes with the incident.
const END: &str = "UPDATE risk_findings SET over_ms = $1, \
    about = CASE WHEN rule = 'payer' THEN '' ELSE about END WHERE id = $2 AND over_ms IS NULL";

const SEEN: &str = "UPDATE risk_findings SET seen_ms = $1, seen_by = $2 \
    WHERE id = $3 AND merchant_id = $4 AND seen_ms IS NULL RETURNING rule, store_id";

/// A finding; none of a rule that only a newer version knows.
fn finding(row: &Row) -> Result<Option<Finding>, StoreError> {
    let Some(kind) = Kind::parse(&text(row, "rule")?) else {
        return Ok(None);
    };
    let payments = text(row, "payments")?;
    let payments = payments.split(' ').flat_map(RequestId::parse).collect();
    let seen = optional_integer(row, "seen_ms")?.map(Timestamp);
    Ok(Some(Finding {
        id: integer(row, "id")?,
        incident: Incident {
            kind,
            spot: spot(row)?,
            key: text(row, "about")?,
            wallet: text(row, "wallet")?,
            number: small(row, "number")?,
            payments,
        },
        begun: Timestamp(integer(row, "begun_ms")?),
        over: optional_integer(row, "over_ms")?.map(Timestamp),
        seen: seen.zip(optional_text(row, "seen_by")?),
    }))
}

fn all(rows: &[Row]) -> Result<Vec<Finding>, StoreError> {
    let all: Vec<Option<Finding>> = rows.iter().map(finding).collect::<Result<_, _>>()?;
    Ok(all.into_iter().flatten().collect())
}

fn joined(payments: &[RequestId]) -> String {
    let ids: Vec<&str> = payments.iter().map(RequestId::as_str).collect();
    ids.join(" ")
}

#[async_trait]
impl Findings for Database {
    async fn going_on(&self) -> Result<Vec<Finding>, StoreError> {
        let rows = sqlx::query(GOING_ON).fetch_all(&self.pool).await;
        all(&rows.map_err(database)?)
    }

    async fn keep_incident(&self, incident: &Incident, at: Timestamp) -> Result<(), StoreError> {
        let spot = &incident.spot;
        let mut tx = self.writing().await?;
        let kept = sqlx::query_scalar(KEEP)
            .bind(&spot.merchant)
            .bind(&spot.store)
            .bind(spot.till.0)
            .bind(incident.kind.as_str())
            .bind(&incident.key)
            .bind(&incident.wallet)
            .bind(i64::from(incident.number))
            .bind(joined(&incident.payments))
            .bind(at.0)
            .fetch_optional(&mut *tx)
            .await;
        let begun: Option<i64> = kept.map_err(|error| self.failed(error))?;
        if begun == Some(at.0) {
            let till = tills::label(&mut tx, spot.till).await?;
            let happened = hooks::found(incident, till, at);
            self.tell_people(&mut tx, &happened).await?;
        }
        tx.commit().await
    }

    async fn end_finding(&self, id: i64, at: Timestamp) -> Result<(), StoreError> {
        let done = sqlx::query(END)
            .bind(at.0)
            .bind(id)
            .execute(&self.pool)
            .await;
        done.map(|_| ()).map_err(|error| self.failed(error))
    }

    async fn findings_of(&self, merchant: &str) -> Result<Vec<Finding>, StoreError> {
        let rows = sqlx::query(UNSEEN).bind(storable(merchant).into_owned());
        let rows = rows.bind(i64::from(LIST_MAX)).fetch_all(&self.pool).await;
        all(&rows.map_err(database)?)
    }

    async fn finding_seen(&self, look: &Look) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let seen = sqlx::query(SEEN)
            .bind(look.at.0)
            .bind(storable(&look.by).into_owned())
            .bind(look.id)
            .bind(&look.merchant);
        let seen = seen.fetch_optional(&mut *tx).await;
        let Some(row) = seen.map_err(|error| self.failed(error))? else {
            tx.undo().await?;
            return Ok(false);
        };
        let (rule, store) = (text(&row, "rule")?, text(&row, "store_id")?);
        tx.commit_with(&deeds::risk_seen(look, &rule, &store))
            .await?;
        Ok(true)
    }

    async fn forget_findings(&self, before: Timestamp) -> Result<u64, StoreError> {
        let sql = "DELETE FROM risk_findings WHERE over_ms < $1";
        let gone = sqlx::query(sql).bind(before.0).execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }
}
