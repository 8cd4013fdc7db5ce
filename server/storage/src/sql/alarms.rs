//! Alarms.

mod told;

use std::borrow::Cow;

use async_trait::async_trait;
use sqlx::AssertSqlSafe;

use super::{
    Connection, Database, Row, database, pages,
    rows::{self, integer, optional_integer, optional_text, text},
};
use alarms::{Alarm, AlarmStore, Change, Kept, Kind, OfShop, Wanted};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};

use crate::{deeds, storable::storable};
use told::Raised;

/// What [`kept`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, kind, about, detail, server, raised_ms, last_ms, times, over_ms, \
             acknowledged_ms, acknowledged_by FROM alarms ",
            $which
        )
    };
}

/// A page of those that nobody has acknowledged, the latest first.
pub(crate) const OPEN: &str = selected!(
    "WHERE acknowledged_ms IS NULL AND (last_ms, id) < ($1, $2) \
     ORDER BY last_ms DESC, id DESC LIMIT $3"
);
/// A page of all of them.
pub(crate) const ALL: &str =
    selected!("WHERE (last_ms, id) < ($1, $2) ORDER BY last_ms DESC, id DESC LIMIT $3");
pub(crate) const UNACKNOWLEDGED: &str = "SELECT COUNT(*) FROM alarms WHERE acknowledged_ms IS NULL";

/// Whose open alarms are: each with its merchant and place, of those that a shop has to know of. SQLite
/// takes a CROSS JOIN as it is written: alarms first, which are few, and not a merchant's payments.
fn placed() -> String {
    let named = |is_it: fn(Kind) -> bool| {
        let kinds = Kind::ALL.iter().filter(|kind| is_it(**kind));
        rows::names(&kinds.map(|kind| kind.as_str()).collect::<Vec<_>>())
    };
    let (money, counters) = (named(Kind::is_of_money), named(Kind::is_at_a_store));
    format!(
        "SELECT a.id AS alarm_id, p.merchant_id, p.store_id, p.till_id, p.request_id FROM alarms a \
         LEFT JOIN refunds r ON r.refund_id = a.about \
         CROSS JOIN payments p WHERE p.request_id = COALESCE(r.request_id, a.about) \
         AND a.acknowledged_ms IS NULL AND a.kind IN ({money}) \
         UNION ALL SELECT a.id, s.merchant_id, s.id, NULL, NULL FROM alarms a \
         CROSS JOIN stores s WHERE SUBSTR(a.about, 1, LENGTH(s.id) + 2) = s.id || ', ' \
         AND a.acknowledged_ms IS NULL AND a.kind IN ({counters})"
    )
}

/// A merchant's.
pub(crate) fn of_shop(which: &str) -> String {
    format!(
        "SELECT id, kind, about, detail, server, raised_ms, last_ms, times, over_ms, acknowledged_ms, \
         acknowledged_by, x.store_id, x.till_id, x.request_id FROM alarms \
         JOIN ({}) AS x ON x.alarm_id = alarms.id WHERE {which} \
         ORDER BY last_ms DESC, id DESC LIMIT $2",
        placed()
    )
}

/// Whose an open alarm is.
fn owner() -> String {
    format!(
        "SELECT x.merchant_id, x.store_id, x.request_id FROM ({}) AS x WHERE x.alarm_id = $1",
        placed()
    )
}

/// What goes on at servers that told nothing since then. So many at once are looked at.
pub(crate) const OF_THE_GONE: &str = selected!(
    "WHERE server IS NOT NULL AND over_ms IS NULL AND last_ms < $1 AND NOT EXISTS \
     (SELECT 1 FROM servers s WHERE s.address = alarms.server AND s.seen_ms >= $1) LIMIT 100"
);

/// What of an alarm is unique while it is open. It stands where the version before has what the alarm is
/// about, which is all that is unique for that: so it says who, for people.
fn key<'a>(about: &'a str, server: &'a str) -> Cow<'a, str> {
    match (about, server) {
        (about, "") => storable(about),
        ("", server) => storable(server),
        (about, server) => Cow::Owned(format!("{} ({})", storable(about), storable(server))),
    }
}

/// What an alarm of a server is about, out of its key.
fn about(key: String, server: &str) -> String {
    if server.is_empty() {
        return key;
    }
    let behind = format!(" ({server})");
    let about = key.strip_suffix(&behind).unwrap_or_default();
    about.to_owned()
}

/// One change, inside somebody's transaction.
async fn write(
    tx: &mut Connection,
    change: &Change,
    at: Timestamp,
) -> Result<Option<Raised>, sqlx::Error> {
    match change {
        Change::Raised(alarm) => {
            let raised = raise(tx, alarm, at).await?;
            return Ok(Some(raised));
        }
        Change::Over {
            kind,
            about,
            server,
        } => over(tx, *kind, [&*key(about, server), about.as_str()], at).await,
    }
    .map(|()| None)
}

async fn raise(tx: &mut Connection, alarm: &Alarm, at: Timestamp) -> Result<Raised, sqlx::Error> {
    let sql = "INSERT INTO alarms (kind, about, detail, raised_ms, last_ms, times, server) \
               VALUES ($1, $2, $3, $4, $4, 1, $5) \
               ON CONFLICT (kind, about) WHERE acknowledged_ms IS NULL DO UPDATE SET \
               detail = excluded.detail, last_ms = excluded.last_ms, times = alarms.times + 1, \
               over_ms = NULL RETURNING id, times";
    let (id, times) = sqlx::query_as(sql)
        .bind(alarm.kind.as_str())
        .bind(key(&alarm.about, &alarm.server))
        .bind(storable(&alarm.detail))
        .bind(at.0)
        .bind(Some(storable(&alarm.server)).filter(|server| !server.is_empty()))
        .fetch_one(tx)
        .await?;
    Ok(Raised { id, times })
}

async fn over(
    tx: &mut Connection,
    kind: Kind,
    // Its key, and what it is about without a server: as the version before has raised it.
    [key, about]: [&str; 2],
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    let sql = "UPDATE alarms SET over_ms = $1 \
               WHERE kind = $2 AND about IN ($3, $4) AND over_ms IS NULL";
    sqlx::query(sql)
        .bind(at.0)
        .bind(kind.as_str())
        .bind(key)
        .bind(storable(about))
        .execute(tx)
        .await
        .map(|_| ())
}

impl Database {
    /// Alarms that come with news, in the transaction that writes these.
    pub(crate) async fn alarm(
        &self,
        tx: &mut Connection,
        changes: &[Change],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        for change in changes {
            let done = write(tx, change, at).await;
            let raised = done.map_err(|error| self.failed(error))?;
            if let (Change::Raised(alarm), Some(raised)) = (change, raised) {
                let happened = told::told_of(tx, alarm, raised, at).await?;
                if let Some(happened) = happened {
                    self.tell_people(tx, &happened).await?;
                }
            }
        }
        Ok(())
    }
}

fn kept(row: &Row) -> Result<Kept, StoreError> {
    let acknowledged = optional_integer(row, "acknowledged_ms")?;
    let by = optional_text(row, "acknowledged_by")?.unwrap_or_default();
    let server = optional_text(row, "server")?.unwrap_or_default();
    Ok(Kept {
        id: integer(row, "id")?,
        kind: text(row, "kind")?,
        about: about(text(row, "about")?, &server),
        detail: text(row, "detail")?,
        server,
        raised: Timestamp(integer(row, "raised_ms")?),
        last: Timestamp(integer(row, "last_ms")?),
        times: integer(row, "times")?,
        over: optional_integer(row, "over_ms")?.map(Timestamp),
        acknowledged: acknowledged.map(|at| (Timestamp(at), by)),
    })
}

#[async_trait]
impl AlarmStore for Database {
    async fn write_alarms(&self, changes: &[(Timestamp, Change)]) -> Result<(), StoreError> {
        let mut tx = self.writing().await?;
        for (at, change) in changes {
            self.alarm(&mut tx, std::slice::from_ref(change), *at)
                .await?;
        }
        tx.commit().await
    }

    async fn alarms(&self, wanted: Wanted, page: &Page) -> Result<Listed<Kept>, StoreError> {
        let sql = match wanted {
            Wanted::Open => OPEN,
            Wanted::All => ALL,
        };
        let (at, id) = pages::from_newest(page);
        // A cursor that no list of alarms has given is behind all of them.
        let id = page.after.as_ref().map_or(Ok(i64::MAX), |_| id.parse());
        let rows = sqlx::query(sql).bind(at).bind(id.unwrap_or(i64::MIN));
        let rows = rows.bind(pages::one_more(page));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let stands = |row: &Row| {
            let id = integer(row, "id")?;
            Ok(Cursor::behind(integer(row, "last_ms")?, id))
        };
        Listed::of(rows, page.limit, stands, |row| kept(&row).ok())
    }

    async fn alarms_of(&self, merchant: &str, limit: u32) -> Result<Vec<OfShop>, StoreError> {
        let rows = sqlx::query(AssertSqlSafe(of_shop("x.merchant_id = $1")))
            .bind(storable(merchant))
            .bind(i64::from(limit));
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        let of = |row: &Row| {
            Ok(OfShop {
                alarm: kept(row)?,
                store: text(row, "store_id")?,
                till: optional_integer(row, "till_id")?,
                payment: optional_text(row, "request_id")?,
            })
        };
        rows.iter().map(of).collect()
    }

    async fn alarms_of_the_gone(&self, before: Timestamp) -> Result<Vec<Kept>, StoreError> {
        let rows = sqlx::query(OF_THE_GONE).bind(before.0);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(kept).collect()
    }

    async fn end_alarm(&self, id: i64, at: Timestamp, why: &str) -> Result<bool, StoreError> {
        let sql = "UPDATE alarms SET over_ms = $1, \
                   detail = CASE WHEN detail = '' THEN $2 ELSE detail || '; ' || $2 END \
                   WHERE id = $3 AND over_ms IS NULL";
        let done = sqlx::query(sql).bind(at.0).bind(storable(why)).bind(id);
        let done = done.execute(&self.pool).await;
        let done = done.map_err(|error| self.failed(error))?;
        Ok(done.rows_affected() > 0)
    }

    async fn unacknowledged(&self) -> Result<i64, StoreError> {
        let asked = sqlx::query_scalar(UNACKNOWLEDGED).fetch_one(&self.pool);
        asked.await.map_err(database)
    }

    async fn acknowledge(&self, id: i64, at: Timestamp, by: &str) -> Result<bool, StoreError> {
        let sql = "UPDATE alarms SET acknowledged_ms = $1, acknowledged_by = $2 \
                   WHERE id = $3 AND acknowledged_ms IS NULL RETURNING kind";
        let mut tx = self.writing().await?;
        let owner = sqlx::query_scalar(AssertSqlSafe(owner())).bind(id);
        let owner: Option<String> = owner.fetch_optional(&mut *tx).await.map_err(database)?;
        let done = sqlx::query_scalar(sql)
            .bind(at.0)
            .bind(storable(by))
            .bind(id);
        let done = done.fetch_optional(&mut *tx).await;
        let kind: Option<String> = done.map_err(|error| self.failed(error))?;
        let Some(kind) = kind else {
            tx.undo().await?;
            return Ok(false);
        };
        tx.commit_with(&deeds::alarm_seen(owner.as_deref(), id, &kind).at(at))
            .await?;
        Ok(true)
    }

    async fn count_alarms(&self) -> Result<Vec<(String, i64)>, StoreError> {
        let sql = "SELECT kind, COUNT(*) FROM alarms \
                   WHERE acknowledged_ms IS NULL AND over_ms IS NULL GROUP BY kind ORDER BY kind";
        let rows = sqlx::query_as(sql).fetch_all(&self.pool).await;
        rows.map_err(database)
    }
}
