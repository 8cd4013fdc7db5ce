//! Closings. Lines are written in `histories.rs`.

use async_trait::async_trait;
use closings::{
    body::{Body, Extent, Taken, Undecided},
    closing::Closing,
    line::{Line, Moved, Signed},
    store::{Back, Between, ClosingStore, Open},
};
use domain::{Currency, Day, Money};
use foundation::{
    clock::Timestamp,
    page::{Cursor, Listed, Page},
    store::StoreError,
};
use shops::shop::TillId;
use sqlx::AssertSqlSafe;

use crate::{deeds, hooks};

use super::{
    Connection, Database, Row, database, dialect, pages,
    rows::{corrupt, integer, optional_integer, optional_text, parsed, text, unsigned},
};

/// No till has this number: a closing of all of them.
const ALL_TILLS: i64 = 0;

/// What [`line`] reads.
macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT l.subject, l.subject_id, l.seq, l.request_id, l.till_id, l.minor, l.currency, \
             l.at_ms, t.label, l.wallet FROM movements l JOIN tills t ON t.id = l.till_id ",
            $which,
            " ORDER BY l.at_ms, l.subject, l.subject_id, l.seq"
        )
    };
}

/// What is in no closing yet.
const UNCLOSED: &str = selected!(
    "WHERE l.store_id = $1 AND l.closing IS NULL AND l.at_ms < $2 AND (l.till_id = $3 OR $3 = 0)"
);
/// What is in one.
const OF_ONE: &str =
    selected!("WHERE l.store_id = $1 AND l.closing = $2 AND l.closing IS NOT NULL");

/// Takes the lines for one.
const TAKE: &str = "UPDATE movements SET closing = $4 WHERE store_id = $1 AND closing IS NULL \
    AND at_ms < $2 AND (till_id = $3 OR $3 = 0)";

const UNDECIDED: &str = "SELECT request_id, minor, currency, created_ms FROM payments \
    WHERE store_id = $1 AND state NOT IN ('paid', 'failed', 'cancelled', 'not_sent', 'presumed_dead') \
    AND created_ms < $2 AND (till_id = $3 OR $3 = 0) ORDER BY created_ms, request_id";

const LAST: &str = "SELECT number, digest FROM closings WHERE store_id = $1 \
    ORDER BY number DESC LIMIT 1";

/// The last day that was closed as a whole.
const WHOLE: &str = "SELECT MAX(day) FROM closings WHERE store_id = $1 AND is_whole";

/// One look into two indexes for each store there is.
const OPEN: &str = "SELECT o.id, o.oldest_ms, o.closed FROM (SELECT s.id, \
    (SELECT l.at_ms FROM movements l WHERE l.store_id = s.id AND l.closing IS NULL \
     ORDER BY l.at_ms LIMIT 1) AS oldest_ms, \
    (SELECT MAX(c.day) FROM closings c WHERE c.store_id = s.id AND c.is_whole) AS closed \
    FROM stores s) AS o WHERE o.oldest_ms IS NOT NULL ORDER BY o.id";

pub(super) fn line(row: &Row) -> Result<Line, StoreError> {
    let minor = integer(row, "minor")?;
    let currency = parsed(row, "currency", Currency::parse)?;
    let is_refund = text(row, "subject")? == "refund";
    Ok(Line {
        moved: Moved::of(is_refund, minor),
        id: text(row, "subject_id")?,
        seq: integer(row, "seq")?,
        payment: text(row, "request_id")?,
        amount: Signed { minor, currency },
        till: TillId(integer(row, "till_id")?),
        till_label: text(row, "label")?,
        wallet: optional_text(row, "wallet")?,
        at: Timestamp(integer(row, "at_ms")?),
    })
}

fn undecided(row: &Row) -> Result<Undecided, StoreError> {
    let currency = parsed(row, "currency", Currency::parse)?;
    let minor = unsigned(integer(row, "minor")?, "minor")?;
    Ok(Undecided {
        payment: text(row, "request_id")?,
        amount: Money::from_minor(minor, currency).map_err(|_| corrupt("minor"))?,
        since: Timestamp(integer(row, "created_ms")?),
    })
}

fn closing(row: &Row) -> Result<Closing, StoreError> {
    Ok(Closing {
        store: text(row, "store_id")?,
        number: integer(row, "number")?,
        text: text(row, "body")?,
        digest: text(row, "digest")?,
        person: optional_text(row, "person")?,
    })
}

fn till(extent: &Extent) -> i64 {
    extent.till.as_ref().map_or(ALL_TILLS, |(till, _)| till.0)
}

/// A page of them. One that is left out would be a closing that never was.
fn listed(rows: &[Row], page: &Page) -> Result<Listed<Closing>, StoreError> {
    let all: Vec<Closing> = rows.iter().map(closing).collect::<Result<_, _>>()?;
    let stands = |closing: &Closing| Ok(Cursor::behind(closing.number, closing.number));
    Listed::of(all, page.limit, stands, Some)
}

impl Database {
    async fn taken(
        &self,
        on: &mut Connection,
        extent: &Extent,
        number: Option<i64>,
    ) -> Result<Taken, StoreError> {
        let store = extent.at.store.0.as_str();
        let lines = match number {
            Some(number) => sqlx::query(OF_ONE).bind(store).bind(number),
            None => sqlx::query(UNCLOSED)
                .bind(store)
                .bind(extent.until.0)
                .bind(till(extent)),
        };
        let lines = lines.fetch_all(&mut *on).await.map_err(database)?;
        let waiting = sqlx::query(UNDECIDED)
            .bind(store)
            .bind(extent.until.0)
            .bind(till(extent));
        let waiting = waiting.fetch_all(&mut *on).await.map_err(database)?;
        Ok(Taken {
            // A sum that leaves one out is no sum.
            lines: lines.iter().map(line).collect::<Result<_, _>>()?,
            undecided: waiting.iter().map(undecided).collect::<Result<_, _>>()?,
        })
    }

    /// Whether that day, or a later one, is closed as a whole.
    async fn is_closed(&self, on: &mut Connection, extent: &Extent) -> Result<bool, StoreError> {
        let whole: Option<String> = sqlx::query_scalar(WHOLE)
            .bind(&extent.at.store.0)
            .fetch_one(on)
            .await
            .map_err(database)?;
        Ok(whole.is_some_and(|day| day >= extent.day.to_string()))
    }

    async fn keep_closing(
        &self,
        on: &mut Connection,
        extent: &Extent,
        closing: &Closing,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO closings (store_id, number, day, is_whole, body, digest, person) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let kept = sqlx::query(sql)
            .bind(&closing.store)
            .bind(closing.number)
            .bind(extent.day.to_string())
            .bind(extent.is_whole)
            .bind(&closing.text)
            .bind(&closing.digest)
            .bind(&closing.person)
            .execute(on)
            .await;
        kept.map(|_| ()).map_err(|error| self.failed(error))
    }
}

#[async_trait]
impl ClosingStore for Database {
    async fn make_closing(&self, extent: &Extent) -> Result<Option<Closing>, StoreError> {
        let store = extent.at.store.0.as_str();
        let mut tx = self.writing().await?;
        // Closings of a store are made one after the other.
        let sql = ["SELECT 1 FROM stores WHERE id = $1", dialect::HOLDING].concat();
        let row = sqlx::query(AssertSqlSafe(sql)).bind(store.to_owned());
        let row = row.fetch_optional(&mut *tx).await.map_err(database)?;
        if row.is_none() || (extent.is_whole && self.is_closed(&mut tx, extent).await?) {
            tx.undo().await?;
            return Ok(None);
        }
        let last = sqlx::query(LAST).bind(store).fetch_optional(&mut *tx).await;
        let last = last.map_err(database)?;
        let last = last
            .as_ref()
            .map(|row| Ok::<_, StoreError>((integer(row, "number")?, text(row, "digest")?)))
            .transpose()?;
        let number = last
            .as_ref()
            .map_or(1, |(number, _)| number.saturating_add(1));
        let took = sqlx::query(TAKE)
            .bind(store)
            .bind(extent.until.0)
            .bind(till(extent))
            .bind(number);
        let took = took.execute(&mut *tx).await;
        let took = took.map_err(|error| self.failed(error))?.rows_affected();
        if took == 0 {
            tx.undo().await?;
            return Ok(None);
        }
        let taken = self.taken(&mut tx, extent, Some(number)).await?;
        // What was taken and can't be shown would be money that nobody counts.
        if u64::try_from(taken.lines.len()) != Ok(took) {
            return Err(corrupt("movements"));
        }
        let before = last
            .as_ref()
            .map(|(number, digest)| (*number, digest.as_str()));
        let body = Body::of(extent, &taken, before);
        let person = extent.by.as_ref().and_then(|by| by.person.as_deref());
        let closing =
            Closing::of(&body, person).map_err(|error| StoreError::Database(error.into()))?;
        self.keep_closing(&mut tx, extent, &closing).await?;
        tx.tell_systems(hooks::closing(extent, &body)).await?;
        tx.commit_with(&deeds::closed(extent, &closing)).await?;
        Ok(Some(closing))
    }

    async fn unclosed(&self, extent: &Extent) -> Result<Taken, StoreError> {
        let mut tx = self.reading().await?;
        let taken = self.taken(&mut tx, extent, None).await?;
        tx.undo().await?;
        Ok(taken)
    }

    async fn closing(&self, store: &str, number: i64) -> Result<Option<Closing>, StoreError> {
        let sql = "SELECT store_id, number, body, digest, person FROM closings \
                   WHERE store_id = $1 AND number = $2";
        let row = sqlx::query(sql).bind(store).bind(number);
        let row = row.fetch_optional(&self.pool).await.map_err(database)?;
        row.as_ref().map(closing).transpose()
    }

    async fn closings(&self, store: &str, page: &Page) -> Result<Listed<Closing>, StoreError> {
        let sql = "SELECT store_id, number, body, digest, person FROM closings \
                   WHERE store_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3";
        let (number, _) = pages::from_newest(page);
        let rows = sqlx::query(sql).bind(store).bind(number);
        let rows = rows.bind(pages::one_more(page));
        listed(&rows.fetch_all(&self.pool).await.map_err(database)?, page)
    }

    async fn closings_of(
        &self,
        store: &str,
        person: &str,
        page: &Page,
    ) -> Result<Listed<Closing>, StoreError> {
        let sql = "SELECT store_id, number, body, digest, person FROM closings \
                   WHERE store_id = $1 AND person = $2 AND number < $3 \
                   ORDER BY number DESC LIMIT $4";
        let (number, _) = pages::from_newest(page);
        let rows = sqlx::query(sql).bind(store).bind(person).bind(number);
        let rows = rows.bind(pages::one_more(page));
        listed(&rows.fetch_all(&self.pool).await.map_err(database)?, page)
    }

    async fn lines_of(&self, store: &str, number: i64) -> Result<Vec<Line>, StoreError> {
        let rows = sqlx::query(OF_ONE).bind(store).bind(number);
        let rows = rows.fetch_all(&self.pool).await.map_err(database)?;
        rows.iter().map(line).collect()
    }

    async fn gone_back(&self, between: &Between, page: &Page) -> Result<Listed<Back>, StoreError> {
        self.lines_that_went_back(between, page).await
    }

    async fn open_days(&self) -> Result<Vec<Open>, StoreError> {
        let rows = sqlx::query(OPEN).fetch_all(&self.pool).await;
        let open = |row: &Row| {
            let closed = optional_text(row, "closed")?;
            let closed = closed.map(|day| Day::parse(&day).map_err(|_| corrupt("day")));
            Ok(Open {
                store: text(row, "id")?,
                oldest: Timestamp(optional_integer(row, "oldest_ms")?.unwrap_or_default()),
                closed: closed.transpose()?,
            })
        };
        rows.map_err(database)?.iter().map(open).collect()
    }

    async fn till_label(&self, store: &str, till: TillId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT label FROM tills WHERE id = $1 AND store_id = $2";
        let label = sqlx::query_scalar(sql).bind(till.0).bind(store);
        label.fetch_optional(&self.pool).await.map_err(database)
    }
}
