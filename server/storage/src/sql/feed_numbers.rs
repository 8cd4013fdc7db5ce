//! Numbers of a store's news: what waits in `outbox` becomes lines of its feed, in the order in which it
//! was written, by whoever holds the store's row.

use domain::{EventKind, RefundEvent};

use super::{
    Connection, Row, database,
    feed::BATCH,
    rows::{integer, text},
};
use crate::renumbered::feed_begin;
use foundation::store::StoreError;
use till::feed::{Kind, of_payment, of_refund};

/// What can be news to a store, in the words of the index that has it.
macro_rules! unfed {
    ($begin:literal, $end:literal) => {
        concat!(
            $begin,
            " NOT fed AND kind IN ('confirmed_paid', 'confirmed_cancelled', 'confirmed_refunded') ",
            $end
        )
    };
}

pub(super) use unfed;

/// Takes the store's row, for as long as the transaction lasts.
pub(super) const HOLD: &str = concat!(
    "INSERT INTO feed_heads (store_id, seq, changes) SELECT id, ",
    feed_begin!(),
    ", 0 FROM stores WHERE id = $1 \
     ON CONFLICT (store_id) DO UPDATE SET seq = feed_heads.seq RETURNING seq"
);

pub(super) const ADVANCE: &str = "UPDATE feed_heads SET seq = $2 WHERE store_id = $1";

/// That a store's screens were changed.
pub(super) const CHANGED: &str = concat!(
    "INSERT INTO feed_heads (store_id, seq, changes) VALUES ($1, ",
    feed_begin!(),
    ", 1) ON CONFLICT (store_id) DO UPDATE SET changes = feed_heads.changes + 1"
);

/// Takes what waits; a history's rows were begun in its order.
pub(crate) const TAKE: &str = unfed!(
    "UPDATE outbox SET fed = TRUE WHERE id IN (SELECT id FROM outbox WHERE store_id = $1 AND",
    "ORDER BY id LIMIT $2) RETURNING id, subject, subject_id, seq, kind, at_ms"
);

const PAYMENT_BEFORE: &str =
    "SELECT kind FROM payment_events WHERE request_id = $1 AND seq < $2 ORDER BY seq";

const REFUND_BEFORE: &str =
    "SELECT kind FROM refund_events WHERE refund_id = $1 AND seq < $2 ORDER BY seq";

const OF_PAYMENT: &str = "INSERT INTO feed (store_id, seq, kind, request_id, at_ms) \
    VALUES ($1, $2, $3, $4, $5)";

const OF_REFUND: &str = "INSERT INTO feed (store_id, seq, kind, request_id, refund_id, at_ms) \
    SELECT $1, $2, $3, request_id, refund_id, $5 FROM refunds WHERE refund_id = $4";

/// Something that may be news.
struct Waiting {
    id: i64,
    of_refund: bool,
    subject: String,
    seq: i64,
    kind: String,
    at: i64,
}

fn waiting(row: &Row) -> Result<Waiting, StoreError> {
    Ok(Waiting {
        id: integer(row, "id")?,
        of_refund: text(row, "subject")? == "refund",
        subject: text(row, "subject_id")?,
        seq: integer(row, "seq")?,
        kind: text(row, "kind")?,
        at: integer(row, "at_ms")?,
    })
}

/// What this is to its store; `None` for what only repeats or contradicts.
async fn kind_of(tx: &mut Connection, news: &Waiting) -> Result<Option<Kind>, StoreError> {
    let sql = if news.of_refund {
        REFUND_BEFORE
    } else {
        PAYMENT_BEFORE
    };
    let before = sqlx::query_scalar(sql).bind(&news.subject).bind(news.seq);
    let before: Vec<String> = before.fetch_all(tx).await.map_err(database)?;
    // What only a newer version knows does nothing here.
    let names = before.iter();
    if news.of_refund {
        let before = names.filter_map(|name| RefundEvent::parse(name).ok());
        let event = RefundEvent::parse(&news.kind);
        return Ok(event.ok().and_then(|event| of_refund(before, event)));
    }
    let before = names.filter_map(|name| EventKind::parse(name).ok());
    let event = EventKind::parse(&news.kind);
    Ok(event.ok().and_then(|event| of_payment(before, event)))
}

/// Gives numbers to what waits; how many looked at.
pub(super) async fn numbered(
    tx: &mut Connection,
    store: &str,
    head: i64,
) -> Result<usize, StoreError> {
    let taken = sqlx::query(TAKE).bind(store).bind(BATCH);
    let taken = taken.fetch_all(&mut *tx).await.map_err(database)?;
    let all: Result<Vec<Waiting>, StoreError> = taken.iter().map(waiting).collect();
    let mut all = all?;
    all.sort_by_key(|news| news.id);
    let mut seq = head;
    for news in &all {
        let Some(kind) = kind_of(&mut *tx, news).await? else {
            continue;
        };
        let sql = if news.of_refund {
            OF_REFUND
        } else {
            OF_PAYMENT
        };
        let written = sqlx::query(sql)
            .bind(store)
            .bind(seq.saturating_add(1))
            .bind(kind.as_str())
            .bind(&news.subject)
            .bind(news.at);
        let written = written.execute(&mut *tx).await.map_err(database)?;
        seq = seq.saturating_add(i64::try_from(written.rows_affected()).unwrap_or_default());
    }
    if seq > head {
        let advanced = sqlx::query(ADVANCE).bind(store).bind(seq).execute(tx);
        advanced.await.map_err(database)?;
    }
    Ok(all.len())
}
