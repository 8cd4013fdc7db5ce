//! What stands against a refund besides what is left of its payment: whose word it is, what they did
//! that day already, and a request that waits for it.
//!
//! Whoever gives back is held, so that what one person does is counted one refund after the other: of
//! many at once none is made beyond the day's limit.

use consent::store::GoneBack;
use domain::{Currency, RequestId};
use payments::{mandate::Mandate, refund::Refund, store::Reserved};
use sqlx::AssertSqlSafe;

use super::{Connection, Database, database, dialect, rows, transaction::Transaction};
use foundation::{clock::Timestamp, store::StoreError};

/// What somebody made, agreed to and asked for since then at a shop in a currency, as far as it stands.
/// No day is longer than two; with both ends a planner knows that it is little, and takes the index.
const SPENT: &str = "SELECT CAST(\
    COALESCE((SELECT SUM(r.minor) FROM refunds r JOIN payments p ON p.request_id = r.request_id \
        WHERE r.asked_by = $1 AND r.created_ms >= $4 AND r.created_ms < $4 + 172800000 AND r.state <> 'refused' \
        AND p.merchant_id = $2 AND r.currency = $3), 0) + \
    COALESCE((SELECT SUM(q.minor) FROM refund_requests q \
        WHERE q.asked_by = $1 AND q.asked_ms >= $4 AND q.asked_ms < $4 + 172800000 AND q.state = 'waiting' \
        AND q.merchant_id = $2 AND q.currency = $3), 0) + \
    COALESCE((SELECT SUM(r.minor) FROM refund_requests q JOIN refunds r ON r.refund_id = q.refund_id \
        WHERE q.decided_by = $1 AND q.decided_ms >= $4 AND q.decided_ms < $4 + 172800000 AND q.state = 'approved' \
        AND r.state <> 'refused' AND q.merchant_id = $2 AND q.currency = $3), 0) AS BIGINT)";

const IS_STILL: &str = "SELECT EXISTS (SELECT 1 FROM memberships \
    WHERE person_id = $1 AND merchant_id = $2 AND role = $3)";

/// The same of whoever made a key, while that works itself.
const KEY_STILL: &str = "SELECT EXISTS (SELECT 1 FROM api_keys k \
    WHERE k.id = $1 AND k.merchant_id = $2 AND k.ended_ms IS NULL \
    AND (k.until_ms IS NULL OR k.until_ms > $4) AND (k.made_by = '' OR EXISTS \
    (SELECT 1 FROM memberships WHERE person_id = k.made_by AND merchant_id = $2 AND role = $3)))";

/// What went back of a payment by somebody's word, and by anybody's alone.
const OF_PAYMENT: &str = "SELECT \
    CAST(COALESCE(SUM(CASE WHEN COALESCE(q.decided_by, r.asked_by) = $2 THEN r.minor ELSE 0 END), 0) \
        AS BIGINT) AS own_minor, \
    CAST(COALESCE(SUM(CASE WHEN q.refund_id IS NULL THEN r.minor ELSE 0 END), 0) AS BIGINT) AS alone_minor \
    FROM refunds r LEFT JOIN refund_requests q ON q.refund_id = r.refund_id AND q.state = 'approved' \
    WHERE r.request_id = $1 AND r.state <> 'refused'";

/// Agreeing is of what was asked for, to the last digit. Whoever asked is kept away by the table; where it
/// takes two for certain, so is who could have been the other.
const AGREE: &str = "UPDATE refund_requests SET state = 'approved', decided_by = $1, decided_ms = $2 \
    WHERE refund_id = $3 AND request_id = $4 AND minor = $5 AND currency = $6 \
    AND state = 'waiting' AND until_ms > $2 AND (NOT $7 OR (\
        REPLACE(' ' || asked_through || ' ', ' ' || $1 || ' ', '') = ' ' || asked_through || ' ' \
        AND REPLACE(' ' || $8 || ' ', ' ' || asked_by || ' ', '') = ' ' || $8 || ' '))";

const IS_ASKED: &str = "SELECT EXISTS (SELECT 1 FROM refund_requests WHERE refund_id = $1)";

/// Whose spending.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) person: &'a str,
    pub(super) merchant: &'a str,
    pub(super) currency: Currency,
    pub(super) since: Timestamp,
}

/// See [`SPENT`].
pub(super) async fn spent(on: &mut Connection, of: Of<'_>) -> Result<u64, StoreError> {
    let sum: i64 = sqlx::query_scalar(SPENT)
        .bind(of.person)
        .bind(of.merchant)
        .bind(of.currency.code())
        .bind(of.since.0)
        .fetch_one(on)
        .await
        .map_err(database)?;
    rows::unsigned(sum, "minor")
}

/// See [`OF_PAYMENT`].
pub(super) async fn gone_back_of(
    on: &mut Connection,
    payment: &RequestId,
    person: &str,
) -> Result<GoneBack, StoreError> {
    let row = sqlx::query(OF_PAYMENT).bind(payment.as_str()).bind(person);
    let row = row.fetch_one(on).await.map_err(database)?;
    let read = |what| rows::unsigned(rows::integer(&row, what)?, what);
    Ok(GoneBack {
        own_minor: read("own_minor")?,
        alone_minor: read("alone_minor")?,
    })
}

/// Whether it is more than may go back of its payment by this word. Has to come after the amount is taken:
/// from then on nobody else gives back of it.
pub(super) async fn is_too_much(
    tx: &mut Transaction<'_>,
    refund: &Refund,
    mandate: &Mandate,
) -> Result<bool, StoreError> {
    let gone = gone_back_of(tx, &refund.payment, &mandate.person).await?;
    let limit = mandate.payment;
    let exceeds = |most: Option<u64>, gone: u64| {
        most.is_some_and(|most| gone.saturating_add(refund.amount.minor()) > most)
    };
    Ok(exceeds(limit.own_most_minor, gone.own_minor)
        || exceeds(limit.alone_most_minor, gone.alone_minor))
}

impl Database {
    /// Why this refund may not be, if it may not. Has to come before its amount is taken.
    pub(super) async fn against(
        &self,
        tx: &mut Transaction<'_>,
        refund: &Refund,
        mandate: Option<&Mandate>,
    ) -> Result<Option<Reserved>, StoreError> {
        let Some(mandate) = mandate else {
            return is_asked(tx, refund).await;
        };
        if !holds(tx, mandate, refund.created).await? {
            return Ok(Some(Reserved::NotAllowed));
        }
        if let Some(day) = mandate.day {
            let of = Of {
                person: &mandate.person,
                merchant: &mandate.merchant,
                currency: refund.amount.currency(),
                since: day.since,
            };
            let spent = spent(tx, of).await?;
            if spent.saturating_add(refund.amount.minor()) > day.most_minor {
                return Ok(Some(Reserved::OverDay));
            }
        }
        match mandate.agreed {
            None => is_asked(tx, refund).await,
            Some(at) => {
                let agreed = sqlx::query(AGREE)
                    .bind(&mandate.person)
                    .bind(at.0)
                    .bind(refund.id.as_str())
                    .bind(refund.payment.as_str())
                    .bind(rows::minor(refund.amount.minor())?)
                    .bind(refund.amount.currency().code())
                    .bind(mandate.two.is_some())
                    .bind(mandate.two.as_deref().unwrap_or_default().join(" "))
                    .execute(&mut **tx)
                    .await
                    .map_err(|error| self.failed(error))?;
                Ok((agreed.rows_affected() != 1).then_some(Reserved::NotWaiting))
            }
        }
    }
}

/// Whether whoever gives back still is what lets them; they are held from here on.
async fn holds(
    tx: &mut Transaction<'_>,
    mandate: &Mandate,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = ["SELECT 1 FROM people WHERE id = $1", dialect::HOLDING].concat();
    let held = sqlx::query(AssertSqlSafe(sql))
        .bind(mandate.person.clone())
        .fetch_optional(&mut **tx)
        .await
        .map_err(database)?;
    if held.is_none() {
        return Ok(false);
    }
    let sql = if mandate.by_key { KEY_STILL } else { IS_STILL };
    let is_still = sqlx::query_scalar(sql)
        .bind(&mandate.person)
        .bind(&mandate.merchant)
        .bind(mandate.role);
    let is_still = if mandate.by_key {
        is_still.bind(now.0)
    } else {
        is_still
    };
    is_still.fetch_one(&mut **tx).await.map_err(database)
}

/// What somebody asked for is given back by agreeing to it, and in no other way.
async fn is_asked(
    tx: &mut Transaction<'_>,
    refund: &Refund,
) -> Result<Option<Reserved>, StoreError> {
    let asked = sqlx::query_scalar(IS_ASKED).bind(refund.id.as_str());
    let asked: bool = asked.fetch_one(&mut **tx).await.map_err(database)?;
    Ok(asked.then_some(Reserved::NotWaiting))
}
