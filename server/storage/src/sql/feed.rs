//! What stores' screens hear: news get their numbers from whoever reads, one store at a time
//! (`feed_numbers`).
//!
//! Rows wait in `outbox`, which the transaction of each event writes anyway. Whoever gives numbers
//! holds the store's row of `feed_heads` until that is committed: so a number that can be read is never
//! followed by a lower one, and none is missing.

use async_trait::async_trait;
use domain::{Currency, Money, RefundId, RequestId};
use sqlx::QueryBuilder;

use super::{
    Connection, Database, Row, database,
    dialect::Engine,
    feed_numbers::{ADVANCE, HOLD, numbered, unfed},
    note_labels,
    rows::{
        corrupt, flag, integer, optional_flag, optional_integer, optional_text, parsed, text,
        unsigned,
    },
    shop_rows,
    upkeep::{FEED, PAYMENTS},
};
use crate::{renumbered::feed_begin, storable::storable};
use foundation::{clock::Timestamp, store::StoreError};
use payments::note_label::NoteLabel;
use shops::shop::TillId;
use till::{
    FeedStore,
    feed::{DaySum, Kind, Line, Note, Opening, Returned},
    screen::Tills,
    store::{DayOf, Head, Mark, Marked},
};

/// News that are given numbers, or lines that are forgotten, in one transaction.
pub(super) const BATCH: i64 = 200;
/// The most payments that are shown as being confirmed, of all stores together.
const OPEN_MAX: i64 = 1_000;
const DAY_MS: i64 = 24 * 60 * 60_000;

/// How far a store is; and whether it has anything that waits.
const HEADS: &str = concat!(
    "SELECT s.id, COALESCE(h.seq, ",
    feed_begin!(),
    ") AS seq, COALESCE(h.changes, 0) AS changes, ",
    unfed!(
        "EXISTS (SELECT 1 FROM outbox o WHERE o.store_id = s.id AND",
        ") AS fresh FROM stores s LEFT JOIN feed_heads h ON h.store_id = s.id WHERE s.id IN ("
    )
);

/// A page of lines, with what is known of their payments.
pub(crate) const LINES: &str = "SELECT f.store_id, f.seq, f.kind, f.request_id, f.refund_id, f.of_seq, f.at_ms, \
    p.till_id, t.label, COALESCE(r.minor, p.minor) AS minor, p.currency, p.wallet, \
    CASE f.kind WHEN 'paid' THEN p.paid_ms WHEN 'refunded' THEN r.refunded_ms END AS happened_ms, \
    (SELECT COUNT(*) FROM feed m WHERE m.store_id = f.store_id AND m.of_seq = f.seq) > 0 AS marked, \
    p.note AS note_text, p.note_label AS note_kept, CASE WHEN t.note_of_store THEN s.note_needed ELSE t.note_needed END AS note_needed, \
    CASE WHEN t.note_of_store THEN s.note_label ELSE t.note_label END AS note_label, \
    CASE WHEN t.note_of_store THEN s.note_labels ELSE t.note_labels END AS note_labels, \
    p.minor AS paid_minor, CAST((SELECT COALESCE(SUM(b.minor), 0) FROM refunds b \
    WHERE b.request_id = f.request_id AND b.state = 'refunded') AS BIGINT) AS back_minor \
    FROM feed f JOIN payments p ON p.request_id = f.request_id JOIN stores s ON s.id = f.store_id \
    LEFT JOIN tills t ON t.id = p.till_id LEFT JOIN refunds r ON r.refund_id = f.refund_id \
    WHERE f.store_id = $1 AND f.seq > $2 ORDER BY f.seq LIMIT $3";

/// Of the payments that the rest of it names: what is still there, and what went back.
const DAY_SUM: &str = "SELECT COUNT(*) AS number, \
    CAST(COALESCE(SUM(minor - back), 0) AS BIGINT) AS minor, \
    CAST(COALESCE(SUM(back), 0) AS BIGINT) AS back FROM (SELECT p.minor, \
    CASE WHEN p.reserved_minor = 0 THEN 0 ELSE CAST((SELECT COALESCE(SUM(b.minor), 0) FROM refunds b \
    WHERE b.request_id = p.request_id AND b.state = 'refunded') AS BIGINT) END AS back \
    FROM payments p WHERE state = 'paid' AND store_id = ";

/// The line that is to be marked.
const MARKED: &str = "SELECT f.kind, f.request_id, p.till_id, p.state = 'paid' AND p.minor > \
    CAST((SELECT COALESCE(SUM(b.minor), 0) FROM refunds b WHERE b.request_id = f.request_id \
    AND b.state = 'refunded') AS BIGINT) AS is_here FROM feed f \
    JOIN payments p ON p.request_id = f.request_id WHERE f.store_id = $1 AND f.seq = $2";
const MARK: &str = "INSERT INTO feed (store_id, seq, kind, request_id, of_seq, at_ms) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";

/// Whom the wallet may be asking, in the words of the index of what is undecided.
pub(crate) const OPENING: &str = "SELECT request_id, p.store_id, till_id, t.label, minor, currency FROM payments p \
    LEFT JOIN tills t ON t.id = p.till_id WHERE state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead') \
    AND (created_ms, request_id) > ($1, '') AND state = 'processing' \
    ORDER BY created_ms, request_id LIMIT $2";

const FORGET: &str = "DELETE FROM feed WHERE (store_id, seq) IN \
    (SELECT store_id, seq FROM feed WHERE at_ms < $1 ORDER BY at_ms LIMIT 200)";

fn money(row: &Row) -> Result<Money, StoreError> {
    let currency = parsed(row, "currency", Currency::parse)?;
    let minor = unsigned(integer(row, "minor")?, "minor")?;
    Money::from_minor(minor, currency).map_err(|_| corrupt("minor"))
}

fn refund(row: &Row) -> Result<Option<RefundId>, StoreError> {
    let id = optional_text(row, "refund_id")?;
    let id = id.map(|id| RefundId::parse(&id)).transpose();
    id.map_err(|_| corrupt("refund_id"))
}

fn line(row: &Row) -> Result<Line, StoreError> {
    let heard = Timestamp(integer(row, "at_ms")?);
    let amount = money(row)?;
    let paid = unsigned(integer(row, "paid_minor")?, "minor")?;
    let paid = Money::from_minor(paid, amount.currency()).map_err(|_| corrupt("minor"))?;
    let back = unsigned(integer(row, "back_minor")?, "minor")?;
    Ok(Line {
        seq: integer(row, "seq")?,
        kind: Kind::parse(&text(row, "kind")?).ok_or(corrupt("kind"))?,
        payment: parsed(row, "request_id", RequestId::parse)?,
        refund: refund(row)?,
        till: TillId(integer(row, "till_id")?),
        label: optional_text(row, "label")?.unwrap_or_default(),
        amount,
        note: note(row)?,
        wallet: optional_text(row, "wallet")?,
        of: optional_integer(row, "of_seq")?,
        marked: flag(row, "marked")?,
        returned: Returned::of(paid, back),
        happened: optional_integer(row, "happened_ms")?.map_or(heard, Timestamp),
        heard,
    })
}

/// What the customer wrote, and what it was called then; what an older version kept is called what the till says by now.
fn note(row: &Row) -> Result<Option<Note>, StoreError> {
    let Some(text) = optional_text(row, "note_text")?.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let label = match note_labels::read(row, "note_kept")? {
        Some(NoteLabel::Own(own)) => Some(own),
        Some(NoteLabel::Usual) => None,
        None => shop_rows::optional_words(row, ["note_label", "note_labels"])?,
    };
    Ok(Some(Note {
        text,
        label,
        is_needed: optional_flag(row, "note_needed")?.unwrap_or_default(),
    }))
}

fn opening(row: &Row) -> Result<Opening, StoreError> {
    Ok(Opening {
        payment: parsed(row, "request_id", RequestId::parse)?,
        store: text(row, "store_id")?,
        till: TillId(integer(row, "till_id")?),
        label: optional_text(row, "label")?.unwrap_or_default(),
        amount: money(row)?,
    })
}

/// Writes a mark.
async fn marked(tx: &mut Connection, mark: &Mark) -> Result<Marked, sqlx::Error> {
    let head: Option<i64> = sqlx::query_scalar(HOLD)
        .bind(storable(&mark.store))
        .fetch_optional(&mut *tx)
        .await?;
    let Some(head) = head else {
        return Ok(Marked::Unknown);
    };
    let found: Option<(String, String, i64, bool)> = sqlx::query_as(MARKED)
        .bind(storable(&mark.store))
        .bind(mark.of)
        .fetch_optional(&mut *tx)
        .await?;
    let Some((kind, payment, at, is_here)) = found else {
        return Ok(Marked::Unknown);
    };
    let fits = Kind::parse(&kind).and_then(Kind::mark) == Some(mark.kind);
    // Nobody hands anything over for money that went back meanwhile.
    let is_gone = mark.kind == Kind::Handed && !is_here;
    if !fits || is_gone || !mark.tills.hears(TillId(at)) {
        return Ok(Marked::Unknown);
    }
    let seq = head.saturating_add(1);
    let written = sqlx::query(MARK)
        .bind(&mark.store)
        .bind(seq)
        .bind(mark.kind.as_str())
        .bind(payment)
        .bind(mark.of)
        .bind(mark.at.0)
        .execute(&mut *tx)
        .await?;
    if written.rows_affected() == 0 {
        return Ok(Marked::Already);
    }
    let advanced = sqlx::query(ADVANCE).bind(&mark.store).bind(seq);
    advanced.execute(tx).await?;
    Ok(Marked::Done)
}

#[async_trait]
impl FeedStore for Database {
    async fn heads(&self, stores: &[String]) -> Result<Vec<Head>, StoreError> {
        if stores.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = QueryBuilder::<Engine>::new(HEADS);
        let mut names = query.separated(", ");
        for store in stores {
            names.push_bind(storable(store).into_owned());
        }
        query.push(")");
        let rows = query.build().fetch_all(&self.pool).await;
        let head = |row: &Row| {
            Ok(Head {
                store: text(row, "id")?,
                seq: integer(row, "seq")?,
                changes: integer(row, "changes")?,
                fresh: flag(row, "fresh")?,
            })
        };
        rows.map_err(database)?.iter().map(head).collect()
    }

    async fn number(&self, store: &str) -> Result<bool, StoreError> {
        let mut tx = self.writing().await?;
        let head: Option<i64> = sqlx::query_scalar(HOLD)
            .bind(storable(store))
            .fetch_optional(&mut *tx)
            .await
            .map_err(|error| self.failed(error))?;
        let Some(head) = head else {
            tx.undo().await?;
            return Ok(false);
        };
        let looked = numbered(&mut tx, store, head).await?;
        tx.commit().await?;
        Ok(i64::try_from(looked).unwrap_or(i64::MAX) >= BATCH)
    }

    async fn lines(&self, store: &str, after: i64, limit: u32) -> Result<Vec<Line>, StoreError> {
        let rows = sqlx::query(LINES).bind(storable(store)).bind(after);
        let rows = rows.bind(i64::from(limit)).fetch_all(&self.pool).await;
        let rows = rows.map_err(database)?;
        // A line that can't be read must not be passed over: whoever counts would ask for it for ever.
        rows.iter().map(|row| self.read(row, FEED, line)).collect()
    }

    async fn mark(&self, mark: &Mark) -> Result<Marked, StoreError> {
        let mut tx = self.writing().await?;
        let done = marked(&mut tx, mark).await;
        match done.map_err(|error| self.failed(error))? {
            Marked::Done => tx.commit().await.map(|()| Marked::Done),
            other @ (Marked::Already | Marked::Unknown) => tx.undo().await.map(|()| other),
        }
    }

    async fn opening(&self, since: Timestamp) -> Result<Vec<Opening>, StoreError> {
        let rows = sqlx::query(OPENING).bind(since.0).bind(OPEN_MAX);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        Ok(self.readable(&rows, PAYMENTS, opening))
    }

    async fn day_sum(&self, of: DayOf<'_>) -> Result<DaySum, StoreError> {
        let mut query = QueryBuilder::<Engine>::new(DAY_SUM);
        query.push_bind(storable(of.store).into_owned());
        query.push(" AND day = ").push_bind(of.day.to_string());
        // No day begins earlier than one day before it does in UTC, nor ends two days later.
        let begin = of.day.utc_ms();
        query.push(" AND created_ms >= ");
        query.push_bind(begin.saturating_sub(DAY_MS));
        query.push(" AND created_ms < ");
        query.push_bind(begin.saturating_add(3 * DAY_MS));
        if let Tills::Some(tills) = of.tills {
            query.push(" AND till_id IN (");
            let mut each = query.separated(", ");
            // Of no till at all nothing is heard.
            each.push_bind(-1_i64);
            for till in tills {
                each.push_bind(till.0);
            }
            query.push(")");
        }
        query.push(") AS paid");
        let row = query.build().fetch_one(&self.pool).await;
        let row = row.map_err(database)?;
        Ok(DaySum {
            count: unsigned(integer(&row, "number")?, "number")?,
            minor: unsigned(integer(&row, "minor")?, "minor")?,
            back: unsigned(integer(&row, "back")?, "back")?,
        })
    }

    async fn forget_feed(&self, before: Timestamp) -> Result<u64, StoreError> {
        let gone = sqlx::query(FORGET).bind(before.0);
        let gone = gone.execute(&self.pool).await;
        Ok(gone.map_err(|error| self.failed(error))?.rows_affected())
    }
}
